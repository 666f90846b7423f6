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

/** The stored session; `undefined` where there is none that can be used. */
export function readSession(
  platform: Platform,
  timeout: number,
): Promise<StoredSession | undefined> {
  return platform.call<{ data?: unknown }>('getStorage', at(platform), timeout).then(
    (answer) => {
      const stored = unwrap(answer.data) as Partial<StoredSession>
      const whole =
        typeof stored.token === 'string' &&
        stored.token &&
        typeof stored.expiresAt === 'number' &&
        typeof stored.at === 'number'
      return whole ? (stored as StoredSession) : undefined
    },
    () => undefined,
  )
}

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
