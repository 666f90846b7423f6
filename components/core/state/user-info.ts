import { fieldsOf } from './fields'

/** The user's own data, named as the platform names it. Never placeholder data. */
export interface UserInfo {
  nickName?: string
  avatarUrl?: string
  /** 0 unknown, 1 male, 2 female; not returned by clients since 2021-10-20. */
  gender?: 0 | 1 | 2
  language?: string
  country?: string
  province?: string
  city?: string
}

/** Longest nickname kept, in code points: long enough for any name, short enough for any row. */
const NICKNAME_LIMIT = 32

// Control characters, bidirectional controls, and zero-width characters. The two joiners (200C,
// 200D) stay: emoji families and several scripts are written with them.
const INVISIBLE_CHARACTERS =
  // eslint-disable-next-line no-control-regex -- control characters are what this looks for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g
// Joiners and blank letters: alone they draw nothing.
const BLANK_CHARACTERS = /\s|\u200c|\u200d|\u3164|\u2800/g
const PLACE_FIELDS = ['language', 'country', 'province', 'city'] as const
const IMAGE_ADDRESS = /^(https?:\/\/|wxfile:\/\/|cloud:\/\/|data:image\/|\/)/i

/**
 * Text without halves of a character: a client before 3.16.0 cuts an emoji in two at `maxlength` (base
 * library changelog, 3.16.0), and `encodeURIComponent` throws on what is left.
 */
function dropLoneSurrogates(text: string): string {
  return text.replace(/([\ud800-\udbff][\udc00-\udfff])|[\ud800-\udfff]/g, '$1')
}

/** A nickname fit to draw and to store: visible, trimmed, at most 32 code points; `''` when nothing is left. */
export function cleanNickName(value: unknown): string {
  if (typeof value !== 'string') return ''
  const visible = dropLoneSurrogates(value).replace(INVISIBLE_CHARACTERS, '').trim()
  return visible.replace(BLANK_CHARACTERS, '')
    ? Array.from(visible).slice(0, NICKNAME_LIMIT).join('').trim()
    : ''
}

/** An image address that `<image>` can draw and that can run no script; `''` for anything else. */
export function cleanImageAddress(value: unknown): string {
  const address = typeof value === 'string' ? dropLoneSurrogates(value).trim() : ''
  return IMAGE_ADDRESS.test(address) ? address : ''
}

/** The usable part of what a platform, a server or a storage calls `userInfo`; never throws. */
export function readUserInfo(value: unknown): UserInfo {
  const given = fieldsOf(value, 'nickName', 'avatarUrl', 'gender', ...PLACE_FIELDS)
  const userInfo: UserInfo = {}
  const nickName = cleanNickName(given.nickName)
  const avatarUrl = cleanImageAddress(given.avatarUrl)
  if (nickName) userInfo.nickName = nickName
  if (avatarUrl) userInfo.avatarUrl = avatarUrl
  if (given.gender === 0 || given.gender === 1 || given.gender === 2) userInfo.gender = given.gender
  for (const key of PLACE_FIELDS) {
    const part = given[key]
    if (typeof part === 'string' && part) userInfo[key] = dropLoneSurrogates(part)
  }
  return userInfo
}
