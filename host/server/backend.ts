/**
 * What the modelled client asks of WeChat's servers. The client knows no more of them than this:
 * a test gives it servers in the same process, a browser gives it servers behind HTTP, so every
 * answer may be a value or a promise. An answer that rejects is a network that failed.
 */
export interface WechatBackend {
  /**
   * `wx.login`: a code for this user, valid for 5 minutes and for one exchange. The user's
   * `session_key` may be replaced by this (platform facts §1.9).
   */
  issueCode(openid: string): MaybePromise<string>

  /** `wx.checkSession`: is the `session_key` of this user's last code request alive? False when there was none. */
  checkSession(openid: string): MaybePromise<boolean>

  /**
   * Signs and encrypts a profile for the app's server with the user's current `session_key`.
   * `rawData` is the profile as JSON, and `userInfo` what that JSON says. Without a live
   * `session_key` there is nothing to sign with, and only these two are given (platform facts §1.2).
   * The encrypted text also holds the `watermark`, and `openId` and (where the app has one) `unionId`,
   * unless `withoutIds`: `wx.getUserProfile` gives none (platform facts §1.3).
   */
  userInfo(
    openid: string,
    profile: WechatProfile,
    options?: { withoutIds?: boolean },
  ): MaybePromise<SignedProfile>

  /** `GET /sns/jscode2session`, as the app's server calls it: the platform's own answer, errors as `errcode`. */
  code2Session(code: string): MaybePromise<Code2SessionAnswer>

  /** Decrypts what `userInfo` encrypted; throws when key, iv or text do not fit, or the watermark is another app's. */
  decrypt(payload: EncryptedPayload): MaybePromise<DecryptedProfile>

  /** Is `signature` the sha1 of `rawData` and `sessionKey`? */
  verify(payload: SignedPayload): MaybePromise<boolean>

  /** Ends the user's `session_key` now, as time or another device would. */
  expireSessionKey(openid: string): MaybePromise<void>
}

export type MaybePromise<T> = T | Promise<T>

/** A profile as WeChat's servers know and show it; `is_demote` marks the placeholder (platform facts §1.4). */
export interface WechatProfile {
  nickName: string
  avatarUrl: string
  /** 0: unknown, 1: male, 2: female. */
  gender: number
  language: string
  city: string
  province: string
  country: string
  is_demote?: boolean
}

export interface SignedProfile {
  userInfo: WechatProfile
  /** Exactly the text that was signed: never build it again from `userInfo`. */
  rawData: string
  /** sha1(rawData + session_key), hex. */
  signature?: string
  /** AES-128-CBC with PKCS#7 under `session_key`, base64. */
  encryptedData?: string
  /** base64, 16 bytes. */
  iv?: string
}

/** On success `errcode` is absent (platform facts §2). */
export interface Code2SessionAnswer {
  openid?: string
  session_key?: string
  unionid?: string
  errcode?: number
  errmsg?: string
}

export interface EncryptedPayload {
  encryptedData: string
  iv: string
  /** base64, as `code2Session` gave it. */
  sessionKey: string
}

export interface SignedPayload {
  rawData: string
  signature: string
  /** base64, as `code2Session` gave it. */
  sessionKey: string
}

export interface DecryptedProfile extends WechatProfile {
  openId?: string
  unionId?: string
  watermark: { timestamp: number; appid: string }
}
