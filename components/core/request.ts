import { AuthError } from './errors'
import type { Context } from './context'
import type { Session } from './options'
import type { SessionPart } from './session'

/** `wx.request`'s options without its callbacks. The token goes into `header.Authorization`. */
export type RequestOptions = Omit<WechatMiniprogram.RequestOption, 'success' | 'fail' | 'complete'>
export type RequestResult = WechatMiniprogram.RequestSuccessCallbackResult

/** `wx.request` with the token: one renewal and one retry on a 401. */
export function request(
  ctx: Context,
  session: SessionPart,
  options: RequestOptions,
): Promise<RequestResult> {
  const timeout = options.timeout || ctx.config.timeout
  const { epoch } = ctx
  const send = ({ token }: Session) => {
    const header = Object.assign({}, options.header, { Authorization: `Bearer ${token}` })
    const all = Object.assign({}, options, { timeout, header })
    return ctx.platform.call<RequestResult>('request', all, timeout)
  }
  const refuse = () => new AuthError('not-granted', 'logged out; auth.login() undoes it')
  if (ctx.kept.loggedOut) return Promise.reject(refuse())
  return session.login().then((used) =>
    send(used).then((answer) => {
      if (answer.statusCode !== 401) return answer
      if (epoch !== ctx.epoch) throw refuse()
      // A 401 speaks of the token it was sent with: a newer session is used, never destroyed.
      const current = session.current()
      if (current && current.token !== used.token) return send(current)
      return session.login({ force: true }).then(send)
    }),
  )
}
