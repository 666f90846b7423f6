import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { request as send, type RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { WechatServer } from '../../host/server/wechat'
import { readConfig } from '../server/config'
import { runServer } from '../server/run'

export interface LoginServer {
  /** Passes requests on to it. */
  listener: RequestListener
  /** Names what it remembers: as long as this is the same, it knows whom it knew. */
  memory: string
  close: () => Promise<void>
}

/**
 * The demo's login server, reached through the preview, since a page may ask only its own origin. It
 * is configured as in demo/server, with two differences: codes come from a modelled WeChat, the real
 * one is never asked; and unless `DATA_DIR` or `REDIS_URL` says otherwise it knows nobody at the
 * start, and forgets everybody at the end.
 */
export async function startLoginServer(
  wechat: WechatServer,
  publicUrl: string,
): Promise<LoginServer> {
  const { LOG_LEVEL = 'error', DATA_DIR, REDIS_URL } = process.env
  const kept = REDIS_URL || (DATA_DIR && resolve(DATA_DIR))
  const folder = kept ? undefined : await mkdtemp(join(tmpdir(), 'miniprogram-auth-kit-'))
  const forget = async (): Promise<void> => {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true })
  }
  const config = readConfig({
    ...process.env,
    PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL,
    DATA_DIR: folder ?? DATA_DIR,
  })
  const running = runServer({ ...config, wechat: undefined, publicUrl }, { wechat })
  const { url, close } = await running.catch(async (error: unknown) => {
    await forget()
    throw error
  })
  return {
    memory: kept ? createHash('sha256').update(kept).digest('hex') : randomUUID(),
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
