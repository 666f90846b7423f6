import { base } from './base'
import type { more } from './more'

/** The languages the package speaks. */
export type Lang = 'zh_CN' | 'zh_TW' | 'en'

/** Every sentence the components show, by name. */
export type Texts = Record<keyof typeof base.en | keyof typeof more, string> & {
  /** The language itself, as native buttons take it. */
  code: Lang
}

/** What is said now; components that say more add to it when they are loaded, before they speak. */
export const sentences: Record<Lang, Partial<Texts>> = base

/** The language we have for what a client or a developer calls it: `zh_HK`, `zh-TW`, `en-US`. */
export function langOf(language: string): Lang {
  if (/^zh.?(tw|hk|mo|hant)/i.test(language)) return 'zh_TW'
  return /^(zh|$)/i.test(language) ? 'zh_CN' : 'en'
}
