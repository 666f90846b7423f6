import { classify } from './errors'
import { isDemoted } from './demoted'
import { fieldsOf, isObject } from './fields'
import { cleanAddress, readUserInfo } from './userinfo'
import type { Config } from './config'
import type { Credentials } from './options'
import type { Channel } from './channels'
import type { AuthFailure } from './errors'
import type { UserInfo } from './userinfo'

/** What a person's answer came to, as the component they acted in reports it. */
export type Outcome =
  | { type: 'authorize'; detail: AuthorizeDetail }
  /** `isGrant`: with this the app knows its user. */
  | { type: 'save'; detail: SaveDetail; isGrant: boolean }
  | { type: 'reject'; detail: RejectDetail }
  /** A placeholder was answered: the form leads on. */
  | { type: 'form' }

export interface AuthorizeDetail {
  userInfo: UserInfo
  channel: Channel
  credentials?: Credentials
}
export interface RejectDetail extends AuthFailure {
  attempts: number
}
export interface SaveDetail {
  userInfo: UserInfo
}

/** A `getUserInfo` answer, read: real data, or the reason there is none. */
export type UserInfoAnswer = { userInfo: UserInfo } | { error: AuthFailure }

/** Reads what the button or `wx.getUserInfo` answered; never throws, whatever it is given. */
export function readUserInfoAnswer(detail: unknown, config: Config): UserInfoAnswer {
  const { userInfo: given, errMsg = ':ok' } = fieldsOf(detail)
  // The string decides, where there is one: some clients send a userInfo beside a failure.
  if (!/:ok$/.test(String(errMsg)) || !isObject(given)) return { error: classify(detail) }
  if (isDemoted(given) || config.isDemoted(given)) return { error: { code: 'placeholder' } }
  const userInfo = readUserInfo(given)
  if (!userInfo.nickName && !userInfo.avatarUrl) return { error: classify(undefined) }
  return { userInfo }
}

/** A `chooseAvatar` answer: the temporary path, or the reason there is none (platform facts §1.5). */
export function readAvatarAnswer(detail: unknown): { avatarUrl: string } | { error: AuthFailure } {
  const avatarUrl = cleanAddress(fieldsOf(detail).avatarUrl)
  return avatarUrl ? { avatarUrl } : { error: classify(detail) }
}
