import Fastify from 'fastify'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildServer } from '../server/src/server'
import { openStore } from '../server/src/storage/open'

// The servers of the benchmark. They run in another process than the load generator.

/** The message that this process sends when both servers listen. */
export interface ServerUrls {
  bareUrl: string
  loginUrl: string
}

const USERS = 1_000
const appId = 'wx0000000000000000'

async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-'))
  const store = await openStore({ dataDir, redisUrl: process.env.REDIS_URL })
  let loginCount = 0
  const loginServer = await buildServer({
    apps: [{ appId, secret: 'not used' }],
    store,
    dataDir,
    rateLimit: Number.MAX_SAFE_INTEGER,
    // Log lines are made as in production and then dropped.
    log: { stream: { write: () => undefined } },
    // Every code is valid, and no request goes to WeChat, since only the server is measured.
    code2Session: () => ({
      openid: `user-${(loginCount += 1) % USERS}`,
      session_key: randomBytes(16).toString('base64'),
    }),
  })
  const bareServer = Fastify()
  bareServer.get('/', () => ({ ok: true }))
  const listenOptions = { host: '127.0.0.1', port: 0 }
  process.send?.({
    bareUrl: await bareServer.listen(listenOptions),
    loginUrl: await loginServer.listen(listenOptions),
  } satisfies ServerUrls)
  process.once('disconnect', () => {
    void Promise.all([bareServer.close(), loginServer.close()])
      .then(() => store.close())
      .then(() => rmSync(dataDir, { recursive: true }))
  })
}

void main()
