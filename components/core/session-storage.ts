import { KEY, unwrap, wrap } from './envelope'
import type { Platform } from './platform'

/** A token and its life, in ms since the epoch. */
export interface StoredSession {
  token: string
  expiresAt: number
  /** When it was received: a clock that stands before this has been turned back. */
  at: number
}

const SESSION_KEY = `${KEY}.session`

// Encrypted storage needs 2.21.3, and exists in the asynchronous APIs only.
const at = (platform: Platform, more?: object) =>
  Object.assign({ key: SESSION_KEY }, atLeast(platform, '2.21.3') && { encrypt: true }, more)

/** What was stored; nothing of it is certain. `undefined` where the storage cannot be read. */
export const readSession = (
  platform: Platform,
  timeout: number,
): Promise<Partial<StoredSession> | undefined> =>
  platform.call<{ data?: unknown }>('getStorage', at(platform), timeout).then(
    ({ data }) => unwrap(data),
    () => undefined,
  )

export const writeSession = (
  platform: Platform,
  session: StoredSession,
  timeout: number,
): Promise<unknown> => platform.call('setStorage', at(platform, { data: wrap(session) }), timeout)

export const dropSession = (platform: Platform, timeout: number): Promise<unknown> =>
  platform.call('removeStorage', { key: SESSION_KEY }, timeout)

/** Is the client's base library at least this one? False where the client cannot tell. */
function atLeast(platform: Platform, wanted: string): boolean {
  const have = platform.info('SDKVersion').split('.')
  const want = wanted.split('.')
  for (let i = 0; i < want.length; i++) {
    const difference = Number(have[i]) - Number(want[i])
    if (difference) return difference > 0
  }
  return true
}
