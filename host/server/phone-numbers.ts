import type { MaybePromise } from '../maybe-promise'
import { createStableTokens } from './access-tokens'
import type { WechatPhoneNumber } from './backend'
import { wechatCrypto } from './node-crypto'
import { phoneErrorAnswer, type PhoneErrcode } from './phone-errcodes'

/** What an app's server sends to `POST /cgi-bin/stable_token`. */
export interface StableTokenQuery {
  grant_type?: unknown
  appid?: unknown
  secret?: unknown
  force_refresh?: unknown
}

/** What WeChat answers to it: a token and its life in s, or an error. */
export interface StableTokenAnswer {
  access_token?: string
  expires_in?: number
  errcode?: number
  errmsg?: string
}

/** What WeChat answers to `POST /wxa/business/getuserphonenumber`. */
export interface PhoneNumberAnswer {
  errcode: number
  errmsg: string
  phone_info?: WechatPhoneNumber & { watermark: { timestamp: number; appid: string } }
}

/** The part of WeChat's servers that gives phone numbers to an app's server. */
export interface PhoneNumberServer {
  /** What the phone button gives: a code of 5 minutes, for one exchange (official docs, open-ability/getPhoneNumber). */
  issuePhoneCode: (openid: string, number: WechatPhoneNumber) => string
  /** `POST /cgi-bin/stable_token`. */
  stableToken: (query: StableTokenQuery) => MaybePromise<StableTokenAnswer>
  /** `POST /wxa/business/getuserphonenumber`. `openid` is checked where it is given. */
  getUserPhoneNumber: (
    accessToken: string,
    body: { code?: unknown; openid?: unknown },
  ) => MaybePromise<PhoneNumberAnswer>
  /** The same, for a server in the process of the model: it needs no access token. */
  exchangePhoneCode: (code: string, openid?: string) => MaybePromise<PhoneNumberAnswer>
  /** Ends every access token early: another server of the app forced a refresh. */
  revokeAccessTokens: () => void
  /** The next calls of `getuserphonenumber` answer this errcode. The code stays unused. Default 1 time. */
  failPhoneNumber: (fault: PhoneErrcode | 'network', times?: number) => void
  /** The next calls of `stable_token` answer this errcode. Default 1 time. */
  failStableToken: (fault: PhoneErrcode | 'network', times?: number) => void
}

interface PhoneNumberOptions {
  appId: string
  secret: string
  now: () => number
  random: (size: number) => Uint8Array
}

const LIFETIME = 5 * 60_000

export function createPhoneNumberServer(options: PhoneNumberOptions): PhoneNumberServer {
  const { appId, secret, now, random } = options
  const tokens = createStableTokens({ now, random })
  const codes = new Map<string, { openid: string; number: WechatPhoneNumber; at: number }>()
  const faults = { token: createFaultQueue(), number: createFaultQueue() }

  function exchange({ code, openid }: { code?: unknown; openid?: unknown }): PhoneNumberAnswer {
    if (typeof code !== 'string' || code === '') return phoneErrorAnswer(41008)
    const issued = codes.get(code)
    // Unknown, expired and used are one answer (official docs, server api getPhoneNumber).
    if (!issued || issued.at + LIFETIME <= now()) return phoneErrorAnswer(40029)
    if (openid !== undefined && openid !== issued.openid) return phoneErrorAnswer(40003)
    codes.delete(code)
    const watermark = { timestamp: Math.floor(now() / 1000), appid: appId }
    return { errcode: 0, errmsg: 'ok', phone_info: { ...issued.number, watermark } }
  }

  return {
    issuePhoneCode(openid, number) {
      const code = wechatCrypto.hexOf(random(32))
      codes.set(code, { openid, number, at: now() })
      return code
    },
    stableToken: (query) =>
      faults.token.run<StableTokenAnswer>(() => {
        if (query.grant_type !== 'client_credential') return phoneErrorAnswer(40002)
        if (query.appid !== appId) return phoneErrorAnswer(40013)
        if (query.secret !== secret) return phoneErrorAnswer(40125)
        if (query.force_refresh === true) tokens.revoke()
        return tokens.current()
      }),
    getUserPhoneNumber: (accessToken, body) =>
      faults.number.run<PhoneNumberAnswer>(() =>
        tokens.isValid(accessToken) ? exchange(body) : phoneErrorAnswer(40001),
      ),
    exchangePhoneCode: (code, openid) =>
      faults.number.run<PhoneNumberAnswer>(() => exchange({ code, openid })),
    revokeAccessTokens: () => tokens.revoke(),
    failPhoneNumber: (fault, times) => faults.number.add(fault, times),
    failStableToken: (fault, times) => faults.token.add(fault, times),
  }
}

function createFaultQueue() {
  const queue: (PhoneErrcode | 'network')[] = []
  return {
    add(fault: PhoneErrcode | 'network', times = 1): void {
      for (let n = 0; n < times; n += 1) queue.push(fault)
    },
    run<Answer>(answer: () => Answer | ErrorAnswer): MaybePromise<Answer | ErrorAnswer> {
      const fault = queue.shift()
      if (fault === undefined) return answer()
      if (fault === 'network') return Promise.reject(new Error('The network failed, as asked'))
      return phoneErrorAnswer(fault)
    },
  }
}

type ErrorAnswer = ReturnType<typeof phoneErrorAnswer>
