import AjvCompiler from '@fastify/ajv-compiler'
import SerializerSelector from '@fastify/fast-json-stringify-compiler'
import type { FastifyInstance } from 'fastify'
import { answerErrors } from './error-handler'
import { ApiError } from './errors'
import { acceptJsonOnly } from './json-body'
import { createRateLimit } from './limits'
import { logFieldsOf } from './log'
import { type Metrics, metricsRoute } from './metrics'
import type { AuthServerOptions } from './options'
import { createRequestGuard } from './request-guard'
import { accountRoutes } from './routes/account'
import { avatarRoutes } from './routes/avatar'
import { eventRoutes } from './routes/events'
import { healthRoutes } from './routes/health'
import { phoneRoutes } from './routes/phone'
import { profileRoutes } from './routes/profile'
import { sessionRoutes } from './routes/session'
import type { Services } from './services'

/** In bytes. */
const BODY_LIMIT = 65_536

/**
 * Adds the routes to a scope of their own, with everything that they rely on: what the host sets for
 * its own routes changes nothing here, and nothing of this reaches the host's.
 */
export async function addRoutes(
  scope: FastifyInstance,
  services: Services,
  options: AuthServerOptions,
  metrics?: Metrics,
): Promise<void> {
  useOwnCompilers(scope)
  acceptJsonOnly(scope)
  answerErrors(scope)
  scope.addHook('onRoute', (route) => {
    route.bodyLimit ??= BODY_LIMIT
  })
  endConnectionsOnClose(scope)
  if (options.logAnswers)
    scope.addHook('onResponse', async (request, reply) => {
      // The error handler logs errors, with their reason.
      if (reply.statusCode < 400) request.log.info(logFieldsOf(request, reply), 'answered')
    })

  if (metrics)
    scope.addHook('onResponse', (request, reply, done) => {
      metrics.countRequest(request, reply)
      done()
    })

  const guard = createRequestGuard()
  await scope.register((health, _options, done) => {
    health.addHook('onRequest', guard)
    healthRoutes(health, services)
    done()
  })
  const limit = await createRateLimit(options.rateLimit ?? 600)
  await scope.register(async (limited) => {
    // First of all hooks, so that a refused request is counted as well.
    limited.addHook('onRequest', limit)
    limited.addHook('onRequest', guard)
    if (options.answerNotFound ?? Boolean(options.prefix))
      limited.setNotFoundHandler(() => {
        throw new ApiError('not-found', 'There is nothing at this address')
      })
    if (metrics && typeof options.metrics === 'object')
      metricsRoute(limited, metrics.registry, options.metrics.token)
    sessionRoutes(limited, services)
    accountRoutes(limited, services)
    profileRoutes(limited, services)
    phoneRoutes(limited, services)
    await limited.register((events, _options, done) => {
      eventRoutes(events, services)
      done()
    })
    await limited.register(async (avatars) => avatarRoutes(avatars, services))
  })
}

function useOwnCompilers(scope: FastifyInstance): void {
  const compileValidator = AjvCompiler()(
    {},
    { customOptions: { removeAdditional: false, coerceTypes: false, useDefaults: false } },
  )
  const compileSerializer = SerializerSelector()({}, {})
  scope.setValidatorCompiler((route) => compileValidator(route))
  scope.setSerializerCompiler((route) =>
    compileSerializer({ ...route, httpStatus: route.httpStatus ?? '' }),
  )
  // A validator's message contains names of the schema only, never a value of the request.
  scope.setSchemaErrorFormatter(
    ([error], part) => new Error(`${part}${error?.instancePath ?? ''} ${error?.message ?? ''}`),
  )
  // Undoes a serializer of the host, which would come before that of the schema.
  scope.setReplySerializer(null as never)
}

/**
 * Ends each connection with its last response while the server closes: idle clients would delay
 * that.
 */
function endConnectionsOnClose(scope: FastifyInstance): void {
  let isClosing = false
  scope.addHook('preClose', (done) => {
    isClosing = true
    done()
  })
  scope.addHook('onSend', (_request, reply, payload, done) => {
    if (isClosing) reply.header('connection', 'close')
    done(null, payload)
  })
}
