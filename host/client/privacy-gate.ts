import type { ClientClock } from '../time/clock'
import { NativeRefusal } from './calls/outcome'
import type { PromptDesk } from '../person/prompts'

/** How an app's own privacy popup answers (platform facts §1.7). */
export type PrivacyResolve = (
  answer:
    | { event: 'exposureAuthorization' }
    | { event: 'agree'; buttonId: string }
    | { event: 'disagree' },
) => void
export type PrivacyListener = (resolve: PrivacyResolve, eventInfo: { referrer: string }) => void

/** The privacy agreement, in front of every API that needs it (platform facts §1.7). */
export interface PrivacyGate {
  /** Did the developer declare nickname and avatar? `'banned'`: declared that nothing is collected. */
  declared: boolean | 'banned'
  /** Did the user agree? */
  agreed: boolean
  /** Must the user still agree before an API answers? */
  needed: () => boolean
  /** Lets an API through at once (`undefined`), when the user has agreed, or never: then it refuses. */
  pass: (referrer: string, cause: 'tap' | 'api') => Promise<void> | undefined
  /** May the tick for the agreement stand in the permission's own popup? */
  joinsPermission: () => boolean
  /** The user tapped an `agreePrivacyAuthorization` button. */
  agree: (buttonId?: string) => void
  /** The last registration counts. */
  listen: (listener: PrivacyListener) => void
  /** The app ends: its listener and what waits go with it; what the user agreed to stays. */
  endLife: () => void
}

interface GateParts {
  enforced: boolean
  /** From 3.4.2 on a permission's own popup carries the tick (peers facts, F7). */
  joins: boolean
  declared: boolean | 'banned'
  agreed: boolean
  clock: ClientClock
  prompts: PromptDesk
}

export function createPrivacyGate(parts: GateParts): PrivacyGate {
  const { enforced, clock, prompts } = parts
  const tappedButtons = new Set<string>()
  let listener: PrivacyListener | undefined
  let refusedAt = -Infinity
  let popup: Promise<void> | undefined

  const refuse = (reason: string): never => {
    throw new NativeRefusal(reason, 104)
  }

  /** WeChat's own popup; everything that waits for it shares one. */
  const officialPopup = (cause: 'tap' | 'api'): Promise<void> => {
    popup ??= prompts
      .ask({ kind: 'privacy', cause }, () => {
        popup = undefined
      })
      .then((answer) => {
        popup = undefined
        if (answer === 'allow') {
          gate.agreed = true
          return
        }
        refusedAt = clock.steady()
        refuse(refusedReason)
      })
    return popup
  }

  const askListener = (ask: PrivacyListener, referrer: string, cause: 'tap' | 'api') =>
    new Promise<void>((resolve, reject) => {
      let heard = false
      const resolveOnce: PrivacyResolve = (answer) => {
        heard = true
        if (answer.event === 'exposureAuthorization') return
        if (answer.event === 'disagree') {
          refusedAt = clock.steady()
          reject(new NativeRefusal(refusedReason, 104))
        } else if (tappedButtons.has(answer.buttonId)) {
          gate.agreed = true
          resolve()
        } else {
          // The base library checks that this button was really tapped (platform facts §1.7).
          reject(new NativeRefusal('click action before resolve is needed', 104))
        }
      }
      ask(resolveOnce, { referrer })
      // Without any response the official popup comes by itself, late (platform facts §1.7; peers facts §2).
      clock.after(officialPopupAfter, () => {
        if (!heard) officialPopup(cause).then(resolve, reject)
      })
    })

  const gate: PrivacyGate = {
    declared: parts.declared,
    agreed: parts.agreed,
    needed: () => enforced && gate.declared === true && !gate.agreed,
    pass: (referrer, cause) => {
      if (!enforced) return undefined
      if (gate.declared === 'banned') throw new NativeRefusal('appid privacy api banned', 1025)
      if (!gate.declared) {
        throw new NativeRefusal('api scope is not declared in the privacy agreement', 112)
      }
      if (gate.agreed) return undefined
      // A refusal answers for the next 10 s, without another popup (platform facts §1.7).
      if (clock.steady() - refusedAt < quietAfterRefusal) return refuse(`${refusedReason} in gap`)
      return listener ? askListener(listener, referrer, cause) : officialPopup(cause)
    },
    joinsPermission: () =>
      parts.joins && gate.needed() && !listener && clock.steady() - refusedAt >= quietAfterRefusal,
    agree: (buttonId) => {
      gate.agreed = true
      if (buttonId) tappedButtons.add(buttonId)
    },
    listen: (next) => {
      listener = next
    },
    endLife: () => {
      listener = undefined
      popup = undefined
      tappedButtons.clear()
    },
  }
  return gate
}

const refusedReason = 'privacy permission is not authorized'
const quietAfterRefusal = 10_000
const officialPopupAfter = 20_000
