import type { PageSource } from '../../driver/driver'
import { EVENT_BINDINGS } from './support'

/** Somebody else's component, with the behavior and a button as docs/en/behavior.md has it. */
export const OWN_BUTTON = {
  template: `<button wx:if="{{auth.status !== 'granted' && auth.channel !== 'none'}}" class="own"
    open-type="{{auth.openType}}" bindtap="onAuthTap" catchgetuserinfo="onGetUserInfo"
    catchchooseavatar="onChooseAvatar">{{auth.hint}}</button>`,
  js: `const { authBehavior } = require('miniprogram-auth-kit/behaviors/auth')
    Component({ behaviors: [authBehavior] })`,
}

/** Everything that opens a sheet, and a sheet of the page's own. */
export const SHEET_PAGE: PageSource = {
  template: `<view id="around" bindtap="hear">
      <auth-avatar wx:if="{{shown.avatar}}" id="avatar" show-nickname editable ${EVENT_BINDINGS} />
      <login-gate wx:if="{{shown.gate}}" id="gate" ${EVENT_BINDINGS}><text class="secret">收藏</text></login-gate>
      <login-gate wx:if="{{shown.guard}}" id="guard" mode="guard" ${EVENT_BINDINGS}>
        <text class="star">收藏</text>
      </login-gate>
      <profile-card wx:if="{{shown.card}}" id="card" ${EVENT_BINDINGS} />
      <own-button wx:if="{{shown.sheet}}" />
      <profile-sheet wx:if="{{shown.sheet}}" id="sheet" ${EVENT_BINDINGS} />
    </view>`,
  data: { shown: { avatar: true, gate: true, guard: true, card: true, sheet: true } },
  components: { 'own-button': OWN_BUTTON },
}

/** The button of each opener, by the `id` of what fires its events. */
export const OPENERS = {
  avatar: '#avatar .auth-avatar__button',
  gate: '#gate .login-gate__button',
  guard: '#guard .login-gate__overlay',
  card: '#card .profile-card__button',
  sheet: '.own',
} as const

export type Opener = keyof typeof OPENERS
export const openers = Object.keys(OPENERS) as Opener[]
