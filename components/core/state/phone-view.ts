import { isAgreementOpen } from './state'
import type { AuthErrorCode, AuthState, PhoneState } from './state'

/** How a phone button is drawn. */
export interface PhoneView {
  phoneOpenType: string
  /** The sentence and the link of the privacy guide stand beside it: a tap agrees to what they say. */
  isAgreementShown: boolean
}

/**
 * @param openType what asks without an agreement; `''`: a plain button, which agrees to nothing
 * @param hasRoom is there room for the agreement beside the button? A button without is a plain one while
 * the agreement is open
 */
export function phoneViewOf({ privacy }: AuthState, openType: string, hasRoom: boolean): PhoneView {
  if (!openType || !isAgreementOpen(privacy)) {
    return { phoneOpenType: openType, isAgreementShown: false }
  }
  const coupled = `${openType}|agreePrivacyAuthorization`
  return { phoneOpenType: hasRoom ? coupled : '', isAgreementShown: hasRoom }
}

/** The names of the sentences that a phone button says. */
type HintName =
  | 'hintDenied'
  | 'hintNetwork'
  | 'hintUndeclared'
  | 'hintFailed'
  | 'hintRefused'
  | 'hintNumberTaken'
  | 'hintPhoneQuota'
  | 'hintPhoneNone'

const HINT_NAMES: Partial<Record<AuthErrorCode, HintName>> = {
  denied: 'hintDenied',
  cancelled: 'hintDenied',
  'privacy-refused': 'hintDenied',
  'privacy-undeclared': 'hintUndeclared',
  'not-granted': 'hintPhoneNone',
  unsupported: 'hintPhoneNone',
  quota: 'hintPhoneQuota',
  network: 'hintNetwork',
  timeout: 'hintNetwork',
  refused: 'hintRefused',
}

/** Why the last answer bound nothing, in the words of the app's server or ours; `''`: nothing is to be said. */
export function phoneHintOf(
  { status, error }: PhoneState,
  texts: Record<HintName, string>,
): string {
  if (!error || status === 'pending') return ''
  const { code, reason = {} } = error
  if (code === 'refused' && reason.message) return reason.message
  if (reason.code === 'number-taken') return texts.hintNumberTaken
  return texts[HINT_NAMES[code] || 'hintFailed']
}
