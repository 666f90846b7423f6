/**
 * What `stable_token` and `getuserphonenumber` answer without a result (official docs, server api
 * getStableAccessToken, getPhoneNumber, and the table of global return codes). 40003 for a code of
 * another user is not documented: the documents say only that it is an error.
 */
const ERRMSG = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40003: 'invalid openid',
  40013: 'invalid appid',
  40014: 'invalid access_token',
  40029: 'invalid code',
  40125: 'invalid appsecret',
  40164: 'invalid ip, not in whitelist',
  41008: 'missing code',
  42001: 'access_token expired',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit, must slower, retry next minute',
  48001: 'api unauthorized',
} as const

export type PhoneErrcode = keyof typeof ERRMSG

export function phoneErrorAnswer(errcode: PhoneErrcode): { errcode: number; errmsg: string } {
  return { errcode, errmsg: ERRMSG[errcode] }
}
