import type { Account } from './account-record'
import { identify } from './code2session'
import { ApiError } from './errors'
import type { Services } from './services'

export interface LoginRequest {
  code: string
  /** Default: the first mini-program of the server. */
  appId?: string
}

export interface Login {
  account: Account
  session: { token: string; expiresIn: number }
}

type Needed = Pick<Services, 'accounts' | 'appIds' | 'code2Session' | 'sessions'>

/** Exchanges a login code for a session of the person's account. */
export async function logIn(services: Needed, request: LoginRequest): Promise<Login> {
  const { accounts, appIds, code2Session, sessions } = services
  const { appId = appIds[0], code } = request
  if (!appIds.includes(appId))
    throw new ApiError('bad-request', 'appId is no mini-program of this server')
  const { openid, sessionKey, unionId } = await identify(code, appId, code2Session)
  const account = await accounts.signIn({ appId, openid }, unionId)
  return { account, session: await sessions.open(account, { appId, openid }, sessionKey) }
}
