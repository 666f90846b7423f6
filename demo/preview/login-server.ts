import { request as send, type RequestListener } from 'node:http'
import type { WechatServer } from '../../host/server/wechat'
import { readConfig } from '../server/config'
import { runServer } from '../server/run'

export interface LoginServer {
  /** Passes requests on to it. */
  listener: RequestListener
  close: () => Promise<void>
}

/**
 * The demo's login server, reached through the preview, since a page may ask only its own origin. Its
 * storage is configured as in demo/server; codes come from a modelled WeChat, and the real one is
 * never asked.
 */
export async function startLoginServer(
  wechat: WechatServer,
  publicUrl: string,
): Promise<LoginServer> {
  const { LOG_LEVEL = 'error' } = process.env
  const config = readConfig({ ...process.env, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL })
  const { url, close } = await runServer({ ...config, wechat: undefined, publicUrl }, { wechat })
  return {
    listener(request, response) {
      const { method, headers } = request
      const passed = send(new URL(request.url ?? '/', url), { method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(response)
      })
      passed.on('error', () => response.destroy())
      request.pipe(passed)
    },
    close,
  }
}
