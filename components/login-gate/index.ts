import { gateAnswersBehavior } from './answers'
import { defineComponent } from '../behaviors/own-component'
import { claimHintFor } from '../behaviors/state-subscription'
import { componentApi } from '../core/instance'
import { gateViewOf } from '../core/state/gate-view'
import type { DrawnTexts } from '../behaviors/state-subscription'
import type { LoginGateProperties } from '../component-types'
import type { AuthData } from '../core/state/auth-data'
import type { GateView } from '../core/state/gate-view'
import type { PhoneView } from '../core/state/phone-view'
import type { AuthState } from '../core/state/state'

/** A session that takes no longer shows no loading, so that nothing flashes. In ms. */
const LOADING_DELAY = 150

/** How the phone button stands in a gate that has none. */
const NO_PHONE: PhoneView = { phoneOpenType: '', isAgreementShown: false }

/** What a gate remembers beside what it draws. */
interface GateMemory {
  /** The tap led to the app's own login page, which ends by a session or by a logout alone. */
  $isAtLoginPage?: boolean
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
  behaviors: [gateAnswersBehavior],
  properties: {
    /**
     * What opens the gate: `profile` granted, `session` active, `all`, both, or `phone` bound. `session`
     * needs no consent and opens silently.
     * @zh 打开条件：`profile` 已授权，`session` 已登录，`all` 两者，`phone` 已绑定手机号。`session` 不需要用户同意，静默打开
     */
    need: { type: String, value: 'profile', values: ['profile', 'session', 'all', 'phone'] },
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
    missingSession: '',
    isLoading: false,
    isSkipped: false,
    ask: '',
    nextStep: '',
    buttonOpenType: '',
    /** There is something to tap, and so something to decline. */
    canDecline: false,
    hint: '',
    /** The description; what went wrong, or that there is no way, stands in for it. */
    message: '',
    /** What its other parts say, each while it is drawn. */
    buttonLang: '',
    loading: '',
    retry: '',
    skip: '',
    agreement: '',
    contract: '',
  },
  observers: {
    /** Silent, and only while the page shows; what failed waits for a tap. */
    nextStep(nextStep: string) {
      if (nextStep === 'session') componentApi().openSession()
    },
    missingSession(missingSession: GateView['missingSession']) {
      const showLoading = () =>
        this.data.missingSession === 'pending' && this.$draw({ isLoading: true })
      if (missingSession === 'pending') componentApi().after(LOADING_DELAY, showLoading)
      else this.$draw({ isLoading: false })
      // A login that the tap started ends what the tap was for when it fails.
      const { $isAtLoginPage } = memoryOf(this)
      if (/failed|none/.test(missingSession) && !$isAtLoginPage) this.forgetTap()
    },
  },
  methods: {
    $componentDataOf(
      drawnTexts: () => DrawnTexts,
      state: AuthState,
      auth: AuthData,
      { need, mode, description, buttonText, skippable, skipText }: LoginGateProperties,
    ) {
      const api = componentApi()
      const view = gateViewOf(state, need, api.isSinglePage())
      const { nextStep, missingSession } = view
      const texts = drawnTexts()
      // The overlay is transparent: there is no room for an agreement beside it.
      const phone =
        nextStep === 'phone' ? this.phoneViewOf(state, { hasRoom: mode === 'replace' }) : NO_PHONE
      const isWithoutWay =
        (nextStep === 'profile' && auth.channel === 'none') ||
        (nextStep === 'phone' && !api.canAskPhone())
      const canDecline = !!nextStep && !isWithoutWay
      const way = wayOf(nextStep, auth, texts, phone.phoneOpenType)
      const isEnded = state.session.error?.code === 'unauthorized'
      const failure = isEnded ? texts.gateEnded : texts.gateFailed
      const isFailed = missingSession === 'failed'
      const isPrompt = mode === 'replace' && (!view.isOpen || !!this.data.sheet)
      const none = nextStep === 'phone' ? texts.hintPhoneNone : texts.hintNone
      const message = isWithoutWay ? none : isFailed ? failure : ''
      return Object.assign(
        {
          hint: auth.hint,
          ask: nextStep && (buttonText || way.ask),
          buttonOpenType: way.openType,
          buttonLang: way.openType === 'getUserInfo' ? texts.lang : '',
          message: isPrompt ? message || description || texts.gateDescription : '',
          canDecline,
          skip: isPrompt && canDecline && skippable ? skipText || texts.gateSkip : '',
          loading: missingSession === 'pending' ? texts.gateLoading : '',
          retry: isFailed ? texts.gateRetry : '',
          agreement: phone.isAgreementShown ? texts.formPrivacy : '',
          contract: phone.isAgreementShown ? texts.formContract : '',
        },
        view,
        phone,
      )
    },
    /** A tap on the gate's own button. */
    onAsk() {
      const { nextStep, buttonOpenType } = this.data
      this.noteAsked(!!buttonOpenType)
      if (nextStep === 'session') this.onStartSession()
      else if (nextStep === 'phone') this.onAskPhone()
      else if (buttonOpenType) this.onAuthTap()
      else {
        claimHintFor(this)
        this.$reportOutcome(componentApi().requestSheet())
      }
    },
    /** Where the agreement has no room beside the button, the sheet has it. */
    onAskPhone() {
      const isSheetNeeded = !this.data.buttonOpenType && !!componentApi().phoneOpenType()
      if (isSheetNeeded) this.openPhoneSheet()
      else this.onPhoneTap()
    },
    onStartSession() {
      const memory = memoryOf(this)
      this.rememberTap()
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

/** What a tap does next: the words of its button, and its `open-type`. */
function wayOf(
  nextStep: GateView['nextStep'],
  { openType, opensSheet }: AuthData,
  texts: DrawnTexts,
  phoneOpenType: string,
): { ask: string; openType: string } {
  if (nextStep === 'session') return { ask: texts.login, openType: '' }
  if (nextStep === 'phone') return { ask: texts.usePhone, openType: phoneOpenType }
  return opensSheet ? { ask: texts.setProfile, openType: '' } : { ask: texts.useProfile, openType }
}

const memoryOf = (gate: object): GateMemory => gate
