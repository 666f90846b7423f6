import { createWechatServer, type WechatServer } from './wechat'

export { createWechatServer }

/** The only file that reaches for servers in this process: a bundle for browsers puts another in its place. */
export type DefaultBackend = WechatServer

export function createDefaultBackend(appId: string, now: () => number): DefaultBackend {
  return createWechatServer({ appId, secret: defaultSecret, now })
}

/** What `jscode2session` asks for beside the appId, where a test talks to it as the app's server does. */
export const defaultSecret = 'host-app-secret'
