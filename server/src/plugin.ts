import type { FastifyInstance, FastifyPluginAsync } from 'fastify'
import fp from 'fastify-plugin'
import { type AuthServer, createAuthServer } from './auth-server'
import { checkHost, checkScope } from './host-checks'
import { describeError } from './log'
import { createMetrics } from './metrics'
import { type AuthServerOptions, checkOptions } from './options'
import type { Phones } from './phones'
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
    if (!services.phones)
      app.log.info(
        'authServer: POST /phone is off. Give it a DATA_KEY, or `dataKey`, to turn it on',
      )
    const closing = new AbortController()
    let sealing: Promise<void> | undefined
    app.addHook('onReady', (done) => {
      void services.outbox.start()
      if (services.phones) sealing = sealAnew(app, services.phones, closing.signal)
      done()
    })
    app.addHook('onClose', async () => {
      closing.abort()
      await sealing
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

/** Tells whether an older data key is still needed. */
async function sealAnew(app: FastifyInstance, phones: Phones, closing: AbortSignal): Promise<void> {
  try {
    const { sealed, unopened } = await phones.sealAnew(closing)
    if (sealed > 0) app.log.info({ sealed }, 'phone numbers were sealed with the first data key')
    if (unopened > 0)
      app.log.warn({ unopened }, 'phone numbers are not known: their data key was not given')
  } catch (error) {
    const fault = describeError(error)
    app.log.error({ fault }, 'phone numbers were not sealed with the first data key')
  }
}

function addressOf(app: FastifyInstance): string {
  const address = app.server.address()
  if (address === null || typeof address === 'string') return 'http://127.0.0.1'
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address
  return `http://${host}:${address.port}`
}
