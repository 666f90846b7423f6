import { componentBehavior, defineComponent } from '../behaviors/own-component'
import { meantData } from '../behaviors/state-subscription'
import { componentApi } from '../core/instance'
import type { DrawnTexts, StateSubscriber } from '../behaviors/state-subscription'
import type { OpenSheet } from '../core/profile/profile'

/** How long the sheet moves out, in ms; as long as the animations in index.wxss. */
const LEAVE_TIME = 200

/** How long 已保存 stands there to be read, in ms. */
const SAVED_TIME = 900

/** What a sheet remembers beside what it draws. */
interface SheetMemory {
  /** The user whose sheet it is: a logout ends it. */
  $userGeneration?: number
  /** The sheet as the app knows it: one is open at a time. */
  $sheet?: OpenSheet
  /** Takes a sheet that stands alone out of the sheets that a page's button opens. */
  $unregister?: () => void
  /** It opened for a profile that was there already. */
  $isEdit?: boolean
  /** Something was saved in it. */
  $isSaved?: boolean
  /** The page whose button opened it hears that it closes. */
  $handleEnd?: (() => void) | undefined
  /** Ends the next step of its moving out. */
  $cancelStep?: () => void
}

defineComponent({
  behaviors: [componentBehavior],
  properties: {
    /**
     * Is the sheet open? Without it, a page's button that asks opens the sheet by `authBehavior`.
     * @zh 是否打开。不用它时，页面自己的按钮通过 `authBehavior` 打开
     */
    open: { type: Boolean, value: false },
    /**
     * What it asks for: `profile`, avatar and nickname; or `phone`, with the agreement where one is open.
     * @zh 询问什么：`profile` 头像和昵称；`phone` 手机号，还没有同意隐私保护指引时带着协议
     */
    asks: { type: String, value: 'profile', values: ['profile', 'phone'] },
  },
  data: {
    texts: {},
    title: '',
    reason: '',
    hasRootPortal: false,
    /** The user is in it, reads that it is saved, or sees it move out; `''`: it is not drawn. */
    stage: '' as 'open' | 'saved' | 'leaving' | '',
  },
  observers: {
    open() {
      if (meantData(this).open) this.show()
      else this.end()
    },
  },
  lifetimes: {
    attached() {
      const memory = memoryOf(this)
      const sheet = {
        isVisible: () => !!(this as unknown as StateSubscriber).$isVisible,
        asksForProfile: () => !this.asksForPhone(),
        isShown: () => !!this.data.stage,
        open: (handleEnd?: () => void) => {
          memory.$handleEnd = handleEnd
          this.show()
        },
        end: () => this.end(),
      }
      memory.$sheet = sheet
      if (meantData(this).open) this.show()
      // A sheet that something else opens is not the page's.
      else memory.$unregister = componentApi().registerPageSheet(sheet)
    },
    detached() {
      const { $unregister, $sheet, $cancelStep } = memoryOf(this)
      $cancelStep?.()
      $unregister?.()
      if ($sheet) componentApi().releaseSheet($sheet)
    },
  },
  methods: {
    $componentDataOf(drawnTexts: () => DrawnTexts) {
      const texts = drawnTexts()
      const { $isEdit } = memoryOf(this)
      const said = this.asksForPhone()
        ? { title: texts.usePhone, reason: texts.sheetPhoneReason }
        : { title: $isEdit ? texts.edit : texts.sheetTitle, reason: texts.sheetReason }
      return Object.assign({ texts, hasRootPortal: componentApi().hasRootPortal() }, said)
    },
    /** What was typed and chosen here belongs to the user who logged out. */
    $forgetUser() {
      if (memoryOf(this).$userGeneration !== componentApi().userGeneration()) this.end()
    },
    asksForPhone() {
      return meantData(this).asks === 'phone'
    },
    isOpen() {
      return meantData(this).stage === 'open'
    },
    show() {
      const memory = memoryOf(this)
      const api = componentApi()
      const { disabled, open } = meantData(this)
      // Before `attached` nothing can be drawn.
      if (!memory.$sheet) return
      if (disabled || !api.claimSheet(memory.$sheet)) {
        memory.$handleEnd = undefined
        // What asked for it hears that it ended, once it is drawn.
        if (open) {
          api.after(0, () => {
            this.triggerEvent('end', {})
            this.triggerEvent('close')
          })
        }
        return
      }
      memory.$cancelStep?.()
      memory.$isEdit = api.state.profile.status === 'granted'
      memory.$isSaved = false
      memory.$userGeneration = api.userGeneration()
      this.$draw({ stage: 'open' })
    },
    /**
     * Closes without a word; `close` fires when the sheet has moved out.
     * @param isDone nothing is left to give
     */
    end(isDone = false) {
      const memory = memoryOf(this)
      if (!this.isOpen() || !memory.$sheet) return
      const api = componentApi()
      api.releaseSheet(memory.$sheet)
      // On a hidden page nobody reads it.
      const { $isVisible } = this as unknown as StateSubscriber
      const isKnown = api.state.profile.status === 'granted'
      const isSaved = !!memory.$isSaved && isKnown && !!$isVisible
      if (isSaved) this.showSaved()
      else this.leave()
      // Whoever hears of it may open the sheet again.
      const { $handleEnd } = memory
      memory.$handleEnd = undefined
      this.triggerEvent('end', { isDone })
      $handleEnd?.()
    },
    showSaved() {
      this.$draw({ stage: 'saved' })
      memoryOf(this).$cancelStep = componentApi().after(SAVED_TIME, () => this.leave())
    },
    leave() {
      this.$draw({ stage: 'leaving' })
      memoryOf(this).$cancelStep = componentApi().after(LEAVE_TIME, () => {
        this.$draw({ stage: '' })
        this.triggerEvent('close')
      })
    },
    onFormSave(event: WechatMiniprogram.CustomEvent) {
      memoryOf(this).$isSaved = true
      this.forwardEvent(event)
    },
    /** The user closed it: a refusal, unless the profile is known already. */
    onClose() {
      if (!this.isOpen()) return
      const api = componentApi()
      const outcome = this.asksForPhone() ? api.declinePhone() : api.declineSheet()
      if (outcome) this.$reportOutcome(outcome)
      else this.triggerEvent('cancel')
      memoryOf(this).$isSaved = false
      this.end()
    },
    onPhoneBind(event: WechatMiniprogram.CustomEvent) {
      this.forwardEvent(event)
      this.end(true)
    },
    onFormDone() {
      this.end(true)
    },
    /** Catches what must not reach the page behind. */
    onNothing() {},
  },
})

const memoryOf = (sheet: object): SheetMemory => sheet
