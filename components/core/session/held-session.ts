import { STORAGE_KEY, toAuthFailure, unwrapStored, wrapStored } from '../client/client'
import { fieldsOf } from '../state/state'
import type { AuthError } from '../client/client'
import type { Context } from '../context'
import type { Session } from '../options'

/** A token and its life, in ms since the epoch. */
export interface StoredSession {
  token: string
  expiresAt: number
  /** When it was received: a clock that stands before this has been turned back. */
  at: number
}

/** The session that this app holds in memory, and how the state shows it. */
export interface HeldSession {
  /** The session while it is good; with `ahead` ms, while it need not be renewed. */
  current(ahead?: number): Session | undefined
  /** Was there a session before, good or ended? */
  hasToken(): boolean
  /** Replaces the session; `{}`: there is none. */
  replace(session: Partial<StoredSession>): void
  /** Shows a status. A session that is still good stays active, whatever becomes of its renewal. */
  show(status: 'none' | 'pending' | 'failed', error?: AuthError): void
}

export function createHeldSession({ client, store }: Context): HeldSession {
  let session: Partial<StoredSession> = {}

  function current(ahead = 0): Session | undefined {
    const now = client.now()
    const { at = NaN, expiresAt = NaN, token } = session
    // A life shorter than that is not renewed in its first half, or every call would renew it.
    const end = Math.max(expiresAt - ahead, (at + expiresAt) / 2)
    // A clock before the moment of receipt was turned back: the token's life is not known then.
    return token && now >= at && now < end ? { token, expiresAt } : undefined
  }

  return {
    current,
    hasToken: () => !!session.token,
    replace(next) {
      session = next
    },
    show(status, error) {
      const good = current()
      const shown = good ? { status: 'active' as const, expiresAt: good.expiresAt } : { status }
      const failure = error && { error: toAuthFailure(error) }
      store.send({ type: 'session', session: Object.assign(shown, failure) })
    },
  }
}

/** What was stored. What no login of ours can have stored, or cannot be read, is no session. */
export function readSession(context: Context): Promise<Partial<StoredSession>> {
  return callStorage(context, 'getStorage').then(
    (answer) => {
      const stored = unwrapStored(fieldsOf(answer, 'data').data)
      const { token, expiresAt, at } = fieldsOf(stored, 'token', 'expiresAt', 'at')
      const isPossible =
        typeof token === 'string' &&
        token &&
        typeof at === 'number' &&
        typeof expiresAt === 'number' &&
        expiresAt > at &&
        expiresAt <= at + context.options.sessionMaxAge * 1000
      return isPossible ? { token, expiresAt, at } : {}
    },
    () => ({}),
  )
}

export function writeSession(context: Context, session: StoredSession): Promise<unknown> {
  return callStorage(context, 'setStorage', { data: wrapStored(session) })
}

export function removeSession(context: Context): Promise<unknown> {
  return callStorage(context, 'removeStorage')
}

function callStorage({ client, options }: Context, api: string, data?: object) {
  // Encrypted storage needs base library 2.21.3, and exists in the asynchronous APIs only.
  const [major = 0, minor = 0, patch = 0] = client.info('SDKVersion').split('.').map(Number)
  const encrypt = major * 1e6 + minor * 1e3 + patch >= 2021003 && { encrypt: true }
  const parameters = Object.assign({ key: `${STORAGE_KEY}.session` }, encrypt, data)
  return client.call(api, parameters, options.timeout)
}
