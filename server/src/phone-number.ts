import { ApiError, type ErrorCode } from './errors'
import type { GetPhoneNumber, PhoneNumberAnswer } from './phone-endpoint'

/** A whole number. It leaves the server for its owner's app alone, and for no log. */
export interface PhoneNumber {
  /** Digits, such as `86`. */
  countryCode: string
  /** The digits behind the country code. */
  digits: string
}

/** Returns the number that a code stands for. Throws an `ApiError` that says what the client can do. */
export async function askPhoneNumber(
  code: string,
  appId: string,
  openid: string,
  getPhoneNumber: GetPhoneNumber,
): Promise<PhoneNumber> {
  const answer = await callGetPhoneNumber(() => getPhoneNumber(code, appId, openid))
  const info = answer.phone_info
  const countryCode = digitsOf(info?.countryCode)
  const digits = digitsOf(info?.purePhoneNumber)
  if (!/^\d{1,4}$/.test(countryCode) || !/^\d{4,15}$/.test(digits))
    throw phoneError(answer.errcode || 'no number')
  if (info?.watermark && info.watermark.appid !== appId) throw phoneError('another app')
  return { countryCode, digits }
}

/** Returns the number as `+8613800138000`. */
export function wholeNumber({ countryCode, digits }: PhoneNumber): string {
  return `+${countryCode}${digits}`
}

/** Returns the text that is sealed and found. */
export function textOfNumber({ countryCode, digits }: PhoneNumber): string {
  return `${countryCode} ${digits}`
}

export function numberOfText(text: string): PhoneNumber {
  const [countryCode = '', digits = ''] = text.split(' ')
  return { countryCode, digits }
}

/** Returns what may be shown: `138****8000`, or `+852 ****4567` from elsewhere. */
export function maskNumber({ countryCode, digits }: PhoneNumber): string {
  if (countryCode === '86' && digits.length === 11)
    return `${digits.slice(0, 3)}****${digits.slice(-4)}`
  return `+${countryCode} ****${digits.slice(-Math.min(4, Math.floor(digits.length / 2)))}`
}

function digitsOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number'
    ? String(value).replace(/[+\s-]/g, '')
    : ''
}

async function callGetPhoneNumber(
  call: () => ReturnType<GetPhoneNumber>,
): Promise<PhoneNumberAnswer> {
  try {
    const answer: unknown = await call()
    return typeof answer === 'object' && answer !== null ? answer : {}
  } catch (cause) {
    if (cause instanceof ApiError) throw cause
    throw new ApiError('wechat-unavailable', 'WeChat does not answer: try again later', { cause })
  }
}

function phoneError(reason: number | string): ApiError {
  const { code, message, retryAfter } = ERRORS_BY_ERRCODE.get(reason) ?? NO_NUMBER
  return new ApiError(code, message, { reason, retryAfter })
}

interface PhoneErrorAnswer {
  code: ErrorCode
  message: string
  /** In s. */
  retryAfter?: number
}

const CODE_INVALID: PhoneErrorAnswer = {
  code: 'code-invalid',
  message: 'The code is unknown, used, expired or not this user’s: ask the user again',
}

/**
 * The errors that a client can handle, by errcode. 40029: the code does not exist, expired or was used
 * (official docs, server api getPhoneNumber); 40163: as 40029, seen in public reports. 45009 and 45011:
 * the API's quota of the day and of the minute (official docs, table of return codes). 40003 and 40013
 * are an invalid openid and appid there; that a code of another user or mini-program is answered so is
 * inferred, and no document says it. Others, such as -1 for a busy WeChat or 48001
 * for a mini-program that may not have numbers, become `wechat-unavailable`.
 */
const ERRORS_BY_ERRCODE = new Map<unknown, PhoneErrorAnswer>([
  [40003, CODE_INVALID],
  [40013, CODE_INVALID],
  [40029, CODE_INVALID],
  [40163, CODE_INVALID],
  [
    45009,
    {
      code: 'rate-limited',
      message: 'The quota of the day is used up: try later',
      retryAfter: 3_600,
    },
  ],
  [
    45011,
    {
      code: 'rate-limited',
      message: 'Numbers are asked for too often: try again in a minute',
      retryAfter: 60,
    },
  ],
])

const NO_NUMBER: PhoneErrorAnswer = {
  code: 'wechat-unavailable',
  message: 'WeChat gave no number: try again later',
}
