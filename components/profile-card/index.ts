import { defineComponent } from '../behaviors/own-component'
import { sheetOwnerBehavior } from '../behaviors/sheet-owner-behavior'
import { claimHintFor } from '../behaviors/state-subscription'
import { componentApi } from '../core/instance'
import type { DrawnTexts } from '../behaviors/state-subscription'

defineComponent({
  externalClasses: ['button-class'],
  options: { multipleSlots: true },
  behaviors: [sheetOwnerBehavior],
  properties: {
    /** `horizontal` or `vertical`. */
    layout: { type: String, value: 'horizontal', values: ['horizontal', 'vertical'] },
    /** A line below the nickname. */
    description: String,
    /** A known profile can be edited in the sheet; base library 2.21.2. */
    editable: { type: Boolean, value: true },
    /** A button that opens the client's settings page. */
    showSettings: Boolean,
  },
  data: { texts: {}, canChooseAvatar: false, isSinglePage: false },
  methods: {
    $componentDataOf(texts: () => DrawnTexts) {
      const api = componentApi()
      return {
        texts: texts(),
        canChooseAvatar: api.canChooseAvatar(),
        isSinglePage: api.isSinglePage(),
      }
    },
    /** The card says what its avatar was answered. */
    onAvatarTap() {
      claimHintFor(this)
    },
    onAvatarReject(event: WechatMiniprogram.CustomEvent) {
      this.forwardEvent(event)
      claimHintFor(this, true)
      this.$draw()
    },
    onOpenSetting({ detail }: WechatMiniprogram.CustomEvent) {
      componentApi().applySetting(detail)
    },
  },
})
