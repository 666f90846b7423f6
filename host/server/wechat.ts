import { createHash, randomBytes } from 'node:crypto'
import type {
  Code2SessionAnswer,
  DecryptedProfile,
  EncryptedPayload,
  MaybePromise,
  SignedPayload,
  SignedProfile,
  WechatBackend,
  WechatProfile,
} from './backend'
import { createCodes } from './codes'
import { decryptProfile, encryptProfile, sign } from './crypto'
import { refusal } from './errcodes'
import { createFaults, type WechatFaults } from './exchange-faults'
import { createQuota } from './quota'
import { createSessionKeys } from './session-keys'

export interface WechatServerOptions {
  appId: string
  /** The app's secret, as `GET /sns/jscode2session` must give it. */
  secret: string
  /** ms since the epoch; default `Date.now`. */
  now?: () => number
  /** Where codes, keys and initialisation vectors come from; default `crypto.randomBytes`. */
  random?: (size: number) => Uint8Array
  /**
   * Is the app bound to an Open Platform account? Only then is there a `unionid`, in the exchange
   * and in the encrypted text; a function names it for each user. Default `false`.
   */
  openPlatform?: boolean | ((openid: string) => string)
  /** Does a new code replace the user's `session_key`? The platform may or may not; default `true`. */
  loginRotatesSessionKey?: boolean
  /** ms without use after which a `session_key` dies; default 3 days. */
  sessionKeyMaxAge?: number
  /** Exchanges allowed to one user in one minute before 45011; default 100. */
  exchangesPerMinute?: number
  /** How `delay` waits; default a timer. */
  sleep?: (ms: number) => Promise<void>
}

/** What an app's server sends to `GET /sns/jscode2session`. */
export interface Code2SessionQuery {
  appid?: string
  secret?: string
  js_code?: string
  grant_type?: string
}

/** WeChat's servers for one app. They answer with values, not promises, where `code2Session` was not slowed or cut. */
export interface WechatServer extends WechatBackend, WechatFaults {
  readonly appId: string
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
  /** `code2Session` as it is on the wire, where the app's id and secret are asked for too. */
  jscode2session(query: Code2SessionQuery): MaybePromise<Code2SessionAnswer>
  /** The user is a risk in WeChat's eyes, and every exchange answers 40226; `false` takes it back. */
  block(openid: string, blocked?: boolean): void
}

export function createWechatServer(options: WechatServerOptions): WechatServer {
  const { appId, secret, now = Date.now, random = randomBytes } = options
  const codes = createCodes({ now, random })
  const sessionKeys = createSessionKeys({ now, random, maxAge: options.sessionKeyMaxAge })
  const quota = createQuota({ now, perMinute: options.exchangesPerMinute ?? 100 })
  const faults = createFaults(options.sleep)
  const blocked = new Set<string>()
  const rotates = options.loginRotatesSessionKey ?? true
  const unionId = unionIds(options.openPlatform ?? false)

  const exchange = (code: string): Code2SessionAnswer => {
    const found = codes.find(code)
    if (found.status === 'unknown') return refusal(40029)
    if (found.status === 'used') return refusal(40163)
    if (blocked.has(found.openid)) return refusal(40226)
    if (!quota.take(found.openid)) return refusal(45011)
    codes.use(code)
    const session_key = sessionKeys.use(found.openid) ?? sessionKeys.replace(found.openid)
    const unionid = unionId(found.openid)
    return { session_key, openid: found.openid, ...(unionid && { unionid }) }
  }

  return {
    appId,
    issueCode(openid) {
      if (rotates || !sessionKeys.alive(openid)) sessionKeys.replace(openid)
      return codes.issue(openid)
    },
    checkSession: (openid) => sessionKeys.alive(openid),
    userInfo(openid, profile, { withoutIds = false } = {}) {
      // The order of the published vectors; `is_demote` is signed with the rest (platform facts §1.4).
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
      const iv = Buffer.from(random(16)).toString('base64')
      return {
        userInfo,
        rawData,
        signature: sign(rawData, sessionKey),
        encryptedData: encryptProfile(text, sessionKey, iv),
        iv,
      }
    },
    code2Session: (code) => faults.through(() => exchange(code)),
    jscode2session: (query) =>
      faults.through(() => wireError(query, appId, secret) ?? exchange(query.js_code ?? '')),
    decrypt(payload) {
      const profile = decryptProfile(payload)
      if (profile.watermark.appid === appId) return profile
      throw new Error(`The watermark is of another app: ${profile.watermark.appid}`)
    },
    verify: ({ rawData, signature, sessionKey }) => sign(rawData, sessionKey) === signature,
    expireSessionKey: (openid) => sessionKeys.expire(openid),
    fail: (what, times) => faults.fail(what, times),
    delay: (ms) => faults.delay(ms),
    block(openid, isBlocked = true) {
      if (isBlocked) blocked.add(openid)
      else blocked.delete(openid)
    },
  }
}

function wireError(query: Code2SessionQuery, appId: string, secret: string) {
  if (!query.appid) return refusal(41002)
  if (query.appid !== appId) return refusal(40013)
  if (!query.secret) return refusal(41004)
  if (query.secret !== secret) return refusal(40125)
  if (query.grant_type !== 'authorization_code') return refusal(40002)
  if (!query.js_code) return refusal(41008)
  return undefined
}

function unionIds(openPlatform: boolean | ((openid: string) => string)) {
  if (typeof openPlatform === 'function') return openPlatform
  if (!openPlatform) return () => undefined
  return (openid: string) =>
    `o${createHash('sha256').update(openid).digest('base64url').slice(0, 27)}`
}
