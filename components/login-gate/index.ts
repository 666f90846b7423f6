import { contentTapsBehavior } from './content-taps'
import { defineComponent } from '../behaviors/own-component'
import { sheetOwnerBehavior } from '../behaviors/sheet-owner-behavior'
import { claimHintFor, meantData } from '../behaviors/state-subscription'
import { componentApi } from '../core/instance'
import { gateViewOf } from '../core/state/gate-view'
import type { DrawnTexts } from '../behaviors/state-subscription'
import type { LoginGateProperties } from '../component-types'
import type { AuthData } from '../core/state/auth-data'
import type { GateView } from '../core/state/gate-view'
import type { AuthState } from '../core/state/state'

/** A session that takes no longer shows no loading, so that nothing flashes. In ms. */
const LOADING_DELAY = 150

/** What a gate remembers beside what it draws. */
interface GateMemory {
  /** The user was asked here, and has not answered. */
  $isAsking?: boolean
  /**
   * The user's own tap led to a grant, or to a login, when there had been so many logouts: `pass` is
   * resumed when the gate opens, unless one came since.
   */
  $resumingLogoutCount?: number
  /** The tap led to the app's own login page, which ends by a session or by a logout alone. */
  $isAtLoginPage?: boolean
  /** An answer is being reported: its event comes before `pass`. */
  $isReporting?: boolean
}

defineComponent({
  externalClasses: [
    /**
     * The button of the prompt.
     * @zh 提示里的按钮
     */
    'button-class',
  ],
  options: { multipleSlots: true },
  behaviors: [sheetOwnerBehavior, contentTapsBehavior],
  properties: {
    /**
     * What opens the gate: `profile` granted, `session` active, or `all`, both. `session` needs no
     * consent and opens silently.
     * @zh 打开条件：`profile` 已授权，`session` 已登录，`all` 两者。`session` 不需要用户同意，静默打开
     */
    need: { type: String, value: 'profile', values: ['profile', 'session', 'all'] },
    /**
     * `replace`: a prompt stands in for the content. `guard`: the content shows, taps ask first.
     * @zh `replace`：以提示代替内容。`guard`：内容照常显示，点按时先询问
     */
    mode: { type: String, value: 'replace', values: ['replace', 'guard'] },
    /**
     * A link that makes the prompt small until the component is detached; nothing is stored.
     * @zh 「暂不登录」链接：提示缩成一行，直到组件移除；不会存下来
     */
    skippable: { type: Boolean, value: true },
    /**
     * What the prompt says; default: the text `gateDescription`.
     * @zh 提示上方的说明；默认是文字 `gateDescription`
     */
    description: String,
    /**
     * What its button says, and how a screen reader names the button of `guard`; default: what the tap
     * leads to, such as the text `setProfile`.
     * @zh 按钮文字，也是读屏对 `guard` 按钮的称呼；默认按点按之后要做的事，例如文字 `setProfile`
     */
    buttonText: String,
    /**
     * What its link says; default: the text `gateSkip`.
     * @zh 链接文字；默认是文字 `gateSkip`
     */
    skipText: String,
  },
  data: {
    texts: {},
    missingSession: '',
    isLoading: false,
    isSkipped: false,
    ask: '',
    nextStep: '',
    buttonOpenType: '',
    /** There is something to tap, and so something to decline. */
    canDecline: false,
    hint: '',
    /** What stands in for the description: what went wrong, or that there is no way. */
    message: '',
  },
  observers: {
    isOpen(isOpen: boolean) {
      const { $isReporting } = memoryOf(this)
      if (isOpen && this.data.sheet !== 'open' && !$isReporting) this.handleOpened()
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
      // A login that the tap started ends what the tap was for when it fails.
      const { $isAtLoginPage } = memoryOf(this)
      if (/failed|none/.test(missingSession) && !$isAtLoginPage) {
        memoryOf(this).$resumingLogoutCount = NaN
      }
    },
  },
  methods: {
    $componentDataOf(
      drawnTexts: () => DrawnTexts,
      state: AuthState,
      auth: AuthData,
      { need }: LoginGateProperties,
    ) {
      const { hint, channel } = auth
      const view = gateViewOf(state, need, componentApi().isSinglePage())
      // A plain button starts the session, or opens the sheet.
      const isNative = view.nextStep === 'profile' && !auth.opensSheet
      const buttonOpenType = isNative ? auth.openType : ''
      const texts = drawnTexts()
      const askProfile = auth.opensSheet ? texts.setProfile : texts.useProfile
      const ask = view.nextStep === 'session' ? texts.login : askProfile
      const isEnded = state.session.error?.code === 'unauthorized'
      const failure = isEnded ? texts.gateEnded : texts.gateFailed
      const isWithoutWay = view.nextStep === 'profile' && channel === 'none'
      const failed = view.missingSession === 'failed' ? failure : ''
      const message = isWithoutWay ? texts.hintNone : failed
      const canDecline = !!view.nextStep && !isWithoutWay
      return Object.assign({ texts, hint, ask, message, buttonOpenType, canDecline }, view)
    },
    /** `pass`: each time a gate opens, and in `guard` mode only for the tap that led to it. */
    handleOpened(): void {
      const isResumed = memoryOf(this).$resumingLogoutCount === componentApi().logoutCount()
      memoryOf(this).$resumingLogoutCount = NaN
      if (isResumed || !this.isGuard()) this.firePass(isResumed)
    },
    /** A tap on the gate's own button. */
    onAsk() {
      const { nextStep, buttonOpenType } = this.data
      const memory = memoryOf(this)
      if (nextStep === 'session') {
        this.onStartSession()
        return
      }
      claimHintFor(this)
      memory.$isAsking = !!buttonOpenType
      if (buttonOpenType) this.onAuthTap()
      else this.$reportOutcome(componentApi().requestSheet())
    },
    /** Reports an answer first, and goes on with what the tap was for after it; once. */
    onUserInfoAnswer({ detail }: WechatMiniprogram.CustomEvent) {
      const memory = memoryOf(this)
      const { isOpen: wasOpen } = this.data
      const isAskedHere = this.isGuard() ? memory.$isAsking : !wasOpen
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
      this.onSheetEnd({ detail: { isDone: true } })
    },
    /** A sheet that was closed meanwhile leads to nothing. */
    onSheetEnd({ detail }: { detail: { isDone?: boolean } }): void {
      if (meantData(this).sheet !== 'open') return
      if (detail.isDone) this.resumeTap()
      else {
        claimHintFor(this, true)
        this.closeSheet()
      }
    },
    /** The user's own tap led to a grant. */
    resumeTap(): void {
      memoryOf(this).$resumingLogoutCount = componentApi().logoutCount()
      this.closeSheet()
    },
    closeSheet(): void {
      if (meantData(this).sheet === 'open') this.dropSheet()
      if (this.data.isOpen) this.handleOpened()
    },
    onStartSession() {
      const memory = memoryOf(this)
      memory.$resumingLogoutCount = componentApi().logoutCount()
      // Without `exchange` the app's own login page brings the session: see `auth.setSession`.
      memory.$isAtLoginPage = !componentApi().openSession(true)
      if (memory.$isAtLoginPage) this.triggerEvent('login')
    },
    onSkip() {
      this.$draw({ isSkipped: true })
      componentApi().trackSkip()
      this.triggerEvent('skip')
    },
  },
})

const memoryOf = (gate: object): GateMemory => gate
