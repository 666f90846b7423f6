import { isAgreementOpen, isRefused } from './state'
import type { AuthState, ProfileState } from './state'

/**
 * What a page or component draws of the state: `data.auth`.
 * @zh 页面或组件要显示的状态：`data.auth`
 */
export interface AuthData {
  /**
   * How it stands with the profile: `profile.status` of the state.
   * @zh 资料的状态，即 `auth.state` 的 `profile.status`
   */
  status: AuthState['profile']['status']
  /**
   * Always drawable: the anonymous nickname where there is no real one.
   * @zh 总能显示：没有真实昵称时是匿名昵称
   */
  nickName: string
  /**
   * Always drawable: the default avatar where there is no real one.
   * @zh 总能显示：没有真实头像时是默认头像
   */
  avatarUrl: string
  /**
   * The `open-type` of a button that asks; `''`: nothing to ask, no way to, or a plain button, which
   * opens the sheet.
   * @zh 按钮的 `open-type`；`''`：不用问、没办法问，或这是打开半屏表单的普通按钮
   */
  openType: string
  /**
   * Is there something to ask that a plain button asks by opening the profile sheet?
   * @zh 是否由普通按钮打开半屏表单来问
   */
  opensSheet: boolean
  /**
   * How the next tap will ask; `none`: this client has no way.
   * @zh 下一次点按怎样询问；`none`：这个客户端没有办法
   */
  channel: AuthState['channel']
  /**
   * A gentle sentence after the page's own tap, until its next tap or for 6 s; else `''`.
   * @zh 这个页面被点之后的提示语，到下一次点按为止或 6 秒；没有时是 `''`
   */
  hint: string
  /**
   * How it stands with the login session: `session.status` of the state.
   * @zh 登录会话的状态，即 `auth.state` 的 `session.status`
   */
  sessionStatus: AuthState['session']['status']
  /**
   * How it stands with the phone number: `phone.status` of the state.
   * @zh 手机号的状态，即 `auth.state` 的 `phone.status`
   */
  phoneStatus: AuthState['phone']['status']
  /**
   * The number as your server shows it, masked; `''` where there is none to show.
   * @zh 手机号，遮住一部分；没有可显示的号码时是 `''`
   */
  phoneNumber: string
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
  phoneStatus: 'none',
  phoneNumber: '',
}

/** @param isSinglePage no hint is drawn: see `ClientAbilities` */
export function authDataOf(
  state: AuthState,
  texts: AuthDataTexts,
  isSinglePage?: boolean,
): AuthData {
  const { profile, channel, session, phone } = state
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
    phoneStatus: phone.status,
    phoneNumber: phone.number || '',
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
  return isRefused(error) ? error.reason?.message || hintRefused : ''
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
