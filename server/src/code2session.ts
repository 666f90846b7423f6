import { ApiError, type ErrorCode } from './errors'
import type { WechatApp } from './options'

/** The identity that a login code stands for. It never leaves the server. */
export interface Identity {
  openid: string
  sessionKey: string
  unionId?: string
}

/** WeChat's answer. On success `errcode` may be absent, so `openid` tells whether it succeeded. */
export interface Code2SessionAnswer {
  openid?: string
  session_key?: string
  unionid?: string
  errcode?: number
}

/** Exchanges a login code of a mini-program at WeChat. Rejects when WeChat cannot be reached. */
export type Code2Session = (
  code: string,
  appId: string,
) => Code2SessionAnswer | Promise<Code2SessionAnswer>

export interface WechatEndpoint {
  /** Default: `https://api.weixin.qq.com`. */
  baseUrl?: string
  /** In ms; default 5000. */
  timeout?: number
}

/** Calls WeChat's own `code2Session` over HTTPS. */
export function wechatEndpoint(apps: WechatApp[], endpoint: WechatEndpoint = {}): Code2Session {
  const { baseUrl = 'https://api.weixin.qq.com', timeout = 5_000 } = endpoint
  const secrets = new Map(apps.map(({ appId, secret }) => [appId, secret]))
  return async (code, appId) => {
    const url = new URL('/sns/jscode2session', baseUrl)
    url.search = new URLSearchParams({
      appid: appId,
      secret: secrets.get(appId) ?? '',
      js_code: code,
      grant_type: 'authorization_code',
    }).toString()
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(timeout) })
    if (!response.ok) throw new Error(`WeChat answered with ${response.status}`)
    return (await response.json()) as Code2SessionAnswer
  }
}

/** Returns the identity of a login code. Throws an `ApiError` that says what the client can do. */
export async function identify(
  code: string,
  appId: string,
  code2Session: Code2Session,
): Promise<Identity> {
  const answer = await callCode2Session(() => code2Session(code, appId))
  const { openid, session_key: sessionKey, unionid: unionId } = answer
  if (!isText(openid) || !isText(sessionKey)) throw wechatError(answer.errcode)
  return { openid, sessionKey, ...(isText(unionId) && { unionId }) }
}

/** An empty openid would make one user of everybody who gets it. */
const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

async function callCode2Session(call: () => ReturnType<Code2Session>): Promise<Code2SessionAnswer> {
  try {
    const answer: unknown = await call()
    if (typeof answer === 'object' && answer !== null) return answer
  } catch (cause) {
    throw new ApiError('wechat-unavailable', 'WeChat does not answer: log in again later', {
      cause,
    })
  }
  throw wechatError(undefined)
}

function wechatError(errcode: number | undefined): ApiError {
  const [code, message] = ERRORS_BY_ERRCODE.get(errcode) ?? NO_SESSION
  const retryAfter = code === 'rate-limited' ? 60 : undefined
  return new ApiError(code, message, { reason: errcode ?? 'no errcode', retryAfter })
}

type WechatErrorAnswer = readonly [ErrorCode, string]

const CODE_INVALID: WechatErrorAnswer = [
  'code-invalid',
  'The code is unknown, used or expired: get a new one',
]

/**
 * The errors that a client can handle, by errcode (official docs, auth.code2Session; 40163 is seen in
 * public reports only). Other codes, such as -1 for a busy WeChat, become `wechat-unavailable`.
 */
const ERRORS_BY_ERRCODE = new Map<unknown, WechatErrorAnswer>([
  [40029, CODE_INVALID],
  [40163, CODE_INVALID],
  [40226, ['login-blocked', 'WeChat does not let this user log in']],
  [45011, ['rate-limited', 'This user logs in too often: try again in a minute']],
])

const NO_SESSION: WechatErrorAnswer = [
  'wechat-unavailable',
  'WeChat gave no session: try again later',
]
