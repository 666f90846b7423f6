import type { AuthState } from './state'
import type { Texts } from '../locale/index'

/** What a page or component draws of the state: `data.auth`. */
export interface AuthData {
  status: AuthState['profile']['status']
  /** Always drawable: the anonymous nickname where there is no real one. */
  nickName: string
  /** Always drawable: the default avatar where there is no real one. */
  avatarUrl: string
  /** The `open-type` of a button that asks; `''`: nothing to ask, or no way to. */
  openType: string
  channel: AuthState['channel']
  /** A gentle sentence, or `''`. */
  hint: string
  sessionStatus: AuthState['session']['status']
}

/** The drawing before anything is known, and of somebody else. */
export const blank: AuthData = {
  status: 'unknown',
  nickName: '',
  avatarUrl: '',
  openType: '',
  channel: 'none',
  hint: '',
  sessionStatus: 'none',
}

export function drawn(state: AuthState, texts: Texts): AuthData {
  const { profile, channel, session } = state
  const { status, userInfo, display } = profile
  const hint = hintOf(state)
  return {
    status,
    nickName: userInfo?.nickName || texts.anonymous,
    avatarUrl: display.avatarUrl,
    openType: openTypeOf(state),
    channel,
    hint: hint && texts[hint],
    sessionStatus: session.status,
  }
}

/** How a button asks now. It stays as it is while a question is open. */
function openTypeOf({ profile, channel, privacy }: AuthState): string {
  const { status, userInfo, preview } = profile
  if (channel === 'none' || status === 'granted') return ''
  if (channel === 'chooseAvatar') return preview || userInfo?.avatarUrl ? '' : channel
  // Only a client that knows the agreement (2.32.3) says that it is needed, so the coupled form
  // is never given to one that would not understand it.
  const isCoupled = privacy === 'needed' || privacy === 'refused'
  return isCoupled ? 'getUserInfo|agreePrivacyAuthorization' : channel
}

/** The sentence that fits, by its name; `''`: nothing is to be said. */
export function hintOf({
  profile: { status, error, userInfo },
  channel,
}: AuthState): keyof Texts | '' {
  if (status === 'granted' || status === 'pending') return ''
  if (channel === 'none') return 'hintNone'
  if (!error) return ''
  if (error.code === 'placeholder') return 'hintPlaceholder'
  if (/denied|cancelled|refused/.test(error.code)) return 'hintDenied'
  // What somebody gave is kept; that the app's server has yet to hear of it is not theirs to mend.
  return userInfo ? '' : 'hintNone'
}
