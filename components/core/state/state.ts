// state/: what is known (this file), what can happen to it (events.ts), the one function that decides it
// (transition.ts), the store, and what is drawn of it (auth-data.ts, gate-view.ts). Pure. Imports
// nothing outside this folder.
// This file is the front of the room: the words that all rooms share. Other rooms import this file
// only; behaviors and components import what draws the state as well.

/** Begins what developers read in the console, and the message of every error. */
export const LOG_PREFIX = '[miniprogram-auth-kit]'

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

/** How the platform can be asked: the `getUserInfo` button, or `chooseAvatar` with the nickname keyboard. */
export type Channel = 'getUserInfo' | 'chooseAvatar'

/** Who gave the profile: a platform answer, the user's own choice in the form, or the app's server. */
export type ProfileSource = Channel | 'app'

/** What is drawn where the user is not known. */
export interface Display {
  nickName: string
  avatarUrl: string
}

/** The login session. Silent, and separate from consent. The token itself is not in the snapshot. */
export interface SessionState {
  status: 'none' | 'pending' | 'active' | 'failed'
  /** Milliseconds since the epoch. */
  expiresAt?: number
  error?: AuthFailure
}

/** What the app knows of its user, and how it stands with the question. */
export interface ProfileState {
  status: 'unknown' | 'anonymous' | 'pending' | 'rejected' | 'partial' | 'granted'
  /** Real data only: what may be sent and stored. */
  userInfo?: UserInfo
  /** Who gave `userInfo`. */
  source?: ProfileSource
  /** Always drawable: the default avatar and the anonymous nickname where there is no real one. */
  display: Display
  /** A chosen avatar on its way to a lasting address: shown at once, not yet to be stored. */
  preview?: string
  /** Refused, cancelled or failed answers since the last grant. */
  attempts: number
  /** Why the last answer gave nothing. */
  error?: AuthFailure
}

/** One immutable, JSON-clean snapshot, replaced on every change. */
export interface AuthState {
  session: SessionState
  profile: ProfileState
  /** How the next tap will ask; `none`: this client has no way. */
  channel: Channel | 'none'
  /** The privacy agreement, base library 2.32.3 and later; `unknown` where the client has none. */
  privacy: 'unknown' | 'needed' | 'agreed' | 'refused' | 'undeclared'
}

/** Is the user still to agree to the privacy guide? A refusal leaves the agreement open. */
export function isAgreementOpen(privacy: AuthState['privacy']): boolean {
  return privacy === 'needed' || privacy === 'refused'
}

/** Did the app's server refuse what was given, for good? */
export function isRefused(error?: AuthFailure): boolean {
  return !!error && error.code === 'refused'
}

/** The words for what went wrong. */
export const authErrorCodes = [
  'denied',
  'cancelled',
  'placeholder',
  'privacy-refused',
  'privacy-undeclared',
  'not-granted',
  'no-tap',
  'busy',
  'timeout',
  'unsupported',
  'invalid',
  'network',
  'exchange-failed',
  'session-key-stale',
  'unauthorized',
  'refused',
  'submit-failed',
  'storage',
  'failed',
] as const

/** What went wrong, as a word to branch on. Every failure that leaves this library carries one. */
export type AuthErrorCode = (typeof authErrorCodes)[number]

/** What the app's own server said when it gave nothing. */
export interface ServerReason {
  /** The server's own word, of any kind. */
  code?: string
  message?: string
}

/** Why an answer gave nothing. `errMsg` and `errno` are the platform's own, where it sent them. */
export interface AuthFailure {
  code: AuthErrorCode
  errMsg?: string
  errno?: number
  /** Where the app's own server spoke: its words, as the app's function rejected with them. */
  reason?: ServerReason
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && !!value
}

/**
 * This field of whatever a client, a server, a storage or an app gave. A field that is not there, or
 * cannot be read, is `undefined`. Never throws.
 */
export function fieldOf(value: unknown, key: string): unknown {
  try {
    return isObject(value) ? (value as Record<string, unknown>)[key] : undefined
  } catch {
    return undefined
  }
}

/** These fields of it. */
export function fieldsOf<Key extends string>(
  value: unknown,
  ...keys: readonly Key[]
): Record<Key, unknown> {
  const fields = {} as Record<Key, unknown>
  for (const key of keys) fields[key] = fieldOf(value, key)
  return fields
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
