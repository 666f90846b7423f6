// session/: the app's login session: login, exchange, renewal, the stored session, and requests with
// its token. Silent, and separate from consent. Knows state/, client/, the context and the options.
// This file is the front of the room: other rooms, behaviors and components import from here only.
import { exchangeCode } from './exchange'
import { createHeldSession, readSession, removeSession, writeSession } from './held-session'
import { createSessionKey } from './session-key'
import { AuthError, toAuthError, toAuthFailure } from '../client/client'
import type { StoredSession } from './held-session'
import type { Context } from '../context'
import type { Session } from '../options'

/** What the session's rules offer to the other rooms. */
export interface LoginSession {
  /** Reads the stored session, once. */
  load(): Promise<unknown>
  /** Shows a session that has ended as ended. */
  showExpiry(): void
  login(options?: { force?: boolean }): Promise<Session>
  logout(): Promise<void>
  /** The session if it is still good at this moment. */
  current(): Session | undefined
  /** Makes sure that what is encrypted from now on belongs to the session, as far as it can be. */
  prepareSessionKey(): Promise<unknown>
  /** See `SessionKey.version`; NaN as well while a login runs, or without a session. */
  sessionKeyVersion(): number
}

/** @param acceptUserInfo takes what the server says of the user at a login */
export function createLoginSession(
  context: Context,
  acceptUserInfo: (userInfo: unknown) => void,
): LoginSession {
  const heldSession = createHeldSession(context)
  const sessionKey = createSessionKey(context)
  let loading: Promise<Partial<StoredSession> | undefined> | undefined
  let renewal: Promise<Session> | undefined
  let lastRenewal: Promise<unknown> = Promise.resolve()

  function showExpiry() {
    const isActive = context.store.state.session.status === 'active'
    if (!renewal && isActive !== !!heldSession.current()) heldSession.show('none')
  }

  function load(): Promise<Partial<StoredSession> | undefined> {
    const { userGeneration } = context
    const { loggedOut } = context.stored
    return (loading ||= readSession(context).then((stored) => {
      // What a logout left behind is nobody's session. The logout still revokes it.
      if (loggedOut || userGeneration !== context.userGeneration) return stored
      heldSession.replace(stored)
      showExpiry()
      return undefined
    }))
  }

  function login({ force }: { force?: boolean } = {}): Promise<Session> {
    if (!context.options.exchange) {
      const error = new AuthError('unsupported', 'login needs auth.configure({ exchange })')
      heldSession.show('failed', error)
      return Promise.reject(error)
    }
    const { userGeneration } = context
    const { renewBefore } = context.options
    const loaded = load()
    context.updateStored({ loggedOut: undefined })
    return loaded.then(() => {
      context.ensureSameUser(userGeneration)
      const good = !force && heldSession.current(renewBefore * 1000)
      if (good) return good
      return renew().catch((error: unknown) => {
        const old = !force && heldSession.current()
        if (old) return old
        throw error
      })
    })
  }

  /**
   * One login at a time, shared by all callers. A login that was running at a logout ends before the
   * next one starts.
   */
  function renew(): Promise<Session> {
    if (renewal) return renewal
    const { userGeneration } = context
    const started = lastRenewal.then(() => startLogin(userGeneration))
    const end = () => {
      if (renewal === started) renewal = undefined
    }
    lastRenewal = started.then(end, end)
    return (renewal = started)
  }

  function startLogin(userGeneration: number): Promise<Session> {
    context.ensureSameUser(userGeneration)
    const type = heldSession.hasToken() ? 'renew' : 'login'
    const keyVersion = sessionKey.startRotation()
    heldSession.show('pending')
    return exchangeCode(context, userGeneration)
      .then(({ token, expiresAt, at, userInfo }) => {
        const fresh = { token, expiresAt }
        // Nobody will use this token, so the server may forget it.
        if (userGeneration !== context.userGeneration) void revoke(fresh)
        context.ensureSameUser(userGeneration)
        const stored = { token, expiresAt, at }
        heldSession.replace(stored)
        sessionKey.finishRotation(keyVersion)
        void writeSession(context, stored).catch(trackFailure)
        acceptUserInfo(userInfo)
        heldSession.show('none')
        context.track({ type })
        return fresh
      })
      .catch((reason: unknown) => {
        const error = toAuthError(reason, 'login')
        if (userGeneration === context.userGeneration) {
          heldSession.show('failed', error)
          trackFailure(error)
        }
        throw error
      })
  }

  function logout(): Promise<void> {
    // At once, so that nobody uses it from here on, however slow the storage is.
    const ended = heldSession.current()
    heldSession.replace({})
    renewal = undefined
    sessionKey.forget()
    const removed = load().then((stored) =>
      removeSession(context)
        .catch(trackFailure)
        .then(() => stored),
    )
    loading = removed.then(() => undefined)
    return removed.then((stored) => revoke(ended || stored))
  }

  function revoke({ token, expiresAt = NaN }: Partial<Session> = {}) {
    const { revoke: revokeOption } = context.options
    if (!token || !revokeOption) return
    return context
      .callOption('revoke', () => revokeOption({ token, expiresAt }))
      .catch(trackFailure)
  }

  function trackFailure(reason: unknown) {
    context.track({ type: 'fail', code: toAuthFailure(reason).code })
  }

  function prepareSessionKey(): Promise<unknown> {
    const isReady = sessionKey.version && heldSession.current()
    if (!context.options.exchange || context.stored.loggedOut || isReady) return Promise.resolve()
    const { userGeneration } = context
    return load().then((): unknown => {
      context.ensureSameUser(userGeneration)
      if (!heldSession.current()) return login()
      return sessionKey.check().then((): unknown => {
        context.ensureSameUser(userGeneration)
        return sessionKey.version || login({ force: true })
      })
    })
  }

  return {
    load,
    showExpiry,
    login,
    logout,
    prepareSessionKey,
    current: () => heldSession.current(),
    sessionKeyVersion: () => (!renewal && heldSession.current() ? sessionKey.version : NaN),
  }
}
