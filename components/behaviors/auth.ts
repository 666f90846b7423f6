import { claimHintFor, redraw, setVisible, unsubscribe } from './state-subscription'
import { componentApi } from '../core/instance'
import { emptyAuthData } from '../core/state/auth-data'
import { LOG_PREFIX } from '../core/state/state'
import { fieldOf } from '../core/state/fields'
import type { StateSubscriber } from './state-subscription'
import type { Outcome } from '../core/profile/profile'
import type { AuthData } from '../core/state/auth-data'

export type { AuthData } from '../core/state/auth-data'

/** What an event of a native button carries. */
export interface ButtonEvent {
  detail: unknown
}

/** The handlers of a button that asks. */
export type AuthHandlers = {
  /** A button that asks was tapped; bind it beside the answer's handler. */
  onAuthTap(): void
  /** A `getUserInfo` button answered. */
  onGetUserInfo(event: ButtonEvent): void
  /** A `chooseAvatar` button answered; base library 2.21.2. */
  onChooseAvatar(event: ButtonEvent): void
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
 */
export const authBehavior: WechatMiniprogram.Behavior.Identifier<
  { auth: AuthData },
  NoProperties,
  AuthHandlers
> = defineBehavior({
  data: { auth: emptyAuthData },
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
    // What a page draws and does. The library's own components answer for themselves.
    $readProperties: () => ({}),
    $isOtherUser: () => false,
    $componentDataOf: () => ({}),
    $handleStateChange() {},
    $forgetUser() {},
    /** A page fires no events; where the sheet leads on, it is the page's own. */
    $reportOutcome(outcome?: Outcome) {
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
    claimHintFor(page, true)
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
