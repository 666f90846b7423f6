import { attempt } from './errors'
import { lastingPartOf, mergeStoredState, readStoredState, userPartOf } from './stored-state'
import { fieldsOf, isObject } from '../state/fields'
import type { StoredState, StoredStateChange } from './stored-state'
import type { Client } from './wx'

/** The storage key of what is kept. */
export const STORAGE_KEY = 'miniprogram-auth-kit'
const VERSION = 1

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

/**
 * Other instances write the same key: `createAuth()`, and copies of the package that share none.
 * So a write changes only what changed here, and keeps what the others wrote.
 */
export function createStateStorage(client: Client): StateStorage {
  let loaded: StoredState | undefined
  /** What the phone has of `loaded`. */
  let written: StoredState = {}

  /** Broken, foreign or future storage is no storage: the next write replaces it. */
  function read(): StoredState | undefined {
    const data = unwrapStored(attempt(() => client.sync('getStorageSync', STORAGE_KEY)))
    return isObject(data) ? readStoredState(data) : undefined
  }

  function stored(): StoredState {
    if (!loaded) {
      loaded = read() || {}
      written = lastingPartOf(loaded)
    }
    return loaded
  }

  const write = (state: StoredState) =>
    !!attempt(() => {
      client.sync('setStorageSync', STORAGE_KEY, wrapStored(lastingPartOf(state)))
      return true
    })

  /** Removing works on a full phone, and makes room for what is left. */
  function replace(state: StoredState): boolean {
    attempt(() => client.sync('removeStorageSync', STORAGE_KEY))
    return write(state)
  }

  return {
    get stored() {
      return stored()
    },
    update(change) {
      const before = lastingPartOf(stored())
      const current = lastingPartOf(Object.assign(stored(), change))
      const keys = Object.keys(Object.assign({}, current, written)) as (keyof StoredState)[]
      // Another instance may have stored a user since: a logout forgets them as well.
      const isLogout = !!change.loggedOut || (!!current.loggedOut && !written.loggedOut)
      if (!isLogout && keys.every((key) => current[key] === written[key])) return true
      const onPhone = read()
      // What the phone did not take before another instance logged out is of the user who is gone.
      const isOfEarlierUser = !!onPhone?.loggedOut && !written.loggedOut && !isLogout
      const known = Object.assign({}, written, isOfEarlierUser && userPartOf(before))
      const next = onPhone ? mergeStoredState(onPhone, known, current, isLogout) : current
      const onPhoneOfUser = userPartOf(onPhone || written)
      const ofUsers = Object.keys(onPhoneOfUser) as (keyof typeof onPhoneOfUser)[]
      const mustGo = ofUsers.some((key) => onPhoneOfUser[key] && !next[key])
      const isWritten = write(next) || (mustGo && replace(next))
      if (isWritten) written = current
      return isWritten
    },
  }
}
