import { createWechatServer, type WechatServer } from './wechat'

export { createWechatServer }

/**
 * The servers of a host that is given none. Only this file imports servers that need Node at run
 * time. A bundle for browsers replaces it with `browser-backend.ts`.
 */
export type DefaultBackend = WechatServer

export function createDefaultBackend(appId: string, now: () => number): DefaultBackend {
  return createWechatServer({ appId, secret: defaultSecret, now })
}

/** The app's secret, which `jscode2session` checks. */
const defaultSecret = 'host-app-secret'
