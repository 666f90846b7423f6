import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createWechatListener } from '../../../host/server/http'
import { createWechatServer, type WechatServer } from '../../../host/server/wechat'
import { type Payload, payloadOf } from './payload'

/** A modelled WeChat that the programs under test call over HTTP. */
export class Wechat {
  readonly server: WechatServer = createWechatServer({
    appId: 'wx1234567890abcdef',
    secret: '0123456789abcdef0123456789abcdef',
    exchangesPerMinute: Infinity,
    openPlatform: true,
  })
  readonly #http: Server = createServer(createWechatListener(this.server))

  async start(): Promise<void> {
    this.#http.listen(0, '127.0.0.1')
    await once(this.#http, 'listening')
  }

  /** The environment with which a program uses this WeChat. */
  get env(): Record<string, string> {
    return {
      WX_APPID: this.server.appId,
      WX_SECRET: '0123456789abcdef0123456789abcdef',
      WX_BASE_URL: `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`,
    }
  }

  /** Returns the payload that the user's client sends after a grant. */
  payload(openid: string): Payload {
    return payloadOf(this.server, openid)
  }

  stop(): void {
    this.#http.close()
    this.#http.closeAllConnections()
  }
}
