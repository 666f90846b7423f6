import type { FastifyRequest, onRequestAsyncHookHandler } from 'fastify'
import type { Registry } from 'prom-client'
import { sessionOf } from './authenticate'
import type { AccountDescription } from './accounts'
import { wholeNumber } from './phone-number'
import type { Services } from './services'

/** What `app.authServer` offers to the app's own routes. */
export interface AuthServer {
  /**
   * An `onRequest` or `preHandler` hook: it refuses a request without a valid token with an error of
   * status 401, and one whose token cannot be looked up with 503.
   */
  authenticate: onRequestAsyncHookHandler
  /** Returns the account id of a request that `authenticate` accepted. Throws for any other. */
  accountOf: (request: FastifyRequest) => string
  /**
   * For Express, Koa and all else: resolves to whose token it is, undefined where it is wrong or
   * expired. Rejects where it cannot be looked up.
   *
   * @param token The token, or the value of the header `Authorization`.
   */
  verify: (token: string | undefined) => Promise<{ accountId: string } | undefined>
  /**
   * Resolves to who an account is for WeChat, undefined where there is none. The id of an account that
   * was merged leads to the account that it is part of, which has another `id`. What it resolves to
   * stays on the server: no client may receive it.
   */
  account: (id: string) => Promise<AccountDescription | undefined>
  /**
   * Resolves to the whole number of an account, such as `+8613800138000`, undefined where there is
   * none. It stays on the server: no client and no log may receive it.
   */
  phoneNumber: (id: string) => Promise<string | undefined>
  /** A registry of prom-client, where the option `metrics` asks for it. */
  metrics: Registry | undefined
}

export function createAuthServer(
  { accounts, authenticate, phones, sessions }: Services,
  metrics: Registry | undefined,
): AuthServer {
  return {
    authenticate,
    accountOf: (request) => sessionOf(request).account.id,
    async verify(token) {
      const session = await sessions.find(token?.replace(/^Bearer /i, '') ?? '')
      return session && { accountId: session.account.id }
    },
    account: (id) => accounts.describe(id),
    async phoneNumber(id) {
      const account = await accounts.find(id)
      const number = account && phones?.numberOf(account.record)
      return number && wholeNumber(number)
    },
    metrics,
  }
}
