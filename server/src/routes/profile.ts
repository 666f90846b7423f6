import type { FastifyInstance } from 'fastify'
import { sessionOf } from '../authenticate'
import { ApiError } from '../errors'
import { cleanNickname } from '../nickname'
import type { Services } from '../services'
import { verifyPayload, type Payload, type PayloadFault } from '../payload'
import { isPlaceholder } from '../placeholder'
import { me, saveProfile } from '../schemas'
import type { Session } from '../sessions'
import type { Profile, UserRecord } from '../users'

export function profileRoutes(app: FastifyInstance, services: Services): void {
  const { addresses, appIds, authenticate, now, payloadMaxAge, profileOf, store, users } = services

  app.post<{ Body: Payload | Profile }>(
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
    const context = {
      appId: appIds[0],
      openid,
      sessionKey: session.sessionKey(),
      now: now(),
      maxAge,
    }
    const verified = verifyPayload(payload, context)
    if (typeof verified === 'string') throw stalePayloadError(verified)
    // Remembered as long as the watermark of a repeated payload would be accepted.
    if (!(await store.claim(`payload:${verified.id}`, 2 * maxAge)))
      throw stalePayloadError('replayed')
    const user = await users.saveUnionId(openid, verified.unionId)
    if (verified.isDemoted || isPlaceholder(verified)) return user
    const { nickName, avatarUrl, watermarkTime } = verified
    const profile = { ...(nickName && { nickName }), ...(avatarUrl && { avatarUrl }) }
    // A watermark has whole seconds. It must not be later than now, or the next change would look
    // older.
    return users.saveVerified(openid, profile, Math.min(watermarkTime + 999, now()))
  }

  async function saveGiven(body: Profile, { openid }: Session): Promise<UserRecord> {
    if (isPlaceholder(body)) throw new ApiError('placeholder', "This is the platform's placeholder")
    const profile: Profile = {}
    if (body.nickName !== undefined) profile.nickName = validNickname(body.nickName)
    if (body.avatarUrl !== undefined) {
      const { uploads = [] } = await users.get(openid)
      const accepted = addresses.accept(body.avatarUrl, uploads)
      if (accepted === undefined)
        throw new ApiError('bad-request', 'avatarUrl is no address that may be used here')
      profile.avatarUrl = accepted
    }
    return users.saveGiven(openid, profile, now())
  }
}

function validNickname(text: string): string {
  const nickName = cleanNickname(text)
  if (nickName !== undefined) return nickName
  throw new ApiError('bad-request', 'nickName needs 1 to 32 characters that can be seen')
}

/** The client receives the same answer for every reason: log in again and get a fresh payload. */
function stalePayloadError(reason: PayloadFault | 'replayed'): ApiError {
  const message = 'The payload does not fit this session: log in and get a fresh one'
  return new ApiError('session-key-stale', message, { reason })
}
