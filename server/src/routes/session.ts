import type { FastifyInstance } from 'fastify'
import { sessionOf } from '../authenticate'
import { identify } from '../code2session'
import type { Services } from '../services'
import { closeSession, openSession } from '../schemas'

export function sessionRoutes(app: FastifyInstance, services: Services): void {
  const { appIds, authenticate, code2Session, profileOf, sessions, users } = services

  app.post<{ Body: { code: string } }>('/session', { schema: openSession }, async (request) => {
    const identity = await identify(request.body.code, appIds[0], code2Session)
    const [session, user] = await Promise.all([
      sessions.open(identity),
      users.saveUnionId(identity.openid, identity.unionId),
    ])
    const userInfo = profileOf(user)
    return { ...session, ...(Object.keys(userInfo).length > 0 && { userInfo }) }
  })

  app.delete(
    '/session',
    { schema: closeSession, onRequest: authenticate },
    async (request, reply) => {
      await sessions.revoke(sessionOf(request).token)
      return reply.code(204).send()
    },
  )
}
