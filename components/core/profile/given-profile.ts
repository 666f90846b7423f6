import { createAvatarPlacement } from './avatar-placement'
import { readGivenNickName } from './placeholder'
import { readAvatarAnswer } from './platform-answer'
import { isRefused } from '../state/state'
import { cleanImageAddress } from '../state/user-info'
import type { AvatarFiles } from './avatar-files'
import type { ProfileSubmission } from './submission'
import type { Outcome, UserAnswers } from './user-answers'
import type { Context } from '../context'
import type { Privacy } from '../privacy/privacy'
import type { UserInfo } from '../state/user-info'

/** What the user gives: avatar, nickname or both. A part that is missing stays as it is. */
export type GivenUserInfo = Pick<UserInfo, 'nickName' | 'avatarUrl'>

/** What the user gives by `chooseAvatar` and by the nickname keyboard. */
export interface GivenProfile {
  /** What a `chooseAvatar` button answered: shown at once, then saved. */
  answerChooseAvatar: (detail: unknown) => Promise<Outcome | undefined>
  /** A `chooseAvatar` answer that is not saved yet: the temporary path, or what to report. */
  readChosenAvatar: (detail: unknown) => { avatarUrl: string } | { outcome: Outcome | undefined }
  /** Saves what was given. `undefined`: nothing is new, or a logout came first. */
  saveGiven: (given: GivenUserInfo) => Promise<Outcome | undefined>
  /** The start is over: what did not reach the app's server last time is submitted again. */
  resubmit(): void
}

export function createGivenProfile(
  context: Context,
  privacy: Privacy,
  answers: UserAnswers,
  submission: ProfileSubmission,
  avatarFiles: AvatarFiles,
): GivenProfile {
  const { store } = context

  const placeAvatar = createAvatarPlacement(context, submission, avatarFiles)

  function saveGiven(given: GivenUserInfo): Promise<Outcome | undefined> {
    const path = cleanImageAddress(given.avatarUrl)
    const nickName = readGivenNickName(given.nickName)
    const before = store.state.profile
    const { nickName: oldNickName } = before.userInfo || {}
    const { userGeneration } = context
    const sendSaved = (userInfo: GivenUserInfo) =>
      store.send({ type: 'saved', userInfo, source: 'chooseAvatar' })
    let isNew = nickName && nickName !== oldNickName
    if (path) store.send({ type: 'previewed', avatarUrl: path })
    // The nickname is saved at once, whatever becomes of the picture.
    if (isNew) sendSaved({ nickName })
    // No server has seen it yet, so a server's older profile must not replace it.
    if (path || isNew) context.updateStored({ unsubmitted: true, loggedOut: undefined })

    return Promise.resolve(path ? placeAvatar(path) : undefined).then((placed) => {
      if (placed && store.state.profile.preview === path) {
        const { avatarUrl, error } = placed
        if (isRefused(error)) {
          store.send({ type: 'refused', userInfo: { avatarUrl }, error })
          // What was given beside it, now or before, still has to reach the server.
          submission.submitProfile()
        } else {
          isNew = true
          sendSaved({ avatarUrl })
          // The picture is the user's, and is shown: not having reached a server is no refusal.
          if (error) store.send({ type: 'effectFailed', error })
        }
        if (error) context.track({ type: 'fail', code: error.code })
      } else if (placed && placed.avatarUrl !== path) {
        // A newer picture, or a logout, came first: nobody uses this one.
        avatarFiles.deleteUnused(placed.avatarUrl)
      }
      if (userGeneration !== context.userGeneration || !isNew) return
      submission.submitProfile()
      const { status, userInfo = {} } = store.state.profile
      context.track({ type: 'save', channel: 'chooseAvatar' })
      const isGrant = status === 'granted' && before.status !== status
      return { type: 'save', detail: { userInfo }, isGrant }
    })
  }

  function readChosenAvatar(
    detail: unknown,
  ): { avatarUrl: string } | { outcome: Outcome | undefined } {
    const answer = readAvatarAnswer(detail)
    if ('error' in answer) return { outcome: answers.reject(answer.error) }
    privacy.applyAnswer()
    answers.endQuestion()
    return answer
  }

  return {
    saveGiven,
    readChosenAvatar,
    answerChooseAvatar(detail) {
      const chosen = readChosenAvatar(detail)
      return 'outcome' in chosen ? Promise.resolve(chosen.outcome) : saveGiven(chosen)
    },
    resubmit() {
      const { profile, unsubmitted } = context.stored
      if (!profile || !unsubmitted || submission.resubmitProfile()) return
      // A picture that was chosen before the start was over is on its way, and takes the other's place.
      if (!store.state.profile.preview) void saveGiven(profile.userInfo)
    },
  }
}
