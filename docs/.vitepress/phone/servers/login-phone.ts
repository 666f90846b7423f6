import type { WechatPhoneNumber } from '../../../../host/server/backend'
import { wechatCrypto } from '../../../../host/server/node-crypto'
import type { WechatServer } from '../../../../host/server/wechat'
import { LoginRefusal } from './login-answer'
import type { AccountRecord, LoginRecords, PhoneRecord } from './login-records'

/** Binds the number of a phone button's code, unless another account has it. */
export async function bindNumber(
  code: string,
  openid: string,
  { wechat, records }: { wechat: WechatServer; records: LoginRecords },
): Promise<PhoneRecord> {
  const { phone_info: info } = await wechat.exchangePhoneCode(code, openid)
  if (!info)
    throw new LoginRefusal(
      'code-invalid',
      'The code is unknown, used, expired or not this user’s: ask the user again',
    )
  const phone = { number: maskNumber(info), index: wechatCrypto.sha256(info.phoneNumber) }
  const holder = Object.entries(records.accounts).find(
    ([id, account]) => id !== openid && account.phone?.index === phone.index,
  )
  if (holder) throw new LoginRefusal('number-taken', 'This number belongs to another account')
  return phone
}

/** The number as a client may see it; nothing where the account has none. */
export const numberOf = ({ phone }: AccountRecord): { number?: string } =>
  phone ? { number: phone.number } : {}

/** As `server/` does. */
function maskNumber({ countryCode, purePhoneNumber: digits }: WechatPhoneNumber): string {
  if (countryCode === '86' && digits.length === 11)
    return `${digits.slice(0, 3)}****${digits.slice(-4)}`
  return `+${countryCode} ****${digits.slice(-Math.min(4, Math.floor(digits.length / 2)))}`
}
