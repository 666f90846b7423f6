import { readAvatarAnswer } from './answers'
import { dropAvatar, saveAvatar } from './avatar'
import { isPlaceholderName } from './demoted'
import { classify } from './errors'
import { cleanAddress, cleanNickName } from './userinfo'
import type { Outcome } from './answers'
import type { Context } from './context'
import type { Placed } from './extensions'
import type { PrivacyPart } from './privacy'
import type { ProfilePart } from './profile'
import type { UserInfo } from './state'

/** What the user gives by hand; either part may be missing, and stays as it was then. */
export type Given = Pick<UserInfo, 'nickName' | 'avatarUrl'>

export interface HandPart {
  /** What a `chooseAvatar` button answered: shown at once, then kept. */
  chose(detail: unknown): Promise<Outcome | undefined>
  /** What the form gives. `undefined`: a logout came first. */
  save(given: Given): Promise<Outcome | undefined>
}

export function createHand(ctx: Context, profile: ProfilePart, privacy: PrivacyPart): HandPart {
  const { store, more } = ctx
  let keeping: { key: string; work: Promise<Placed> } | undefined

  /** The lasting address of a path; two forms of one user that give the same keep it once. */
  function keep(path: string): Promise<Placed> {
    const key = `${ctx.epoch} ${path}`
    if (keeping && keeping.key === key) return keeping.work
    const work =
      more.upload(path) ||
      saveAvatar(ctx, path).then(
        (avatarUrl): Placed => ({ avatarUrl }),
        // A full folder: it is there for as long as the app lives.
        (reason: unknown): Placed => {
          const error = Object.assign(classify(reason), { code: 'storage' as const })
          return { avatarUrl: path, error }
        },
      )
    keeping = { key, work }
    return work.then((placed) => {
      // What failed may be tried again.
      if (placed.error) keeping = undefined
      return placed
    })
  }

  function save(given: Given): Promise<Outcome | undefined> {
    const path = cleanAddress(given.avatarUrl)
    const cleaned = cleanNickName(given.nickName)
    const nickName = isPlaceholderName(cleaned) ? '' : cleaned
    const before = store.state.profile
    const old = before.userInfo || {}
    const { epoch } = ctx
    const apply = (userInfo: Given) =>
      store.send({ type: 'saved', userInfo, source: 'chooseAvatar' })
    // Given by hand and seen by no server: theirs, so a server's older one does not replace it.
    if (path || (nickName && nickName !== old.nickName)) {
      ctx.keep({ unsubmitted: true, loggedOut: undefined })
    }
    if (path) store.send({ type: 'previewed', avatarUrl: path })
    // The name is kept at once, whatever becomes of the picture.
    if (nickName) apply({ nickName })

    return Promise.resolve(path ? keep(path) : undefined).then((placed) => {
      if (epoch !== ctx.epoch) {
        if (placed) dropAvatar(ctx, placed.avatarUrl)
        return
      }
      if (placed) apply({ avatarUrl: placed.avatarUrl })
      const { status, userInfo = {}, attempts } = store.state.profile
      const error = placed && placed.error
      const isNew = userInfo.nickName !== old.nickName || userInfo.avatarUrl !== old.avatarUrl
      if (error) {
        store.send({ type: 'troubled', error })
        ctx.track({ type: 'fail', code: error.code })
        return { type: 'reject', detail: Object.assign({ attempts }, error) }
      }
      if (isNew) {
        more.changed()
        ctx.track({ type: 'save', channel: 'chooseAvatar' })
      }
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
