import { AuthError } from '../client/client'
import { fieldOf, fieldsOf } from '../state/fields'
import { cleanPhoneNumber } from '../state/phone-number'
import type { ReceivedSession } from './held-session'
import type { Context } from '../context'

/** A fresh session, and what the server said of the user. */
export interface ExchangedSession extends ReceivedSession {
  userInfo: unknown
}

/** Told to the developer, in `session.error.errMsg`: only the app can mend it. */
const EXCHANGE_ANSWER = 'exchange must answer { token, expiresIn (s) }'

/**
 * `wx.login` → code → your server → token. A code is exchanged once, whatever comes of it: WeChat
 * refuses it the second time (auth.code2Session). Rejects with a coded error.
 * @param ensureWanted throws where nobody waits for the session any more
 */
export function exchangeCode(
  context: Context,
  ensureWanted: () => void,
): Promise<ExchangedSession> {
  const { client, options } = context
  const { timeout, exchange } = options
  return client.call('login', { timeout }, timeout).then((answer) => {
    const code = fieldOf(answer, 'code')
    ensureWanted()
    if (typeof code !== 'string' || !code) throw new AuthError('failed', 'wx.login gave no code')
    return context
      .callOption('exchange', () => exchange && exchange(code))
      .then(
        (answer) => {
          const session = readSession(answer, context)
          if (session) return session
          throw new AuthError('exchange-failed', EXCHANGE_ANSWER, { errMsg: EXCHANGE_ANSWER })
        },
        (thrown: unknown) => {
          const { code: failureCode, reason, cause } = thrown as AuthError
          const isConnection = failureCode === 'timeout' || failureCode === 'network'
          throw new AuthError(
            isConnection ? failureCode : 'exchange-failed',
            `exchange: ${failureCode}; look at your server`,
            reason && { reason },
            cause,
          )
        },
      )
  })
}

/** What an app or its server calls a session; `undefined` where it can be none. */
export function readSession(
  answer: unknown,
  { client, options }: Context,
): ExchangedSession | undefined {
  const given = fieldsOf(answer, 'token', 'expiresIn', 'userInfo', 'number')
  const { token, expiresIn, userInfo } = given
  if (typeof token !== 'string' || !token || typeof expiresIn !== 'number' || !(expiresIn > 0)) {
    return undefined
  }
  const at = client.now()
  const expiresAt = at + Math.min(expiresIn, options.sessionMaxAge) * 1000
  const number = cleanPhoneNumber(given.number) || undefined
  return { token, expiresAt, at, userInfo, number }
}
