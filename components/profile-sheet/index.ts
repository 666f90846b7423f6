import { componentBehavior, defineComponent } from '../behaviors/own-component'
import { meantData } from '../behaviors/state-subscription'
import { componentApi } from '../core/instance'
import type { DrawnTexts, StateSubscriber } from '../behaviors/state-subscription'
import type { OpenSheet } from '../core/profile/profile'

/** How long the sheet moves out, in ms; as long as the animations in index.wxss. */
const LEAVE_TIME = 200

/** What a sheet remembers beside what it draws. */
interface SheetMemory {
  /** The user whose sheet it is: a logout ends it. */
  $userGeneration?: number
  /** The sheet as the app knows it: one is open at a time. */
  $sheet?: OpenSheet
  /** Takes a sheet that stands alone out of the sheets that a page's button opens. */
  $unregister?: () => void
}

defineComponent({
  behaviors: [componentBehavior],
  properties: {
    /** Is the sheet open? Without it, a page's button that asks opens the sheet by `authBehavior`. */
    open: { type: Boolean, value: false },
  },
  data: {
    texts: {},
    hasRootPortal: false,
    /** The user is in it, or it moves out; `''`: it is not drawn. */
    stage: '' as 'open' | 'leaving' | '',
  },
  observers: {
    open() {
      // Before `attached` nothing can be drawn.
      if (!memoryOf(this).$sheet) return
      if (meantData(this).open) this.show()
      else this.end()
    },
  },
  lifetimes: {
    attached() {
      const memory = memoryOf(this)
      const sheet = {
        isVisible: () => !!(this as unknown as StateSubscriber).$isVisible,
        isShown: () => !!this.data.stage,
        open: () => this.show(),
        end: () => this.end(),
      }
      memory.$sheet = sheet
      if (meantData(this).open) this.show()
      // A sheet that something else opens is not the page's.
      else memory.$unregister = componentApi().registerPageSheet(sheet)
    },
    detached() {
      const { $unregister, $sheet } = memoryOf(this)
      $unregister?.()
      if ($sheet) componentApi().releaseSheet($sheet)
    },
  },
  methods: {
    $componentDataOf(texts: () => DrawnTexts) {
      return { texts: texts(), hasRootPortal: componentApi().hasRootPortal() }
    },
    /** What was typed and chosen here belongs to the user who logged out. */
    $forgetUser() {
      if (memoryOf(this).$userGeneration !== componentApi().userGeneration()) this.end()
    },
    isOpen() {
      return meantData(this).stage === 'open'
    },
    show() {
      const memory = memoryOf(this)
      const api = componentApi()
      const { disabled, open } = meantData(this)
      if (!memory.$sheet) return
      if (disabled || !api.claimSheet(memory.$sheet)) {
        // What asked for it hears that it ended, once it is drawn.
        if (open) {
          api.after(0, () => {
            this.triggerEvent('end', {})
            this.triggerEvent('close')
          })
        }
        return
      }
      memory.$userGeneration = api.userGeneration()
      this.$draw({ stage: 'open' })
    },
    /**
     * Closes without a word; `close` fires when the sheet has moved out.
     * @param isDone nothing is left to give
     */
    end(isDone = false) {
      const { $sheet } = memoryOf(this)
      if (!this.isOpen() || !$sheet) return
      const api = componentApi()
      api.releaseSheet($sheet)
      this.$draw({ stage: 'leaving' })
      this.triggerEvent('end', { isDone })
      api.after(LEAVE_TIME, () => {
        if (this.isOpen()) return
        this.$draw({ stage: '' })
        this.triggerEvent('close')
      })
    },
    /** The user closed it: a refusal, unless the profile is known already. */
    onClose() {
      if (!this.isOpen()) return
      const outcome = componentApi().declineSheet()
      if (outcome) this.$reportOutcome(outcome)
      else this.triggerEvent('cancel')
      this.end()
    },
    onFormDone() {
      this.end(true)
    },
    /** Catches what must not reach the page behind. */
    onNothing() {},
  },
})

const memoryOf = (sheet: object): SheetMemory => sheet
