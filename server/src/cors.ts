import type { FastifyInstance } from 'fastify'

/** Allows web pages of one origin to call the server. Mini-programs do not need CORS. */
export function allowOrigin(app: FastifyInstance, origin: string): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.headers.origin !== origin) return
    reply.headers({ 'access-control-allow-origin': origin, vary: 'origin' })
    if (request.method !== 'OPTIONS') return
    await reply
      .code(204)
      .headers({
        'access-control-allow-methods': 'GET, POST, DELETE',
        'access-control-allow-headers': 'authorization, content-type',
        'access-control-max-age': '600',
      })
      .send()
  })
}
