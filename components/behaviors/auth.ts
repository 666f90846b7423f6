import {
  claimHintFor,
  initialAuthData,
  redraw,
  setVisible,
  unsubscribe,
} from './state-subscription'
import { componentApi } from '../core/instance'
import { LOG_PREFIX } from '../core/state/state'
import { fieldOf } from '../core/state/fields'
import type { StateSubscriber } from './state-subscription'
import type { PhoneOutcome } from '../core/phone/phone'
import type { Outcome } from '../core/profile/profile'
import type { AuthData } from '../core/state/auth-data'

export type { AuthData } from '../core/state/auth-data'

/**
 * What an event of a native button carries.
 * @zh 原生按钮的事件
 */
export interface ButtonEvent {
  detail: unknown
}

/**
 * The handlers of a button that asks.
 * @zh 询问用的按钮的处理函数
 */
export type AuthHandlers = {
  /**
   * A button that asks was tapped; bind it beside the answer's handler. A plain button opens the sheet.
   * @zh 点按了询问用的按钮；与下面的处理函数一起绑定。普通按钮会打开半屏表单
   */
  onAuthTap(): void
  /**
   * A `getUserInfo` button answered.
   * @zh `open-type="getUserInfo"` 的按钮有了回答
   */
  onGetUserInfo(event: ButtonEvent): void
  /**
   * A `chooseAvatar` button answered.
   * @baseLibrary 2.21.2
   * @zh `open-type="chooseAvatar"` 的按钮有了回答
   */
  onChooseAvatar(event: ButtonEvent): void
  /**
   * A `getPhoneNumber` or `getRealtimePhoneNumber` button answered: its `code` goes to `bindPhone`.
   * @baseLibrary 2.21.2
   * @zh `open-type="getPhoneNumber"` 或 `"getRealtimePhoneNumber"` 的按钮有了回答：把 `code` 交给 `bindPhone`
   */
  onGetPhoneNumber(event: ButtonEvent): void
}

// Without behaviors, the definition itself: the module loads in Node, where a test may want its types.
const defineBehavior = (
  typeof Behavior === 'function' ? Behavior : (definition: unknown) => definition
) as typeof Behavior

// eslint-disable-next-line @typescript-eslint/no-generated-empty-object-type -- any wider type would offer an app properties that the behavior has not
type NoProperties = Record<never, never>

/**
 * For components and pages: `data.auth`, kept up to date with one `setData` a change, and the
 * handlers of a button that asks. Declares no properties: a page's would be filled from its query.
 *
 * ```html
 * <button wx:if="{{auth.status !== 'granted' && auth.channel !== 'none'}}"
 *   open-type="{{auth.openType}}" bindtap="onAuthTap" bindgetuserinfo="onGetUserInfo"
 *   bindchooseavatar="onChooseAvatar">{{auth.hint}}</button>
 * <profile-sheet />
 * ```
 * Where a client gives no data to a button, the same tap opens the sheet.
 * A page needs base library 2.9.2 for `Page({ behaviors })`, a component 2.6.1.
 *
 * Typings from 5.0 infer `this.data.auth` in a component. For a page, and for older typings:
 * `const { auth } = this.data as typeof this.data & { auth: AuthData }`.
 * @zh 用于页面和组件：`data.auth` 始终是最新的，一次变化一次 `setData`；并带有询问用的按钮的处理函数。不声明属性，
 * 因为页面的属性会被页面参数填上。客户端不向按钮提供资料时，同一次点按会打开页面里的 `<profile-sheet>`。
 * 页面的 `Page({ behaviors })` 需要基础库 2.9.2，组件需要 2.6.1。
 * 类型定义 5.0 起，组件里能推断出 `this.data.auth`；页面里和更早的类型定义写
 * `const { auth } = this.data as typeof this.data & { auth: AuthData }`
 */
export const authBehavior: WechatMiniprogram.Behavior.Identifier<
  { auth: AuthData },
  NoProperties,
  AuthHandlers
> = defineBehavior({
  data: { auth: initialAuthData },
  lifetimes: {
    attached(this: StateSubscriber) {
      setVisible(this, true)
    },
    detached(this: StateSubscriber) {
      setVisible(this, undefined)
      componentApi().releaseHint(this)
      unsubscribe(this)
    },
  },
  pageLifetimes: {
    show(this: StateSubscriber) {
      if (this.$unsubscribe) componentApi().handlePageShow()
      setVisible(this, true)
    },
    hide(this: StateSubscriber) {
      setVisible(this, false)
    },
  },
  methods: {
    onAuthTap() {
      const { openType, opensSheet } = subscriberOf(this).data.auth
      claimHintFor(this)
      // A plain button opens the sheet; a native one asks by itself.
      if (opensSheet && !openType) openPageSheet(subscriberOf(this))
      else componentApi().startQuestion(this, () => redraw(subscriberOf(this)))
    },
    onGetUserInfo(event: ButtonEvent) {
      subscriberOf(this).$reportOutcome(componentApi().answerUserInfo(fieldOf(event, 'detail')))
    },
    onChooseAvatar(event: ButtonEvent) {
      void componentApi()
        .answerChooseAvatar(fieldOf(event, 'detail'))
        .then((outcome) => subscriberOf(this).$reportOutcome(outcome))
    },
    onGetPhoneNumber(event: ButtonEvent) {
      claimHintFor(this, { subject: 'phone' })
      void componentApi()
        .answerPhone(fieldOf(event, 'detail'))
        .then((outcome) => subscriberOf(this).$reportOutcome(outcome))
    },
    // What a page draws and does. The library's own components answer for themselves.
    $readProperties: () => ({}),
    $isOtherUser: () => false,
    $componentDataOf: () => ({}),
    $handleStateChange() {},
    $forgetUser() {},
    /** A page fires no events; where the sheet leads on, it is the page's own. */
    $reportOutcome(outcome?: Outcome | PhoneOutcome) {
      // A page that is hidden shows no sheet, and needs no other one.
      if (outcome && outcome.type === 'sheet' && subscriberOf(this).$isVisible)
        openPageSheet(subscriberOf(this))
    },
  },
})

const subscriberOf = (owner: unknown) => owner as StateSubscriber

let isMissingSheetReported = false

function openPageSheet(page: StateSubscriber): void {
  const handleEnd = () => {
    claimHintFor(page, { isAnswered: true })
    redraw(page)
  }
  if (componentApi().openPageSheet(handleEnd) || isMissingSheetReported) return
  isMissingSheetReported = true
  console.warn(
    LOG_PREFIX,
    'authBehavior: this client gives no userInfo to a button. Place one ' +
      '<profile-sheet/> in the page, and the same tap opens it.',
  )
}
