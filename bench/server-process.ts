import Fastify, { type FastifyInstance } from 'fastify'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildServer } from '../server/src/server'
import { buildReference } from './reference'

// One server of the benchmark, in a process of its own, so that its processor time and its memory are its own.

/** What it answers to a message. */
export interface Answers {
  /** The processor time used until then, in ms. */
  time: number
  memory: Memory
}

/** In bytes. */
export interface Memory {
  /** What objects hold: their heap, and what lies outside of it, as buffers do. */
  held: number
  /** What the machine gave to the whole process (RSS): also code, stacks, and pages that nothing uses any more. */
  resident: number
}

const SERVERS: Record<string, (dataDir: string) => Promise<FastifyInstance> | FastifyInstance> = {
  'the login server': buildLoginServer,
  'the reference': buildReference,
  'a bare route': buildBareRoute,
}

/** The number of users who log in. All but the first time they are known. */
const USERS = 1_000

/** WeChat makes it, and not the server that is measured. */
const SESSION_KEY = Buffer.alloc(16, 1).toString('base64')

function buildLoginServer(dataDir: string): Promise<FastifyInstance> {
  let loginCount = 0
  return buildServer({
    apps: [{ appId: 'wx0000000000000000' }],
    dataDir,
    redisUrl: process.env.REDIS_URL,
    rateLimit: Number.MAX_SAFE_INTEGER,
    // Log lines are made as in production and then dropped.
    log: { stream: { write: () => undefined } },
    // Every code is valid, and no request goes to WeChat, since only the server is measured.
    code2Session: () => ({
      openid: `user-${(loginCount += 1) % USERS}`,
      session_key: SESSION_KEY,
    }),
  })
}

function buildBareRoute(): FastifyInstance {
  const app = Fastify()
  app.get('/me', () => ({ hasUnionId: true }))
  app.post('/session', () => ({ token: 'x', expiresIn: 1 }))
  return app
}

function usedTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

/** After everything unused was collected, where the process may (`--expose-gc`). */
function memory(): Memory {
  global.gc?.()
  const { heapUsed, external, rss } = process.memoryUsage()
  return { held: heapUsed + external, resident: rss }
}

const ANSWERS: { [What in keyof Answers]: () => Answers[What] } = { time: usedTime, memory }

async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-'))
  const app = await SERVERS[process.argv[2] ?? '']?.(dataDir)
  if (!app) throw new Error('There is no such server')
  process.send?.(await app.listen({ host: '127.0.0.1', port: 0 }))
  process.on('message', (what: keyof Answers) => process.send?.(ANSWERS[what]()))
  process.once('disconnect', () => {
    void app.close().then(() => rmSync(dataDir, { recursive: true }))
  })
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
