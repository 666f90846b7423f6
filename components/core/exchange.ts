import { ensureSameUser } from './same-user'
import { AuthError, classify } from './errors'
import { fieldsOf } from './fields'
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
export function exchangeCode(ctx: Context, epoch: number): Promise<Exchanged> {
  const { platform, config } = ctx
  const { timeout } = config
  return platform.call<{ code?: unknown }>('login', { timeout }, timeout).then(({ code }) => {
    ensureSameUser(ctx, epoch)
    if (typeof code !== 'string' || !code) throw new AuthError('failed', 'wx.login gave no code')
    const work = () => config.exchange && config.exchange(code)
    return deadline(work, timeout, 'exchange', platform).then(
      (answer) => accept(answer, ctx),
      (reason: unknown) => {
        const { code } = classify(reason)
        const kind = code === 'timeout' || code === 'network' ? code : 'exchange-failed'
        throw new AuthError(kind, `exchange failed (${code}): look at your server's answer`)
      },
    )
  })
}

/** A server's answer as a session, or an error that says what it should be. */
function accept(answer: unknown, { platform, config }: Context): Exchanged {
  const { token, expiresIn, userInfo } = fieldsOf(answer)
  if (typeof token !== 'string' || !token || typeof expiresIn !== 'number' || !(expiresIn > 0)) {
    const remedy = 'exchange must answer { token, expiresIn }: a string, and seconds above 0'
    throw new AuthError('exchange-failed', remedy)
  }
  const at = platform.now()
  const expiresAt = at + Math.min(expiresIn, config.sessionMaxAge ?? 172800) * 1000
  return { stored: { token, expiresAt, at }, userInfo }
}
