import type { Profile } from './account-record'
import { ApiError } from './errors'
import { inTime } from './in-time'

/** In ms. Clients wait no longer than 10 s for the whole request. */
const TIMEOUT = 5_000

/** What a user wants to be called and seen as, before it is stored. */
export interface ProfileToReview extends Profile {
  accountId: string
  /** The mini-program of the session. */
  appId: string
  /** Its `openid`, which WeChat's content checks ask for. It must not reach a client or a log. */
  openid: string
}

/**
 * Looks at a profile before it is stored. `false`, or a text for the user to read, refuses it for
 * good. Where it rejects, or takes longer than 5 s, the client gets a 502 and may send the profile again.
 */
export type ReviewProfile = (
  profile: ProfileToReview,
) => Promise<boolean | string | undefined> | boolean | string | undefined

/** Throws an `ApiError` where the review refuses the profile, or cannot be made. */
export async function review(
  reviewProfile: ReviewProfile | undefined,
  describe: () => ProfileToReview,
): Promise<void> {
  if (!reviewProfile) return
  const verdict = await call(reviewProfile, describe())
  if (verdict === false || typeof verdict === 'string')
    throw new ApiError('refused', verdict || 'This nickname or picture cannot be used here')
}

async function call(reviewProfile: ReviewProfile, profile: ProfileToReview) {
  try {
    return await inTime(Promise.resolve(reviewProfile(profile)), TIMEOUT)
  } catch (cause) {
    throw new ApiError('review-unavailable', 'The profile cannot be reviewed: try again later', {
      cause,
    })
  }
}
