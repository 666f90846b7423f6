// server/: WeChat's own servers, modelled and over HTTP. Knows no other room.
import type { MaybePromise } from '../maybe-promise'

/**
 * WeChat's servers, as the modelled client uses them. In a test they run in the same process; in a
 * browser they are behind HTTP. Every answer may therefore be a value or a promise. An answer that
 * rejects means that the network failed.
 */
export interface WechatBackend {
  /**
   * `wx.login`: gives a code for this user. It is valid for 5 minutes and for one exchange. The call
   * may replace the user's `session_key` (official docs, open-ability/login).
   */
  issueCode(openid: string): MaybePromise<string>

  /** `wx.checkSession`: is the `session_key` of this user's last code request valid? False if there was none. */
  checkSession(openid: string): MaybePromise<boolean>

  /**
   * Signs and encrypts a profile for the app's server with the user's current `session_key`.
   * `rawData` is the profile as JSON, and `userInfo` is that JSON parsed. Without a valid
   * `session_key` the answer has only these two (official docs, wx.getUserInfo).
   * The encrypted text also holds the `watermark`, the `openId` and, where the app has one, the
   * `unionId`. `withoutIds` leaves both ids out, as `wx.getUserProfile` does (official docs,
   * wx.getUserProfile).
   */
  userInfo(
    openid: string,
    profile: WechatProfile,
    options?: { withoutIds?: boolean },
  ): MaybePromise<SignedProfile>

  /**
   * What a phone button gives: a code for this user and this number, valid for 5 minutes and for one
   * exchange (official docs, open-ability/getPhoneNumber).
   */
  issuePhoneCode(openid: string, number: WechatPhoneNumber): MaybePromise<string>

  /** `GET /sns/jscode2session`, as the app's server calls it. Errors are answers with an `errcode`. */
  code2Session(code: string): MaybePromise<Code2SessionAnswer>

  /** Decrypts what `userInfo` encrypted. Throws if key, iv and text do not match, or if the watermark is another app's. */
  decrypt(payload: EncryptedPayload): MaybePromise<DecryptedProfile>

  /** Is `signature` the sha1 of `rawData` and `sessionKey`? */
  verify(payload: SignedPayload): MaybePromise<boolean>

  /** Makes the user's `session_key` invalid now, as time or another device would. */
  expireSessionKey(openid: string): MaybePromise<void>
}

/** A number as WeChat's servers give it (official docs, server api getPhoneNumber). */
export interface WechatPhoneNumber {
  /** With the country code where it is not 86. */
  phoneNumber: string
  purePhoneNumber: string
  countryCode: string
}

/** A profile as WeChat's servers give it. `is_demote` marks the placeholder (undocumented; seen in public code). */
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
  /** Exactly the text that was signed. Do not build it again from `userInfo`. */
  rawData: string
  /** sha1(rawData + session_key), hex. */
  signature?: string
  /** AES-128-CBC with PKCS#7 under `session_key`, base64. */
  encryptedData?: string
  /** base64, 16 bytes. */
  iv?: string
}

/** On success `errcode` is absent (seen in public code; the docs of code2Session leave it open). */
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
