import type { SignedProfile, WechatBackend } from './backend'

/**
 * WeChat's servers behind HTTP, as `createWechatListener` serves them. A modelled client that runs in
 * a browser uses this. Methods that only an app's server may call reject.
 *
 * @param url The address of the servers, without `/client`.
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
    issuePhoneCode: async (openid, number) =>
      ((await call('issuePhoneCode', { openid, number })) as { code: string }).code,
    checkSession: async (openid) =>
      ((await call('checkSession', { openid })) as { alive: boolean }).alive,
    userInfo: async (openid, profile, options) =>
      (await call('userInfo', { openid, profile, ...options })) as SignedProfile,
    expireSessionKey: async (openid) => {
      await call('expireSessionKey', { openid })
    },
    code2Session: rejectForClient,
    decrypt: rejectForClient,
    verify: rejectForClient,
  }
}

function rejectForClient(): Promise<never> {
  return Promise.reject(new Error("Only the app's server may ask WeChat this"))
}
