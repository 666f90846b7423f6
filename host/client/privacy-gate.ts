import type { Prompts } from '../person/prompts'
import type { ClientClock } from '../time/clock'
import type { BaseLibrary } from './base-library/version'
import { NativeRefusal } from './calls/outcome'

/** How an app's own privacy popup answers (official docs, wx.onNeedPrivacyAuthorization). */
export type PrivacyResolve = (
  answer:
    | { event: 'exposureAuthorization' }
    | { event: 'agree'; buttonId: string }
    | { event: 'disagree' },
) => void
export type PrivacyListener = (resolve: PrivacyResolve, eventInfo: { referrer: string }) => void

/** The privacy agreement, which every privacy API checks first (official docs, user-privacy/PrivacyAuthorize). */
export interface PrivacyGate {
  /** Did the developer declare nickname and avatar? `'banned'`: declared that nothing is collected. */
  declared: boolean | 'banned'
  /** Did the user agree? */
  readonly agreed: boolean
  /** Must the user still agree before a privacy API answers? */
  isAgreementNeeded: () => boolean
  /**
   * Asks for the agreement if it is needed. Returns `undefined` if it is not; otherwise a promise
   * that resolves when the user agrees and rejects when the user refuses.
   */
  requireAgreement: (referrer: string, cause: 'tap' | 'api') => Promise<void> | undefined
  /** Can a permission's own prompt ask for the agreement as well? */
  canJoinPermissionPrompt: () => boolean
  /** The user agrees; with `buttonId`, by a tap on that `agreePrivacyAuthorization` button. */
  agree: (buttonId?: string) => void
  /** Sets the app's listener. The last one counts. */
  setListener: (listener: PrivacyListener) => void
  /** The user's agreement no longer counts. */
  forgetAgreement: () => void
  /** The app ends: its listener and its open questions end, and the agreement stays. */
  handleAppEnd: () => void
}

interface PrivacyGateParts {
  baseLibrary: BaseLibrary
  clock: ClientClock
  prompts: Prompts
  declared: boolean | 'banned'
  agreed: boolean | undefined
}

export function createPrivacyGate(parts: PrivacyGateParts): PrivacyGate {
  const { baseLibrary, clock, prompts } = parts
  const isEnforced = baseLibrary.isAtLeast('2.32.3')
  // From 3.4.2 on, a permission's own prompt has a tick for the agreement (official docs, wx.onNeedPrivacyAuthorization).
  const permissionPromptsHaveTick = baseLibrary.isAtLeast('3.4.2')
  const tappedButtonIds = new Set<string>()
  let { declared } = parts
  let agreed = parts.agreed ?? false
  let appListener: PrivacyListener | undefined
  let refusedAt = -Infinity
  let officialPrompt: Promise<void> | undefined

  const isAgreementNeeded = (): boolean => isEnforced && declared === true && !agreed
  const wasRefusedRecently = (): boolean => clock.unadjustedNow() - refusedAt < refusalLasts

  /** WeChat's own prompt. Every API that waits for the agreement shares one. */
  const askOfficially = (cause: 'tap' | 'api'): Promise<void> => {
    officialPrompt ??= prompts
      .ask({ kind: 'privacy', cause }, () => {
        officialPrompt = undefined
      })
      .then((answer) => {
        officialPrompt = undefined
        if (answer === 'allow') {
          agreed = true
          return
        }
        refusedAt = clock.unadjustedNow()
        throw new NativeRefusal(refusedReason, 104)
      })
    return officialPrompt
  }

  const askAppListener = (listener: PrivacyListener, referrer: string, cause: 'tap' | 'api') =>
    new Promise<void>((resolve, reject) => {
      let hasResponded = false
      const handleResponse: PrivacyResolve = (response) => {
        hasResponded = true
        if (response.event === 'exposureAuthorization') return
        if (response.event === 'disagree') {
          refusedAt = clock.unadjustedNow()
          reject(new NativeRefusal(refusedReason, 104))
        } else if (tappedButtonIds.has(response.buttonId)) {
          agreed = true
          resolve()
        } else {
          // The base library checks that the user tapped this button (official docs, wx.onNeedPrivacyAuthorization).
          reject(new NativeRefusal('click action before resolve is needed', 104))
        }
      }
      listener(handleResponse, { referrer })
      // If the app never responds, the official prompt opens (official docs, user-privacy/PrivacyAuthorize;
      // the delay is from developers' reports).
      clock.runAfter(officialPromptDelay, () => {
        if (!hasResponded) askOfficially(cause).then(resolve, reject)
      })
    })

  return {
    get declared() {
      return declared
    },
    set declared(value) {
      declared = value
    },
    get agreed() {
      return agreed
    },
    isAgreementNeeded,
    requireAgreement: (referrer, cause) => {
      if (!isEnforced) return undefined
      if (declared === 'banned') throw new NativeRefusal('appid privacy api banned', 1025)
      if (!declared) {
        throw new NativeRefusal('api scope is not declared in the privacy agreement', 112)
      }
      if (agreed) return undefined
      // For 10 s after a refusal calls fail without a prompt (official docs, user-privacy/PrivacyAuthorize).
      if (wasRefusedRecently()) throw new NativeRefusal(`${refusedReason} in gap`, 104)
      return appListener ? askAppListener(appListener, referrer, cause) : askOfficially(cause)
    },
    canJoinPermissionPrompt: () =>
      permissionPromptsHaveTick && isAgreementNeeded() && !appListener && !wasRefusedRecently(),
    agree: (buttonId) => {
      agreed = true
      if (buttonId) tappedButtonIds.add(buttonId)
    },
    setListener: (listener) => {
      appListener = listener
    },
    forgetAgreement: () => {
      agreed = false
    },
    handleAppEnd: () => {
      appListener = undefined
      officialPrompt = undefined
      tappedButtonIds.clear()
    },
  }
}

const refusedReason = 'privacy permission is not authorized'
/** Milliseconds. */
const refusalLasts = 10_000
const officialPromptDelay = 20_000
