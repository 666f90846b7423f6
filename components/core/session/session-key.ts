import type { HeldSession } from './held-session'
import type { Context } from '../context'

/**
 * What is known of `session_key`, which the client never sees. A `wx.login` rotates it; what the
 * client encrypts belongs to the key of the newest login.
 */
export interface SessionKey {
  /**
   * Stands for the login whose key encrypts what the client sends now; NaN, which equals nothing,
   * while that is not certain. Two equal versions mean that no login came in between.
   */
  readonly version: number
  /** A login begins. Answers its version, which is certain when the login is done. */
  startRotation(): number
  /** The login of this version is done. */
  finishRotation(version: number): void
  /** A logout: nothing is certain. */
  forget(): void
  /**
   * `wx.checkSession`, once per app lifetime: is the key of an earlier start alive? It speaks of the
   * session_key of the newest `wx.login` alone, never of our token (its API page). So it is asked only
   * where the session came by that login.
   */
  check(): Promise<void>
}

export function createSessionKey(context: Context, heldSession: HeldSession): SessionKey {
  /** How often `wx.login` was called, as far as a session that is stored can tell. */
  let rotations: number | undefined
  const loginCount = () => (rotations ??= context.stored.loginCount || 0)
  let version = NaN
  let checking: Promise<void> | undefined

  return {
    get version() {
      return version
    },
    startRotation() {
      version = NaN
      rotations = loginCount() + 1
      // The stored session is certain no longer, whatever becomes of this login.
      if (heldSession.hasToken()) context.updateStored({ loginCount: rotations })
      return rotations
    },
    finishRotation(finished) {
      version = finished
    },
    forget() {
      version = NaN
    },
    check() {
      const count = loginCount()
      const isNewest = () => heldSession.login() === count && loginCount() === count
      if (!checking && !isNewest()) return Promise.resolve()
      checking ||= context.client.call('checkSession', {}, context.options.timeout).then(
        () => {
          if (isNewest()) version = count
        },
        () => undefined,
      )
      return checking
    },
  }
}
