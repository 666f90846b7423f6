import type { FastifyInstance, FastifyPluginAsync } from 'fastify'
import fp from 'fastify-plugin'
import { type AuthServer, createAuthServer } from './auth-server'
import { checkHost, checkScope } from './host-checks'
import { describeError } from './log'
import { createMetrics } from './metrics'
import { type AuthServerOptions, checkOptions } from './options'
import { addRoutes } from './scope'
import { createServices } from './services'
import { openStore } from './storage/open'

declare module 'fastify' {
  interface FastifyInstance {
    authServer: AuthServer
  }
}

const register: FastifyPluginAsync<AuthServerOptions> = async (app, options) => {
  checkOptions(options)
  checkScope(app)
  checkHost(app)
  const metrics = options.metrics ? createMetrics() : undefined
  const store = options.store ?? (await openStore(options))
  const closeStore = () => (store === options.store ? undefined : store.close())
  store.watch({
    failed(operation, cause) {
      metrics?.countFault(operation)
      app.log.error({ operation, fault: describeError(cause) }, 'the storage fails')
    },
    recovered: (operation) => app.log.info({ operation }, 'the storage works again'),
  })
  try {
    const services = createServices(
      options,
      store,
      () => addressOf(app) + (options.prefix ?? ''),
      (error, type) => app.log.error({ fault: describeError(error), type }, 'a hook failed'),
    )
    app.addHook('onReady', (done) => {
      void services.outbox.start()
      done()
    })
    app.addHook('onClose', async () => {
      await services.outbox.close()
      await closeStore()
    })
    app.decorate('authServer', createAuthServer(services, metrics?.registry))
    await app.register((scope) => addRoutes(scope, services, options, metrics), {
      prefix: options.prefix,
    })
  } catch (error) {
    // An open connection would keep a program from ending that could not start.
    await closeStore()
    throw error
  }
}

/**
 * The login server as a Fastify plugin. Its validators, parsers, error handler and limits count for
 * its own routes only. It decorates the app with `authServer`.
 *
 * Rejects at register where an option cannot be meant, or the store cannot be opened.
 */
export const authServer = fp(register, { fastify: '5.x', name: 'miniprogram-auth-server' })

function addressOf(app: FastifyInstance): string {
  const address = app.server.address()
  if (address === null || typeof address === 'string') return 'http://127.0.0.1'
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address
  return `http://${host}:${address.port}`
}
