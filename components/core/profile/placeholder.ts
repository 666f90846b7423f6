import { fieldsOf } from '../state/fields'
import { cleanNickName } from '../state/user-info'
import { textsByLang } from '../../locale/locale'
import type { Lang } from '../../locale/locale'

// The grey portraits that today's platform sends in place of the user's own (announcements of
// 2021-04 and 2022-10; the addresses as seen in public reports). Matched by how they begin: several
// sizes and at least two endings are in circulation.
const PLACEHOLDER_AVATAR = /POgEwh4mIHO4nibH|icTdbqWNOwNRna42/

/**
 * Is this the platform's placeholder, not the user's own data? A user may really be called
 * 微信用户, so the name alone is no proof.
 */
export function isDemoted(userInfo: object): boolean {
  const { is_demote, avatarUrl } = fieldsOf(userInfo, 'is_demote', 'avatarUrl')
  return is_demote === true || isPlaceholderAvatar(avatarUrl)
}

/** The grey portrait, by its address. */
export function isPlaceholderAvatar(avatarUrl: unknown): boolean {
  return typeof avatarUrl === 'string' && PLACEHOLDER_AVATAR.test(avatarUrl)
}

/** The anonymous nickname, in any language. It is never saved as a user's own. */
export function isPlaceholderName(nickName: unknown): boolean {
  return Object.keys(textsByLang).some((lang) => textsByLang[lang as Lang].anonymous === nickName)
}

/** A nickname that the user gave: clean, and `''` where it is empty or a placeholder. */
export function readGivenNickName(value: unknown): string {
  const nickName = cleanNickName(value)
  return isPlaceholderName(nickName) ? '' : nickName
}
