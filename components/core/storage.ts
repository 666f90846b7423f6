import { attempt } from './attempt'
import { KEY, unwrap, wrap } from './envelope'
import { fieldsOf } from './fields'
import { readUserInfo } from './userinfo'
import type { Platform } from './platform'
import type { ProfileSource } from './channels'
import type { UserInfo } from './userinfo'

/** What outlives the app: read synchronously, so that the first frame is right. */
export interface Kept {
  profile?: { userInfo: UserInfo; source: ProfileSource; at: number }
  /** This client answers with placeholders; survives logout, so that nobody taps in vain twice. */
  demoted?: true
  /** The user logged out; nothing starts again before a tap or `auth.login()`. */
  loggedOut?: true
  /** The profile has yet to reach the app's server. */
  unsubmitted?: true
}

/** Reads what was kept. Broken, foreign or future storage reads as empty. */
export function readKept(platform: Platform): Kept {
  const kept: Kept = {}
  // Unreadable is empty: the user is asked again when they tap, and the next write replaces it.
  const data = fieldsOf(attempt(() => unwrap(platform.sync('getStorageSync', KEY))))
  for (const flag of ['demoted', 'loggedOut', 'unsubmitted'] as const) {
    if (data[flag] === true) kept[flag] = true
  }
  const { userInfo, source, at } = fieldsOf(data.profile) as NonNullable<Kept['profile']>
  const read = readUserInfo(userInfo)
  if (read.nickName || read.avatarUrl) kept.profile = { userInfo: read, source, at }
  return kept
}

/** Keeps it, or throws what the client throws when its storage is full. */
export function writeKept(platform: Platform, kept: Kept): true {
  platform.sync('setStorageSync', KEY, wrap(kept))
  return true
}
