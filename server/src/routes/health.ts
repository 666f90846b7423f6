import type { FastifyInstance } from 'fastify'
import { createReadiness } from '../readiness'
import type { Services } from '../services'

/**
 * The routes of probes, which no limit counts. `/live`: the process answers. `/ready`, `/health`:
 * it can read and write as well.
 */
export function healthRoutes(app: FastifyInstance, { avatars, store }: Services): void {
  const checkReadiness = createReadiness(store, avatars)
  app.get('/live', () => ({ status: 'ok' }))
  for (const path of ['/ready', '/health'])
    app.get(path, async () => {
      await checkReadiness()
      return { status: 'ok' }
    })
}
