import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { request as sendRequest, type RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { WechatServer } from '../../host/server/wechat'
import { readConfig, runServer } from 'miniprogram-auth-server'

export interface LoginServer {
  /** Forwards requests to the login server. */
  listener: RequestListener
  /** Identifies the records of the login server. It stays the same as long as they are kept. */
  memoryId: string
  close: () => Promise<void>
}

/**
 * Starts the demo's login server. The preview forwards requests to it, since a page may call only
 * its own origin. The environment configures it as in server, with two differences: it always
 * uses the modelled WeChat, and without `DATA_DIR` or `REDIS_URL` it deletes its records when it
 * closes.
 */
export async function startLoginServer(
  wechat: WechatServer,
  publicUrl: string,
): Promise<LoginServer> {
  const { LOG_LEVEL = 'error', DATA_DIR, REDIS_URL } = process.env
  const persistentStorage = REDIS_URL || (DATA_DIR && resolve(DATA_DIR))
  const temporaryFolder = persistentStorage
    ? undefined
    : await mkdtemp(join(tmpdir(), 'miniprogram-auth-kit-'))
  const removeTemporaryFolder = async (): Promise<void> => {
    if (temporaryFolder !== undefined) await rm(temporaryFolder, { recursive: true, force: true })
  }
  const memoryId = persistentStorage ? sha256(persistentStorage).toString('hex') : randomUUID()
  const config = readConfig({
    ...process.env,
    WX_APPID: wechat.appId,
    // The modelled WeChat is in this process and asks for no secret.
    WX_SECRET: '0'.repeat(32),
    PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL,
    DATA_DIR: temporaryFolder ?? DATA_DIR,
    // The same as long as the records are kept, since no other key opens their numbers.
    DATA_KEY: process.env.DATA_KEY || sha256(memoryId).toString('base64'),
  })
  const running = runServer(
    { ...config, publicUrl },
    {
      code2Session: (code) => wechat.code2Session(code),
      getPhoneNumber: (code, _appId, openid) => wechat.exchangePhoneCode(code, openid),
    },
  )
  const { url, close } = await running.catch(async (error: unknown) => {
    await removeTemporaryFolder()
    throw error
  })
  return {
    memoryId,
    listener(request, response) {
      const { method, headers } = request
      const forwarded = sendRequest(
        new URL(request.url ?? '/', url),
        { method, headers },
        (serverResponse) => {
          response.writeHead(serverResponse.statusCode ?? 502, serverResponse.headers)
          serverResponse.pipe(response)
        },
      )
      forwarded.on('error', () => response.destroy())
      request.pipe(forwarded)
    },
    async close() {
      await close()
      await removeTemporaryFolder()
    },
  }
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest()
