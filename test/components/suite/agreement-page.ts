import type { PageSource } from '../../driver/driver'
import { OWN_BUTTON } from './sheet-page'

/** Every component that draws a button, in every mode, and a page with a button of its own. */
export const agreementPage: PageSource = {
  template: `<view>
    <auth-avatar id="avatar" editable />
    <login-gate id="gate"><text>收藏列表</text></login-gate>
    <login-gate id="gate-of-all" need="all"><text>收藏列表</text></login-gate>
    <login-gate id="guard" mode="guard"><text>收藏</text></login-gate>
    <profile-card id="card" show-settings />
    <profile-form id="form" />
    <phone-button id="phone">手机号登录</phone-button>
    <login-gate id="phone-gate" need="phone"><text>我的订单</text></login-gate>
    <login-gate id="phone-guard" need="phone" mode="guard"><text>下单</text></login-gate>
    <own-button id="own" />
    <button wx:if="{{auth.status !== 'granted' && auth.channel !== 'none'}}" class="of-the-page"
      open-type="{{auth.openType}}" bindtap="onAuthTap" bindgetuserinfo="onGetUserInfo"
      bindchooseavatar="onChooseAvatar">打个招呼</button>
    <profile-sheet id="sheet" />
  </view>`,
  components: { 'own-button': OWN_BUTTON },
  // miniprogram-simulate has no Page().
  js: `const { authBehavior } = require('miniprogram-auth-kit/behaviors/auth')
    const define = typeof Page === 'function' ? Page : Component
    define({ behaviors: [authBehavior] })`,
}
