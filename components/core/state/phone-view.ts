import { isAgreementOpen } from './state'
import type { AuthErrorCode, AuthState, PhoneState } from './state'

/** How a phone button is drawn that has room for the agreement beside it. */
export interface PhoneView {
  phoneOpenType: string
  /** The sentence and the link of the privacy guide stand beside it: a tap agrees to what they say. */
  isAgreementShown: boolean
}

/**
 * @param openType what asks without an agreement; `''`: a plain button, which agrees to nothing
 * @param isAsked its own question is open: until it is answered the button stays as it was drawn
 * @param drawn how it was drawn
 */
export function phoneViewOf(
  { privacy }: AuthState,
  openType: string,
  isAsked: boolean,
  drawn: PhoneView,
): PhoneView {
  if (isAsked) {
    return { phoneOpenType: drawn.phoneOpenType, isAgreementShown: drawn.isAgreementShown }
  }
  const isAgreementShown = !!openType && isAgreementOpen(privacy)
  const coupled = `${openType}|agreePrivacyAuthorization`
  return { phoneOpenType: isAgreementShown ? coupled : openType, isAgreementShown }
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
