import type { FastifyInstance } from 'fastify'
import { sessionOf } from '../authenticate'
import { deleteAccount, me } from '../schemas'
import type { Services } from '../services'

export function accountRoutes(app: FastifyInstance, services: Services): void {
  const { accounts, authenticate, numberOf, profileOf, sessions } = services

  app.get('/me', { schema: me, onRequest: authenticate }, (request) => {
    const { record } = sessionOf(request).account
    return {
      ...profileOf(record),
      hasUnionId: record.unionIds.length > 0,
      ...numberOf(record),
    }
  })

  app.delete('/me', { schema: deleteAccount, onRequest: authenticate }, async (request, reply) => {
    const { account, token } = sessionOf(request)
    await accounts.remove(account.id)
    await sessions.revoke(token)
    return reply.code(204).send()
  })
}
