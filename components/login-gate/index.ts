import '../locale/more'
import { update } from '../behaviors/auth'
import { viewBehavior } from '../behaviors/view'
import { gateOf } from '../core/gate'
import { kit } from '../core/instance'
import type { Outcome } from '../core/answers'
import type { AuthState } from '../core/state'

/** A session that takes no longer shows no loading, so that nothing flashes. In ms. */
const LOADING_DELAY = 150

/** What a gate remembers beside what it draws. */
interface Memory {
  /** The user's own tap waits to go on. */
  resumes?: boolean
  /** An answer is being reported: its event comes before `pass`. */
  isAnswering?: boolean
}

Component({
  options: { multipleSlots: true },
  behaviors: [viewBehavior],
  properties: {
    /** What opens the gate: `profile` granted, `session` active, or `all`, both. */
    need: { type: String, value: 'profile' },
    /** `replace`: a prompt stands in for the content. `guard`: the content shows, taps ask first. */
    mode: { type: String, value: 'replace' },
    /** A link that makes the prompt small until the component is detached. */
    skippable: { type: Boolean, value: true },
    /** What the prompt says. */
    description: String,
    /** What its button says. */
    buttonText: String,
    /** What its link says. */
    skipText: String,
  },
  data: {
    texts: {},
    isOpen: false,
    isBusy: false,
    isFailed: false,
    isLoading: false,
    isSkipped: false,
    isFormOpen: false,
    wants: '',
  },
  observers: {
    need() {
      update(this)
    },
    isOpen(isOpen: boolean) {
      if (isOpen && !this.data.isFormOpen && !memory(this).isAnswering) this.onOpened()
    },
    /** Silent, and only while the page shows; what failed waits for a tap. */
    wants(wants: string) {
      if (wants !== 'session') return
      kit.more.openSession()
    },
    isBusy(isBusy: boolean) {
      if (!isBusy && this.data.isLoading) this.setData({ isLoading: false })
      const show = () => this.data.isBusy && this.setData({ isLoading: true })
      if (isBusy) kit.platform.after(LOADING_DELAY, show)
    },
  },
  methods: {
    $draw(state: AuthState) {
      return Object.assign({ texts: kit.texts(this.data.lang) }, gateOf(state, this.data.need))
    },
    /** `pass`: each time a gate opens, and in `guard` mode only for the tap that led to it. */
    onOpened(): void {
      const { resumes } = memory(this)
      memory(this).resumes = false
      if (resumes || this.data.mode !== 'guard') this.firePass(!!resumes)
    },
    firePass(resumed: boolean): void {
      this.triggerEvent('pass', { state: kit.state(), resumed })
    },
    onContentTap() {
      if (this.data.mode === 'guard' && this.data.isOpen) this.firePass(false)
    },
    onAnswer({ detail }: WechatMiniprogram.CustomEvent) {
      this.answered(() => {
        const outcome = kit.get().profile.answer(detail)
        if (outcome.type === 'form') this.onOpenForm()
        return outcome
      })
    },
    /** Reports an answer first, and goes on with what the tap was for after it. */
    answered(answer: () => Outcome | undefined): void {
      const mine = memory(this)
      mine.isAnswering = true
      const outcome = answer()
      mine.isAnswering = false
      mine.resumes = outcome?.type === 'authorize' || outcome?.type === 'form'
      this.$report(outcome)
      if (this.data.isOpen && !this.data.isFormOpen) this.onOpened()
    },
    onOpenForm(): void {
      this.setData({ isFormOpen: true })
    },
    onSession() {
      memory(this).resumes = true
      kit.more.openSession(true)
    },
    onSkip() {
      this.setData({ isSkipped: true })
      kit.get().ctx.track({ type: 'skip' })
      this.triggerEvent('skip')
    },
    /** The form made the user known: their tap goes on. */
    onAuthorized(event: WechatMiniprogram.CustomEvent) {
      memory(this).resumes = true
      this.setData({ isFormOpen: false })
      this.pass(event)
      if (this.data.isOpen) this.onOpened()
    },
    onCancel() {
      this.setData({ isFormOpen: false })
      this.$report(kit.get().profile.decline())
    },
  },
})

const memory = (gate: object): Memory => gate
