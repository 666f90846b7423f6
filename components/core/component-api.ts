import { createNicknameField } from './profile/nickname-field'
import type { Client, ClientAbilities } from './client/client'
import type { Context } from './context'
import type { Lifecycle } from './lifecycle'
import type { PhoneBinding } from './phone/phone'
import type {
  GivenProfile,
  HintControl,
  NicknameField,
  ProfileForm,
  SheetControl,
  UserAnswers,
} from './profile/profile'
import type { GateSession } from './session/gate-session'
import type { LogoutQuestion } from './session/logout-question'
import type { LoginSession } from './session/session'
import type { AuthState } from './state/state'
import type { LocalizedTexts } from './texts'

/**
 * What behaviors and components ask of the core. Components decide nothing about consent: they
 * report what happened, and fire what the `Outcome` says.
 */
export interface ComponentApi
  extends
    ClientAbilities,
    ProfileForm,
    SheetControl,
    HintControl,
    LogoutQuestion,
    Omit<PhoneBinding, 'endPhoneQuestion'>,
    Pick<GateSession, 'openSession'>,
    Pick<UserAnswers, 'startQuestion' | 'isBusy' | 'answerUserInfo'>,
    Pick<GivenProfile, 'answerChooseAvatar' | 'readChosenAvatar' | 'saveGiven'> {
  /** Storage read and silent check, once per app lifetime, shared by all components. */
  start(): Promise<void>
  /** A page came to the front. */
  handlePageShow(): void
  readonly state: AuthState
  subscribe(listener: (state: AuthState, previous: AuthState) => void): () => void
  /** The sentences in this language, else in the configured one, for a gate with this need. */
  texts(lang?: string, need?: string): LocalizedTexts
  /** The configured default avatar; `''`: the packaged one. */
  anonymousAvatarUrl(): string
  /** Runs once after `ms`; returns a function that cancels it. */
  after: Client['after']
  /**
   * Calls back after every logout and every `configure`, also where they change nothing in the state. Returns
   * a function that ends it.
   */
  onRedraw(listener: () => void): () => void
  /** Counts the ends of users: what was typed and chosen belongs to one of them. */
  userGeneration(): number
  /** Counts logouts: they end what a tap was for. */
  logoutCount(): number

  createNicknameField(): NicknameField

  /** What the `openSetting` button answered. */
  applySetting(detail: unknown): void
  openPrivacyContract(): void
  trackSkip(): void
}

interface ComponentApiParts {
  context: Context
  lifecycle: Lifecycle
  session: LoginSession
  gateSession: GateSession
  answers: UserAnswers
  givenProfile: GivenProfile
  form: ProfileForm
  phone: PhoneBinding
  sheetControl: SheetControl
  hintControl: HintControl
  logoutQuestion: LogoutQuestion
}

export function createComponentApi(parts: ComponentApiParts): ComponentApi {
  const { context, lifecycle, session, gateSession, answers, givenProfile } = parts
  const { form, phone, sheetControl, hintControl, logoutQuestion } = parts
  const { client, store } = context

  /** What a person does waits for no failed login. */
  const byTap =
    <Given extends unknown[], Answer>(act: (...given: Given) => Answer) =>
    (...given: Given): Answer => {
      session.noteTap()
      return act(...given)
    }

  const own = {
    start: lifecycle.start,
    handlePageShow: lifecycle.handleShow,
    get state() {
      return store.state
    },
    subscribe: store.subscribe,
    texts: context.textSource.texts,
    anonymousAvatarUrl: () => context.options.anonymousAvatarUrl,
    after: client.after,
    onRedraw: lifecycle.onRedraw,
    userGeneration: () => context.userGeneration,
    logoutCount: () => context.logoutCount,

    createNicknameField: () => createNicknameField(client),

    applySetting: (detail: unknown) => void answers.answerSetting(detail),
    openPrivacyContract() {
      client.call('openPrivacyContract', {}, 0).catch(() => undefined)
    },
    openSession: gateSession.openSession,
    trackSkip: () => context.track({ type: 'skip' }),
  }
  /** Whoever taps something else does not log out. What was tapped before and ends now is no such tap. */
  const claimHint: HintControl['claimHint'] = (owner, drawing, options) => {
    if (!options?.isAnswered) logoutQuestion.endLogoutQuestion()
    hintControl.claimHint(owner, drawing, options)
  }
  const byPerson = {
    startQuestion: byTap(answers.startQuestion),
    answerUserInfo: byTap(answers.answerUserInfo),
    answerChooseAvatar: byTap(givenProfile.answerChooseAvatar),
    saveGiven: byTap(givenProfile.saveGiven),
    saveForm: byTap(form.saveForm),
    startPhoneQuestion: byTap(phone.startPhoneQuestion),
    answerPhone: byTap(phone.answerPhone),
  }
  const rules = Object.assign({}, form, phone, byPerson)
  const hints = Object.assign({}, hintControl, logoutQuestion, { claimHint })
  const controls = Object.assign({}, sheetControl, hints, context.abilities)
  return Object.assign(own, answers, givenProfile, Object.assign(rules, controls))
}
