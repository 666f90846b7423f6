import type { SignedProfile, WechatBackend } from './backend'

/**
 * The client's side of servers that `createWechatListener` serves: for a modelled client that runs
 * in a browser. What only an app's server may ask is refused.
 *
 * @param url Where the servers are, without `/client`.
 */
export function connectWechatServer(url: string): WechatBackend {
  const call = async (method: string, body: object): Promise<unknown> => {
    const response = await fetch(`${url.replace(/\/$/, '')}/client/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${method} was answered with ${response.status}`)
    return response.json()
  }

  return {
    issueCode: async (openid) => ((await call('issueCode', { openid })) as { code: string }).code,
    checkSession: async (openid) =>
      ((await call('checkSession', { openid })) as { alive: boolean }).alive,
    userInfo: async (openid, profile, options) =>
      (await call('userInfo', { openid, profile, ...options })) as SignedProfile,
    expireSessionKey: async (openid) => {
      await call('expireSessionKey', { openid })
    },
    code2Session: refused,
    decrypt: refused,
    verify: refused,
  }
}

function refused(): Promise<never> {
  return Promise.reject(new Error("Only the app's server may ask WeChat this"))
}
