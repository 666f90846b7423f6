import type { Host, HostOptions } from '../../../host'
import type { PageSource, Screen, View } from '../../driver/driver'

/** A client for each line of the table in platform facts §1.0, running an app published today. */
export const CLIENTS = {
  /** Its button really asks. */
  asks: { sdkVersion: '2.9.0' },
  /** Its button answers with a placeholder, and there is no other. */
  none: { sdkVersion: '2.16.0' },
  /** Placeholder, then `chooseAvatar`. */
  chooses: { sdkVersion: '2.25.0' },
  grey: { sdkVersion: '2.30.0' },
  /** The same behind the privacy agreement. */
  today: { sdkVersion: '3.17.2' },
} as const satisfies Record<string, HostOptions>

export const USER = {
  nickName: '林小满',
  avatarUrl: 'https://thirdwx.qlogo.cn/mmopen/vi_32/HostUserOwnPicture/132',
}

/** Everything of ours that a page can hear. */
export const HEARS = [
  'authorize',
  'reject',
  'save',
  'statuschange',
  'pass',
  'skip',
  'cancel',
  'done',
  'load',
  'error',
  'placeholder',
  'getuserinfo',
  'chooseavatar',
  'opensetting',
  'agreeprivacyauthorization',
]
  .map((event) => `bind:${event}="hear"`)
  .join(' ')

/** A page around all three, which would hear an event that bubbles. */
export const ALL_THREE: PageSource = {
  template: `<view id="around" ${HEARS}>
    <text class="own" bindtap="hear">今日推荐</text>
    <auth-avatar id="avatar" show-nickname ${HEARS} />
    <login-gate id="gate" ${HEARS}><text class="secret">收藏列表</text></login-gate>
    <profile-card id="card" show-settings ${HEARS} />
  </view>`,
}

/** What asks in each of them. */
export const BUTTONS = {
  avatar: '#avatar .auth-avatar__button',
  gate: '#gate .login-gate__button',
  card: '#card .profile-card__button',
}

/** Who is shown where. */
export interface Seen {
  avatar: [nickName: string, avatarUrl: unknown]
  card: [nickName: string, avatarUrl: unknown]
  gate: 'open' | 'closed'
}

/** What all three show of the user. */
export function seen(screen: Screen): Seen {
  const picture = (view: View): unknown =>
    view.has('.auth-avatar__image')
      ? view.find('.auth-avatar__image').attribute('src')
      : 'the default'
  const name = (view: View, selector: string): string =>
    view.has(selector) ? view.find(selector).text() : 'a field for it'
  const avatar = screen.find('#avatar')
  const card = screen.find('#card')
  return {
    avatar: [name(avatar, '.auth-avatar__nickname'), picture(avatar)],
    card: [name(card, '.profile-card__nickname'), picture(card)],
    gate: screen.has('.secret') ? 'open' : 'closed',
  }
}

export const ANONYMOUS: Seen = {
  avatar: ['微信用户', 'the default'],
  card: ['微信用户', 'the default'],
  gate: 'closed',
}

export const known = ({ nickName, avatarUrl } = USER): Seen => ({
  avatar: [nickName, avatarUrl],
  card: [nickName, avatarUrl],
  gate: 'open',
})

/** How each component's button asks, where it has one. */
export const asks = (screen: View): Record<string, unknown> => ({
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
  view.has(selector) ? view.find(selector).attribute('open-type') : 'no button'

export const hints = (screen: View): string[] =>
  ['.auth-avatar__hint', '.login-gate__hint', '.profile-card__hint'].flatMap((hint) =>
    screen.findAll(hint).map((one) => one.text()),
  )

export const apis = (host: Host): string[] => host.calls.map(({ api }) => api)

/** Ours ask through the client's APIs; these only read what is there. */
export const asynchronous = (host: Host): string[] =>
  apis(host).filter((api) => !/Sync$|^(on|off)[A-Z]|^get(AppBaseInfo|FileSystemManager)$/.test(api))

export const MINUTES = 60_000
export const HOURS = 60 * MINUTES

/** A phone that knows of this app only what the user once said to the permission. */
export const phone = (userInfo: boolean, privacyAgreed = false): HostOptions['device'] => ({
  storage: {},
  files: {},
  scopes: { 'scope.userInfo': userInfo },
  privacyAgreed,
})

/** A phone of today whose user agreed to the privacy guide. */
export const AGREED = { ...CLIENTS.today, device: phone(false, true) }
