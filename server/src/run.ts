import type { FastifyInstance } from 'fastify'
import type { Code2Session } from './code2session'
import type { Config } from './config'
import type { LogOptions } from './log'
import { buildServer } from './server'

export interface RunOptions {
  /** Exchanges login codes. Default: WeChat's `code2Session` over HTTPS. */
  code2Session?: Code2Session
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
  const { code2Session, log } = options
  const app = await buildServer({
    ...config,
    code2Session,
    log: { level: config.logLevel, stream: log },
  })
  try {
    const url = await app.listen({ host: config.host, port: config.port })
    return { app, url, close: () => app.close() }
  } catch (error) {
    await app.close()
    throw error
  }
}
