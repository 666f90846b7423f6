import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import type { AddressInfo } from 'node:net'
import type { AccountDescription } from './accounts'
import type { Code2Session } from './code2session'
import { allowOrigin } from './cors'
import { sendError, handleErrors, sendClientError } from './error-handler'
import { ApiError } from './errors'
import { acceptJsonOnly } from './json-body'
import { describeError, loggerOptions, type LogOptions, logFieldsOf } from './log'
import type { AccountHooks } from './hooks'
import { accountRoutes } from './routes/account'
import { avatarRoutes } from './routes/avatar'
import { eventRoutes } from './routes/events'
import { profileRoutes } from './routes/profile'
import { sessionRoutes } from './routes/session'
import { createServices } from './services'
import type { Store } from './storage/store'
import type { PushSettings } from './wechat-push'

export interface WechatApp {
  appId: string
  /** Its message push. Default: the address for it answers 404. */
  push?: PushSettings
}

export interface ServerOptions extends AccountHooks {
  /** The mini-programs of one subject. A request that names no `appId` means the first. */
  apps: WechatApp[]
  /** Exchanges login codes at WeChat or at a model of it. */
  code2Session: Code2Session
  /** The storage of sessions and users. Close it after the server. */
  store: Store
  /** The folder of uploaded avatars. */
  avatarDir: string
  /** The URL at which clients reach the server. Default: the address where it listens. */
  publicUrl?: string
  /**
   * Hosts whose https addresses are accepted as avatars, subdomains included. Default: `qlogo.cn`.
   */
  avatarHosts?: string[]
  /** The origin whose web pages may call the server. Default: none. */
  corsOrigin?: string
  /** The proxies whose `X-Forwarded-For` is trusted, as Fastify's `trustProxy`. Default: none. */
  trustProxy?: boolean | string
  /** Requests a minute from one address before 429. Default: 600. */
  rateLimit?: number
  /** In s; default 172800 (2 days). It must be less than the 3 days of a `session_key`. */
  sessionMaxAge?: number
  /** In s; the allowed difference between a payload's watermark and now. Default: 300. */
  payloadMaxAge?: number
  /** In bytes; the size limit of an avatar. Default: 2 MiB. */
  avatarLimit?: number
  /** Returns ms since the epoch. Default: `Date.now`. */
  now?: () => number
  /** `false`: no log. */
  log?: LogOptions | false
}

declare module 'fastify' {
  interface FastifyInstance {
    authServer: { account: (id: string) => Promise<AccountDescription | undefined> }
  }
}

const BODY_LIMIT = 65_536

/** Builds the login server. Call `listen` on it. */
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
    clientErrorHandler: sendClientError,
    frameworkErrors: sendError,
  })

  if (corsOrigin !== undefined) allowOrigin(app, corsOrigin)
  await app.register(rateLimit, {
    max: perMinute,
    timeWindow: '1 minute',
    errorResponseBuilder: () => new ApiError('rate-limited', 'Too many requests: try again later'),
  })
  acceptJsonOnly(app)
  handleErrors(app)
  app.addHook('onRequest', async ({ method, headers }, reply) => {
    reply.header('cache-control', 'no-store')
    const { 'content-length': length = '0', 'transfer-encoding': encoding } = headers
    if (method === 'GET' && (length !== '0' || encoding !== undefined))
      throw new ApiError('bad-request', 'GET takes no body')
  })
  app.addHook('onResponse', async (request, reply) => {
    // The error handler logs errors, with their reason.
    if (reply.statusCode < 400) request.log.info(logFieldsOf(request, reply), 'answered')
  })
  endConnectionsOnClose(app)

  const services = createServices(
    options,
    options.store,
    () => addressOf(app),
    (error, type) => app.log.error({ fault: describeError(error), type }, 'a hook failed'),
  )
  app.decorate('authServer', { account: (id) => services.accounts.describe(id) })
  app.addHook('onReady', (done) => {
    void services.outbox.start()
    done()
  })
  app.addHook('onClose', () => services.outbox.close())
  sessionRoutes(app, services)
  accountRoutes(app, services)
  profileRoutes(app, services)
  await app.register((scope, _options, done) => {
    eventRoutes(scope, services)
    done()
  })
  await app.register(async (scope) => avatarRoutes(scope, services))
  app.get('/health', { config: { rateLimit: false } }, async () => {
    await options.store.get('health')
    return { status: 'ok' }
  })
  return app
}

/**
 * Ends each connection with its last response while the server closes: idle clients would delay
 * that.
 */
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

function addressOf(app: FastifyInstance): string {
  const address = app.server.address() as AddressInfo | null
  if (!address) return 'http://127.0.0.1'
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address
  return `http://${host}:${address.port}`
}
