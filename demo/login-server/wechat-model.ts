import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createWechatListener } from '../../host/server/http'
import { createWechatServer, type WechatServer } from '../../host/server/wechat'

/** A modelled WeChat that clients reach over HTTP. */
export interface WechatModel {
  wechat: WechatServer
  /** What the app's server shows to be the app's. */
  secret: string
  url: string
  close: () => void
}

const APP_ID = 'wx0000000000000000'

/** @param allowOrigin The origin of a web page that runs a modelled client. */
export async function startWechatModel(port: number, allowOrigin?: string): Promise<WechatModel> {
  const secret = randomBytes(16).toString('hex')
  const wechat = createWechatServer({ appId: APP_ID, secret, openPlatform: true })
  const server = createServer(createWechatListener(wechat, { allowOrigin })).listen(
    port,
    '127.0.0.1',
  )
  await once(server, 'listening')
  return {
    wechat,
    secret,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
