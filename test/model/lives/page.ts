import { EVENT_BINDINGS } from '../../components/suite/support'
import type { PageSource } from '../../driver/driver'

/** What may stand in the page; each is mounted and unmounted by itself. */
export const PARTS = [
  'avatar',
  'other',
  'gate',
  'guard',
  'session',
  'both',
  'phone',
  'paid',
  'card',
  'form',
  'sheet',
] as const
export type Part = (typeof PARTS)[number]

/** A component of the app with `authBehavior`, from one of the two copies of the package. */
const ownButton = (copy: string): { template: string; js: string } => ({
  template: `<button wx:if="{{auth.status !== 'granted' && auth.channel !== 'none'}}" class="ask"
      open-type="{{auth.openType}}" bindtap="onAuthTap" catchgetuserinfo="onGetUserInfo"
      catchchooseavatar="onChooseAvatar" />
    <text class="name">{{auth.nickName}}</text>`,
  js: `const { authBehavior } = require('${copy}/behaviors/auth')
    Component({ behaviors: [authBehavior] })`,
})

const gate = (id: Part, attributes: string, slot: string): string =>
  `<login-gate wx:if="{{here.${id}}}" id="${id}" ${attributes} disabled="{{disabled}}"
    lang="{{lang}}" ${EVENT_BINDINGS}>${slot}</login-gate>`

/** Every kind of component, beside something of the app's own that has to stay whatever happens. */
export const LIVES_PAGE: PageSource = {
  template: `<view id="around">
      <text class="own">今日推荐</text>
      <auth-avatar wx:if="{{here.avatar}}" id="avatar" show-nickname editable lang="{{lang}}"
        disabled="{{disabled}}" ${EVENT_BINDINGS} />
      <auth-avatar wx:if="{{here.other}}" id="other" src="https://example.com/other.png"
        nickname="别人" show-nickname ${EVENT_BINDINGS} />
      ${gate('gate', '', '<text class="secret">收藏列表</text>')}
      ${gate('guard', 'mode="guard"', '<text class="star" bindtap="hear">收藏</text>')}
      ${gate('session', 'need="session"', '<text class="secret">订单</text>')}
      ${gate('both', 'need="all" mode="guard"', '<text class="star" bindtap="hear">下单</text>')}
      ${gate('paid', 'need="phone" mode="guard"', '<text class="star" bindtap="hear">付款</text>')}
      <phone-button wx:if="{{here.phone}}" id="phone" lang="{{lang}}" disabled="{{disabled}}"
        ${EVENT_BINDINGS}>手机号登录</phone-button>
      <profile-card wx:if="{{here.card}}" id="card" show-settings lang="{{lang}}"
        disabled="{{disabled}}" ${EVENT_BINDINGS} />
      <profile-form wx:if="{{here.form}}" id="form" lang="{{lang}}" disabled="{{disabled}}"
        ${EVENT_BINDINGS} />
      <own-button wx:if="{{here.sheet}}" id="own" />
      <copied-button wx:if="{{here.sheet}}" id="copied" />
      <profile-sheet wx:if="{{here.sheet}}" id="sheet" ${EVENT_BINDINGS} />
    </view>`,
  data: { here: {}, disabled: false, lang: '' },
  components: {
    'own-button': ownButton('miniprogram-auth-kit'),
    'copied-button': ownButton('copy-of-miniprogram-auth-kit'),
  },
}

/** The page's data with these parts. */
export const withParts = (parts: readonly Part[]): { here: Record<string, boolean> } => ({
  here: Object.fromEntries(parts.map((part) => [part, true])),
})
