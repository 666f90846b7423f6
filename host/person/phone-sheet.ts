import { NativeRefusal } from '../client/calls/outcome'
import type { Client } from '../client/client'
import { continueWith, type MaybePromise } from '../maybe-promise'
import type { WechatPhoneNumber } from '../server/backend'
import type { PhoneRules } from './phone-rules'

export type PhoneApi = 'getPhoneNumber' | 'getRealtimePhoneNumber'

/**
 * What a phone button does: it checks what the app may, asks the user for a number, and gives a code.
 * A number that is not bound to WeChat yet, and each one of the realtime button, is proved by a code
 * in a text message (official docs, open-ability/getPhoneNumber, getRealtimePhoneNumber). The text message
 * of each realtime answer is inferred: the page says that numbers are verified each time, by means such as
 * text messages.
 *
 * @param showsQuotaToast `phone-number-no-quota-toast` of the button: does WeChat tell the user?
 */
export function askPhoneNumber(
  client: Client,
  rules: PhoneRules,
  api: PhoneApi,
  showsQuotaToast: boolean,
): MaybePromise<{ code?: string }> {
  const { baseLibrary, privacy, server, toasts } = client
  // The text, without a number, is from developers' reports (community/develop/doc/000602abcd8630f3cd415526866c00).
  if (rules.isPersonalAccount) throw new NativeRefusal('no permission')
  return continueWith(privacy.requireAgreement(`button.${api}`, 'tap'), () => {
    // Official docs, usability/PublicErrno, 1421102 and 1400001. The quota is looked at when the user
    // taps, and counted when the app gets its answer (official docs, open-ability/getPhoneNumber).
    if (rules.isBlocked) throw new NativeRefusal('user getPhoneNumber is blocked', 1_421_102)
    if (rules.quota <= 0) {
      if (showsQuotaToast) toasts.show(QUOTA_TOAST)
      throw new NativeRefusal('appid no enough quota', 1_400_001)
    }
    return askUser(client, api).then((number) => {
      rules.quota -= 1
      // Below 2.21.2 the answer has encrypted data instead, which is not modelled (official docs,
      // open-ability/deprecatedGetPhoneNumber).
      if (!baseLibrary.isAtLeast('2.21.2')) return {}
      return continueWith(server.issuePhoneCode(wechatNumberOf(number)), (code) => ({ code }))
    })
  })
}

/** The text of the official docs, open-ability/getPhoneNumber. */
const QUOTA_TOAST = '该功能使用次数已达当前小程序上限，暂时无法使用'

/** Resolves to the number that the user lets the app have. */
async function askUser({ options, prompts }: Client, api: PhoneApi): Promise<string> {
  const bound = options.user.phoneNumbers
  const answer = await prompts.ask({ kind: api, cause: 'tap' })
  if (answer === 'cancel') throw new NativeRefusal('cancel', 1)
  const chosen =
    typeof answer === 'object' && 'phoneNumber' in answer ? answer.phoneNumber : undefined
  const number = chosen ?? (answer === 'allow' ? bound[0] : undefined)
  // The text is from public code; Android has a colon in place of the space
  // (blog.csdn.net/xiaotangyu7dong/article/details/123736309).
  if (number === undefined) throw new NativeRefusal('user deny')
  if (api === 'getRealtimePhoneNumber' || !bound.includes(number)) {
    const verified = await prompts.ask({ kind: 'phoneSmsCode', cause: 'tap' })
    if (verified !== 'allow') throw new NativeRefusal('user deny')
    if (!bound.includes(number)) bound.push(number)
  }
  return number
}

/** @param number A number of the mainland, or `+` and the country code, a space, and the rest. */
function wechatNumberOf(number: string): WechatPhoneNumber {
  const [, countryCode = '86', purePhoneNumber = number] = /^\+(\d+) (\d+)$/.exec(number) ?? []
  const phoneNumber = countryCode === '86' ? purePhoneNumber : `+${countryCode}${purePhoneNumber}`
  return { phoneNumber, purePhoneNumber, countryCode }
}
