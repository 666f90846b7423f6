import { ensureSameUser } from './same-user'
import { AuthError, classify, toAuthError } from './errors'
import { exchangeCode } from './exchange'
import { dropSession, readSession, writeSession } from './session-storage'
import { within } from './within'
import type { Context } from './context'
import type { Session } from './options'
import type { StoredSession } from './session-storage'

/** What the session's rules offer to the other rules. */
export interface SessionPart {
  /** Reads the stored session, once. */
  load(): Promise<unknown>
  /** Shows a session that has ended as ended. */
  check: () => void
  login(options?: { force?: boolean }): Promise<Session>
  logout(): Promise<void>
  /** The session if it is still good at this moment. */
  current(): Session | undefined
  /** Makes sure that what is encrypted from now on belongs to the session, as far as it can be. */
  prepare(): Promise<unknown>
  /**
   * Stands for the login whose `session_key` encrypts what the client sends now; NaN, which equals
   * nothing, when that is not certain. Two equal stamps mean that no login came in between.
   */
  stamp(): number
}

/** `welcome` hears what the server already knows of the user. */
export function createSession(ctx: Context, welcome: (userInfo: unknown) => void): SessionPart {
  const { platform, store, kept } = ctx
  let session: Partial<StoredSession> = {}
  let loading: Promise<Partial<StoredSession> | undefined> | undefined
  let checking: Promise<unknown> | undefined
  let flight: Promise<Session> | undefined
  let last: Promise<unknown> = Promise.resolve()
  let logins = 0
  let aliveKey = NaN // the login whose session_key is known to be alive; NaN: not known

  /** The session while it is good; with `ahead` ms, while it need not be renewed. */
  function current(ahead = 0): Session | undefined {
    const now = platform.now()
    const { at = NaN, expiresAt = NaN, token } = session
    // A life shorter than that is not renewed in its first half, or every call would renew it.
    const end = Math.max(expiresAt - ahead, (at + expiresAt) / 2)
    // A clock before the moment of receipt was turned back: the token's life is not known then.
    return token && now >= at && now < end ? { token, expiresAt } : undefined
  }

  /** A session that is still good stays active, whatever becomes of its renewal. */
  function show(status: 'none' | 'pending' | 'failed', error?: AuthError) {
    const good = current()
    const shown = good ? { status: 'active' as const, expiresAt: good.expiresAt } : { status }
    const why = error && { error: classify(error) }
    store.send({ type: 'session', session: Object.assign(shown, why) })
  }

  function check() {
    const isActive = store.state.session.status === 'active'
    if (!flight && isActive !== !!current()) show('none')
  }

  function load(): Promise<Partial<StoredSession> | undefined> {
    const { epoch } = ctx
    const { loggedOut } = kept
    return (loading ||= readSession(ctx).then((stored) => {
      // What a logout left behind is nobody's session.
      if (loggedOut || epoch !== ctx.epoch) return stored
      session = stored
      check()
      return undefined
    }))
  }

  function login({ force }: { force?: boolean } = {}): Promise<Session> {
    if (!ctx.config.exchange) {
      const error = new AuthError('unsupported', 'login needs auth.configure({ exchange })')
      show('failed', error)
      return Promise.reject(error)
    }
    const { epoch } = ctx
    const { renewBefore = 60 } = ctx.config
    const loaded = load()
    ctx.keep({ loggedOut: undefined })
    return loaded.then(() => {
      ensureSameUser(ctx, epoch)
      const good = !force && current(renewBefore * 1000)
      if (good) return good
      return renew().catch((error: unknown) => {
        const old = !force && current()
        if (old) return old
        throw error
      })
    })
  }

  /** One login at a time, shared by all who need it; one that a logout overtook is waited for. */
  function renew(): Promise<Session> {
    if (flight) return flight
    const { epoch } = ctx
    const work = last.then(() => start(epoch))
    const done = () => {
      if (flight === work) flight = undefined
    }
    last = work.then(done, done)
    return (flight = work)
  }

  function start(epoch: number): Promise<Session> {
    ensureSameUser(ctx, epoch)
    const type = session.token ? 'renew' : 'login'
    const number = ++logins
    aliveKey = NaN
    show('pending')
    return exchangeCode(ctx, epoch)
      .then(({ token, expiresAt, at, userInfo }) => {
        const fresh = { token, expiresAt }
        // Nobody will use this token, so the server may forget it.
        if (epoch !== ctx.epoch) void revoke(fresh)
        ensureSameUser(ctx, epoch)
        const stored = { token, expiresAt, at }
        session = stored
        aliveKey = number
        void writeSession(ctx, stored).catch(trouble)
        welcome(userInfo)
        show('none')
        ctx.track({ type })
        return fresh
      })
      .catch((reason: unknown) => {
        const error = toAuthError(reason, 'login')
        if (epoch === ctx.epoch) {
          show('failed', error)
          trouble(error)
        }
        throw error
      })
  }

  function logout(): Promise<void> {
    // At once, so that nobody uses it from here on, however slow the storage is.
    const ended = current()
    session = {}
    flight = undefined
    aliveKey = NaN
    const dropped = load().then((stored) =>
      dropSession(ctx)
        .catch(trouble)
        .then(() => stored),
    )
    loading = dropped.then(() => undefined)
    return dropped.then((stored) => revoke(ended || stored))
  }

  function revoke({ token, expiresAt = NaN }: Partial<Session> = {}) {
    const { revoke } = ctx.config
    if (!token || !revoke) return
    return within(ctx, 'revoke', () => revoke({ token, expiresAt })).catch(trouble)
  }

  function trouble(reason: unknown) {
    ctx.track({ type: 'fail', code: classify(reason).code })
  }

  function prepare(): Promise<unknown> {
    if (!ctx.config.exchange || kept.loggedOut || (aliveKey && current())) {
      return Promise.resolve()
    }
    const { epoch } = ctx
    return load().then((): unknown => {
      ensureSameUser(ctx, epoch)
      if (!current()) return login()
      const before = logins
      // wx.checkSession speaks of session_key alone, never of our token (platform facts §1.9).
      checking ||= platform.call('checkSession', {}, ctx.config.timeout).then(
        () => {
          if (before === logins) aliveKey = ++logins
        },
        () => undefined,
      )
      return checking.then((): unknown => {
        ensureSameUser(ctx, epoch)
        return aliveKey || login({ force: true })
      })
    })
  }

  return {
    load,
    check,
    login,
    logout,
    prepare,
    current,
    stamp: () => (!flight && current() ? aliveKey : NaN),
  }
}
