import { defaultAvatar } from '../assets/default-avatar'
import { runCallback } from './state/store'
import { LANGUAGE, langOf, textsOf } from '../locale/locale'
import type { Client } from './client/client'
import type { ResolvedOptions } from './options'
import type { Display } from './state/state'
import type { Lang, Need, Text, Texts } from '../locale/locale'

/** The sentences, and the language they are in, as native buttons take it. */
export type LocalizedTexts = Readonly<Record<keyof Texts, string>> & { readonly lang: Lang }

/** What is said, and how a user who is not known is drawn. */
export interface TextSource {
  /** The language wanted, else the configured one, else the client's, else `zh_CN`. */
  lang(wanted?: string): Lang
  /**
   * The same object while nothing changes it. An app's functions are called each time: they may answer
   * in the app's own language of now.
   * @param need what the gate that speaks is for
   */
  texts: (wanted?: string, need?: string) => LocalizedTexts
  /** The anonymous nickname and the default avatar. */
  anonymousDisplay(): Display
  /**
   * What the client calls the app's privacy guide, as `wx.getPrivacySetting` answers it: the name that
   * users know from WeChat itself, in the place of the packaged words. A value that cannot be a name
   * changes nothing.
   */
  nameContract(name: unknown): void
}

/** The longest name of a guide: an app's name has at most 30 characters, and some words around it. */
const CONTRACT_NAME_LENGTH = 60

/** Controls, line separators, and what reorders or hides the text around it. */
const UNPRINTABLE =
  // eslint-disable-next-line no-control-regex -- controls are what it looks for
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/

export function createTextSource(client: Client, options: () => ResolvedOptions): TextSource {
  // The client is asked once: its language does not change while an app lives.
  let clientLanguage: string | undefined
  let contractName: string | undefined

  const languageOf = (wanted = '') =>
    [wanted, options().lang || ''].find((language) => LANGUAGE.test(language)) ||
    (clientLanguage ||= client.info('language'))
  const lang = (wanted?: string) => langOf(languageOf(wanted))
  /** The sentences by language and need, made once for the options and the guide's name of now. */
  const tables = new Map<string, LocalizedTexts>()
  let tablesOptions: ResolvedOptions | undefined

  function texts(wanted = '', need = 'profile'): LocalizedTexts {
    if (tablesOptions !== options()) tables.clear()
    tablesOptions = options()
    const key = `${wanted} ${need}`
    const table = tables.get(key) || Object.freeze(makeTable(wanted, need))
    if (!asksApp(options().texts || {})) tables.set(key, table)
    return table
  }
  function makeTable(wanted: string, need: string): LocalizedTexts {
    const packaged = textsOf(languageOf(wanted))
    if (contractName) packaged.formContract = contractName
    const own: Partial<Texts> = options().texts || {}
    const said: Record<string, string> = { lang: lang(wanted) }
    for (const name of Object.keys(packaged) as (keyof Texts)[]) {
      // An app's function that fails says nothing, and the packaged sentence stands.
      said[name] = textFor(own[name], need) ?? textFor(packaged[name], need) ?? ''
    }
    return said as LocalizedTexts
  }

  return {
    lang,
    texts,
    anonymousDisplay: () => ({
      nickName: texts().anonymous,
      avatarUrl: options().anonymousAvatarUrl || defaultAvatar,
    }),
    nameContract(name) {
      const trimmed = typeof name === 'string' && !UNPRINTABLE.test(name) ? name.trim() : ''
      if (!trimmed || trimmed.length > CONTRACT_NAME_LENGTH) return
      contractName = trimmed
      tables.clear()
    },
  }
}

/** Does a function of the app say one of them? */
const asksApp = (own: Partial<Texts>): boolean =>
  (Object.keys(own) as (keyof Texts)[]).some((name) => typeof own[name] === 'function')

function textFor(text: Text | undefined, need: string): string | undefined {
  const said: unknown = typeof text === 'function' ? runCallback(() => text(need as Need)) : text
  return typeof said === 'string' ? said : undefined
}
