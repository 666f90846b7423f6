import { cleanNickName } from './userinfo'
import { sentences, type Lang } from '../locale/index'

// The grey portraits that today's platform sends in place of the user's own (announcements of
// 2021-04 and 2022-10; the addresses as seen in public reports). Matched by how they begin: several
// sizes and at least two endings are in circulation.
const GREY = /POgEwh4mIHO4nibH|icTdbqWNOwNRna42/

/**
 * Is this the platform's placeholder, not the user's own data? A user may really be called
 * 微信用户, so the name alone is no proof.
 */
export function isDemoted(userInfo: object): boolean {
  const { is_demote, avatarUrl } = userInfo as { is_demote?: unknown; avatarUrl?: unknown }
  return is_demote === true || isPlaceholderAvatar(avatarUrl)
}

/** The grey portrait, by its address. */
export const isPlaceholderAvatar = (avatarUrl: unknown): boolean => GREY.test(String(avatarUrl))

/** The anonymous nickname, in any language: as something to save, it says nothing. */
export const isPlaceholderName = (nickName: unknown): boolean =>
  Object.keys(sentences).some((lang) => sentences[lang as Lang].anonymous === nickName)

/** A name that somebody gives by hand: clean, and `''` where it says nothing. */
export function givenName(value: unknown): string {
  const nickName = cleanNickName(value)
  return isPlaceholderName(nickName) ? '' : nickName
}
