import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import type { AddressInfo } from 'node:net'
import { authenticate } from './authenticate'
import { avatarAddresses } from './avatar-address'
import { createAvatars } from './avatars'
import type { Code2Session } from './code2session'
import { allowOrigin } from './cors'
import { answerError, answerErrors, answerNoHttp } from './error-answers'
import { ApiError } from './errors'
import { acceptJsonOnly } from './json-body'
import { loggerOptions, type LogOptions, outcomeOf } from './log'
import type { Parts } from './parts'
import { avatarRoutes } from './routes/avatar'
import { profileRoutes } from './routes/profile'
import { sessionRoutes } from './routes/session'
import { createSessions } from './sessions'
import type { Store } from './storage/store'
import { createUsers } from './users'

export interface ServerOptions {
  /** The mini-program's id: payloads with another one in their watermark are refused. */
  appId: string
  /** Asks WeChat, or a model of it; rejects when it cannot be reached. */
  code2Session: Code2Session
  /** Where sessions and users are kept. Close it after the server. */
  store: Store
  /** The folder of uploaded avatars. */
  avatarDir: string
  /** Where clients reach the server; default: where it listens. */
  publicUrl?: string
  /** Hosts, with all below them, whose https addresses a user may give as an avatar; default: WeChat's. */
  avatarHosts?: string[]
  /** The origin of the one web page that may call the server; default: none. */
  corsOrigin?: string
  /** Whose `X-Forwarded-For` is believed, as Fastify's `trustProxy`; default: nobody's. */
  trustProxy?: boolean | string
  /** Requests a minute from one address before 429; default 600. */
  rateLimit?: number
  /** s; default 172800 (2 days), and always under the 3 days of a `session_key`. */
  sessionMaxAge?: number
  /** s a payload's watermark may be old, or ahead; default 300. */
  payloadMaxAge?: number
  /** bytes of a picture; default 2 MiB. */
  avatarLimit?: number
  /** ms since the epoch; default `Date.now`. */
  now?: () => number
  /** `false`: none at all. */
  log?: LogOptions | false
}

const BODY_LIMIT = 65_536

/** The login server, ready to listen. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const { log = {}, corsOrigin, rateLimit: perMinute = 600, trustProxy = false } = options
  const app = Fastify({
    logger: log && loggerOptions(log),
    logController: new LogController({ disableRequestLogging: true }),
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false, useDefaults: false } },
    bodyLimit: BODY_LIMIT,
    requestTimeout: 30_000,
    forceCloseConnections: 'idle',
    trustProxy,
    clientErrorHandler: answerNoHttp,
    frameworkErrors: answerError,
  })

  if (corsOrigin !== undefined) allowOrigin(app, corsOrigin)
  await app.register(rateLimit, {
    max: perMinute,
    timeWindow: '1 minute',
    errorResponseBuilder: () => new ApiError('rate-limited', 'Too many requests: try again later'),
  })
  acceptJsonOnly(app)
  answerErrors(app)
  app.addHook('onRequest', async ({ method, headers }, reply) => {
    reply.header('cache-control', 'no-store')
    const { 'content-length': length = '0', 'transfer-encoding': encoding } = headers
    if (method === 'GET' && (length !== '0' || encoding !== undefined))
      throw new ApiError('bad-request', 'GET takes no body')
  })
  app.addHook('onResponse', async (request, reply) => {
    // What went wrong was logged where it was answered, with the reason.
    if (reply.statusCode < 400) request.log.info(outcomeOf(request, reply), 'answered')
  })
  endConnectionsOnClose(app)

  const parts = assemble(app, options)
  sessionRoutes(app, parts)
  profileRoutes(app, parts)
  await app.register(async (scope) => avatarRoutes(scope, parts))
  app.get('/health', { config: { rateLimit: false } }, async () => {
    await options.store.get('health')
    return { status: 'ok' }
  })
  return app
}

/** What is answered while closing is the last on its connection, or the client's patience would keep the server. */
function endConnectionsOnClose(app: FastifyInstance): void {
  let isClosing = false
  app.addHook('preClose', (done) => {
    isClosing = true
    done()
  })
  app.addHook('onSend', async (_request, reply) => {
    if (isClosing) reply.header('connection', 'close')
  })
}

function assemble(app: FastifyInstance, options: ServerOptions): Parts {
  const { appId, code2Session, now = Date.now, store } = options
  const sessions = createSessions({ store, now, maxAge: options.sessionMaxAge ?? 172_800 })
  const publicUrl = () => options.publicUrl ?? addressOf(app)
  const addresses = avatarAddresses(publicUrl, options.avatarHosts ?? ['qlogo.cn'])
  return {
    appId,
    now,
    store,
    sessions,
    users: createUsers(store),
    avatars: createAvatars(options.avatarDir),
    addresses,
    code2Session,
    authenticate: authenticate(sessions),
    payloadMaxAge: options.payloadMaxAge ?? 300,
    avatarLimit: options.avatarLimit ?? 2 * 1_048_576,
    profileOf: ({ nickName, avatarUrl }) => ({
      ...(nickName !== undefined && { nickName }),
      ...(avatarUrl !== undefined && { avatarUrl: addresses.absolute(avatarUrl) }),
    }),
  }
}

function addressOf(app: FastifyInstance): string {
  const address = app.server.address() as AddressInfo | null
  if (!address) return 'http://127.0.0.1'
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address
  return `http://${host}:${address.port}`
}
