import { attempt } from './errors'
import { fieldsOf, readUserInfo } from '../state/state'
import type { Client } from './wx'
import type { ProfileSource, UserInfo } from '../state/state'

/** The storage key of what is kept. */
export const STORAGE_KEY = 'miniprogram-auth-kit'
const VERSION = 1
const FLAGS = ['demoted', 'loggedOut', 'unsubmitted'] as const

/** Data in an envelope that says whose it is, and of which version. */
export function wrapStored(data: unknown): object {
  return { kit: STORAGE_KEY, v: VERSION, data }
}

/** The content of an envelope of this library and version; `undefined` for anything else. */
export function unwrapStored(value: unknown): unknown {
  const envelope = fieldsOf(value, 'kit', 'v', 'data')
  const isOurs = envelope.kit === STORAGE_KEY && envelope.v === VERSION
  return isOurs ? envelope.data : undefined
}

/** What outlives the app: read synchronously, so that the first frame is right. */
export interface StoredState {
  profile?: { userInfo: UserInfo; source: ProfileSource; at: number }
  /** This client answers with placeholders; survives logout, so that nobody taps in vain twice. */
  demoted?: true
  /** The user logged out; nothing starts again before a tap or `auth.login()`. */
  loggedOut?: true
  /** The profile has yet to reach the app's server. */
  unsubmitted?: true
}

/** A change of what is stored; `undefined` removes a field. */
export type StoredStateChange = { [Key in keyof StoredState]: StoredState[Key] | undefined }

/** What is stored, in memory and on the phone. */
export interface StateStorage {
  /** Read from the phone at the first access. */
  readonly stored: Readonly<StoredState>
  /** Stores a change. False when the storage is full; what is in memory stays right. */
  update(change: StoredStateChange): boolean
}

export function createStateStorage(client: Client): StateStorage {
  let loaded: StoredState | undefined
  const stored = () => (loaded ||= readStoredState(client))
  return {
    get stored() {
      return stored()
    },
    update(change) {
      const keys = Object.keys(change) as (keyof StoredState)[]
      if (keys.every((key) => stored()[key] === change[key])) return true
      Object.assign(stored(), change)
      return !!attempt(() => {
        client.sync('setStorageSync', STORAGE_KEY, wrapStored(stored()))
        return true
      })
    },
  }
}

const isSource = (value: unknown): value is ProfileSource =>
  value === 'getUserInfo' || value === 'chooseAvatar' || value === 'app'

/** Reads what was stored. Broken, foreign or future storage reads as empty. */
function readStoredState(client: Client): StoredState {
  const stored: StoredState = {}
  // Unreadable is empty: the user is asked again when they tap, and the next write replaces it.
  const value = attempt(() => client.sync('getStorageSync', STORAGE_KEY))
  const data = fieldsOf(unwrapStored(value), 'profile', ...FLAGS)
  for (const flag of FLAGS) {
    if (data[flag] === true) stored[flag] = true
  }
  const { userInfo: given, source, at } = fieldsOf(data.profile, 'userInfo', 'source', 'at')
  const userInfo = readUserInfo(given)
  if ((userInfo.nickName || userInfo.avatarUrl) && isSource(source)) {
    // A profile of no known age is read again by the next silent check.
    stored.profile = { userInfo, source, at: typeof at === 'number' ? at : 0 }
  }
  return stored
}
