import { AuthError, toAuthError } from './errors'
import { deadline } from './platform'
import type { Context } from './context'
import type { StoredSession } from './session-storage'

/** A fresh session, and what the server said of the user. */
export interface Exchanged {
  stored: StoredSession
  userInfo: unknown
}

/**
 * `wx.login` → code → your server → token. A code is exchanged once, whatever comes of it: WeChat
 * refuses it the second time (platform facts §1.9). Rejects with a coded error.
 */
export function exchangeCode(ctx: Context, isOvertaken: () => boolean): Promise<Exchanged> {
  const { platform, config } = ctx
  const { timeout } = config
  return platform.call<{ code?: unknown }>('login', { timeout }, timeout).then(({ code }) => {
    if (typeof code !== 'string' || !code) throw new AuthError('failed', 'wx.login gave no code')
    if (isOvertaken()) throw new AuthError('cancelled', 'a logout came before the login was done')
    // Inside a promise, so that an exchange that throws is an exchange that failed.
    const work = new Promise((resolve) => resolve(config.exchange?.(code)))
    return deadline(work, timeout, 'exchange', platform).then(
      (answer) => accept(answer, ctx),
      (reason: unknown) => {
        const { code } = toAuthError(reason, 'exchange')
        const kind = code === 'timeout' || code === 'network' ? code : 'exchange-failed'
        throw new AuthError(kind, `exchange failed (${code}): look at your server's answer`)
      },
    )
  })
}

/** A server's answer as a session, or an error that says what is wrong with it. */
function accept(answer: unknown, { platform, config }: Context): Exchanged {
  const { token, expiresIn, userInfo } = (answer ?? {}) as Record<string, unknown>
  if (typeof token !== 'string' || !token) {
    throw new AuthError(
      'exchange-failed',
      'exchange answered no token: answer { token, expiresIn }',
    )
  }
  if (typeof expiresIn !== 'number' || !(expiresIn > 0)) {
    const remedy = 'answer the seconds the token lives, a number above 0'
    throw new AuthError('exchange-failed', `exchange answered a wrong expiresIn: ${remedy}`)
  }
  const at = platform.now()
  const expiresAt = at + Math.min(expiresIn, config.sessionMaxAge) * 1000
  return { stored: { token, expiresAt, at }, userInfo }
}
