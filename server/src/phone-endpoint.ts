import { type AccessTokenAnswer, createAccessTokens } from './access-token'
import type { WechatEndpoint } from './code2session'
import type { WechatApp } from './options'

/** WeChat's answer to the code of a phone button. */
export interface PhoneNumberAnswer {
  errcode?: number
  phone_info?: {
    purePhoneNumber?: string
    /** The documents' sample has a number here, and their table a text. */
    countryCode?: string | number
    watermark?: { appid?: string }
  }
}

/**
 * Exchanges the code of a phone button at WeChat, which checks that it is this user's. Rejects when
 * WeChat cannot be reached.
 */
export type GetPhoneNumber = (
  code: string,
  appId: string,
  openid: string,
) => PhoneNumberAnswer | Promise<PhoneNumberAnswer>

/**
 * WeChat takes the access token no more: 40001 and 40014, it is none; 42001, it expired (official docs,
 * table of return codes; that this API answers with all three is inferred). The code is still good.
 */
const TOKEN_REFUSED: readonly unknown[] = [40001, 40014, 42001]

/** Calls WeChat's own `getuserphonenumber` over HTTPS, with the stable access token. */
export function phoneEndpoint(
  apps: WechatApp[],
  now: () => number,
  endpoint: WechatEndpoint = {},
): GetPhoneNumber {
  const { baseUrl = 'https://api.weixin.qq.com', timeout = 5_000 } = endpoint
  const secrets = new Map(apps.map(({ appId, secret }) => [appId, secret]))
  const accessTokens = createAccessTokens({
    now,
    fetchToken: (appId): Promise<AccessTokenAnswer> =>
      post(new URL('/cgi-bin/stable_token', baseUrl), timeout, {
        grant_type: 'client_credential',
        appid: appId,
        secret: secrets.get(appId) ?? '',
      }),
  })

  async function ask(code: string, openid: string, token: string): Promise<PhoneNumberAnswer> {
    const url = new URL('/wxa/business/getuserphonenumber', baseUrl)
    url.searchParams.set('access_token', token)
    return post(url, timeout, { code, openid })
  }

  return async (code, appId, openid) => {
    const token = await accessTokens.get(appId)
    const answer = await ask(code, openid, token)
    if (!TOKEN_REFUSED.includes(answer.errcode)) return answer
    accessTokens.drop(appId, token)
    return ask(code, openid, await accessTokens.get(appId))
  }
}

/** Resolves to an object: any other JSON is an answer without fields. */
async function post(url: URL, timeout: number, body: object): Promise<object> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    redirect: 'error',
    signal: AbortSignal.timeout(timeout),
  })
  if (!response.ok) throw new Error(`WeChat answered with ${response.status}`)
  const answer: unknown = await response.json()
  return typeof answer === 'object' && answer !== null ? answer : {}
}
