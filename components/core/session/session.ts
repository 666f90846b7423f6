// session/: the app's login session: login, exchange, renewal, the stored session, and requests with
// its token. Silent, and separate from consent. Knows state/, client/, the context and the options.
// This file is the front of the room: other rooms, behaviors and components import from here only.
import { createHeldSession } from './held-session'
import { createRenewal } from './renewal'
import { revokeSession, trackFailure } from './revoke'
import { createSessionKey } from './session-key'
import { createSessionStorage } from './stored-session'
import { AuthError } from '../client/client'
import type { LoginProfile } from './renewal'
import type { StoredSession } from './stored-session'
import type { Context } from '../context'
import type { Session } from '../options'

/** What the session's rules offer to the other rooms. */
export interface LoginSession {
  /** Reads the stored session, once. */
  load(): Promise<unknown>
  /** Shows a session that has ended as ended. */
  showExpiry(): void
  /** For the app: with `force` a fresh session, which may be another user's. */
  login(options?: { force?: boolean }): Promise<Session>
  /** A fresh session of the same user, instead of one that was refused. */
  renew(): Promise<Session>
  logout(): Promise<void>
  /** The session if it is still good at this moment. */
  current(): Session | undefined
  /** Makes sure that what is encrypted from now on belongs to the session, as far as it can be. */
  prepareSessionKey(): Promise<unknown>
  /** See `SessionKey.version`; NaN as well while a login runs, or without a session. */
  sessionKeyVersion(): number
}

/** @param serverProfile takes what the server says of the user at a login */
export function createLoginSession(context: Context, serverProfile: LoginProfile): LoginSession {
  const heldSession = createHeldSession(context)
  const sessionKey = createSessionKey(context, heldSession)
  const storage = createSessionStorage(context)
  const renewal = createRenewal({ context, heldSession, sessionKey, storage, serverProfile })
  let loading: Promise<Partial<StoredSession> | undefined> | undefined

  function showExpiry() {
    const isActive = context.store.state.session.status === 'active'
    if (!renewal.isRunning && isActive !== !!heldSession.current()) heldSession.show('none')
  }

  /** Answers what is stored and is nobody's: what an earlier user left behind. A logout revokes it. */
  function load(): Promise<Partial<StoredSession> | undefined> {
    return (loading ||= storage.read().then((stored) => {
      if (!storage.isOfUser(stored)) return stored
      heldSession.replace(stored)
      showExpiry()
      return undefined
    }))
  }

  function obtain(force?: boolean, mayBeAnotherUser?: boolean): Promise<Session> {
    if (context.isSinglePage()) {
      return Promise.reject(new AuthError('unsupported', 'single-page mode has no login'))
    }
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
      return renewal.run(mayBeAnotherUser).catch((error: unknown) => {
        const old = !force && heldSession.current()
        if (old) return old
        throw error
      })
    })
  }

  const renew = () => obtain(true)

  function logout(): Promise<void> {
    // At once, so that nobody uses it from here on, however slow the storage is.
    const ended = heldSession.current()
    heldSession.replace({})
    renewal.abandon()
    sessionKey.forget()
    const left = load()
    loading = left.then(() => undefined)
    return left.then((stored) => {
      const removed = storage.remove().catch((reason: unknown) => trackFailure(context, reason))
      return Promise.all([removed, revokeSession(context, ended || stored)]).then(() => undefined)
    })
  }

  function prepareSessionKey(): Promise<unknown> {
    const isReady = sessionKey.version && heldSession.current()
    const isImpossible = !context.options.exchange || context.isSinglePage()
    if (isImpossible || context.stored.loggedOut || isReady) return Promise.resolve()
    const { userGeneration } = context
    return load().then((): unknown => {
      context.ensureSameUser(userGeneration)
      if (!heldSession.current()) return obtain()
      return sessionKey.check().then((): unknown => {
        context.ensureSameUser(userGeneration)
        return sessionKey.version || renew()
      })
    })
  }

  return {
    load,
    showExpiry,
    login: ({ force } = {}) => obtain(force, force),
    renew,
    logout,
    prepareSessionKey,
    current: () => heldSession.current(),
    sessionKeyVersion: () =>
      !renewal.isRunning && heldSession.current() ? sessionKey.version : NaN,
  }
}
