import { defaultAvatar } from '../assets/default-avatar'
import { LANGUAGE, langOf, textsByLang } from '../locale/locale'
import type { Client } from './client/client'
import type { ResolvedOptions } from './options'
import type { Display } from './state/state'
import type { Lang, Texts } from '../locale/locale'

/** The sentences, and the language they are in, as native buttons take it. */
export type LocalizedTexts = Texts & { readonly lang: Lang }

/** What is said, and how a user who is not known is drawn. */
export interface TextSource {
  /** The language wanted, else the configured one, else the client's, else `zh_CN`. */
  lang(wanted?: string): Lang
  texts: (wanted?: string) => LocalizedTexts
  /** The anonymous nickname and the default avatar. */
  anonymousDisplay(): Display
}

export function createTextSource(client: Client, options: () => ResolvedOptions): TextSource {
  // The client is asked once: its language does not change while an app lives.
  let clientLanguage: string | undefined

  const lang = (wanted = '') =>
    langOf(
      [wanted, options().lang || ''].find((language) => LANGUAGE.test(language)) ||
        (clientLanguage ||= client.info('language')),
    )
  function texts(wanted?: string): LocalizedTexts {
    const chosen = lang(wanted)
    return Object.assign({}, textsByLang[chosen], options().texts, { lang: chosen })
  }

  return {
    lang,
    texts,
    anonymousDisplay: () => ({
      nickName: texts().anonymous,
      avatarUrl: options().anonymousAvatarUrl || defaultAvatar,
    }),
  }
}
