import { AuthError, toAuthFailure } from '../client/client'
import { fieldsOf } from '../state/state'
import type { ReceivedSession } from './held-session'
import type { Context } from '../context'

/** A fresh session, and what the server said of the user. */
interface ExchangedSession extends Omit<ReceivedSession, 'login'> {
  userInfo: unknown
}

/**
 * `wx.login` → code → your server → token. A code is exchanged once, whatever comes of it: WeChat
 * refuses it the second time (auth.code2Session). Rejects with a coded error.
 */
export function exchangeCode(context: Context, userGeneration: number): Promise<ExchangedSession> {
  const { client, options } = context
  const { timeout, exchange } = options
  return client.call('login', { timeout }, timeout).then((answer) => {
    const { code } = fieldsOf(answer, 'code')
    context.ensureSameUser(userGeneration)
    if (typeof code !== 'string' || !code) throw new AuthError('failed', 'wx.login gave no code')
    return context
      .callOption('exchange', () => exchange && exchange(code))
      .then(
        (answer) => readExchangeAnswer(answer, context),
        (reason: unknown) => {
          const { code: failureCode } = toAuthFailure(reason)
          const isConnection = failureCode === 'timeout' || failureCode === 'network'
          throw new AuthError(
            isConnection ? failureCode : 'exchange-failed',
            `exchange: ${failureCode}; look at your server`,
          )
        },
      )
  })
}

/** Told to the developer, in `session.error.errMsg`: only the app can mend it. */
const EXCHANGE_ANSWER = 'exchange must answer { token, expiresIn (s) }'

/** A server's answer as a session, or an error that says what it should be. */
function readExchangeAnswer(answer: unknown, { client, options }: Context): ExchangedSession {
  const { token, expiresIn, userInfo } = fieldsOf(answer, 'token', 'expiresIn', 'userInfo')
  if (typeof token !== 'string' || !token || typeof expiresIn !== 'number' || !(expiresIn > 0)) {
    throw new AuthError('exchange-failed', EXCHANGE_ANSWER, { errMsg: EXCHANGE_ANSWER })
  }
  const at = client.now()
  const expiresAt = at + Math.min(expiresIn, options.sessionMaxAge) * 1000
  return { token, expiresAt, at, userInfo }
}
