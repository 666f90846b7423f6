import type { FastifyInstance } from 'fastify'
import { sessionOf } from '../authenticate'
import { ApiError } from '../errors'
import { cleanNickname } from '../nickname'
import type { Parts } from '../parts'
import { openPayload, type Payload, type PayloadFault } from '../payload'
import { isPlaceholder } from '../placeholder'
import { me, saveProfile } from '../schemas'
import type { Session } from '../sessions'
import type { GivenProfile, UserRecord } from '../users'

export function profileRoutes(app: FastifyInstance, parts: Parts): void {
  const { addresses, appId, authenticate, now, payloadMaxAge, profileOf, store, users } = parts

  app.post<{ Body: Payload | GivenProfile }>(
    '/profile',
    { schema: saveProfile, onRequest: authenticate },
    async (request) => {
      const { body } = request
      const session = sessionOf(request)
      const saved = 'encryptedData' in body ? saveVerified(body, session) : saveGiven(body, session)
      return profileOf(await saved)
    },
  )

  app.get('/me', { schema: me, onRequest: authenticate }, async (request) => {
    const user = await users.get(sessionOf(request).openid)
    return { ...profileOf(user), hasUnionId: user.unionId !== undefined }
  })

  async function saveVerified(payload: Payload, session: Session): Promise<UserRecord> {
    const { openid } = session
    const maxAge = payloadMaxAge * 1000
    const context = { appId, openid, sessionKey: session.sessionKey(), now: now(), maxAge }
    const verified = openPayload(payload, context)
    if (typeof verified === 'string') throw stale(verified)
    // Remembered for as long as its watermark could still pass for fresh.
    if (!(await store.claim(`payload:${verified.id}`, 2 * maxAge))) throw stale('replayed')
    const known = await users.meet(openid, verified.unionId)
    if (verified.isDemoted || isPlaceholder(verified)) return known
    const { nickName, avatarUrl, at } = verified
    const given = { ...(nickName && { nickName }), ...(avatarUrl && { avatarUrl }) }
    // A watermark counts whole seconds; one ahead of our clock must not outrank what is given next.
    return users.saveVerified(openid, given, Math.min(at + 999, now()))
  }

  async function saveGiven(body: GivenProfile, { openid }: Session): Promise<UserRecord> {
    if (isPlaceholder(body)) throw new ApiError('placeholder', "This is the platform's placeholder")
    const given: GivenProfile = {}
    if (body.nickName !== undefined) given.nickName = nickNameFrom(body.nickName)
    if (body.avatarUrl !== undefined) {
      const { uploads = [] } = await users.get(openid)
      const accepted = addresses.accept(body.avatarUrl, uploads)
      if (accepted === undefined)
        throw new ApiError('bad-request', 'avatarUrl is no address that may be used here')
      given.avatarUrl = accepted
    }
    return users.saveGiven(openid, given, now())
  }
}

function nickNameFrom(text: string): string {
  const nickName = cleanNickname(text)
  if (nickName !== undefined) return nickName
  throw new ApiError('bad-request', 'nickName needs 1 to 32 characters that can be seen')
}

/** One answer for all of them: log in again, and ask the client for a fresh payload. */
function stale(reason: PayloadFault | 'replayed'): ApiError {
  const message = 'The payload does not fit this session: log in and get a fresh one'
  return new ApiError('session-key-stale', message, { reason })
}
