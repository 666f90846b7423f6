// session/: the app's login session: login, exchange, renewal, the stored session, and the one door by
// which everything goes out with its token. Silent, and separate from consent. Knows state/, client/,
// the context and the options.
// This file is the front of the room: other rooms, behaviors and components import from here only.
import { createBackOff } from './back-off'
import { acceptBoundNumber } from './bound-number'
import { createServerDoor } from './door'
import { readSession } from './exchange'
import { createExpiry } from './expiry'
import { createHeldSession } from './held-session'
import { createObtain } from './obtain'
import { createRenewal } from './renewal'
import { createRevocation } from './revoke'
import { createSessionKey } from './session-key'
import { createSessionStorage } from './stored-session'
import { AuthError } from '../client/client'
import type { ServerDoor } from './door'
import type { LoginProfile } from './renewal'
import type { StoredSession } from './stored-session'
import type { Context } from '../context'
import type { Session } from '../options'

/** What the session's rules offer to the other rooms. */
export interface LoginSession extends ServerDoor {
  /** The app starts: reads the stored session, and tells the server of those that ended. */
  start(): Promise<unknown>
  /** Shows a session that has ended as ended. */
  showExpiry(): void
  /** For the app: with `force` a fresh session, which may be another user's. */
  login(options?: { force?: boolean }): Promise<Session>
  /** For the app: the session that its own login page received, or `null`: it has ended. */
  set(given: unknown): Promise<Session | undefined>
  logout(): Promise<unknown>
  /** The app's server has the user's phone number. It is stored with the session. */
  noteBoundNumber(number: string | undefined): void
  /** A person acts: a login that failed may be tried again at once. */
  noteTap(): void
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
  const revocation = createRevocation(context, storage)
  const backOff = createBackOff(context.client)
  const renewal = createRenewal({
    context,
    heldSession,
    sessionKey,
    storage,
    revocation,
    backOff,
    serverProfile,
  })
  let loading: Promise<StoredSession | undefined> | undefined
  let isSetByApp = false

  /** Has this app sessions, its own or those of `exchange`? */
  const hasSessions = () =>
    !!context.options.exchange || isSetByApp || !!context.stored.sessionGeneration

  const expiry = createExpiry(context, heldSession, renewal)

  /** Answers what is stored and is nobody's: what an earlier user left behind. A logout revokes it. */
  function load(): Promise<StoredSession | undefined> {
    return (loading ||= storage.read().then((stored) => {
      if (!stored || !storage.isOfUser(stored)) return stored
      heldSession.replace(stored)
      if (stored.number) acceptBoundNumber(context, stored.number)
      expiry.show()
      expiry.watch()
      return undefined
    }))
  }

  const obtain = createObtain({
    context,
    heldSession,
    renewal,
    backOff,
    expiry,
    hasSessions,
    load,
  })
  const renew = () => obtain({ isFresh: true })

  function set(given: unknown): Promise<Session | undefined> {
    const received = readSession(given, context)
    if (!received && given !== null) {
      const message = 'setSession takes { token, expiresIn (s) }, or null'
      return Promise.reject(new AuthError('invalid', message))
    }
    const { logoutCount } = context
    const loaded = load()
    isSetByApp = !!received
    if (received) context.updateStored({ loggedOut: undefined })
    return loaded.then(() => {
      if (logoutCount !== context.logoutCount) {
        // Nobody will use this token, so the server may forget it.
        if (received) void revocation.revoke(received)
        throw new AuthError('cancelled', 'setSession: a logout came first')
      }
      renewal.abandon()
      sessionKey.forget()
      if (received) {
        const session = renewal.accept(received, true)
        expiry.watch()
        return session
      }
      heldSession.replace({ number: heldSession.number() })
      context.updateStored({ sessionGeneration: undefined })
      heldSession.show('none')
      return storage.remove().then(() => undefined)
    })
  }

  function logout(): Promise<unknown> {
    // At once, so that nobody uses it from here on, however slow the storage is.
    const ended = heldSession.current()
    heldSession.replace({})
    isSetByApp = false
    renewal.abandon()
    sessionKey.forget()
    const left = load()
    loading = left.then(() => undefined)
    return left.then((stored) => {
      const session = ended || stored
      return Promise.all([storage.remove(), session && revocation.revoke(session)])
    })
  }

  function prepareSessionKey(): Promise<unknown> {
    const isReady = sessionKey.version && heldSession.current()
    const isImpossible = !context.options.exchange || context.abilities.isSinglePage()
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

  const door = createServerDoor({
    context,
    heldSession,
    obtain,
    renew,
    hasSessions,
    endSession(token) {
      if (!heldSession.end(token)) return
      void storage.remove()
      expiry.show()
    },
  })

  return {
    send: door.send,
    sendIfAny: door.sendIfAny,
    start: () =>
      hasSessions() || context.options.revoke ? load().then(revocation.retry) : Promise.resolve(),
    showExpiry: expiry.show,
    login: ({ force } = {}) => obtain({ isFresh: force, isForced: force }),
    set,
    logout,
    noteBoundNumber(number) {
      const session = heldSession.noteNumber(number)
      if (session) storage.write(session)
      acceptBoundNumber(context, number)
    },
    noteTap: backOff.skip,
    prepareSessionKey,
    current: () => heldSession.current(),
    sessionKeyVersion: () =>
      !renewal.isRunning && heldSession.current() ? sessionKey.version : NaN,
  }
}
