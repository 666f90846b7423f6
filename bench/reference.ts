import { createClient } from '@keyv/redis'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import { open } from 'lmdb'
import { randomBytes } from 'node:crypto'
import { createRateLimit } from '../server/src/limits'
import { loggerOptions, logFieldsOf } from '../server/src/log'

interface RawStore {
  get: (key: string) => Promise<string | undefined>
  set: (key: string, text: string) => Promise<unknown>
}

/** A record of the size of the login server's. */
const RECORD = JSON.stringify({ value: { text: 'x'.repeat(250) } })

/**
 * What a person would write by hand who wanted `GET /me` and `POST /session` to cost little: the same
 * limit, log line and header as the login server, and the same number of operations of the storage
 * without anything between. A token is random, as every token has to be, so that the embedded store
 * writes as many pages. Nothing is verified, sealed or decided.
 */
export async function buildReference(dataDir: string): Promise<FastifyInstance> {
  const store = await openRawStore(dataDir)
  for (const key of ['session', 'account', 'identity']) await store.set(key, RECORD)
  const app = Fastify({
    logger: loggerOptions({ stream: { write: () => undefined } }),
    logController: new LogController({ disableRequestLogging: true }),
  })
  app.addHook('onRequest', await createRateLimit(Number.MAX_SAFE_INTEGER))
  app.addHook('onRequest', (_request, reply, done) => {
    reply.header('cache-control', 'no-store')
    done()
  })
  app.addHook('onResponse', (request, reply, done) => {
    request.log.info(logFieldsOf(request, reply), 'answered')
    done()
  })
  const response = { 200: { type: 'object', additionalProperties: true } }
  app.get('/me', { schema: { response } }, async () => {
    await store.get('session')
    const account = JSON.parse((await store.get('account')) ?? '{}') as object
    return { hasUnionId: 'value' in account }
  })
  app.post('/session', { schema: { response } }, async () => {
    await store.get('identity')
    await store.get('account')
    const token = randomBytes(32).toString('base64url')
    await store.set(token, RECORD)
    return { token, expiresIn: 172_800 }
  })
  return app
}

async function openRawStore(path: string): Promise<RawStore> {
  if (process.env.REDIS_URL) {
    const redis = createClient({ url: process.env.REDIS_URL })
    await redis.connect()
    return {
      get: async (key) => (await redis.get(`reference:${key}`)) ?? undefined,
      set: (key, text) => redis.set(`reference:${key}`, text, { PX: 172_800_000 }),
    }
  }
  const db = open<string, string>({ path, overlappingSync: false, eventTurnBatching: false })
  return {
    get(key) {
      db.resetReadTxn()
      return Promise.resolve(db.get(key))
    },
    set: (key, text) => db.put(key, text),
  }
}
