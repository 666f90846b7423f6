import type { FastifyInstance } from 'fastify'
import { sessionOf } from '../authenticate'
import { logIn, type LoginRequest } from '../login'
import type { Services } from '../services'
import { closeSession, openSession } from '../schemas'

export function sessionRoutes(app: FastifyInstance, services: Services): void {
  const { accounts, authenticate, numberOf, profileOf, sessions } = services

  app.post<{ Body: LoginRequest }>('/session', { schema: openSession }, async (request) => {
    const { account, session } = await logIn(services, request.body)
    const userInfo = profileOf(account.record)
    return {
      ...session,
      ...(Object.keys(userInfo).length > 0 && { userInfo }),
      ...numberOf(account.record),
    }
  })

  app.delete<{ Querystring: { all?: 'true' | 'false' } }>(
    '/session',
    { schema: closeSession, onRequest: authenticate },
    async (request, reply) => {
      const { account, token } = sessionOf(request)
      if (request.query.all === 'true') await accounts.endSessions(account.id)
      await sessions.revoke(token)
      return reply.code(204).send()
    },
  )
}
