import { wxClient } from './client/wx'
import { createComponentApi } from './component-api'
import { createContext } from './context'
import { createLifecycle } from './lifecycle'
import { createPhoneBinding } from './phone/phone'
import { createPrivacy } from './privacy/privacy'
import { createServerProfile } from './profile/app-profile'
import { createAvatarFiles } from './profile/avatar-files'
import { createGivenProfile } from './profile/given-profile'
import { createProfileForm } from './profile/profile-form'
import { createHintControl } from './profile/hint-control'
import { createSheetControl } from './profile/sheet-control'
import { createSilentCheck } from './profile/silent-check'
import { createPlatformProfile, keepProfileStored } from './profile/known-profile'
import { createUserAnswers } from './profile/user-answers'
import { createGateSession } from './session/gate-session'
import { createLogoutQuestion } from './session/logout-question'
import { createLoginSession } from './session/session'
import { createSubmission } from './submit/submit'
import type { Client } from './client/client'
import type { ComponentApi } from './component-api'
import type { Context } from './context'
import type { Lifecycle } from './lifecycle'
import type { SilentCheck, UserAnswers } from './profile/profile'
import type { GateSession } from './session/gate-session'
import type { LoginSession } from './session/session'

/** All parts of one instance, as far as the doors to it need them. */
export interface AuthParts {
  context: Context
  lifecycle: Lifecycle
  silentCheck: SilentCheck
  session: LoginSession
  gateSession: GateSession
  answers: UserAnswers
  components: ComponentApi
}

/** The composition root: makes every part once, and hands each what it needs. */
export function createAuthParts(client: Client = wxClient): AuthParts {
  const context = createContext(client)
  const serverProfile = createServerProfile(context)
  const privacy = createPrivacy(context)
  const avatarFiles = createAvatarFiles(context)
  const platformProfile = createPlatformProfile(context, avatarFiles)
  const silentCheck = createSilentCheck(context, privacy, platformProfile)
  const session = createLoginSession(context, serverProfile)
  const gateSession = createGateSession(context, session)
  const submission = createSubmission(context, session, silentCheck, serverProfile)
  const answers = createUserAnswers(context, privacy, platformProfile, silentCheck, submission)
  const givenProfile = createGivenProfile(context, privacy, answers, submission, avatarFiles)
  const form = createProfileForm(context, privacy, answers, givenProfile)
  const phone = createPhoneBinding(context, privacy, session)
  const lifecycle = createLifecycle({
    context,
    privacy,
    silentCheck,
    session,
    answers,
    phone,
    givenProfile,
    avatarFiles,
  })
  const components = createComponentApi({
    context,
    lifecycle,
    session,
    gateSession,
    answers,
    givenProfile,
    form,
    phone,
    hintControl: createHintControl(context),
    logoutQuestion: createLogoutQuestion(context, lifecycle.logout),
    sheetControl: createSheetControl(context.abilities.isSinglePage, () => privacy.handleShow()),
  })

  keepProfileStored(context, avatarFiles)
  return { context, lifecycle, silentCheck, session, gateSession, answers, components }
}
