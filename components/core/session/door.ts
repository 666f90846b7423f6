import { toAuthFailure } from '../client/client'
import type { HeldSession } from './held-session'
import type { Context } from '../context'
import type { Session } from '../options'

/** The one way out: everything that goes to the app's server with a token goes by it. */
export interface ServerDoor {
  /**
   * Sends with the session of now. A server that says that its token is dead gets one more try, with
   * the newer session that there may be, or after one renewal. Nothing is sent for a user who is gone.
   * @param send sends once; the second time with `isRetry`
   * @param isUnauthorized does this answer say that the token is dead? A rejection says so by its code
   * @throws AuthError what `login()` throws, or what `send` rejects with
   */
  send: <Answer>(
    send: Send<Session, Answer>,
    isUnauthorized: (answer: Answer) => boolean,
  ) => Promise<Answer>
  /** The same where there may be no session: consent needs none, and waits for none. */
  sendIfAny: <Answer>(send: Send<Session | undefined, Answer>) => Promise<Answer>
}

type Send<Used, Answer> = (session: Used, isRetry: boolean) => Promise<Answer>

interface DoorParts {
  context: Context
  heldSession: HeldSession
  /** A session that need not be renewed soon. */
  obtain: () => Promise<Session>
  /** A fresh session instead of the one that the server refused. */
  renew: () => Promise<Session>
  /** Has this app sessions? */
  hasSessions: () => boolean
  /** The server says that this token is dead, and nothing renews it. */
  endSession: (token: string) => void
}

export function createServerDoor(parts: DoorParts): ServerDoor {
  const { context, heldSession, obtain, renew, hasSessions, endSession } = parts

  function pass<Answer, NoSession extends undefined>(
    obtaining: Promise<Session | NoSession>,
    send: Send<Session | NoSession, Answer>,
    isUnauthorized?: (answer: Answer) => boolean,
  ): Promise<Answer> {
    const { userGeneration } = context

    function sendOnce(session: Session | NoSession, isRetry: boolean) {
      context.ensureSameUser(userGeneration)
      return send(session, isRetry)
    }

    /** @param outcome the first answer, where nothing can be done about it */
    function sendAgain(used: Session | NoSession, isTokenDead: boolean, outcome: () => Answer) {
      context.ensureSameUser(userGeneration)
      const current = heldSession.current()
      // A 401 speaks of the token it was sent with: a newer session is used, never destroyed.
      if (current && (!used || used.token !== current.token)) return sendOnce(current, true)
      // Until a renewal succeeds the session stays: its next request asks for another renewal.
      if (context.options.exchange) return renew().then((fresh) => sendOnce(fresh, true))
      if (used && isTokenDead) endSession(used.token)
      return outcome()
    }

    return obtaining.then((used) =>
      sendOnce(used, false).then(
        (answer) =>
          isUnauthorized && isUnauthorized(answer) ? sendAgain(used, true, () => answer) : answer,
        (thrown: unknown) => {
          const { code } = toAuthFailure(thrown)
          const reject = (): never => {
            throw thrown
          }
          return code === 'unauthorized' || code === 'session-key-stale'
            ? sendAgain(used, code === 'unauthorized', reject)
            : reject()
        },
      ),
    )
  }

  return {
    send: <Answer>(send: Send<Session, Answer>, isUnauthorized: (answer: Answer) => boolean) =>
      pass<Answer, never>(obtain(), send, isUnauthorized),
    sendIfAny(send) {
      const current = heldSession.current()
      const obtaining: Promise<Session | undefined> =
        current || !hasSessions() ? Promise.resolve(current) : obtain().catch(() => undefined)
      return pass(obtaining, send)
    },
  }
}
