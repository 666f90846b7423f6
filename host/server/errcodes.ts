import type { Code2SessionAnswer } from './backend'

/**
 * What `code2Session` answers if it gives no session (official docs, server api code2Session; 40163
 * is undocumented and was seen in the official community). 40002, 40013, 40125 and 41002 to 41008 are
 * about the parameters of the call.
 */
const ERRMSG = {
  [-1]: 'system error',
  40002: 'invalid grant_type',
  40013: 'invalid appid',
  40029: 'invalid code',
  40125: 'invalid appsecret',
  40163: 'code been used',
  40226: 'code blocked',
  41002: 'appid missing',
  41004: 'appsecret missing',
  41008: 'missing code',
  45011: 'api minute-quota reach limit, must slower, retry next minute',
} as const

export type WechatErrcode = keyof typeof ERRMSG

export function errorAnswer(errcode: WechatErrcode): Code2SessionAnswer {
  return { errcode, errmsg: ERRMSG[errcode] }
}
