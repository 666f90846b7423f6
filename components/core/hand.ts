import { readAvatarAnswer } from './answers'
import { saveAvatar } from './avatar'
import { isPlaceholderName } from './demoted'
import { classify } from './errors'
import { cleanAddress, cleanNickName } from './userinfo'
import type { Outcome } from './answers'
import type { Context } from './context'
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
  let keeping: { path: string; work: Promise<string> } | undefined

  /** The lasting address of a path; two forms that give the same path keep it once. */
  function keep(path: string): Promise<string> {
    if (keeping?.path === path) return keeping.work
    const work = more.upload(path) ?? saveAvatar(ctx, path)
    const forget = () => (keeping = undefined) // what failed may be tried again
    keeping = { path, work }
    work.catch(forget)
    return work
  }

  function save(given: Given): Promise<Outcome | undefined> {
    const path = cleanAddress(given.avatarUrl)
    const nickName = cleanNickName(given.nickName)
    const before = store.state.profile
    const { epoch } = ctx
    const apply = (change: Given) => profile.save(change, 'chooseAvatar')
    if (path) store.send({ type: 'previewed', avatarUrl: path })
    // The name is kept at once, whatever becomes of the picture.
    if (nickName && !isPlaceholderName(nickName)) apply({ nickName })

    function done(): Outcome {
      const { status, userInfo = {} } = store.state.profile
      const { nickName, avatarUrl } = before.userInfo ?? {}
      if (userInfo.nickName !== nickName || userInfo.avatarUrl !== avatarUrl) {
        profile.changed()
        ctx.track({ type: 'save', channel: 'chooseAvatar' })
      }
      const isGrant = status === 'granted' && before.status !== status
      return { type: 'save', detail: { userInfo }, isGrant }
    }

    /** The picture stays, here, and is tried again at the next start. */
    function failed(reason: unknown): Promise<Outcome | undefined> {
      return saveAvatar(ctx, path)
        .catch(() => path)
        .then((avatarUrl) => {
          if (epoch !== ctx.epoch) return
          const error = classify(reason)
          apply({ avatarUrl })
          ctx.keep({ unsubmitted: true })
          store.send({ type: 'troubled', error })
          ctx.track({ type: 'fail', code: error.code })
          const { attempts } = store.state.profile
          return { type: 'reject', detail: Object.assign({ attempts }, error) }
        })
    }

    if (!path) return Promise.resolve(done())
    return keep(path).then((avatarUrl) => {
      if (epoch !== ctx.epoch) return
      apply({ avatarUrl })
      return done()
    }, failed)
  }

  return {
    save,
    chose(detail) {
      const answer = readAvatarAnswer(detail)
      if ('error' in answer) return Promise.resolve(profile.reject(answer.error))
      privacy.heard()
      return save(answer)
    },
  }
}
