import { componentBehavior } from '../behaviors/component-behavior'
import { componentApi } from '../core/instance'
import type { StateSubscriber } from '../behaviors/state-subscription'
import type { AuthState } from '../core/state/state'

/** How long the sheet moves out, in ms; as long as the animations in index.wxss. */
const LEAVE_TIME = 200

/** What a sheet remembers beside what it draws. */
interface SheetMemory {
  /** The user whose sheet it is: a logout ends it. */
  $userGeneration?: number
  /** Takes a sheet that stands alone out of the sheets that a page's button opens. */
  $unregister?: () => void
}

Component({
  behaviors: [componentBehavior],
  properties: {
    /** Is the sheet open? Without it, a page's button that asks opens the sheet by `authBehavior`. */
    open: { type: Boolean, value: false },
  },
  data: {
    texts: {},
    hasRootPortal: false,
    /** Drawn: open, or moving out. */
    isShown: false,
    /** Open: the user is in it. */
    isOpen: false,
  },
  observers: {
    open(open: boolean) {
      // Before `attached` nothing can be drawn.
      if (!memoryOf(this).$unregister) return
      if (open) this.show()
      else this.end()
    },
  },
  lifetimes: {
    attached() {
      const memory = memoryOf(this)
      memory.$unregister = componentApi().registerPageSheet({
        isVisible: () => !!(this as unknown as StateSubscriber).$isVisible && !this.data.open,
        open: () => this.show(),
      })
      if (this.data.open) this.show()
    },
    detached() {
      memoryOf(this).$unregister?.()
      componentApi().releaseSheet(this)
    },
  },
  methods: {
    $componentDataOf() {
      const api = componentApi()
      return { texts: api.texts(this.data.lang), hasRootPortal: api.hasRootPortal() }
    },
    $handleStateChange(state: AuthState, previous: AuthState) {
      this.triggerEvent('statuschange', { state, previous })
      // What was typed and chosen here belongs to the user who logged out.
      if (memoryOf(this).$userGeneration !== componentApi().userGeneration()) this.end()
    },
    show() {
      const api = componentApi()
      if (this.data.disabled || !api.claimSheet(this)) return
      memoryOf(this).$userGeneration = api.userGeneration()
      this.$draw({ isShown: true, isOpen: true })
    },
    /** Closes without a word; `close` fires when the sheet has moved out. */
    end() {
      if (!this.data.isOpen) return
      const api = componentApi()
      api.releaseSheet(this)
      this.$draw({ isOpen: false })
      this.triggerEvent('end')
      api.after(LEAVE_TIME, () => {
        if (this.data.isOpen) return
        this.$draw({ isShown: false })
        this.triggerEvent('close')
      })
    },
    /** The user closed it: a refusal, unless the profile is known already. */
    onClose() {
      if (!this.data.isOpen) return
      const outcome = componentApi().declineForm()
      this.end()
      if (outcome) this.$reportOutcome(outcome)
      else this.triggerEvent('cancel')
    },
    onFormDone() {
      this.triggerEvent('done')
      this.end()
    },
    /** Catches what must not scroll the page behind. */
    onNothing() {},
  },
})

const memoryOf = (sheet: object): SheetMemory => sheet
