import { isOk, toAuthFailure } from '../client/client'
import { isRefused } from '../state/state'
import { fieldOf } from '../state/fields'
import type { GivenProfile } from './given-profile'
import type { NicknameField } from './nickname-field'
import type { Outcome, UserAnswers } from './user-answers'
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
  nicknameField: NicknameField
  /** Reads what the input shows. */
  readNickName: () => Promise<unknown>
  /** The picture that was chosen, or `''`. */
  avatarUrl: string
  /** The nickname that the field started with. */
  initialNickName: string
}

/** What became of a form that was saved. */
export interface SavedForm {
  outcome?: Outcome | undefined
  /** The name of the sentence that is to be said; `''`: nothing is left to give. */
  hintName: keyof Texts | ''
  /** The picture needs no second try. */
  isAvatarSaved: boolean
}

/** The rules of the form that asks for avatar and nickname. */
export interface ProfileForm {
  /** A plain button was tapped: the sheet opens where this client can fill its form. */
  requestSheet: () => Outcome | undefined
  /** The agreement's button in front of the form answered. */
  answerAgreement: (detail: unknown) => Outcome | undefined
  saveForm: (content: FormContent) => Promise<SavedForm>
  /** The user closed the sheet. With a profile that is there already, or on its way, that is no refusal. */
  declineSheet: () => Outcome | undefined
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
    requestSheet: () =>
      store.state.channel === 'chooseAvatar'
        ? { type: 'sheet' }
        : answers.reject({ code: 'unsupported' }),

    answerAgreement(detail) {
      if (!isOk(fieldOf(detail, 'errMsg'))) return answers.reject(toAuthFailure(detail))
      privacy.applyAnswer()
      return undefined
    },

    saveForm({ userGeneration, nicknameField, readNickName, avatarUrl, initialNickName }) {
      const isSameUser = () => userGeneration === context.userGeneration
      savingCount += 1
      return nicknameField.settle(readNickName).then((settled) => {
        const isNickNameTyped = nicknameField.typedNickName() !== undefined
        // A known nickname that nobody changed stays: some clients show less of it than they were
        // given.
        const nickName = isNickNameTyped || !initialNickName ? settled.nickName : ''
        const isGiven = isSameUser() && !settled.isRefused && !!(nickName || avatarUrl)
        return givenProfile.saveGiven(isGiven ? { nickName, avatarUrl } : {}).then((outcome) => {
          savingCount -= 1
          // After a logout the form is another user's, and what was given here is nobody's.
          if (!isSameUser()) {
            return { hintName: '', isAvatarSaved: true }
          }
          const { userInfo = {}, error, preview } = store.state.profile
          // The app's server does not take what was given: `profile.error` says why.
          const isRefusal = isGiven && isRefused(error)
          // The picture is saved on this phone, and did not reach the app's server.
          const isUnsent = isGiven && !!avatarUrl && !!error && !isRefusal
          const isEmptied = initialNickName && isNickNameTyped && !nickName
          const hasAvatar = !!(preview || userInfo.avatarUrl)
          const hasNickName = !!userInfo.nickName && !isEmptied
          const hintName = settled.isRefused
            ? 'formNicknameRefused'
            : isRefusal
              ? 'hintRefused'
              : missingHintName(hasAvatar, hasNickName) || (isUnsent ? 'formUnsent' : '')
          return { outcome, hintName, isAvatarSaved: isGiven && !isUnsent }
        })
      })
    },

    declineSheet() {
      const { status, userInfo, preview } = store.state.profile
      const isOnItsWay = savingCount > 0 || (!!preview && !!userInfo?.nickName)
      return isOnItsWay || status === 'granted' ? undefined : answers.reject({ code: 'cancelled' })
    },
  }
}

/** The name of the sentence that says what is missing; `''`: nothing. */
function missingHintName(hasAvatar: boolean, hasNickName: boolean): SavedForm['hintName'] {
  if (!hasAvatar) return hasNickName ? 'formAvatarMissing' : 'formMissing'
  return hasNickName ? '' : 'formNicknameMissing'
}
