import { isDemoted } from './placeholder'
import { isOk, toAuthFailure } from '../client/client'
import { fieldOf, fieldsOf, isObject } from '../state/fields'
import { cleanImageAddress, readUserInfo } from '../state/user-info'
import type { ResolvedOptions } from '../options'
import type { AuthFailure } from '../state/state'
import type { UserInfo } from '../state/user-info'

/** A `getUserInfo` answer, read: real data, or the reason there is none. */
export type UserInfoAnswer = { userInfo: UserInfo } | { error: AuthFailure }

/** Reads what the button or `wx.getUserInfo` answered; never throws, whatever it is given. */
export function readUserInfoAnswer(detail: unknown, options: ResolvedOptions): UserInfoAnswer {
  const { userInfo: given, errMsg } = fieldsOf(detail, 'userInfo', 'errMsg')
  // The string decides, where there is one: some clients send a userInfo beside a failure.
  if (!isOk(errMsg) || !isObject(given)) return { error: toAuthFailure(detail) }
  if (isDemoted(given) || options.isDemoted(given)) return { error: { code: 'placeholder' } }
  const userInfo = readUserInfo(given)
  if (!userInfo.nickName && !userInfo.avatarUrl) return { error: toAuthFailure(undefined) }
  return { userInfo }
}

/** A `chooseAvatar` answer: the temporary path, or the reason there is none. */
type AvatarAnswer = { avatarUrl: string } | { error: AuthFailure }

/** Clients report a failure in the answer, in an `error` event, or not at all (button.chooseAvatar). */
export function readAvatarAnswer(detail: unknown): AvatarAnswer {
  const avatarUrl = cleanImageAddress(fieldOf(detail, 'avatarUrl'))
  return avatarUrl ? { avatarUrl } : { error: toAuthFailure(detail) }
}
