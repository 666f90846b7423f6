import { attempt } from './client/errors'
import { wxClient } from './client/wx'
import { createComponentApi } from './component-api'
import { createContext } from './context'
import { createLifecycle } from './lifecycle'
import { createPrivacy } from './privacy/privacy'
import { createGivenProfile } from './profile/given-profile'
import { createProfileForm } from './profile/profile-form'
import { createSheetControl } from './profile/sheet-control'
import { createSilentCheck } from './profile/silent-check'
import { acceptAppProfile, createPlatformProfile, keepProfileStored } from './profile/known-profile'
import { createUserAnswers } from './profile/user-answers'
import { createLoginSession } from './session/session'
import { createSubmission } from './submit/submit'
import type { Client } from './client/client'
import type { ComponentApi } from './component-api'
import type { Context } from './context'
import type { Lifecycle } from './lifecycle'
import type { SilentCheck } from './profile/profile'
import type { LoginSession } from './session/session'

/** All parts of one instance, as far as the doors to it need them. */
export interface AuthParts {
  context: Context
  lifecycle: Lifecycle
  silentCheck: SilentCheck
  session: LoginSession
  components: ComponentApi
}

/** The composition root: makes every part once, and hands each what it needs. */
export function createAuthParts(client: Client = wxClient): AuthParts {
  const context = createContext(client)
  // A server that says nothing of the user is no error.
  const acceptUserInfo = (userInfo: unknown) => attempt(() => acceptAppProfile(context, userInfo))

  const privacy = createPrivacy(context)
  const platformProfile = createPlatformProfile(context)
  const silentCheck = createSilentCheck(context, privacy, platformProfile)
  const session = createLoginSession(context, acceptUserInfo)
  const submission = createSubmission(context, session, silentCheck, acceptUserInfo)
  const answers = createUserAnswers(context, privacy, platformProfile, submission)
  const givenProfile = createGivenProfile(context, privacy, answers, submission)
  const form = createProfileForm(context, privacy, answers, givenProfile)
  const lifecycle = createLifecycle({ context, silentCheck, session, answers, givenProfile })
  const components = createComponentApi({
    context,
    lifecycle,
    silentCheck,
    session,
    answers,
    givenProfile,
    form,
    sheetControl: createSheetControl(),
  })

  keepProfileStored(context)
  return { context, lifecycle, silentCheck, session, components }
}
