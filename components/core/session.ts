import { AuthError, classify, toAuthError } from './errors'
import { exchangeCode } from './exchange'
import { deadline } from './platform'
import { dropSession, readSession, writeSession } from './session-storage'
import type { Context } from './context'
import type { Session } from './options'
import type { StoredSession } from './session-storage'

/** What the session's rules offer to the other rules. */
export interface SessionPart {
  /** Reads the stored session, once. */
  load(): Promise<void>
  /** Shows a session that has ended as ended. */
  check(): void
  login(options?: { force?: boolean }): Promise<Session>
  logout(): Promise<void>
  /** The session if it is still good at this moment. */
  current(): Session | undefined
  /** Makes sure, once per app lifetime, that what is encrypted from now on belongs to the session. */
  prepare(): Promise<unknown>
  /**
   * Stands for the login whose `session_key` encrypts what the client sends now; 0 when that is
   * not certain. Two equal stamps mean that no login came in between.
   */
  stamp(): number
}

/** `welcome` hears what the server already knows of the user. */
export function createSession(ctx: Context, welcome: (userInfo: unknown) => void): SessionPart {
  const { platform, store } = ctx
  let session: StoredSession | undefined
  let loading: Promise<void> | undefined
  let checking: Promise<unknown> | undefined
  let flight: Promise<Session> | undefined
  let last: Promise<unknown> = Promise.resolve()
  let logins = 0
  let logouts = 0
  let aliveKey = 0 // the login whose session_key is known to be alive; 0: not known

  function usable(margin = 0) {
    const now = platform.now()
    // A clock before the moment of receipt was turned back: the token's life is not known then.
    return session && now >= session.at && now < session.expiresAt - margin ? session : undefined
  }

  /** A session that is still good stays active, whatever becomes of its renewal. */
  function show(status: 'none' | 'pending' | 'failed', error?: AuthError) {
    const good = usable()
    const shown = good ? ({ status: 'active', expiresAt: good.expiresAt } as const) : { status }
    const failure = error && { error: classify(error) }
    store.send({ type: 'session', session: Object.assign(shown, failure) })
  }

  function check() {
    const active = store.state.session.status === 'active'
    if (!flight && active !== !!usable()) show('none')
  }

  function load() {
    loading ??= readSession(platform, ctx.config.timeout).then((stored) => {
      // A login that was faster than the storage stands.
      if (logins) return
      session = stored
      check()
    })
    return loading
  }

  function login({ force }: { force?: boolean } = {}): Promise<Session> {
    if (!ctx.config.exchange) {
      const remedy = 'login needs auth.configure({ exchange }); everything else works without'
      const error = new AuthError('unsupported', remedy)
      show('failed', error)
      return Promise.reject(error)
    }
    if (ctx.kept.loggedOut) ctx.keep({ loggedOut: undefined })
    const before = logouts
    return load().then(() => {
      if (before !== logouts) throw overtaken()
      const good = usable(ctx.config.renewBefore * 1000)
      if (good && !force) return open(good)
      return renew().catch((error: unknown) => {
        const old = usable()
        if (old && !force) return open(old)
        throw error
      })
    })
  }

  /** One login at a time, shared by all who need it; one that a logout overtook is waited for. */
  function renew(): Promise<Session> {
    if (flight) return flight
    const mine = logouts
    const work = last.then(() => start(mine))
    const done = () => {
      if (flight === work) flight = undefined
    }
    last = work.then(done, done)
    return (flight = work)
  }

  function start(mine: number): Promise<Session> {
    const type = session ? 'renew' : 'login'
    const number = ++logins
    const isOvertaken = () => mine !== logouts
    if (isOvertaken()) throw overtaken()
    aliveKey = 0
    show('pending')
    return exchangeCode(ctx, isOvertaken).then(
      ({ stored, userInfo }) => {
        if (isOvertaken()) {
          // Nobody will use this token, so the server may forget it.
          void revoke(stored)
          throw overtaken()
        }
        session = stored
        aliveKey = number
        void writeSession(platform, stored, ctx.config.timeout).catch(trouble)
        welcome(userInfo)
        show('none')
        ctx.track({ type })
        return open(stored)
      },
      (reason: unknown) => {
        const error = toAuthError(reason, 'login')
        if (!isOvertaken()) show('failed', error)
        trouble(error)
        throw error
      },
    )
  }

  function logout() {
    logouts++
    flight = undefined
    aliveKey = 0
    const end = () => {
      const ended = usable()
      session = undefined
      return ended
    }
    // At once, so that nobody uses it from here on; and once more when the storage was slower.
    const known = end()
    return load().then(() => {
      const ended = known ?? end()
      const dropped = dropSession(platform, ctx.config.timeout).catch(trouble)
      return Promise.all([dropped, ended && revoke(ended)]).then(() => undefined)
    })
  }

  function revoke(ended: Session): Promise<unknown> {
    const work = new Promise((resolve) => resolve(ctx.config.revoke?.(open(ended))))
    return deadline(work, ctx.config.timeout, 'revoke', platform).catch(trouble)
  }

  function trouble(reason: unknown) {
    ctx.track({ type: 'fail', code: toAuthError(reason, 'session').code })
  }

  function prepare() {
    if (!ctx.config.exchange || ctx.kept.loggedOut || aliveKey) return Promise.resolve()
    return load().then(() => {
      if (!usable()) return login()
      const before = logins
      // wx.checkSession speaks of session_key alone, never of our token (platform facts §1.9).
      checking ??= platform.call('checkSession', {}, ctx.config.timeout).then(
        (): unknown => before === logins && (aliveKey = ++logins),
        (): unknown => before === logins && login({ force: true }),
      )
      return checking
    })
  }

  return {
    load,
    check,
    login,
    logout,
    prepare,
    current: () => usable() && open(usable() as StoredSession),
    stamp: () => (aliveKey && !flight && usable() ? aliveKey : 0),
  }
}

const open = ({ token, expiresAt }: Session): Session => ({ token, expiresAt })
const overtaken = () => new AuthError('cancelled', 'a logout came before the login was done')
