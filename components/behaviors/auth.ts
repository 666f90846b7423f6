import { defineBehavior } from './define-behavior'
import { setVisible, unsubscribe } from './state-subscription'
import { componentApi } from '../core/instance'
import { emptyAuthData } from '../core/state/auth-data'
import { fieldsOf } from '../core/state/state'
import type { StateSubscriber } from './state-subscription'
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

// eslint-disable-next-line @typescript-eslint/no-generated-empty-object-type -- any wider type would offer an app properties that the behavior has not
type NoProperties = Record<never, never>

/**
 * For components and pages: `data.auth`, kept up to date with one `setData` a change, and the
 * handlers of a button that asks. Declares no properties: a page's would be filled from its query.
 *
 * ```html
 * <button wx:if="{{auth.openType}}" open-type="{{auth.openType}}" bindtap="onAuthTap"
 *   bindgetuserinfo="onGetUserInfo" bindchooseavatar="onChooseAvatar">{{auth.hint}}</button>
 * ```
 * A page needs base library 2.9.2 for `Page({ behaviors })`, a component 2.2.3.
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
      setVisible(this, false)
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
      componentApi().startQuestion()
    },
    onGetUserInfo(event: ButtonEvent) {
      const outcome = componentApi().answerUserInfo(fieldsOf(event, 'detail').detail)
      ;(this as unknown as StateSubscriber).$reportOutcome?.(outcome)
    },
    onChooseAvatar(event: ButtonEvent) {
      void componentApi()
        .answerChooseAvatar(fieldsOf(event, 'detail').detail)
        .then((outcome) => (this as unknown as StateSubscriber).$reportOutcome?.(outcome))
    },
  },
})
