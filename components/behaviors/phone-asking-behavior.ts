import { componentBehavior } from './own-component'
import { claimHintFor, redraw } from './state-subscription'
import { componentApi } from '../core/instance'
import { phoneViewOf } from '../core/state/phone-view'
import type { StateSubscriber } from './state-subscription'
import type { PhoneView } from '../core/state/phone-view'
import type { AuthState } from '../core/state/state'

/**
 * A component that draws a phone button, with room for the agreement beside it. Its template has:
 *
 * ```html
 * <button open-type="{{phoneOpenType}}" phone-number-no-quota-toast="{{false}}" bindtap="onPhoneTap"
 *   catchgetphonenumber="onGetPhoneNumber" catchgetrealtimephonenumber="onGetPhoneNumber"
 *   catchagreeprivacyauthorization="onPhoneAgreement" />
 * ```
 * and, while `isAgreementShown`, the sentence and the link, which is tapped by `onOpenContract`.
 * @internal
 */
export const phoneAskingBehavior = Behavior({
  behaviors: [componentBehavior],
  data: { phoneOpenType: '', isAgreementShown: false },
  methods: {
    /** How the button is drawn; while its own question is open, as it was. */
    phoneViewOf(
      state: AuthState,
      { isRealtime = false, hasRoom = true }: { isRealtime?: boolean; hasRoom?: boolean } = {},
    ): PhoneView {
      const api = componentApi()
      const { phoneOpenType, isAgreementShown } = this.data
      return api.isPhoneBusy(this)
        ? { phoneOpenType, isAgreementShown }
        : phoneViewOf(state, api.phoneOpenType(isRealtime), hasRoom)
    },
    onPhoneTap() {
      const { phoneOpenType } = this.data
      claimHintFor(this, { subject: 'phone' })
      const draw = () => redraw(this as unknown as StateSubscriber)
      this.$reportOutcome(componentApi().startPhoneQuestion(phoneOpenType, this, draw))
    },
    onPhoneAgreement({ detail }: WechatMiniprogram.CustomEvent) {
      componentApi().answerPhoneAgreement(detail)
    },
    onOpenContract() {
      componentApi().openPrivacyContract()
    },
  },
})
