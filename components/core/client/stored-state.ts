import { attempt } from './errors'
import { fieldsOf } from '../state/fields'
import { readUserInfo } from '../state/user-info'
import type { ProfileSource } from '../state/state'
import type { UserInfo } from '../state/user-info'

/** A profile, who gave it, and when it was last known to be right. */
interface StoredProfile {
  userInfo: UserInfo
  source: ProfileSource
  at: number
}

/** What outlives the app: read synchronously, so that the first frame is right. */
export interface StoredState {
  profile?: StoredProfile
  /**
   * The getUserInfo of this client was withdrawn: it answered with a placeholder, or asks for the
   * privacy agreement. Survives logout, so that nobody taps in vain twice.
   */
  demoted?: true
  /** The user logged out; nothing starts again before a tap or `auth.login()`. */
  loggedOut?: true
  /** The profile has yet to reach the app's server. */
  unsubmitted?: true
  /** The app's server refused what the platform gave: it is not read again before a tap. */
  refused?: true
  /** The app's server has the user's phone number. Ends with the user. */
  phoneBound?: true
  /** Whose stored session is believed; none: nobody's. Ends with the user. */
  sessionGeneration?: string
  /** The newest `wx.login`, counted. Each may rotate the `session_key` of the one before. */
  loginCount?: number
}

/** A change of what is stored; `undefined` removes a field. */
export type StoredStateChange = { [Key in keyof StoredState]: StoredState[Key] | undefined }

const FLAGS = ['demoted', 'loggedOut', 'unsubmitted', 'refused', 'phoneBound'] as const

const isSource = (value: unknown): value is ProfileSource =>
  value === 'getUserInfo' || value === 'chooseAvatar' || value === 'app'

/** Reads stored fields. Broken ones read as nothing; those of a later version stay as they are. */
export function readStoredState(data: object): StoredState {
  const stored: StoredState = Object.assign(
    {},
    attempt(() => Object.assign({}, data)),
  )
  const given = fieldsOf(data, 'profile', 'sessionGeneration', 'loginCount', ...FLAGS)
  for (const flag of FLAGS) stored[flag] = given[flag] === true || undefined
  const { sessionGeneration, loginCount } = given
  stored.sessionGeneration = typeof sessionGeneration === 'string' ? sessionGeneration : undefined
  stored.loginCount = typeof loginCount === 'number' ? loginCount : undefined
  stored.profile = readStoredProfile(given.profile)
  return lastingPartOf(stored)
}

function readStoredProfile(value: unknown): StoredProfile | undefined {
  const { userInfo, source, at } = fieldsOf(value, 'userInfo', 'source', 'at')
  if (!isSource(source)) return undefined
  // A profile of no known age is read again by the next silent check.
  return { userInfo: readUserInfo(userInfo), source, at: typeof at === 'number' ? at : 0 }
}

/** What the phone keeps: a next start has nothing to submit where it knows nobody. */
export function lastingPartOf(stored: StoredState): StoredState {
  const lasting = Object.assign({}, stored)
  if (!isKnown(stored.profile)) {
    delete lasting.profile
    delete lasting.unsubmitted
  }
  return lasting
}

/**
 * What to store where another instance may have written meanwhile: what the phone has, with what
 * changed here.
 * @param onPhone what the phone has now
 * @param written what the phone had from this instance
 * @param current what this instance knows now
 * @param isLogout the user just logged out here, or the phone did not take it before
 */
export function mergeStoredState(
  onPhone: StoredState,
  written: StoredState,
  current: StoredState,
  isLogout: boolean,
): StoredState {
  const merged = mergeFields(onPhone, written, current)
  const { profile } = current
  // A logout forgets the user for all, whichever instance stored the profile.
  if (isLogout) {
    merged.loggedOut = true
    Object.assign(merged, userPartOf(current))
  } else if (profile && profile !== written.profile) {
    const theirs = userInfoOf(onPhone.profile)
    const userInfo = mergeFields(theirs, userInfoOf(written.profile), profile.userInfo)
    merged.profile = Object.assign({}, profile, { userInfo })
  }
  return merged
}

/** What is of the user: of one who ends, nothing of it may stay. */
export function userPartOf({ profile, sessionGeneration, phoneBound }: StoredState) {
  return { profile, sessionGeneration, phoneBound }
}

/** `theirs`, with the fields that differ between `before` and `ours`. */
function mergeFields<Fields extends object>(theirs: Fields, before: Fields, ours: Fields): Fields {
  const merged = Object.assign({}, theirs)
  for (const key of Object.keys(Object.assign({}, before, ours)) as (keyof Fields)[]) {
    if (before[key] !== ours[key]) merged[key] = ours[key]
  }
  return merged
}

const userInfoOf = (profile?: StoredProfile): UserInfo => (profile ? profile.userInfo : {})

/** Is there anything in the profile that a next start could show? */
const isKnown = (profile?: StoredProfile) =>
  !!profile && !!(profile.userInfo.nickName || profile.userInfo.avatarUrl)
