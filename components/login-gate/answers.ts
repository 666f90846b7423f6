import { phoneAskingBehavior } from '../behaviors/phone-asking-behavior'
import { sheetOwnerBehavior } from '../behaviors/sheet-owner-behavior'
import { claimHintFor, meantData } from '../behaviors/state-subscription'
import { contentTapsBehavior } from './content-taps'
import { componentApi } from '../core/instance'
import type { PhoneOutcome } from '../core/phone/phone'
import type { Outcome } from '../core/profile/profile'

/** What a gate remembers of what it asked. */
interface AnswerMemory {
  /** The user was asked here, and has not answered. */
  $isAsking?: boolean
  /**
   * The user's own tap led to a grant, or to a login, when there had been so many logouts: `pass` is
   * resumed when the gate opens, unless one came since.
   */
  $resumingLogoutCount?: number
  /** An answer is being reported: its event comes before `pass`. */
  $isReporting?: boolean
}

/**
 * What a gate's own button and its sheet were answered, and what the tap was for after it.
 * @internal
 */
export const gateAnswersBehavior = Behavior({
  // A later one overrides an earlier one: the sheet is opened by its owner, and not by every component.
  behaviors: [phoneAskingBehavior, sheetOwnerBehavior, contentTapsBehavior],
  observers: {
    isOpen(isOpen: boolean) {
      const { $isReporting } = memoryOf(this)
      if (isOpen && this.data.sheet !== 'open' && !$isReporting) this.handleOpened()
    },
  },
  methods: {
    /** `pass`: each time a gate opens, and in `guard` mode only for the tap that led to it. */
    handleOpened(): void {
      const isResumed = memoryOf(this).$resumingLogoutCount === componentApi().logoutCount()
      this.forgetTap()
      if (isResumed || !this.isGuard()) this.firePass(isResumed)
    },
    /** What the user's own tap leads to is to go on with what it was for. */
    rememberTap(): void {
      memoryOf(this).$resumingLogoutCount = componentApi().logoutCount()
    },
    forgetTap(): void {
      memoryOf(this).$resumingLogoutCount = NaN
    },
    /** The user is asked by the gate's own button: `false` where it cannot ask by itself. */
    noteAsked(isAsking: boolean): void {
      memoryOf(this).$isAsking = isAsking
    },
    onUserInfoAnswer({ detail }: WechatMiniprogram.CustomEvent) {
      const report = this.startReport()
      report(componentApi().answerUserInfo(detail))
    },
    onPhoneAnswer({ detail }: WechatMiniprogram.CustomEvent) {
      const report = this.startReport()
      void componentApi().answerPhone(detail).then(report)
    },
    /**
     * Before an answer is read. What it answers reports the answer first, and goes on with what the tap was
     * for after it; once.
     */
    startReport() {
      const memory = memoryOf(this)
      const { isOpen: wasOpen } = this.data
      const isAskedHere = this.isGuard() ? memory.$isAsking : !wasOpen
      memory.$isReporting = true
      return (outcome?: Outcome | PhoneOutcome) => {
        memory.$isReporting = false
        this.$reportOutcome(outcome)
        const { isOpen } = this.data
        const type = outcome && outcome.type
        if (type !== 'reject') memory.$isAsking = false
        // A user who became known while they thought has granted as well, unless they say no.
        const isGranted = type === 'authorize' || type === 'bind' || (isOpen && type !== 'reject')
        if (isAskedHere && isGranted) this.resumeTap()
        else if (isOpen && !wasOpen) this.handleOpened()
      }
    },
    /** Known by the sheet: the tap that opened it goes on, also where the picture is yet unsent. */
    onSheetAuthorize(event: WechatMiniprogram.CustomEvent): void {
      this.forwardEvent(event)
      this.onSheetEnd({ detail: { isDone: true } })
    },
    /** A sheet that was closed meanwhile leads to nothing. */
    onSheetEnd({ detail }: { detail: { isDone?: boolean } }): void {
      if (meantData(this).sheet !== 'open') return
      claimHintFor(this, { isAnswered: true, subject: meantData(this).sheetAsks })
      if (detail.isDone) this.resumeTap()
      else this.closeSheet()
    },
    /** The user's own tap led to a grant. */
    resumeTap(): void {
      this.rememberTap()
      this.closeSheet()
    },
    closeSheet(): void {
      if (meantData(this).sheet === 'open') this.dropSheet()
      if (this.data.isOpen) this.handleOpened()
    },
  },
})

const memoryOf = (gate: object): AnswerMemory => gate
