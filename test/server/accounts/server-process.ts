import { appendFileSync } from 'node:fs'
import type { Code2Session } from '../../../server/src/code2session'
import { buildServer } from '../../../server/src/server'
import { APPS, openidOf, secretOf, unionIdOf } from './people'

// A login server in a process of its own. It loads everything, and starts when it is told to.

export interface ServerSettings {
  dataDir: string
  redisUrl?: string
  /** The file to which each call of `onMerge` appends a line. */
  merges: string
}

export interface ServerStarted {
  url: string
}

/** The `session_key` of everybody. */
export const SESSION_KEY = 'HyVFkGl5F5OQWJZZaNzBBg=='

/** A code says whose it is, and whether WeChat gives the `unionid`. */
export const codeOf = (person: string, withUnionId: boolean): string =>
  JSON.stringify([person, withUnionId])

const code2Session: Code2Session = (code, appId) => {
  const [person, withUnionId] = JSON.parse(code) as [string, boolean]
  return {
    openid: openidOf(person, appId),
    session_key: SESSION_KEY,
    ...(withUnionId && { unionid: unionIdOf(person) }),
  }
}

async function start({ dataDir, redisUrl, merges }: ServerSettings): Promise<void> {
  const server = await buildServer({
    apps: APPS.map((appId) => ({ appId, secret: secretOf(appId) })),
    dataDir,
    redisUrl,
    rateLimit: 1_000_000_000,
    log: false,
    code2Session,
    onMerge: (from, into, mergeId) => appendFileSync(merges, `${from} ${into} ${mergeId}\n`),
  })
  const url = await server.listen({ host: '127.0.0.1', port: 0 })
  process.send?.({ url } satisfies ServerStarted)
}

if (process.send) {
  process.once('message', (settings: ServerSettings) => void start(settings))
  process.once('disconnect', () => process.exit())
}
