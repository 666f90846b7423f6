import { componentBehavior } from '../behaviors/component-behavior'
import { componentApi } from '../core/instance'

Component({
  externalClasses: ['button-class'],
  options: { multipleSlots: true },
  behaviors: [componentBehavior],
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
  data: { texts: {}, isFormOpen: false, canChooseAvatar: false },
  methods: {
    $componentDataOf() {
      const api = componentApi()
      return { texts: api.texts(this.data.lang), canChooseAvatar: api.canChooseAvatar() }
    },
    /** The user wants to edit, or an answer was a placeholder: the form leads on. */
    onOpenForm() {
      this.setData({ isFormOpen: true })
    },
    onFormDone() {
      this.setData({ isFormOpen: false })
    },
    onFormCancel() {
      this.onFormDone()
      this.$reportOutcome(componentApi().declineForm())
    },
    onOpenSetting({ detail }: WechatMiniprogram.CustomEvent) {
      componentApi().applySetting(detail)
    },
  },
})
