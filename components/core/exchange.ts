import { ensureSameUser } from './same-user'
import { AuthError, classify } from './errors'
import { fieldsOf } from './fields'
import { within } from './within'
import type { Context } from './context'
import type { StoredSession } from './session-storage'

/** A fresh session, and what the server said of the user. */
export interface Exchanged extends StoredSession {
  userInfo: unknown
}

/**
 * `wx.login` → code → your server → token. A code is exchanged once, whatever comes of it: WeChat
 * refuses it the second time (platform facts §1.9). Rejects with a coded error.
 */
export function exchangeCode(ctx: Context, epoch: number): Promise<Exchanged> {
  const { platform, config } = ctx
  const { timeout, exchange } = config
  return platform.call<{ code?: unknown }>('login', { timeout }, timeout).then(({ code }) => {
    ensureSameUser(ctx, epoch)
    if (typeof code !== 'string' || !code) throw new AuthError('failed', 'wx.login gave no code')
    return within(ctx, 'exchange', () => exchange && exchange(code)).then(
      (answer) => accept(answer, ctx),
      (reason: unknown) => {
        const { code } = classify(reason)
        const kind = code === 'timeout' || code === 'network' ? code : 'exchange-failed'
        throw new AuthError(kind, `exchange: ${code}; look at your server`)
      },
    )
  })
}

/** A server's answer as a session, or an error that says what it should be. */
function accept(answer: unknown, { platform, config }: Context): Exchanged {
  const { token, expiresIn, userInfo } = fieldsOf(answer)
  const { sessionMaxAge = 172800 } = config
  if (typeof token !== 'string' || !token || typeof expiresIn !== 'number' || !(expiresIn > 0)) {
    throw new AuthError('exchange-failed', 'exchange must answer { token, expiresIn (s) }')
  }
  const at = platform.now()
  const expiresAt = at + Math.min(expiresIn, sessionMaxAge) * 1000
  return { token, expiresAt, at, userInfo }
}
