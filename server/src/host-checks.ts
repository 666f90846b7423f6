import type { FastifyInstance } from 'fastify'

/** Throws where the scope has a login server already: of two, `app.authServer` could mean only one. */
export function checkScope(app: FastifyInstance): void {
  if (app.hasDecorator('authServer'))
    throw new Error(
      'authServer: it is registered here already. One serves any number of mini-programs: name them in `apps`. For another login server, register each in a scope of its own',
    )
}

/**
 * Warns of what only the host can set, since it counts for the whole server. Nothing is refused: a
 * host may do in another place what is asked for here.
 */
export function checkHost(app: FastifyInstance): void {
  if (app.server.requestTimeout === 0)
    app.log.warn(
      'authServer: this server waits for a slow request for ever. Pass `requestTimeout`, such as 30000, to Fastify',
    )
  if (trustProxyOf(app) === true)
    app.log.warn(
      'authServer: `trustProxy: true` lets anybody invent an address and walk round the limits. Pass the number of your proxies, or their addresses',
    )
  if (app.server.listeners('clientError').some(({ name }) => name === FASTIFYS_OWN_HANDLER))
    app.log.info(
      'authServer: text that is not HTTP is answered by Fastify itself. Pass `clientErrorHandler: sendClientError` to Fastify to answer it as { code, message }',
    )
}

const FASTIFYS_OWN_HANDLER = 'bound defaultClientErrorHandler'

/** `app.initialConfig` leaves `trustProxy` out. Undefined: not set, or not to be found. */
function trustProxyOf(app: FastifyInstance): unknown {
  for (let at: unknown = app; at; at = Object.getPrototypeOf(at)) {
    const key = Object.getOwnPropertySymbols(at).find(
      ({ description }) => description === 'fastify.options',
    )
    if (key) return (at as Record<symbol, { trustProxy?: unknown } | undefined>)[key]?.trustProxy
  }
  return undefined
}
