import { ApiError, type ErrorCode } from './errors'

/** Who a login code stands for. None of this leaves the server. */
export interface Identity {
  openid: string
  sessionKey: string
  unionId?: string
}

/** WeChat's own answer; on success `errcode` may be absent, so `openid` decides. */
export interface Code2SessionAnswer {
  openid?: string
  session_key?: string
  unionid?: string
  errcode?: number
}

/** Asks WeChat; rejects when WeChat cannot be reached. */
export type Code2Session = (code: string) => Code2SessionAnswer | Promise<Code2SessionAnswer>

export interface WechatEndpoint {
  appId: string
  secret: string
  /** Default: WeChat's. */
  baseUrl?: string
  /** ms; default 5000. */
  timeout?: number
}

export function wechatEndpoint(endpoint: WechatEndpoint): Code2Session {
  const { appId, secret, baseUrl = 'https://api.weixin.qq.com', timeout = 5_000 } = endpoint
  return async (code) => {
    const url = new URL('/sns/jscode2session', baseUrl)
    url.search = new URLSearchParams({
      appid: appId,
      secret,
      js_code: code,
      grant_type: 'authorization_code',
    }).toString()
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(timeout) })
    if (!response.ok) throw new Error(`WeChat answered with ${response.status}`)
    return (await response.json()) as Code2SessionAnswer
  }
}

/** The identity behind a code, or the error that says what the client can do. */
export async function identify(code: string, code2Session: Code2Session): Promise<Identity> {
  const answer = await ask(code, code2Session)
  const { openid, session_key: sessionKey, unionid: unionId } = answer
  if (typeof openid !== 'string' || typeof sessionKey !== 'string') throw refusal(answer.errcode)
  return { openid, sessionKey, ...(typeof unionId === 'string' && { unionId }) }
}

async function ask(code: string, code2Session: Code2Session): Promise<Code2SessionAnswer> {
  try {
    const answer: unknown = await code2Session(code)
    if (typeof answer === 'object' && answer !== null) return answer
  } catch (cause) {
    throw new ApiError('wechat-unavailable', 'WeChat does not answer: log in again later', {
      cause,
    })
  }
  throw refusal(undefined)
}

function refusal(errcode: number | undefined): ApiError {
  const [code, message] = REFUSALS.get(errcode) ?? GAVE_NOTHING
  const retryAfter = code === 'rate-limited' ? 60 : undefined
  return new ApiError(code, message, { reason: errcode ?? 'no errcode', retryAfter })
}

type Refusal = readonly [ErrorCode, string]

const CODE_INVALID: Refusal = [
  'code-invalid',
  'The code is unknown, used or expired: get a new one',
]

/** By errcode (platform facts §2). What is not here (-1 is WeChat being busy) no client can mend. */
const REFUSALS = new Map<unknown, Refusal>([
  [40029, CODE_INVALID],
  [40163, CODE_INVALID],
  [40226, ['login-blocked', 'WeChat does not let this user log in']],
  [45011, ['rate-limited', 'This user logs in too often: try again in a minute']],
])

const GAVE_NOTHING: Refusal = ['wechat-unavailable', 'WeChat gave no session: try again later']
