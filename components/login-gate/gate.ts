import '../locale/more'
import { update } from '../behaviors/auth'
import { defineComponent } from '../behaviors/define'
import { viewBehavior } from '../behaviors/view'
import { gateOf } from '../core/gate'
import { declineForm, wantForm } from '../core/form'
import { kit } from '../core/instance'
import type { AuthData } from '../core/drawn'
import type { GateView } from '../core/gate'
import type { AuthState } from '../core/state'

/** A session that takes no longer shows no loading, so that nothing flashes. In ms. */
const LOADING_DELAY = 150

/** What a gate remembers beside what it draws. */
interface Memory {
  /** The user tapped here, so here they are told what became of it. */
  $isTapped?: boolean
  /** The user was asked here, and has not answered. */
  $isAsking?: boolean
  /** The epoch in which the user's own tap led to a grant: it goes on when the gate opens. */
  $resumes?: number
  /** An answer is being reported: its event comes before `pass`. */
  $isAnswering?: boolean
}

export const gate = defineComponent({
  externalClasses: ['button-class'],
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
    lacking: '',
    isLoading: false,
    isSkipped: false,
    isFormOpen: false,
    wants: '',
    hint: '',
  },
  observers: {
    'need, mode'() {
      update(this)
    },
    isOpen(isOpen: boolean) {
      if (isOpen && !this.data.isFormOpen && !memory(this).$isAnswering) this.onOpened()
    },
    /** Silent, and only while the page shows; what failed waits for a tap. */
    wants(wants: string) {
      if (wants !== 'session' || kit.more.openSession()) return
      console.warn('[miniprogram-auth-kit] <login-gate need> needs auth.configure({ exchange })')
    },
    lacking(lacking: GateView['lacking']) {
      const show = () => this.data.lacking === 'pending' && this.setData({ isLoading: true })
      if (lacking === 'pending') kit.platform.after(LOADING_DELAY, show)
      else if (this.data.isLoading) this.setData({ isLoading: false })
      // A login that failed, or a logout, ends what a tap was for.
      if (/failed|none/.test(lacking)) memory(this).$resumes = NaN
    },
  },
  methods: {
    $draw(state: AuthState, auth: AuthData) {
      const { lang, mode, need } = this.data
      const hint = mode === 'guard' && !memory(this).$isTapped ? '' : auth.hint
      return Object.assign({ texts: kit.texts(lang), hint }, gateOf(state, need))
    },
    /** `pass`: each time a gate opens, and in `guard` mode only for the tap that led to it. */
    onOpened(): void {
      const resumes = memory(this).$resumes === kit.get().ctx.epoch
      memory(this).$resumes = NaN
      if (resumes || this.data.mode !== 'guard') this.firePass(resumes)
    },
    firePass(resumed: boolean): void {
      this.triggerEvent('pass', { state: kit.state(), resumed })
    },
    onContentTap() {
      if (this.data.mode === 'guard' && this.data.isOpen) this.firePass(false)
    },
    onAsk() {
      memory(this).$isTapped = true
      memory(this).$isAsking = true
      this.onAuthTap()
    },
    onWant() {
      memory(this).$isTapped = true
      this.$report(wantForm())
    },
    /** Reports an answer first, and goes on with what the tap was for after it; once. */
    onAnswer({ detail }: WechatMiniprogram.CustomEvent) {
      const mine = memory(this)
      const { isOpen: wasOpen, mode } = this.data
      const isTheirs = mode === 'guard' ? mine.$isAsking : !wasOpen
      mine.$isAnswering = true
      const outcome = kit.get().profile.answer(detail)
      mine.$isAnswering = false
      this.$report(outcome)
      const { isOpen } = this.data
      const type = outcome && outcome.type
      if (type !== 'reject') mine.$isAsking = false
      // Who became known while they thought has granted as well, unless they say no.
      const isGranted = type === 'authorize' || (isOpen && type !== 'reject')
      if (isTheirs && isGranted) this.onDone()
      else if (isOpen && !wasOpen) this.onOpened()
    },
    /** Known by the form: the tap that opened it goes on, also where the picture is yet unsent. */
    onGranted(event: WechatMiniprogram.CustomEvent): void {
      this.pass(event)
      this.onFormDone()
    },
    /** A form that was closed meanwhile leads to nothing. */
    onFormDone(): void {
      if (this.data.isFormOpen) this.onDone()
    },
    /** The user's own tap led to a grant. */
    onDone(): void {
      memory(this).$resumes = kit.get().ctx.epoch
      this.onCloseForm()
    },
    onCloseForm(): void {
      if (this.data.isFormOpen) this.setData({ isFormOpen: false })
      if (this.data.isOpen) this.onOpened()
    },
    onOpenForm(): void {
      this.setData({ isFormOpen: true })
    },
    onSession() {
      memory(this).$resumes = kit.get().ctx.epoch
      kit.more.openSession(true)
    },
    onSkip() {
      this.setData({ isSkipped: true })
      kit.get().ctx.track({ type: 'skip' })
      this.triggerEvent('skip')
    },
    onCancel() {
      this.onCloseForm()
      this.$report(declineForm())
    },
  },
})

const memory = (gate: object): Memory => gate
