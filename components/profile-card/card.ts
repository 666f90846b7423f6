import '../locale/more'
import { defineComponent } from '../behaviors/define'
import { viewBehavior } from '../behaviors/view'
import { declineForm } from '../core/form'
import { kit } from '../core/instance'

export const card = defineComponent({
  externalClasses: ['button-class'],
  options: { multipleSlots: true },
  behaviors: [viewBehavior],
  properties: {
    /** `horizontal` or `vertical`. */
    layout: { type: String, value: 'horizontal' },
    /** A line below the nickname. */
    description: String,
    /** A known profile can be edited in the form; base library 2.21.2. */
    editable: { type: Boolean, value: true },
    /** A button that opens the client's settings page. */
    showSettings: Boolean,
  },
  data: { texts: {}, isFormOpen: false, canChoose: false },
  methods: {
    $draw() {
      return { texts: kit.texts(this.data.lang), canChoose: kit.canChooseAvatar() }
    },
    /** The user's wish, or an answer that was a placeholder: the form leads on. */
    onOpenForm() {
      this.setData({ isFormOpen: true })
    },
    onDone() {
      this.setData({ isFormOpen: false })
    },
    onCancel() {
      this.onDone()
      this.$report(declineForm())
    },
    onOpenSetting({ detail }: WechatMiniprogram.CustomEvent) {
      kit.get().silent.applySetting(detail)
    },
  },
})
