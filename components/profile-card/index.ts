import '../locale/more'
import { update } from '../behaviors/auth'
import { viewBehavior } from '../behaviors/view'
import { kit } from '../core/instance'
import type { AuthState } from '../core/state'

Component({
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
  data: { texts: {}, isFormOpen: false, canEdit: false },
  observers: {
    editable() {
      update(this)
    },
  },
  methods: {
    $draw({ profile: { status } }: AuthState) {
      return {
        texts: kit.texts(this.data.lang),
        canEdit: this.data.editable && status === 'granted' && kit.canChooseAvatar(),
      }
    },
    /** The button's answer, or the avatar's word that it was a placeholder: the form leads on. */
    onAnswer(event: WechatMiniprogram.CustomEvent) {
      const outcome = kit.get().profile.answer(event.detail)
      if (outcome.type === 'form') this.onOpenForm()
      this.$report(outcome)
    },
    onOpenForm() {
      this.setData({ isFormOpen: true })
    },
    onSaved(event: WechatMiniprogram.CustomEvent) {
      if (kit.state().profile.status === 'granted') this.setData({ isFormOpen: false })
      this.pass(event)
    },
    onCancel() {
      this.setData({ isFormOpen: false })
      this.$report(kit.get().profile.decline())
    },
    onOpenSetting({ detail }: WechatMiniprogram.CustomEvent) {
      kit.get().silent.applySetting(detail)
    },
  },
})
