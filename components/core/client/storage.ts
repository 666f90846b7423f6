import { attempt } from './errors'
import { fieldsOf, readUserInfo } from '../state/state'
import type { Client } from './wx'
import type { ProfileSource, UserInfo } from '../state/state'

/** The storage key of what is kept. */
export const STORAGE_KEY = 'miniprogram-auth-kit'
const VERSION = 1

/** Data in an envelope that says whose it is, and of which version. */
export function wrapStored(data: unknown): object {
  return { kit: STORAGE_KEY, v: VERSION, data }
}

/** The content of an envelope of this library and version; `{}` for anything else. */
export function unwrapStored(value: unknown): Record<string, unknown> {
  const envelope = fieldsOf(value)
  const isOurs = envelope.kit === STORAGE_KEY && envelope.v === VERSION
  return fieldsOf(isOurs && envelope.data)
}

/** What outlives the app: read synchronously, so that the first frame is right. */
export interface StoredState {
  profile?: { userInfo: UserInfo; source: ProfileSource; at: number }
  /**
   * The getUserInfo of this client was withdrawn: it answered with a placeholder, or asks for the
   * privacy agreement. Survives logout, so that nobody taps in vain twice.
   */
  demoted?: true
  /** The user logged out; nothing starts again before a tap or `auth.login()`. */
  loggedOut?: true
  /** The profile has yet to reach the app's server. */
  unsubmitted?: true
  /** Whose stored session is believed; none: nobody's. Ends with the user. */
  sessionGeneration?: string
  /** The newest `wx.login`, counted. Each may rotate the `session_key` of the one before. */
  loginCount?: number
}

/** A change of what is stored; `undefined` removes a field. */
export type StoredStateChange = { [Key in keyof StoredState]: StoredState[Key] | undefined }

/** What is stored, in memory and on the phone. */
export interface StateStorage {
  /** Read from the phone at the first access. */
  readonly stored: Readonly<StoredState>
  /**
   * Stores a change, and whatever the phone did not take before. False when the storage is full; what
   * is in memory stays right. What must go is gone in any case.
   */
  update(change: StoredStateChange): boolean
}

export function createStateStorage(client: Client): StateStorage {
  let loaded: StoredState | undefined
  /** The phone has something else than the memory. */
  let isBehind = false
  const stored = () => (loaded ||= readStoredState(client))

  const write = () =>
    !!attempt(() => {
      client.sync('setStorageSync', STORAGE_KEY, wrapStored(lastingPartOf(stored())))
      return true
    })

  /** Removing works on a full phone, and makes room for what is left. */
  function replace() {
    attempt(() => client.sync('removeStorageSync', STORAGE_KEY))
    return write()
  }

  return {
    get stored() {
      return stored()
    },
    update(change) {
      const keys = Object.keys(change) as (keyof StoredState)[]
      const changed = keys.filter((key) => stored()[key] !== change[key])
      if (!isBehind && !changed.length) return true
      // Of the user who ends nothing may stay.
      const mustGo = changed.some((key) => OF_THE_USER.includes(key) && change[key] === undefined)
      Object.assign(stored(), change)
      isBehind = !(write() || (mustGo && replace()))
      return !isBehind
    },
  }
}

const OF_THE_USER: readonly (keyof StoredState)[] = ['profile', 'sessionGeneration']

/** Is there anything in the profile that a next start could show? */
const isKnown = ({ profile }: StoredState) =>
  !!profile && !!(profile.userInfo.nickName || profile.userInfo.avatarUrl)

/** What the phone keeps: a next start has nothing to submit where it knows nobody. */
function lastingPartOf(stored: StoredState): StoredState {
  const lasting = Object.assign({}, stored)
  if (!isKnown(stored)) {
    delete lasting.profile
    delete lasting.unsubmitted
  }
  return lasting
}

/** Reads what was stored. Broken, foreign or future storage reads as empty. */
function readStoredState(client: Client): StoredState {
  const stored: StoredState = {}
  // Unreadable is empty: the user is asked again when they tap, and the next write replaces it.
  const data = fieldsOf(attempt(() => unwrapStored(client.sync('getStorageSync', STORAGE_KEY))))
  for (const flag of ['demoted', 'loggedOut', 'unsubmitted'] as const) {
    if (data[flag] === true) stored[flag] = true
  }
  const { sessionGeneration, loginCount } = data
  if (typeof sessionGeneration === 'string') stored.sessionGeneration = sessionGeneration
  if (typeof loginCount === 'number') stored.loginCount = loginCount
  const { userInfo, source, at } = fieldsOf(data.profile) as NonNullable<StoredState['profile']>
  stored.profile = { userInfo: readUserInfo(userInfo), source, at }
  return lastingPartOf(stored)
}
