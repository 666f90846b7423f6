import type {
  Code2SessionAnswer,
  DecryptedProfile,
  EncryptedPayload,
  SignedPayload,
  SignedProfile,
  WechatBackend,
  WechatPhoneNumber,
  WechatProfile,
} from './backend'
import { createLoginCodes } from './codes'
import { decryptProfile, encryptProfile, sign } from './crypto'
import { errorAnswer } from './errcodes'
import { createExchangeFaults, type WechatFaults } from './exchange-faults'
import type { MaybePromise } from '../maybe-promise'
import { wechatCrypto } from './node-crypto'
import { createExchangeQuota } from './quota'
import { createPhoneNumberServer, type PhoneNumberServer } from './phone-numbers'
import { createSessionKeys } from './session-keys'

export interface WechatServerOptions {
  appId: string
  /** The app's secret, which `GET /sns/jscode2session` checks. */
  secret: string
  /** Milliseconds since the epoch. Default `Date.now`. */
  now?: () => number
  /** Makes codes, keys and initialisation vectors. Default: random bytes. */
  random?: (size: number) => Uint8Array
  /**
   * Is the app bound to an Open Platform account? Only then do the exchange and the encrypted text
   * have a `unionid`. A function gives the `unionid` of each user. Default `false`.
   */
  openPlatform?: boolean | ((openid: string) => string)
  /** Does a new code replace the user's `session_key`? The platform may do either. Default `true`. */
  loginRotatesSessionKey?: boolean
  /** Milliseconds without use after which a `session_key` expires. Default 3 days. */
  sessionKeyMaxAge?: number
  /** Exchanges of one user in one minute; more answer 45011. Default 100. */
  exchangesPerMinute?: number
  /** How `delay` waits. Default: a timer. */
  sleep?: (ms: number) => Promise<void>
}

/** What an app's server sends to `GET /sns/jscode2session`. */
export interface Code2SessionQuery {
  appid?: string
  secret?: string
  js_code?: string
  grant_type?: string
}

/** WeChat's servers for one app. Their answers are values; only a delayed or failed exchange is a promise. */
export interface WechatServer extends WechatBackend, WechatFaults, PhoneNumberServer {
  readonly appId: string
  issuePhoneCode(openid: string, number: WechatPhoneNumber): string
  issueCode(openid: string): string
  checkSession(openid: string): boolean
  userInfo(
    openid: string,
    profile: WechatProfile,
    options?: { withoutIds?: boolean },
  ): SignedProfile
  decrypt(payload: EncryptedPayload): DecryptedProfile
  verify(payload: SignedPayload): boolean
  expireSessionKey(openid: string): void
  /** `code2Session` as HTTP serves it: it also checks the app's id and secret. */
  jscode2session(query: Code2SessionQuery): MaybePromise<Code2SessionAnswer>
  /** Marks the user as high-risk: every exchange answers 40226. `blocked: false` ends that. */
  block(openid: string, blocked?: boolean): void
}

export function createWechatServer(options: WechatServerOptions): WechatServer {
  const { appId, secret, now = Date.now, random = wechatCrypto.randomBytes } = options
  const codes = createLoginCodes({ now, random })
  const sessionKeys = createSessionKeys({ now, random, maxAge: options.sessionKeyMaxAge })
  const quota = createExchangeQuota({ now, perMinute: options.exchangesPerMinute ?? 100 })
  const faults = createExchangeFaults(options.sleep)
  const blocked = new Set<string>()
  const rotatesSessionKey = options.loginRotatesSessionKey ?? true
  const unionId = unionIdResolver(options.openPlatform ?? false)

  const exchange = (code: string): Code2SessionAnswer => {
    const login = codes.stateOf(code)
    if (login.status === 'unknown') return errorAnswer(40029)
    if (login.status === 'used') return errorAnswer(40163)
    if (blocked.has(login.openid)) return errorAnswer(40226)
    if (!quota.take(login.openid)) return errorAnswer(45011)
    codes.markUsed(code)
    const session_key = sessionKeys.use(login.openid) ?? sessionKeys.replace(login.openid)
    const unionid = unionId(login.openid)
    return { session_key, openid: login.openid, ...(unionid && { unionid }) }
  }

  return {
    appId,
    ...createPhoneNumberServer({ appId, secret, now, random }),
    issueCode(openid) {
      if (rotatesSessionKey || !sessionKeys.isValid(openid)) sessionKeys.replace(openid)
      return codes.issue(openid)
    },
    checkSession: (openid) => sessionKeys.isValid(openid),
    userInfo(openid, profile, { withoutIds = false } = {}) {
      // The field order of the official sample (official docs, open-ability/signature). `is_demote` is
      // part of the signed text (undocumented; seen in public code).
      const { nickName, gender, language, city, province, country, avatarUrl, is_demote } = profile
      const fields = { nickName, gender, language, city, province, country, avatarUrl, is_demote }
      const rawData = JSON.stringify(fields)
      const userInfo = JSON.parse(rawData) as WechatProfile
      const sessionKey = sessionKeys.use(openid)
      if (sessionKey === undefined) return { userInfo, rawData }
      const watermark = { timestamp: Math.floor(now() / 1000), appid: appId }
      const text = withoutIds
        ? { ...userInfo, watermark }
        : { openId: openid, ...userInfo, unionId: unionId(openid), watermark }
      const iv = wechatCrypto.base64Of(random(16))
      return {
        userInfo,
        rawData,
        signature: sign(rawData, sessionKey),
        encryptedData: encryptProfile(text, sessionKey, iv),
        iv,
      }
    },
    code2Session: (code) => faults.runExchange(() => exchange(code)),
    jscode2session: (query) =>
      faults.runExchange(
        () => parameterError(query, appId, secret) ?? exchange(query.js_code ?? ''),
      ),
    decrypt(payload) {
      const profile = decryptProfile(payload)
      if (profile.watermark.appid === appId) return profile
      throw new Error(`The watermark is of another app: ${profile.watermark.appid}`)
    },
    verify: ({ rawData, signature, sessionKey }) => sign(rawData, sessionKey) === signature,
    expireSessionKey: (openid) => sessionKeys.expire(openid),
    fail: (fault, times) => faults.fail(fault, times),
    delay: (ms) => faults.delay(ms),
    block(openid, isBlocked = true) {
      if (isBlocked) blocked.add(openid)
      else blocked.delete(openid)
    },
  }
}

function parameterError(query: Code2SessionQuery, appId: string, secret: string) {
  if (!query.appid) return errorAnswer(41002)
  if (query.appid !== appId) return errorAnswer(40013)
  if (!query.secret) return errorAnswer(41004)
  if (query.secret !== secret) return errorAnswer(40125)
  if (query.grant_type !== 'authorization_code') return errorAnswer(40002)
  if (!query.js_code) return errorAnswer(41008)
  return undefined
}

function unionIdResolver(openPlatform: boolean | ((openid: string) => string)) {
  if (typeof openPlatform === 'function') return openPlatform
  if (!openPlatform) return () => undefined
  return (openid: string) => `o${wechatCrypto.sha256(openid).slice(0, 27)}`
}
