import { componentBehavior } from '../behaviors/component-behavior'
import { defineComponent } from '../behaviors/define-component'
import { propertiesOf } from '../behaviors/properties'
import { componentApi } from '../core/instance'

defineComponent({
  externalClasses: ['button-class'],
  options: { multipleSlots: true },
  behaviors: [componentBehavior],
  properties: {
    /** `horizontal` or `vertical`. */
    layout: { type: String, value: 'horizontal', values: ['horizontal', 'vertical'] },
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
      return { texts: api.texts(propertiesOf(this).lang), canChooseAvatar: api.canChooseAvatar() }
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
