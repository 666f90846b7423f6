import type { Account } from './account-record'
import { ApiError } from './errors'
import { type Payload, type PayloadFault, verifyPayload } from './payload'
import { isPlaceholder } from './placeholder'
import type { Services } from './services'
import type { Session } from './sessions'

type Needed = Pick<Services, 'accounts' | 'now' | 'payloadMaxAge' | 'profiles' | 'review' | 'store'>

/** Verifies a payload and stores what it says, once. Returns the account. */
export async function saveVerifiedProfile(
  services: Needed,
  payload: Payload,
  session: Session,
): Promise<Account> {
  const { accounts, now, payloadMaxAge, profiles, review, store } = services
  const { account, appId, secrets } = session
  const maxAge = payloadMaxAge * 1000
  const verified = verifyPayload(payload, { ...secrets(), appId, now: now(), maxAge })
  if (typeof verified === 'string') throw stalePayloadError(verified)
  // Remembered as long as the watermark of a repeated payload would be accepted.
  if (!(await store.claim(`payload:${verified.id}`, 2 * maxAge)))
    throw stalePayloadError('replayed')
  const bound = await accounts.bindUnionId(account.id, verified.unionId)
  if (verified.isDemoted || isPlaceholder(verified)) return bound
  const { nickName, avatarUrl, watermarkTime } = verified
  const profile = { ...(nickName && { nickName }), ...(avatarUrl && { avatarUrl }) }
  await review(profile, session)
  // A watermark has whole seconds. It must not be later than now, or the next change would look
  // older.
  return profiles.saveVerified(bound.id, profile, Math.min(watermarkTime + 999, now()))
}

/** The client receives the same answer for every reason: log in again and get a fresh payload. */
function stalePayloadError(reason: PayloadFault | 'replayed'): ApiError {
  const message = 'The payload does not fit this session: log in and get a fresh one'
  return new ApiError('session-key-stale', message, { reason })
}
