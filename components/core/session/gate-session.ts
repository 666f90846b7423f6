import type { LoginSession } from './session'
import type { Context } from '../context'

/** The session that gates need. */
export interface GateSession {
  /**
   * A gate needs a session: silently, and after a logout only by a tap. False: the app configured no
   * `exchange`, so its own login page has to bring one.
   */
  openSession: (isTap?: boolean) => boolean
  /** `configure` may come after the first page: its `exchange` serves the gates that wait. */
  handleConfigured(): void
}

export function createGateSession(
  context: Context,
  session: Pick<LoginSession, 'login' | 'noteTap'>,
): GateSession {
  /** A gate needed a session while there was no `exchange`. */
  let isWaiting = false

  function openSession(isTap = false): boolean {
    if (isTap) session.noteTap()
    isWaiting = !context.options.exchange
    if (isWaiting) return false
    if (isTap || !context.stored.loggedOut) session.login().catch(() => undefined)
    return true
  }

  return {
    openSession,
    handleConfigured() {
      if (isWaiting) openSession()
    },
  }
}
