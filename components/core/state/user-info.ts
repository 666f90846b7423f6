import { fieldsOf } from './fields'

/**
 * The user's own data, named as the platform names it. Never placeholder data.
 * @zh 用户自己的资料，字段名与平台相同；不会是占位数据
 */
export interface UserInfo {
  /**
   * The nickname: trimmed, at most 32 characters.
   * @zh 昵称：去掉首尾空白，最多 32 个字符
   */
  nickName?: string
  /**
   * The address of the avatar.
   * @zh 头像地址
   */
  avatarUrl?: string
  /**
   * 0 unknown, 1 male, 2 female; not returned by clients since 2021-10-20.
   * @zh 0 未知，1 男，2 女；2021-10-20 起客户端不再返回
   */
  gender?: 0 | 1 | 2
  /**
   * The language of the three below; always `zh_CN` since 2021-10-20.
   * @zh 下面三项所用的语言；2021-10-20 起总是 `zh_CN`
   */
  language?: string
  /**
   * Not returned by clients since 2021-10-20.
   * @zh 国家；2021-10-20 起客户端不再返回
   */
  country?: string
  /**
   * Not returned by clients since 2021-10-20.
   * @zh 省份；2021-10-20 起客户端不再返回
   */
  province?: string
  /**
   * Not returned by clients since 2021-10-20.
   * @zh 城市；2021-10-20 起客户端不再返回
   */
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
