import { fieldOf } from '../state/fields'
import type { AuthError, Client } from '../client/client'

/** The wait after the first failure and the longest one, in ms; each failure doubles it. */
const FIRST_WAIT = 1000
const LONGEST_WAIT = 60000

/** Keeps a login that failed from being repeated by every caller. */
export interface BackOff {
  /** Why no login is started silently for now; `undefined`: one may be. */
  failure(): AuthError | undefined
  /** A login failed. The `retryAfter` (s) of its cause, where the server names one, is the wait. */
  noteFailure(error: AuthError): void
  /** A person acts, and does not wait. */
  skip: () => void
  /** A login succeeded, or the user ended. */
  reset(): void
}

export function createBackOff({ now }: Pick<Client, 'now'>): BackOff {
  let failure: AuthError | undefined
  let failedAt = 0
  let step = 0
  let wait = 0

  return {
    failure() {
      const age = now() - failedAt
      // A clock that stands before the failure was turned back: the wait is not known then.
      return age >= 0 && age < wait ? failure : undefined
    },
    noteFailure(error) {
      const retryAfter = fieldOf(error.cause, 'retryAfter')
      step = Math.min(step * 2 || FIRST_WAIT, LONGEST_WAIT)
      wait = typeof retryAfter === 'number' && retryAfter > 0 ? retryAfter * 1000 : step
      failure = error
      failedAt = now()
    },
    skip() {
      failure = undefined
    },
    reset() {
      failure = undefined
      step = 0
    },
  }
}
