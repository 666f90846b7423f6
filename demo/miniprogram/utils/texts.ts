import { en } from '../locale/en'
import { zh_CN } from '../locale/zh_CN'
import { zh_TW } from '../locale/zh_TW'
import type { Texts } from '../locale/zh_CN'

/** A language that the demo speaks. */
export type Language = 'zh_CN' | 'zh_TW' | 'en'

/** The language of WeChat. It restarts an app when its language changes. */
// eslint-disable-next-line @typescript-eslint/no-deprecated -- the clients of two eras have no other call
export const language = languageOf(wx.getSystemInfoSync().language)

/** The sentences in the language of WeChat. */
export const demoTexts: Texts = { zh_CN, zh_TW, en }[language]

function languageOf(clientLanguage: string): Language {
  if (/^zh.?(tw|hk|mo|hant)/i.test(clientLanguage)) return 'zh_TW'
  return /^en/i.test(clientLanguage) ? 'en' : 'zh_CN'
}
