import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { createHash, timingSafeEqual } from 'node:crypto'
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client'
import { ApiError } from './errors'
import { routeOf } from './log'
import type { Operation } from './storage/guard'

export type Metrics = ReturnType<typeof createMetrics>

/** In s. A login waits for WeChat, all else for the storage only. */
const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Counts in a registry of its own, so that it meets nothing that the host counts. */
export function createMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const duration = new Histogram({
    name: 'auth_request_duration_seconds',
    help: 'Time from the request to the last byte of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers: [registry],
  })
  const faults = new Counter({
    name: 'auth_storage_faults_total',
    help: 'How often the storage began to fail',
    labelNames: ['operation'],
    registers: [registry],
  })
  return {
    registry,
    countRequest: (request: FastifyRequest, reply: FastifyReply) =>
      duration.observe(
        { method: request.method, route: routeOf(request), status: reply.statusCode },
        reply.elapsedTime / 1_000,
      ),
    countFault: (operation: Operation) => faults.inc({ operation }),
  }
}

/** Adds `GET /metrics`. With a token it answers only to `Authorization: Bearer` and the token. */
export function metricsRoute(app: FastifyInstance, registry: Registry, token?: string): void {
  app.get('/metrics', async (request, reply) => {
    if (token !== undefined && !isEqual(request.headers.authorization ?? '', `Bearer ${token}`))
      throw new ApiError('unauthorized', 'The token of the metrics is missing or wrong')
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}

/** Takes as long for every wrong text. */
function isEqual(text: string, expected: string): boolean {
  const [given, right] = [text, expected].map((one) => createHash('sha256').update(one).digest())
  return given !== undefined && right !== undefined && timingSafeEqual(given, right)
}
