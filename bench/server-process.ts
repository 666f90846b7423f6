import Fastify from 'fastify'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildServer } from '../demo/server/server'
import { openStore } from '../demo/server/storage/open'

// The servers of the bench, in a process of their own: the load comes from another.

const USERS = 1_000
const appId = 'wx0000000000000000'

async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-'))
  const store = await openStore({ appId, dataDir, redisUrl: process.env.REDIS_URL })
  let logins = 0
  const login = await buildServer({
    appId,
    store,
    avatarDir: join(dataDir, 'avatars'),
    rateLimit: Number.MAX_SAFE_INTEGER,
    // Lines are made as in production, and dropped.
    log: { stream: { write: () => undefined } },
    // Every code is good at once: this measures the server, not WeChat.
    code2Session: () => ({
      openid: `user-${(logins += 1) % USERS}`,
      session_key: randomBytes(16).toString('base64'),
    }),
  })
  const bare = Fastify()
  bare.get('/', () => ({ ok: true }))
  const at = { host: '127.0.0.1', port: 0 }
  process.send?.({ bare: await bare.listen(at), login: await login.listen(at) })
  process.once('disconnect', () => {
    void Promise.all([bare.close(), login.close()])
      .then(() => store.close())
      .then(() => rmSync(dataDir, { recursive: true }))
  })
}

void main()
