import type { Auth } from '../../../components/index'
import type { Host, HostOptions } from '../../../host'
import type { PageSource, Screen, View } from '../../driver/driver'

/**
 * A client for each way in which WeChat answers an app that was published today (announcements
 * community/develop/doc/000cacfa20ce88df04cb468bc52801 and 00022c683e8a80b29bed2142b56c01; official
 * docs, user-privacy/PrivacyAuthorize).
 */
export const CLIENTS = {
  /** The button opens a prompt. */
  asks: { sdkVersion: '2.9.0' },
  /** The button answers with a placeholder, and the client has no `chooseAvatar`. */
  none: { sdkVersion: '2.16.0' },
  /** The button answers with a placeholder, and the client has `chooseAvatar`. */
  chooses: { sdkVersion: '2.25.0' },
  grey: { sdkVersion: '2.30.0' },
  /** The same, with a privacy agreement. */
  today: { sdkVersion: '3.17.2' },
} as const satisfies Record<string, HostOptions>

export const USER = {
  nickName: '林小满',
  avatarUrl: 'https://thirdwx.qlogo.cn/mmopen/vi_32/HostUserOwnPicture/132',
}

/** Bindings for every event that a component of the library, or a button in it, may fire. */
export const EVENT_BINDINGS = [
  'authorize',
  'reject',
  'save',
  'statuschange',
  'pass',
  'skip',
  'login',
  'logout',
  'cancel',
  'done',
  'load',
  'error',
  'placeholder',
  'getuserinfo',
  'chooseavatar',
  'opensetting',
  'agreeprivacyauthorization',
  'bind',
  'getphonenumber',
  'getrealtimephonenumber',
]
  .map((event) => `bind:${event}="hear"`)
  .join(' ')

/** A page with the three components in a node that would receive bubbling events. */
export const ALL_THREE: PageSource = {
  template: `<view id="around" ${EVENT_BINDINGS}>
    <text class="own" bindtap="hear">今日推荐</text>
    <auth-avatar id="avatar" show-nickname ${EVENT_BINDINGS} />
    <login-gate id="gate" ${EVENT_BINDINGS}><text class="secret">收藏列表</text></login-gate>
    <profile-card id="card" show-settings ${EVENT_BINDINGS} />
  </view>`,
}

/** The selector of each component's button. */
export const BUTTONS = {
  avatar: '#avatar .auth-avatar__button',
  gate: '#gate .login-gate__button',
  card: '#card .profile-card__button',
}

/** The user that each component shows. */
export interface ShownUser {
  avatar: [nickName: string, avatarUrl: unknown]
  card: [nickName: string, avatarUrl: unknown]
  gate: 'open' | 'closed'
}

/** Returns the user that the three components show. */
export function shownUser(screen: Screen): ShownUser {
  const picture = (view: View): unknown =>
    view.has('.auth-avatar__image')
      ? view.find('.auth-avatar__image').attribute('src')
      : 'the default'
  const name = (view: View, selector: string): string => view.find(selector).text()
  const avatar = screen.find('#avatar')
  const card = screen.find('#card')
  return {
    avatar: [name(avatar, '.auth-avatar__nickname'), picture(avatar)],
    card: [name(card, '.profile-card__nickname'), picture(card)],
    gate: screen.has('.secret') ? 'open' : 'closed',
  }
}

export const ANONYMOUS: ShownUser = {
  avatar: ['微信用户', 'the default'],
  card: ['微信用户', 'the default'],
  gate: 'closed',
}

export const allShow = ({ nickName, avatarUrl } = USER): ShownUser => ({
  avatar: [nickName, avatarUrl],
  card: [nickName, avatarUrl],
  gate: 'open',
})

/** Returns the `open-type` of each component's button; a plain one opens the sheet. */
export const openTypes = (screen: View): Record<string, unknown> => ({
  avatar: openTypeOf(screen, BUTTONS.avatar),
  gate: openTypeOf(screen, BUTTONS.gate),
  card: openTypeOf(screen, BUTTONS.card),
})

export const allAsk = (openType: string): Record<string, unknown> => ({
  avatar: openType,
  gate: openType,
  card: openType,
})

const openTypeOf = (view: View, selector: string): unknown =>
  view.has(selector) ? view.find(selector).attribute('open-type') || 'plain' : 'no button'

export const hints = (screen: View): string[] =>
  ['.auth-avatar__hint', '.login-gate__hint', '.profile-card__hint'].flatMap((hint) =>
    screen.findAll(hint).map((one) => one.text()),
  )

export const apis = (host: Host): string[] => host.calls.map(({ api }) => api)

/** Returns the asynchronous native calls, without calls that only read local data. */
export const asynchronous = (host: Host): string[] =>
  apis(host).filter(
    (api) => !/Sync$|^(on|off)[A-Z]|^canIUse$|^get(AppBaseInfo|FileSystemManager)$/.test(api),
  )

export const MINUTES = 60_000
export const HOURS = 60 * MINUTES

/** Makes a phone whose only data of the app is the user's answer to the permission. */
export const phone = (userInfo: boolean, privacyAgreed = false): HostOptions['device'] => ({
  storage: {},
  files: {},
  scopes: { 'scope.userInfo': userInfo },
  privacyAgreed,
})

/** An app that is new today starts with `chooseAvatar`. */
export const byHand = (auth: Auth): void => auth.configure({ channels: ['chooseAvatar'] })

/** A phone of today whose user agreed to the privacy agreement. */
export const AGREED = { ...CLIENTS.today, device: phone(false, true) }
