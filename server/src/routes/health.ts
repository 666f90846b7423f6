import type { FastifyInstance } from 'fastify'
import type { Services } from '../services'

/**
 * The routes of probes, which no limit counts. `/live`: the process answers. `/ready`, `/health`:
 * the storage answers as well.
 */
export function healthRoutes(app: FastifyInstance, { store }: Services): void {
  app.get('/live', () => ({ status: 'ok' }))
  for (const path of ['/ready', '/health'])
    app.get(path, async () => {
      await store.get('health')
      return { status: 'ok' }
    })
}
