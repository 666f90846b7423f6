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
  let keeping: Promise<Placed> | undefined
  let keptKey = ''

  /** The lasting address of a path; two forms of one user that give the same keep it once. */
  function keep(path: string): Promise<Placed> {
    const key = `${ctx.epoch} ${path}`
    if (keeping && key === keptKey) return keeping
    const copy = (): Promise<Placed> =>
      saveAvatar(ctx, path).then(
        (avatarUrl) => ({ avatarUrl }),
        // A full folder: it is there for as long as the app lives.
        (reason: unknown) => ({
          avatarUrl: path,
          error: Object.assign(classify(reason), { code: 'storage' as const }),
        }),
      )
    const work = (more.upload(path) || copy()).then((placed) => {
      // What failed may be tried again.
      if (placed.error) keeping = undefined
      return placed
    })
    keptKey = key
    return (keeping = work)
  }

  function save(given: Given): Promise<Outcome | undefined> {
    const path = cleanAddress(given.avatarUrl)
    const nickName = givenName(given.nickName)
    const before = store.state.profile
    const { nickName: old } = before.userInfo || {}
    const isNew = () => store.state.profile.userInfo !== before.userInfo
    const { epoch } = ctx
    const apply = (userInfo: Given) =>
      store.send({ type: 'saved', userInfo, source: 'chooseAvatar' })
    if (path) store.send({ type: 'previewed', avatarUrl: path })
    // The name is kept at once, whatever becomes of the picture.
    if (nickName && nickName !== old) apply({ nickName })
    // Given by hand and seen by no server: theirs, so a server's older one does not replace it.
    if (path || isNew()) ctx.keep({ unsubmitted: true, loggedOut: undefined })

    return Promise.resolve(path ? keep(path) : undefined).then((placed) => {
      if (epoch !== ctx.epoch) {
        if (placed) dropAvatar(ctx, placed.avatarUrl)
        return
      }
      if (placed) apply({ avatarUrl: placed.avatarUrl })
      const error = placed?.error
      if (error) {
        // Theirs, and shown: that it reached no server yet is trouble, not a refusal.
        store.send({ type: 'troubled', error })
        ctx.track({ type: 'fail', code: error.code })
      }
      if (!isNew()) return
      if (!error) more.changed()
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
