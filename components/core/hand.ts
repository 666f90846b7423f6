import { readAvatarAnswer } from './answers'
import { dropAvatar, saveAvatar } from './avatar'
import { givenName } from './demoted'
import { classify } from './errors'
import { cleanAddress } from './userinfo'
import type { Outcome } from './answers'
import type { Context } from './context'
import type { Placed } from './extensions'
import type { PrivacyPart } from './privacy'
import type { ProfilePart } from './profile'
import type { UserInfo } from './userinfo'

/** What the user gives by hand; either part may be missing, and stays as it was then. */
export type Given = Pick<UserInfo, 'nickName' | 'avatarUrl'>

export interface HandPart {
  /** What a `chooseAvatar` button answered: shown at once, then kept. */
  chose(detail: unknown): Promise<Outcome | undefined>
  /** What the form gives. `undefined`: nothing new, or a logout came first. */
  save(given: Given): Promise<Outcome | undefined>
}

export function createHand(ctx: Context, profile: ProfilePart, privacy: PrivacyPart): HandPart {
  const { store, more } = ctx
  /** Where a chosen picture lives from now on. */
  const place = (path: string): Promise<Placed> =>
    more.upload(path) ||
    saveAvatar(ctx, path).then(
      (avatarUrl) => ({ avatarUrl }),
      // A full folder: it is there for as long as the app lives.
      (reason: unknown) => ({
        avatarUrl: path,
        error: Object.assign(classify(reason), { code: 'storage' as const }),
      }),
    )

  function save(given: Given): Promise<Outcome | undefined> {
    const path = cleanAddress(given.avatarUrl)
    const nickName = givenName(given.nickName)
    const before = store.state.profile
    const { nickName: old } = before.userInfo || {}
    const { epoch } = ctx
    const apply = (userInfo: Given) =>
      store.send({ type: 'saved', userInfo, source: 'chooseAvatar' })
    let isNew = nickName && nickName !== old
    if (path) store.send({ type: 'previewed', avatarUrl: path })
    // The name is kept at once, whatever becomes of the picture.
    if (isNew) apply({ nickName })
    // Given by hand and seen by no server: theirs, so a server's older one does not replace it.
    if (path || isNew) ctx.keep({ unsubmitted: true, loggedOut: undefined })

    return Promise.resolve(path ? place(path) : undefined).then((placed) => {
      if (placed && store.state.profile.preview === path) {
        const { avatarUrl, error } = placed
        isNew = true
        apply({ avatarUrl })
        if (error) {
          // Theirs, and shown: that it reached no server yet is trouble, not a refusal.
          store.send({ type: 'troubled', error })
          ctx.track({ type: 'fail', code: error.code })
        }
        // A newer picture, or a logout, came first: this one is nobody's.
      } else if (placed && placed.avatarUrl !== path) dropAvatar(ctx, placed.avatarUrl)
      if (epoch !== ctx.epoch || !isNew) return
      more.changed()
      const { status, userInfo = {} } = store.state.profile
      ctx.track({ type: 'save', channel: 'chooseAvatar' })
      const isGrant = status === 'granted' && before.status !== status
      return { type: 'save', detail: { userInfo }, isGrant }
    })
  }

  return {
    save,
    chose(detail) {
      const answer = readAvatarAnswer(detail)
      if ('error' in answer) return Promise.resolve(profile.reject(answer.error))
      privacy.heard()
      profile.settle()
      return save(answer)
    },
  }
}
