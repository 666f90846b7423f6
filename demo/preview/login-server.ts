import { mkdtemp, rm } from 'node:fs/promises'
import { request as send, type RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { WechatServer } from '../../host/server/wechat'
import { readConfig } from '../server/config'
import { runServer } from '../server/run'

export interface LoginServer {
  /** Passes requests on to it. */
  listener: RequestListener
  close: () => Promise<void>
}

/**
 * The demo's login server, reached through the preview, since a page may ask only its own origin. It
 * is configured as in demo/server, with two differences: codes come from a modelled WeChat, the real
 * one is never asked; and unless `DATA_DIR` says otherwise it knows nobody at the start, and forgets
 * everybody at the end.
 */
export async function startLoginServer(
  wechat: WechatServer,
  publicUrl: string,
): Promise<LoginServer> {
  const { LOG_LEVEL = 'error', DATA_DIR } = process.env
  const dataDir = DATA_DIR || (await mkdtemp(join(tmpdir(), 'miniprogram-auth-kit-')))
  const forget = async (): Promise<void> => {
    if (!DATA_DIR) await rm(dataDir, { recursive: true, force: true })
  }
  const config = readConfig({
    ...process.env,
    PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL,
    DATA_DIR: dataDir,
  })
  const running = runServer({ ...config, wechat: undefined, publicUrl }, { wechat })
  const { url, close } = await running.catch(async (error: unknown) => {
    await forget()
    throw error
  })
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
    async close() {
      await close()
      await forget()
    },
  }
}
