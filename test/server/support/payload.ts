import type { WechatProfile } from '../../../host/server/backend'
import type { WechatServer } from '../../../host/server/wechat'

export interface Payload {
  encryptedData: string
  iv: string
  rawData: string
  signature: string
}

export const BAND: WechatProfile = {
  nickName: 'Band',
  gender: 1,
  language: 'zh_CN',
  city: 'Guangzhou',
  province: 'Guangdong',
  country: 'CN',
  avatarUrl: 'https://thirdwx.qlogo.cn/mmopen/vi_32/band/132',
}

/**
 * Makes the payload that a client sends to the app's server after the user granted this profile.
 */
export function payloadOf(
  wechat: WechatServer,
  openid: string,
  profile = BAND,
  options?: { withoutIds: boolean },
): Payload {
  const { encryptedData, iv, rawData, signature } = wechat.userInfo(openid, profile, options)
  if (!encryptedData || !iv || !signature) throw new Error('There is no live session_key')
  return { encryptedData, iv, rawData, signature }
}
