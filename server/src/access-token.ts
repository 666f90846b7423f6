import { ApiError } from './errors'

/** What WeChat answers to `POST /cgi-bin/stable_token`. */
export interface AccessTokenAnswer {
  access_token?: string
  /** In s. */
  expires_in?: number
  errcode?: number
}

export interface AccessTokensOptions {
  /** Rejects when WeChat cannot be reached. */
  fetchToken: (appId: string) => Promise<AccessTokenAnswer>
  now: () => number
}

interface AccessToken {
  token: string
  /** In ms since the epoch. */
  expiresAt: number
}

/**
 * In ms. A token with no more than this left is renewed: from then on WeChat gives the next one, and
 * takes both for 5 minutes (official docs, server api getStableAccessToken).
 */
const RENEWAL = 300_000

export type AccessTokens = ReturnType<typeof createAccessTokens>

/**
 * Keeps one access token of each mini-program. The stable token is the same for every process that
 * asks for it, so that a process needs to share nothing. A forced refresh is never asked for: it would
 * end the token that other servers of the app use.
 */
export function createAccessTokens({ fetchToken, now }: AccessTokensOptions) {
  const tokens = new Map<string, AccessToken>()
  const running = new Map<string, Promise<string>>()

  const leftOf = (appId: string): number => (tokens.get(appId)?.expiresAt ?? 0) - now()

  async function renew(appId: string): Promise<string> {
    try {
      const token = readToken(await fetchToken(appId), now())
      tokens.set(appId, token)
      return token.token
    } catch (error) {
      const current = tokens.get(appId)
      if (current && leftOf(appId) > 0) return current.token
      throw asUnavailable(error)
    }
  }

  return {
    /** Rejects with `wechat-unavailable`. */
    get(appId: string): Promise<string> {
      const current = tokens.get(appId)
      if (current && leftOf(appId) > RENEWAL) return Promise.resolve(current.token)
      const started = running.get(appId) ?? renew(appId).finally(() => running.delete(appId))
      running.set(appId, started)
      return started
    },
    /** Forgets a token that WeChat did not take, unless there is another one already. */
    drop(appId: string, token: string): void {
      if (tokens.get(appId)?.token === token) tokens.delete(appId)
    },
  }
}

function readToken(answer: AccessTokenAnswer, now: number): AccessToken {
  const { access_token: token, expires_in: expiresIn, errcode } = answer
  if (typeof token === 'string' && token !== '' && typeof expiresIn === 'number')
    return { token, expiresAt: now + expiresIn * 1000 }
  throw new ApiError('wechat-unavailable', NO_TOKEN, { reason: `stable_token: ${String(errcode)}` })
}

function asUnavailable(cause: unknown): ApiError {
  return cause instanceof ApiError ? cause : new ApiError('wechat-unavailable', NO_TOKEN, { cause })
}

const NO_TOKEN = 'WeChat gave no access to its servers: try again later'
