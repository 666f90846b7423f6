import type { FastifyInstance } from 'fastify'
import type { Account, AccountRecord, Profile } from '../account-record'
import { sessionOf } from '../authenticate'
import { ApiError } from '../errors'
import { cleanNickname } from '../nickname'
import type { Payload } from '../payload'
import { isPlaceholder } from '../placeholder'
import { saveProfile } from '../schemas'
import type { Services } from '../services'
import type { Session } from '../sessions'
import { saveVerifiedProfile } from '../verified-profile'

export function profileRoutes(app: FastifyInstance, services: Services): void {
  const { addresses, authenticate, now, profileOf, profiles, review } = services

  app.post<{ Body: Payload | Profile }>(
    '/profile',
    { schema: saveProfile, onRequest: authenticate },
    async (request) => {
      const { body } = request
      const session = sessionOf(request)
      const { record } = await ('encryptedData' in body
        ? saveVerifiedProfile(services, body, session)
        : saveGiven(body, session))
      return profileOf(record)
    },
  )

  async function saveGiven(body: Profile, session: Session): Promise<Account> {
    const { id, record } = session.account
    if (isPlaceholder(body)) throw new ApiError('placeholder', "This is the platform's placeholder")
    const profileFor = ({ uploads }: AccountRecord): Profile => ({
      ...(body.nickName !== undefined && { nickName: validNickname(body.nickName) }),
      ...(body.avatarUrl !== undefined && { avatarUrl: validAvatar(body.avatarUrl, uploads) }),
    })
    await review(profileFor(record), session)
    return profiles.saveGiven(id, profileFor, now())
  }

  function validAvatar(avatarUrl: string, uploads: string[]): string {
    const accepted = addresses.accept(avatarUrl, uploads)
    if (accepted !== undefined) return accepted
    throw new ApiError('bad-request', 'avatarUrl is no address that may be used here')
  }
}

function validNickname(text: string): string {
  const nickName = cleanNickname(text)
  if (nickName !== undefined) return nickName
  throw new ApiError('bad-request', 'nickName needs 1 to 32 characters that can be seen')
}
