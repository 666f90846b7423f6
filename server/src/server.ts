import cors from '@fastify/cors'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import { sendClientError, sendError } from './error-handler'
import { loggerOptions, type LogOptions } from './log'
import type { AuthServerOptions } from './options'
import { authServer } from './plugin'

export interface ServerOptions extends AuthServerOptions {
  /** The origin whose web pages may call the server. Default: none. */
  corsOrigin?: string
  /**
   * The proxies whose `X-Forwarded-For` is trusted: how many there are, or their addresses, as
   * Fastify's `trustProxy`. Default: none.
   */
  trustProxy?: number | string[]
  /** `false`: no log. */
  log?: LogOptions | false
}

/** In ms; the time that a client has to send its whole request. */
const REQUEST_TIMEOUT = 30_000

/** Builds a Fastify that is the login server and nothing else. Call `listen` on it. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const { log = {}, corsOrigin, trustProxy, ...plugin } = options
  const app = Fastify({
    logger: log && loggerOptions(log),
    logController: new LogController({ disableRequestLogging: true }),
    requestTimeout: REQUEST_TIMEOUT,
    forceCloseConnections: 'idle',
    trustProxy:
      typeof trustProxy === 'number' ? (_address, hop) => hop < trustProxy : (trustProxy ?? false),
    clientErrorHandler: sendClientError,
    frameworkErrors: sendError,
  })
  if (corsOrigin !== undefined)
    await app.register(cors, {
      origin: [corsOrigin],
      methods: ['GET', 'POST', 'DELETE'],
      allowedHeaders: ['authorization', 'content-type'],
      maxAge: 600,
    })
  await app.register(authServer, { answerNotFound: true, logAnswers: true, ...plugin })
  return app
}
