import type { Context } from '../context'
import type { AuthState } from '../state/state'

/** How long a hint is said, in ms. */
const HINT_TIME = 6000

/** What was asked for: each answer has its own sentence. */
export type HintSubject = 'profile' | 'phone'

/** What is said of a tap. */
export interface HintOptions {
  /** The answer is in the state already. */
  isAnswered?: boolean
  /** Default: `profile`. */
  subject?: HintSubject
}

/** How the page or component that was tapped draws. */
export interface HintDrawing {
  redraw: () => void
  /** Is its page in front? */
  isVisible: () => boolean
}

/** Where an answer is hinted at: in the one page or component of an app that was tapped last. */
export interface HintControl {
  /**
   * A tap: what its answer has to say is said here, and the last hint is over. With `isAnswered`, nothing
   * happens on a page that is hidden while the last tap was on one in front: that tap is newer.
   */
  claimHint: (owner: object, drawing: HintDrawing, options?: HintOptions) => void
  /** The page or component is gone, and so is its hint. */
  releaseHint: (owner: object) => void
  /** The sentence, where it is to be said here and for as long as it is; else `''`. */
  hintFor: (owner: object, hintOf: (subject: HintSubject) => string) => string
}

interface HintClaim {
  owner: object
  drawing: HintDrawing
  subject: HintSubject
  /** How things stood at the tap, where its answer is yet to come: a hint is about what came after. */
  stateAtTap: AuthState | undefined
  /** There while the hint is said. */
  cancelTimer?: () => void
}

export function createHintControl({ client, store }: Context): HintControl {
  let claim: HintClaim | undefined

  return {
    claimHint(owner, drawing, { isAnswered, subject = 'profile' } = {}) {
      const before = claim
      if (isAnswered && before?.drawing.isVisible() && !drawing.isVisible()) return
      const stateAtTap = isAnswered ? undefined : store.state
      claim = { owner, drawing, subject, stateAtTap }
      before?.cancelTimer?.()
      if (before && before.owner !== owner) before.drawing.redraw()
    },
    releaseHint(owner) {
      if (claim?.owner !== owner) return
      claim.cancelTimer?.()
      claim = undefined
    },
    hintFor(owner, hintOf) {
      if (claim?.owner !== owner) return ''
      const { drawing, subject, stateAtTap } = claim
      const hint = hintOf(subject)
      if (!hint || (stateAtTap && isSameAnswer(subject, stateAtTap, store.state))) return ''
      claim.cancelTimer ??= client.after(HINT_TIME, () => {
        claim = undefined
        drawing.redraw()
      })
      return hint
    },
  }
}

/** Has nothing been answered between these two? */
function isSameAnswer(subject: HintSubject, before: AuthState, now: AuthState): boolean {
  return (
    (subject === 'phone' || before.channel === now.channel) &&
    before[subject].attempts === now[subject].attempts &&
    before[subject].error?.code === now[subject].error?.code
  )
}
