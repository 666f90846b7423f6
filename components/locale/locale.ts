// locale/: every sentence a user reads, as data: one file a language. Imports nothing.
// This file is the front of the folder: everybody else imports from here only.
import { en } from './en'
import { zh_CN } from './zh_CN'
import { zh_HK } from './zh_HK'
import { zh_TW } from './zh_TW'
import type { Texts } from './zh_CN'

export type { Need, Text, Texts } from './zh_CN'

/**
 * The languages the package speaks. What clients and developers call them is understood as well: `zh-TW`,
 * `zh_HK`, `en-US`.
 * @zh 组件库的语言。客户端和开发者的各种写法也认识：`zh-TW`、`zh_HK`、`en-US`
 */
export type Lang = 'zh_CN' | 'zh_TW' | 'en'

export const textsByLang: Record<Lang, Texts> = { zh_CN, zh_TW, en }

/** What a developer may call a language of ours: `zh_CN`, `zh-TW`, `zh_HK`, `zh-Hans`, `en-US`. */
export const LANGUAGE = /^(zh|en)([_-]|$)/i

/** The language we have for what a client or a developer calls it. */
export function langOf(language: string): Lang {
  if (/^zh.?(tw|hk|mo|hant)/i.test(language)) return 'zh_TW'
  return /^(zh|$)/i.test(language) ? 'zh_CN' : 'en'
}

/** The sentences for what a client or a developer calls a language. */
export function textsOf(language: string): Texts {
  const isHongKong = /^zh.?(hk|mo)/i.test(language)
  return Object.assign({}, textsByLang[langOf(language)], isHongKong && zh_HK)
}
