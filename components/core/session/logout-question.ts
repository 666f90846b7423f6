import { isUserKnown } from '../state/state'
import type { Context } from '../context'

/**
 * How long the question stands, in ms. A component does not hear that something else in the page was
 * tapped, so the question goes by itself.
 */
const QUESTION_TIME = 10_000

/** What is offered: a button that asks, the question with its two answers, or nothing. */
export type LogoutStep = 'offered' | 'asked' | ''

/**
 * The question whether to log out. One at a time in an app: it stands in the component that was tapped,
 * about the user of then, until it is answered, another one is asked, or for 10 s.
 */
export interface LogoutQuestion {
  /** What is drawn in this component; nothing where nobody can log out, and in single-page mode. */
  logoutStepIn: (owner: object) => LogoutStep
  /** @param redraw draws the component that was tapped */
  askLogout: (owner: object, redraw: () => void) => void
  /** The user stays: the button that asks is back. Without an owner, wherever the question stands. */
  endLogoutQuestion: (owner?: object) => void
  /** Logs out. False: nothing was asked here, or no longer. */
  confirmLogout: (owner: object) => boolean
}

interface OpenQuestion {
  owner: object
  redraw: () => void
  /** The user it is about. */
  userGeneration: number
  cancelTimer: () => void
}

export function createLogoutQuestion(
  context: Context,
  logout: () => Promise<void>,
): LogoutQuestion {
  const { client, store, abilities } = context
  let question: OpenQuestion | undefined

  /** A silent session is nobody's doing: whoever never logged in is offered no way out of it. */
  function canLogOut(): boolean {
    const isLoggedIn = store.state.session.status === 'active' && !context.options.exchange
    return isUserKnown(store.state) || isLoggedIn
  }

  function logoutStepIn(owner: object): LogoutStep {
    if (!canLogOut() || abilities.isSinglePage()) return ''
    const isAsked = question?.owner === owner && question.userGeneration === context.userGeneration
    return isAsked ? 'asked' : 'offered'
  }

  function endLogoutQuestion(owner?: object): void {
    if (!question || (owner && question.owner !== owner)) return
    const { redraw, cancelTimer } = question
    question = undefined
    cancelTimer()
    redraw()
  }

  return {
    logoutStepIn,
    endLogoutQuestion,
    askLogout(owner, redraw) {
      endLogoutQuestion()
      const { userGeneration } = context
      const cancelTimer = client.after(QUESTION_TIME, () => endLogoutQuestion(owner))
      question = { owner, redraw, userGeneration, cancelTimer }
      redraw()
    },
    confirmLogout(owner) {
      if (!question || logoutStepIn(owner) !== 'asked') return false
      question.cancelTimer()
      question = undefined
      // Draws what is left: nobody is known.
      void logout()
      return true
    },
  }
}
