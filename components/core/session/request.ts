import { AuthError } from '../client/client'
import { fieldsOf } from '../state/state'
import type { Context } from '../context'
import type { RequestOptions, RequestResult, Session } from '../options'

/** The part of the login session that a request needs. */
interface TokenSource {
  login(): Promise<Session>
  renew(): Promise<Session>
  current(): Session | undefined
}

/** `wx.request` with the token: one renewal and one retry on a 401. */
export function requestWithToken(
  context: Context,
  session: TokenSource,
  options: RequestOptions,
): Promise<RequestResult> {
  const timeout = options.timeout || context.options.timeout
  const { userGeneration } = context
  const ensureSameUser = () => {
    if (userGeneration !== context.userGeneration) throw loggedOutError()
  }
  const send = ({ token }: Session) => {
    ensureSameUser()
    const header = Object.assign({}, options.header, { Authorization: `Bearer ${token}` })
    const parameters = Object.assign({}, options, { timeout, header })
    return context.client.call<RequestResult>('request', parameters, timeout)
  }
  const loggedOutError = () => new AuthError('not-granted', 'logged out; auth.login() undoes it')
  if (context.stored.loggedOut) return Promise.reject(loggedOutError())
  return session.login().then((used) =>
    send(used).then((answer) => {
      if (fieldsOf(answer, 'statusCode').statusCode !== 401) return answer
      ensureSameUser()
      // A 401 speaks of the token it was sent with: a newer session is used, never destroyed.
      const current = session.current()
      if (current && current.token !== used.token) return send(current)
      return session.renew().then(send)
    }),
  )
}
