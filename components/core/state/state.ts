// state/: what is known (this file), what can happen to it (events.ts), the one function that decides it
// (transition.ts), the store, and what is drawn of it (auth-data.ts, gate-view.ts). Pure. Imports
// nothing outside this folder.
// The front of the room is the words that all rooms share: this file, the user's own data
// (user-info.ts), and how foreign values are read (fields.ts). Other rooms import these three only;
// behaviors and components import what draws the state as well.

import type { UserInfo } from './user-info'

/** Begins what developers read in the console, and the message of every error. */
export const LOG_PREFIX = '[miniprogram-auth-kit]'

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
