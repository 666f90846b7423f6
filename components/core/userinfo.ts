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
export const NICKNAME_LIMIT = 32

// Control characters, bidirectional controls, and characters of no width. The two joiners (200C,
// 200D) stay: emoji families and several scripts are written with them.
const INVISIBLE =
  // eslint-disable-next-line no-control-regex -- control characters are what this looks for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g
// Joiners and blank letters: alone they draw nothing.
const BLANK = /\s|\u200c|\u200d|\u3164|\u2800/g
const ADDRESS = /^(https?:\/\/|wxfile:\/\/|cloud:\/\/|data:image\/|\/)/i

/** A nickname fit to draw and to store: visible, trimmed, at most 32 code points; `''` when nothing is left. */
export function cleanNickName(value: unknown): string {
  if (typeof value !== 'string') return ''
  const visible = value.replace(INVISIBLE, '').trim()
  return visible.replace(BLANK, '')
    ? Array.from(visible).slice(0, NICKNAME_LIMIT).join('').trim()
    : ''
}

/** An image address that `<image>` can draw and that can run no script; `''` for anything else. */
export function cleanAddress(value: unknown): string {
  const address = String(value).trim()
  return ADDRESS.test(address) ? address : ''
}

/** The usable part of what a platform, a server or a storage calls `userInfo`; never throws. */
export function readUserInfo(value: unknown): UserInfo {
  const given = fieldsOf(value)
  const userInfo: UserInfo = {}
  const nickName = cleanNickName(given.nickName)
  const avatarUrl = cleanAddress(given.avatarUrl)
  if (nickName) userInfo.nickName = nickName
  if (avatarUrl) userInfo.avatarUrl = avatarUrl
  for (const key of ['gender', 'language', 'country', 'province', 'city'] as const) {
    const part = given[key]
    const wanted = key === 'gender' ? 'number' : 'string'
    if (typeof part === wanted && part !== '') userInfo[key] = part as never
  }
  return userInfo
}
