import { isOk } from './platform-answer'
import { toAuthFailure } from '../client/client'
import { fieldsOf } from '../state/state'
import type { GivenProfile } from './given-profile'
import type { SettledNickName } from './nickname-field'
import type { Outcome } from './outcome'
import type { UserAnswers } from './user-answers'
import type { Context } from '../context'
import type { Privacy } from '../privacy/privacy'
import type { Texts } from '../../locale/locale'

/** What the user gave in a form. */
export interface FormContent {
  /**
   * Whose form it is: `userGeneration()` when it was drawn empty, or with that user's profile. What
   * was given before a logout is never saved after it.
   */
  userGeneration: number
  /** The nickname, as soon as its review lets it be known. */
  nickName: Promise<SettledNickName>
  /** The picture that was chosen, or `''`. */
  avatarUrl: string
  /** The nickname that the field started with. */
  initialNickName: string
  /** Did the user type in the field? Asked when the nickname is known. */
  isNickNameTyped: () => boolean
}

/** What became of a form that was saved. */
export interface SavedForm {
  outcome?: Outcome | undefined
  /** The name of the sentence that is to be said, or `''`. */
  hintName: keyof Texts | ''
  /** The picture needs no second try. */
  isAvatarSaved: boolean
  /** Nothing is left to give: what holds the form may close it. */
  isComplete: boolean
}

/** The rules of the form that asks for avatar and nickname. */
export interface ProfileForm {
  /** A plain button was tapped: the form opens where this client can fill one. */
  requestForm: () => Outcome | undefined
  /** The agreement's button in front of the form answered. */
  answerAgreement: (detail: unknown) => Outcome | undefined
  saveForm: (content: FormContent) => Promise<SavedForm>
  /** The form was closed. With a profile that is there already, or on its way, that is no refusal. */
  declineForm: () => Outcome | undefined
}

export function createProfileForm(
  context: Context,
  privacy: Privacy,
  answers: UserAnswers,
  givenProfile: GivenProfile,
): ProfileForm {
  const { store } = context
  let savingCount = 0

  return {
    requestForm: () =>
      store.state.channel === 'chooseAvatar'
        ? { type: 'form' }
        : answers.reject({ code: 'unsupported' }),

    answerAgreement(detail) {
      if (!isOk(fieldsOf(detail, 'errMsg').errMsg)) return answers.reject(toAuthFailure(detail))
      privacy.applyAnswer()
      return undefined
    },

    saveForm(content) {
      const { nickName: settling, avatarUrl, initialNickName } = content
      const isSameUser = () => content.userGeneration === context.userGeneration
      savingCount += 1
      return settling.then((settled) => {
        const isNickNameTyped = content.isNickNameTyped()
        // A known nickname that nobody changed stays: some clients show less of it than they were
        // given.
        const nickName = isNickNameTyped || !initialNickName ? settled.nickName : ''
        const isGiven = isSameUser() && !settled.isRefused && !!(nickName || avatarUrl)
        return givenProfile.saveGiven(isGiven ? { nickName, avatarUrl } : {}).then((outcome) => {
          savingCount -= 1
          // After a logout the form is another user's, and what was given here is nobody's.
          if (!isSameUser()) {
            return { hintName: '', isAvatarSaved: true, isComplete: false }
          }
          const { userInfo = {}, error, preview } = store.state.profile
          // The app's server does not take what was given: `profile.error` says why.
          const isRefused = isGiven && error?.code === 'refused'
          // The picture is saved on this phone, and did not reach the app's server.
          const isUnsent = isGiven && !!avatarUrl && !!error && !isRefused
          const isEmptied = initialNickName && isNickNameTyped && !nickName
          const isWhole = (preview || userInfo.avatarUrl) && userInfo.nickName && !isEmptied
          const hintName = settled.isRefused
            ? 'formNicknameRefused'
            : isRefused
              ? ''
              : !isWhole
                ? 'formMissing'
                : isUnsent
                  ? 'formUnsent'
                  : ''
          const isComplete = !hintName && !!isWhole && !isRefused
          return { outcome, hintName, isAvatarSaved: isGiven && !isUnsent, isComplete }
        })
      })
    },

    declineForm() {
      const { status, userInfo, preview } = store.state.profile
      const isOnItsWay = savingCount > 0 || (!!preview && !!userInfo?.nickName)
      return isOnItsWay || status === 'granted' ? undefined : answers.reject({ code: 'cancelled' })
    },
  }
}
