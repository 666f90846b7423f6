import Fastify, { type FastifyInstance } from 'fastify'
import { Registry } from 'prom-client'
import type { Code2Session } from './code2session'
import type { Config } from './config'
import type { LogOptions } from './log'
import { metricsRoute } from './metrics'
import type { GetPhoneNumber } from './phone-endpoint'
import { buildServer } from './server'

export interface RunOptions {
  /** Exchanges login codes. Default: WeChat's `code2Session` over HTTPS. */
  code2Session?: Code2Session
  /** Exchanges the codes of phone buttons. Default: WeChat's `getuserphonenumber` over HTTPS. */
  getPhoneNumber?: GetPhoneNumber
  /** Receives the log. Default: standard output. */
  log?: LogOptions['stream']
}

export interface RunningServer {
  app: FastifyInstance
  /** The URL of the server. */
  url: string
  /** Finishes open requests, accepts no new ones, and closes the storage. */
  close: () => Promise<void>
}

/** Opens the storage, and listens. Where a step fails, the steps before it are undone. */
export async function runServer(config: Config, options: RunOptions = {}): Promise<RunningServer> {
  const { code2Session, getPhoneNumber, log } = options
  const { host, metricsPort, metricsToken, port } = config
  const app = await buildServer({
    ...config,
    code2Session,
    getPhoneNumber,
    metrics: metricsToken === undefined ? metricsPort !== undefined : { token: metricsToken },
    log: { level: config.logLevel, stream: log },
  })
  const metrics = metricsPort === undefined ? undefined : metricsServer(app)
  const close = async () => {
    await Promise.all([app.close(), metrics?.close()])
  }
  try {
    if (metrics) {
      const metricsUrl = await metrics.listen({ host, port: metricsPort })
      app.log.info({ metricsUrl }, 'the metrics are served')
    }
    return { app, url: await app.listen({ host, port }), close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Serves the metrics on a port of their own, which need not be open to the world. */
function metricsServer(app: FastifyInstance): FastifyInstance {
  const server = Fastify({ forceCloseConnections: true })
  metricsRoute(server, app.authServer.metrics ?? new Registry())
  return server
}
