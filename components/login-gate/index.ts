import { defineComponent } from '../behaviors/define-component'
import { propertiesOf } from '../behaviors/properties'
import { sheetOwnerBehavior } from '../behaviors/sheet-owner-behavior'
import { valueOf } from '../behaviors/state-subscription'
import { componentApi } from '../core/instance'
import { gateViewOf } from '../core/state/gate-view'
import type { AuthData } from '../core/state/auth-data'
import type { GateView } from '../core/state/gate-view'
import type { AuthState } from '../core/state/state'

/** A session that takes no longer shows no loading, so that nothing flashes. In ms. */
const LOADING_DELAY = 150

/** What a gate remembers beside what it draws. */
interface GateMemory {
  /** The user tapped here, so the hint about the answer is shown here. */
  $isTapped?: boolean
  /** The user was asked here, and has not answered. */
  $isAsking?: boolean
  /** The user whose own tap led to a grant: `pass` is resumed for them when the gate opens. */
  $resumingGeneration?: number
  /** An answer is being reported: its event comes before `pass`. */
  $isReporting?: boolean
  /** There is a gate within the content, or there was one. */
  $hasInnerGate?: boolean
  /** A tap on the content, or in a gate within it, which then says so. */
  $isTapOpen?: boolean
}

defineComponent({
  externalClasses: ['button-class'],
  options: { multipleSlots: true },
  behaviors: [sheetOwnerBehavior],
  properties: {
    /** What opens the gate: `profile` granted, `session` active, or `all`, both. */
    need: { type: String, value: 'profile', values: ['profile', 'session', 'all'] },
    /** `replace`: a prompt stands in for the content. `guard`: the content shows, taps ask first. */
    mode: { type: String, value: 'replace', values: ['replace', 'guard'] },
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
    missingSession: '',
    /** Why there is no session. */
    failure: '',
    isLoading: false,
    isSkipped: false,
    nextStep: '',
    hint: '',
  },
  lifetimes: {
    attached() {
      this.tellOuterGate(false)
    },
  },
  observers: {
    isOpen(isOpen: boolean) {
      if (isOpen && !this.data.isSheetOpen && !memoryOf(this).$isReporting) this.handleOpened()
    },
    /** Silent, and only while the page shows; what failed waits for a tap. */
    nextStep(nextStep: string) {
      if (nextStep === 'session') componentApi().openSession()
    },
    missingSession(missingSession: GateView['missingSession']) {
      const showLoading = () =>
        this.data.missingSession === 'pending' && this.$draw({ isLoading: true })
      if (missingSession === 'pending') componentApi().after(LOADING_DELAY, showLoading)
      else if (this.data.isLoading) this.$draw({ isLoading: false })
      // A login that failed, or a logout, ends what a tap was for.
      if (/failed|none/.test(missingSession)) memoryOf(this).$resumingGeneration = NaN
    },
  },
  methods: {
    $componentDataOf(state: AuthState, auth: AuthData) {
      const { lang, mode, need } = propertiesOf(this)
      const hint = mode === 'guard' && !memoryOf(this).$isTapped ? '' : auth.hint
      const api = componentApi()
      const view = gateViewOf(state, need, api.isSinglePage())
      const texts = api.texts(lang)
      const isEnded = state.session.error?.code === 'unauthorized'
      const failure = isEnded ? texts.gateEnded : texts.gateFailed
      return Object.assign({ texts, hint, failure }, view)
    },
    /** `pass`: each time a gate opens, and in `guard` mode only for the tap that led to it. */
    handleOpened(): void {
      const isResumed = memoryOf(this).$resumingGeneration === componentApi().userGeneration()
      memoryOf(this).$resumingGeneration = NaN
      if (isResumed || propertiesOf(this).mode !== 'guard') this.firePass(isResumed)
    },
    firePass(resumed: boolean): void {
      this.triggerEvent('pass', { state: componentApi().state, resumed })
    },
    /**
     * A tap on the content, heard in the capture phase: before the content, and also where the content
     * catches it. No part of the event tells where in a slot it began, so that a gate with another
     * one within it waits for what that one says.
     */
    onContentTap() {
      const memory = memoryOf(this)
      const isGuard = propertiesOf(this).mode === 'guard'
      if (!isGuard || !this.data.isOpen || componentApi().isSheetShown()) return
      memory.$isTapOpen = true
      if (memory.$hasInnerGate) componentApi().after(0, () => this.onContentTapEnd())
      else this.onContentTapEnd()
    },
    onContentTapEnd() {
      if (memoryOf(this).$isTapOpen) this.firePass(false)
      memoryOf(this).$isTapOpen = false
    },
    /** A tap anywhere in this gate. */
    onTap() {
      this.tellOuterGate(true)
    },
    /** The one event that leaves a component: only a gate around this one listens to it. */
    tellOuterGate(isTap: boolean) {
      this.triggerEvent('innergate', { isTap }, { bubbles: true, composed: true })
    },
    onInnerGate({ detail }: WechatMiniprogram.CustomEvent<{ isTap: boolean }>) {
      memoryOf(this).$hasInnerGate = true
      if (detail.isTap) memoryOf(this).$isTapOpen = false
    },
    onGuardTap() {
      memoryOf(this).$isTapped = true
      memoryOf(this).$isAsking = true
      this.onAuthTap()
    },
    onRequestForm() {
      memoryOf(this).$isTapped = true
      this.$reportOutcome(componentApi().requestForm())
    },
    /** Reports an answer first, and goes on with what the tap was for after it; once. */
    onUserInfoAnswer({ detail }: WechatMiniprogram.CustomEvent) {
      const memory = memoryOf(this)
      const { isOpen: wasOpen, mode } = propertiesOf(this)
      const isAskedHere = mode === 'guard' ? memory.$isAsking : !wasOpen
      memory.$isReporting = true
      const outcome = componentApi().answerUserInfo(detail)
      memory.$isReporting = false
      this.$reportOutcome(outcome)
      const { isOpen } = this.data
      const type = outcome && outcome.type
      if (type !== 'reject') memory.$isAsking = false
      // A user who became known while they thought has granted as well, unless they say no.
      const isGranted = type === 'authorize' || (isOpen && type !== 'reject')
      if (isAskedHere && isGranted) this.resumeTap()
      else if (isOpen && !wasOpen) this.handleOpened()
    },
    /** Known by the sheet: the tap that opened it goes on, also where the picture is yet unsent. */
    onSheetAuthorize(event: WechatMiniprogram.CustomEvent): void {
      this.forwardEvent(event)
      this.onSheetDone()
    },
    /** A sheet that was closed meanwhile leads to nothing. */
    onSheetDone(): void {
      if (valueOf(this, 'isSheetOpen')) this.resumeTap()
    },
    onSheetEnd(): void {
      if (valueOf(this, 'isSheetOpen')) this.closeSheet()
    },
    /** The user's own tap led to a grant. */
    resumeTap(): void {
      memoryOf(this).$resumingGeneration = componentApi().userGeneration()
      this.closeSheet()
    },
    closeSheet(): void {
      if (valueOf(this, 'isSheetOpen')) this.dropSheet()
      if (this.data.isOpen) this.handleOpened()
    },
    onStartSession() {
      memoryOf(this).$resumingGeneration = componentApi().userGeneration()
      // Without `exchange` the app's own login page brings the session: see `auth.setSession`.
      if (!componentApi().openSession(true)) this.triggerEvent('login')
    },
    onSkip() {
      this.$draw({ isSkipped: true })
      componentApi().trackSkip()
      this.triggerEvent('skip')
    },
  },
})

const memoryOf = (gate: object): GateMemory => gate
