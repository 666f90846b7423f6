import { exchangeCode } from './exchange'
import { revokeSession, trackFailure } from './revoke'
import { toAuthError } from '../client/client'
import type { HeldSession } from './held-session'
import type { SessionKey } from './session-key'
import type { SessionStorage } from './stored-session'
import type { Context } from '../context'
import type { Session } from '../options'

/** Logins: one at a time, shared by all who need one. */
export interface Renewal {
  /** A fresh session. `mayBeAnotherUser`: the app asked for it, and may know somebody else. */
  run(mayBeAnotherUser?: boolean): Promise<Session>
  /** Is one on its way for the user of now? */
  readonly isRunning: boolean
  /** A logout: nobody shares the login that runs. The next one waits for its end. */
  abandon(): void
}

interface RenewalParts {
  context: Context
  heldSession: HeldSession
  sessionKey: SessionKey
  storage: SessionStorage
  serverProfile: LoginProfile
}

/** What the server says of the user at a login. The room profile/ takes it. */
export interface LoginProfile {
  isAnotherUser(userInfo: unknown): boolean
  accept(userInfo: unknown, isAnotherUser: boolean): void
}

export function createRenewal(parts: RenewalParts): Renewal {
  const { context, heldSession, sessionKey, storage, serverProfile } = parts
  let running: Promise<Session> | undefined
  let isAnotherUserPossible = false
  let last: Promise<unknown> = Promise.resolve()

  function startLogin(userGeneration: number): Promise<Session> {
    context.ensureSameUser(userGeneration)
    const type = heldSession.hasToken() ? 'renew' : 'login'
    const keyVersion = sessionKey.startRotation()
    heldSession.show('pending')
    const { userInfo: knownUserInfo } = context.store.state.profile
    /** The user gave more since, and the server has it: what it answers is of before. */
    const isAnswerOutdated = () => {
      const { userInfo, source } = context.store.state.profile
      const isGiven = source === 'chooseAvatar' && userInfo !== knownUserInfo
      return isGiven && !context.stored.unsubmitted
    }
    return exchangeCode(context, userGeneration)
      .then(({ token, expiresAt, at, userInfo: answered }) => {
        const userInfo = isAnswerOutdated() ? undefined : answered
        const fresh = { token, expiresAt }
        // Nobody will use this token, so the server may forget it.
        if (userGeneration !== context.userGeneration) void revokeSession(context, fresh)
        context.ensureSameUser(userGeneration)
        const isAnotherUser = isAnotherUserPossible && serverProfile.isAnotherUser(userInfo)
        if (isAnotherUser) context.endUser()
        const received = { token, expiresAt, at, login: keyVersion }
        heldSession.replace(received)
        sessionKey.finishRotation(keyVersion)
        void storage.write(received).catch((reason: unknown) => trackFailure(context, reason))
        serverProfile.accept(userInfo, isAnotherUser)
        heldSession.show('none')
        context.track({ type })
        return fresh
      })
      .catch((reason: unknown) => {
        const error = toAuthError(reason, 'login')
        if (userGeneration === context.userGeneration) {
          heldSession.show('failed', error)
          trackFailure(context, error)
        }
        throw error
      })
  }

  return {
    get isRunning() {
      return !!running
    },
    run(mayBeAnotherUser = false) {
      isAnotherUserPossible = mayBeAnotherUser || (!!running && isAnotherUserPossible)
      if (running) return running
      const { userGeneration } = context
      const started = last.then(() => startLogin(userGeneration))
      const end = () => {
        if (running === started) running = undefined
      }
      last = started.then(end, end)
      return (running = started)
    },
    abandon() {
      running = undefined
    },
  }
}
