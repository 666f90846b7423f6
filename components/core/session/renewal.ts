import { acceptBoundNumber } from './bound-number'
import { exchangeCode } from './exchange'
import { AuthError, toAuthError, toAuthFailure } from '../client/client'
import type { BackOff } from './back-off'
import type { ExchangedSession } from './exchange'
import type { HeldSession } from './held-session'
import type { Revocation } from './revoke'
import type { SessionKey } from './session-key'
import type { SessionStorage } from './stored-session'
import type { Context } from '../context'
import type { Session } from '../options'

/** Logins: one at a time, shared by all who need one. */
export interface Renewal {
  /** A fresh session. `mayBeAnotherUser`: the app asked for it, and may know somebody else. */
  run(mayBeAnotherUser?: boolean): Promise<Session>
  /** Takes a session, by which another user than the one who is known may come. */
  accept(received: ExchangedSession, mayBeAnotherUser: boolean): Session
  /** Is one on its way for the user of now? */
  readonly isRunning: boolean
  /** A logout, or a newer session: nobody waits for the login that runs. The next one does. */
  abandon(): void
}

interface RenewalParts {
  context: Context
  heldSession: HeldSession
  sessionKey: SessionKey
  storage: SessionStorage
  revocation: Revocation
  backOff: BackOff
  serverProfile: LoginProfile
}

/** What the server says of the user at a login. The room profile/ takes it. */
export interface LoginProfile {
  isAnotherUser(userInfo: unknown): boolean
  accept(userInfo: unknown, isAnotherUser: boolean): void
}

export function createRenewal(parts: RenewalParts): Renewal {
  const { context, heldSession, sessionKey, storage, revocation, backOff, serverProfile } = parts
  let running: Promise<Session> | undefined
  let isAnotherUserPossible = false
  let last: Promise<unknown> = Promise.resolve()
  /** Counts what makes the login that runs useless. */
  let abandoned = 0

  function accept(received: ExchangedSession, mayBeAnotherUser: boolean): Session {
    const { token, expiresAt, at, login, userInfo } = received
    const type = heldSession.hasToken() ? 'renew' : 'login'
    const isAnotherUser = mayBeAnotherUser && serverProfile.isAnotherUser(userInfo)
    if (isAnotherUser) context.endUser()
    // A server that says nothing of the number takes nothing back.
    const number = received.number || (isAnotherUser ? undefined : heldSession.number())
    const session = { token, expiresAt, at, login, number }
    heldSession.replace(session)
    storage.write(session)
    serverProfile.accept(userInfo, isAnotherUser)
    if (received.number) acceptBoundNumber(context, number)
    backOff.reset()
    heldSession.show('none')
    context.track({ type })
    return { token, expiresAt }
  }

  function startLogin(version: number): Promise<Session> {
    const ensureWanted = () => {
      if (version !== abandoned) {
        throw new AuthError('cancelled', 'a logout, or auth.setSession, came first')
      }
    }
    ensureWanted()
    const keyVersion = sessionKey.startRotation()
    heldSession.show('pending')
    const { userInfo: knownUserInfo } = context.store.state.profile
    /** The user gave more since, and the server has it: what it answers is of before. */
    const isAnswerOutdated = () => {
      const { userInfo, source } = context.store.state.profile
      const isGiven = source === 'chooseAvatar' && userInfo !== knownUserInfo
      return isGiven && !context.stored.unsubmitted
    }
    return exchangeCode(context, ensureWanted)
      .then((received) => {
        // Nobody will use this token, so the server may forget it.
        if (version !== abandoned) void revocation.revoke(received)
        ensureWanted()
        sessionKey.finishRotation(keyVersion)
        if (isAnswerOutdated()) received.userInfo = undefined
        return accept(Object.assign(received, { login: keyVersion }), isAnotherUserPossible)
      })
      .catch((thrown: unknown) => {
        const error = toAuthError(thrown, 'login')
        if (version === abandoned) {
          backOff.noteFailure(error)
          heldSession.show('failed', error)
          context.track({ type: 'fail', code: toAuthFailure(error).code })
        }
        throw error
      })
  }

  return {
    accept,
    get isRunning() {
      return !!running
    },
    run(mayBeAnotherUser = false) {
      isAnotherUserPossible = mayBeAnotherUser || (!!running && isAnotherUserPossible)
      if (running) return running
      const version = abandoned
      const started = last.then(() => startLogin(version))
      const end = () => {
        if (running === started) running = undefined
      }
      last = started.then(end, end)
      return (running = started)
    },
    abandon() {
      abandoned += 1
      running = undefined
      backOff.reset()
    },
  }
}
