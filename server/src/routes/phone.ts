import type { FastifyInstance } from 'fastify'
import { sessionOf } from '../authenticate'
import { bindPhone, type PhoneRequest } from '../bind-phone'
import { bindNumber } from '../schemas'
import type { Services } from '../services'

export function phoneRoutes(app: FastifyInstance, services: Services): void {
  const { authenticate, numberOf, profileOf, sessions } = services

  app.post<{ Body: PhoneRequest }>(
    '/phone',
    { schema: bindNumber, onRequest: authenticate },
    async (request) => {
      const session = sessionOf(request)
      const { account, isMerged } = await bindPhone(services, request.body, session)
      const number = numberOf(account.record)
      if (!isMerged) return number
      const { openid, sessionKey } = session.secrets()
      const isOther = account.id !== session.account.id
      const identity = { appId: session.appId, openid }
      return {
        ...number,
        ...(isOther && (await sessions.open(account, identity, sessionKey))),
        userInfo: profileOf(account.record),
      }
    },
  )
}
