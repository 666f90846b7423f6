import { componentApi } from '../core/instance'
import type { AuthState } from '../core/state/state'

/** How long a hint is said, in ms. */
const HINT_TIME = 6000

/** The one page or component in which an answer is hinted at: the one that was tapped last. */
interface HintClaim {
  owner: object
  redraw: () => void
  /** How things stood at the tap: a hint is about what came after it. */
  attempts: number
  channel: AuthState['channel'] | ''
  errorCode: string | undefined
  /** There while the hint is said. */
  cancelTimer?: () => void
}

let claim: HintClaim | undefined

/**
 * A tap: what its answer has to say is said here, and the last hint is over.
 * @param isAnswered the answer is in the state already
 */
export function claimHint(owner: object, redraw: () => void, isAnswered = false): void {
  const before = claim
  const { profile, channel } = componentApi().state
  claim = isAnswered
    ? { owner, redraw, attempts: NaN, channel: '', errorCode: '' }
    : { owner, redraw, attempts: profile.attempts, channel, errorCode: profile.error?.code }
  before?.cancelTimer?.()
  if (before && before.owner !== owner) before.redraw()
}

/** It is gone, and so is its hint. */
export function releaseHint(owner: object): void {
  if (claim?.owner !== owner) return
  claim.cancelTimer?.()
  claim = undefined
}

/** The sentence, where it is to be said here and for as long as it is. */
export function hintFor(owner: object, { profile, channel }: AuthState, hint: string): string {
  if (!hint || claim?.owner !== owner) return ''
  const isOld =
    profile.attempts === claim.attempts &&
    channel === claim.channel &&
    profile.error?.code === claim.errorCode
  if (isOld) return ''
  const { redraw } = claim
  claim.cancelTimer ??= componentApi().after(HINT_TIME, () => {
    claim = undefined
    redraw()
  })
  return hint
}
