import { defineComponent } from '../behaviors/own-component'
import { phoneAskingBehavior } from '../behaviors/phone-asking-behavior'
import { componentApi } from '../core/instance'
import type { DrawnTexts } from '../behaviors/state-subscription'
import type { PhoneButtonProperties } from '../component-types'
import type { AuthData } from '../core/state/auth-data'
import type { AuthState } from '../core/state/state'

defineComponent({
  externalClasses: [
    /**
     * The button.
     * @zh 按钮
     */
    'button-class',
  ],
  behaviors: [phoneAskingBehavior],
  properties: {
    /**
     * Asks for a number that WeChat verifies at that moment (`getRealtimePhoneNumber`), which costs more.
     * @baseLibrary 2.24.4
     * @zh 每次都由微信实时验证号码（`getRealtimePhoneNumber`），单价更高
     */
    realtime: Boolean,
    /**
     * What the button says, where no slot says it; such as 使用手机号.
     * @zh 按钮上的文字，不用插槽时填写，例如「使用手机号」
     */
    text: String,
    /**
     * The button stays beside a number that is bound, to bind another one.
     * @zh 绑定之后仍显示按钮，可以换绑另一个号码
     */
    editable: Boolean,
  },
  data: { texts: {}, isSinglePage: false, isBound: false },
  methods: {
    $componentDataOf(
      texts: () => DrawnTexts,
      state: AuthState,
      { phoneStatus }: AuthData,
      { realtime }: PhoneButtonProperties,
    ) {
      const isSinglePage = componentApi().isSinglePage()
      const drawn = { texts: texts(), isSinglePage, isBound: phoneStatus === 'bound' }
      return Object.assign(drawn, this.phoneViewOf(state, { isRealtime: realtime }))
    },
  },
})
