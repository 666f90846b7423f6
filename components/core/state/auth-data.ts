import { isAgreementOpen, isRefused } from './state'
import type { AuthState, ProfileState } from './state'

/** What a page or component draws of the state: `data.auth`. */
export interface AuthData {
  status: AuthState['profile']['status']
  /** Always drawable: the anonymous nickname where there is no real one. */
  nickName: string
  /** Always drawable: the default avatar where there is no real one. */
  avatarUrl: string
  /**
   * The `open-type` of a button that asks; `''`: nothing to ask, no way to, or a plain button, which
   * opens the sheet.
   */
  openType: string
  /** Is there something to ask that a plain button asks by opening the profile sheet? */
  opensSheet: boolean
  channel: AuthState['channel']
  /** A gentle sentence, or `''`. */
  hint: string
  sessionStatus: AuthState['session']['status']
}

/** The names of the sentences that `AuthData` speaks. */
type HintName = 'hintNone' | 'hintDenied' | 'hintNetwork' | 'hintUndeclared' | 'hintFailed'
type AuthDataTexts = Record<HintName | 'hintRefused' | 'anonymous', string>

/** The drawing before anything is known, and of a component that shows another user. */
export const emptyAuthData: AuthData = {
  status: 'unknown',
  nickName: '',
  avatarUrl: '',
  openType: '',
  opensSheet: false,
  channel: 'none',
  hint: '',
  sessionStatus: 'none',
}

/** @param isSinglePage no hint is drawn: see `ClientAbilities` */
export function authDataOf(
  state: AuthState,
  texts: AuthDataTexts,
  isSinglePage?: boolean,
): AuthData {
  const { profile, channel, session } = state
  const { status, userInfo, display } = profile
  const hintName = hintNameOf(state)
  const hint = refusalOf(profile, texts) || (hintName && texts[hintName])
  const opensSheet = channel === 'chooseAvatar' && status !== 'granted'
  return {
    status,
    nickName: userInfo?.nickName || texts.anonymous,
    avatarUrl: display.avatarUrl,
    openType: openTypeOf(state),
    opensSheet,
    channel,
    hint: isSinglePage ? '' : hint,
    sessionStatus: session.status,
  }
}

/** The `open-type` of the next question. It stays unchanged while a question is open. */
function openTypeOf({ profile, channel, privacy }: AuthState): string {
  const { status, userInfo, preview, error } = profile
  if (channel === 'none' || status === 'granted') return ''
  if (channel === 'getUserInfo') return channel
  // A plain button opens the sheet: it shows the agreement, asks for what is still missing, and says
  // why something was refused.
  const isSheetNeeded = isAgreementOpen(privacy) || isRefused(error)
  return isSheetNeeded || preview || userInfo?.avatarUrl ? '' : channel
}

/** Why the app's server took nothing of what was given, in its own words or ours; `''`: it refused nothing. */
export function refusalOf(
  { error }: ProfileState,
  { hintRefused }: Record<'hintRefused', string>,
): string {
  return isRefused(error) ? error?.reason?.message || hintRefused : ''
}

/** The name of the sentence that fits the state; `''`: nothing is to be said. */
function hintNameOf({ profile: { status, error, userInfo }, channel }: AuthState): HintName | '' {
  if (status === 'granted' || status === 'pending') return ''
  if (channel === 'none') return 'hintNone'
  if (!error) return ''
  if (error.code === 'placeholder') return ''
  if (/denied|cancelled|privacy-refused/.test(error.code)) return 'hintDenied'
  // A profile that was given is kept. Its way to the app's server is not the user's concern.
  if (userInfo) return ''
  if (error.code === 'privacy-undeclared') return 'hintUndeclared'
  return /network|timeout/.test(error.code) ? 'hintNetwork' : 'hintFailed'
}
