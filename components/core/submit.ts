import { isSaved, isTemporary, saveAvatar } from './avatar'
import { readCredentials } from './credentials'
import { AuthError, classify } from './errors'
import { deadline } from './platform'
import { cleanAddress, readUserInfo } from './userinfo'
import type { CheckPart } from './check'
import type { Context } from './context'
import type { Extensions } from './extensions'
import type { HandPart } from './hand'
import type { Credentials, ProfilePayload, Session } from './options'
import type { SessionPart } from './session'
import type { Channel } from './state'

/** Takes what was consented to the app's server; nothing consented to is lost on the way. */
export function createSubmit(
  ctx: Context,
  session: SessionPart,
  silent: CheckPart,
  hand: HandPart,
): Pick<Extensions, 'asked' | 'changed' | 'retry' | 'upload'> {
  const { platform, store, kept } = ctx
  let version = 0
  let stamp: number | undefined // how the session stood when the person was asked
  let last: Promise<unknown> = Promise.resolve()

  const isEncrypted = () =>
    ctx.config.withCredentials &&
    ctx.config.exchange &&
    store.state.profile.source === 'getUserInfo'

  /** One submission at a time, and only of the newest profile. */
  function submit(credentials?: Credentials) {
    const mine = ++version
    const { epoch } = ctx
    const isCurrent = () => mine === version && epoch === ctx.epoch
    if (!ctx.config.submitProfile) return
    ctx.keep({ unsubmitted: true })
    last = last
      .then(() => isCurrent() && attempt(credentials))
      .then(
        (verified) => {
          if (!isCurrent()) return
          ctx.keep({ unsubmitted: undefined })
          const userInfo = readUserInfo(verified)
          const { source } = store.state.profile
          if (source && (userInfo.nickName || userInfo.avatarUrl)) {
            store.send({ type: 'saved', userInfo, source })
          }
        },
        (reason: unknown) => {
          if (!isCurrent()) return
          const error = Object.assign(classify(reason), { code: 'submit-failed' as const })
          store.send({ type: 'troubled', error })
          ctx.track({ type: 'fail', code: 'submit-failed' })
        },
      )
  }

  function attempt(credentials?: Credentials): Promise<unknown> {
    if (!isEncrypted()) return ready().then((open) => send(open))
    const first = credentials ? send(session.current(), credentials) : fresh()
    return first.catch((reason: unknown) => {
      if ((reason as { code?: unknown } | undefined)?.code !== 'session-key-stale') throw reason
      return session.login({ force: true }).then(fresh)
    })
  }

  /** A session where the app has sessions; consent needs none. */
  const ready = (): Promise<Session | undefined> =>
    ctx.config.exchange ? session.login().catch(() => undefined) : Promise.resolve(undefined)

  /** A payload whose `session_key` is certain: taken silently, between two equal stamps. */
  function fresh(): Promise<unknown> {
    return session.prepare().then(() => {
      const before = session.stamp()
      return silent.fetch(true).then((detail) => {
        const credentials = readCredentials(detail)
        const good = credentials && before && before === session.stamp()
        if (good) return send(session.current(), credentials)
        throw new AuthError('session-key-stale', 'no payload of this session could be had')
      })
    })
  }

  function send(open: Session | undefined, credentials?: Credentials): Promise<unknown> {
    const { userInfo = {}, source } = store.state.profile
    const channel: Channel = source === 'getUserInfo' ? source : 'chooseAvatar'
    const payload: ProfilePayload = { channel, userInfo }
    if (credentials) payload.credentials = credentials
    const work = new Promise((resolve) => resolve(ctx.config.submitProfile?.(payload, open)))
    return deadline(work, ctx.config.timeout, 'submitProfile', platform)
  }

  return {
    asked() {
      stamp = session.stamp()
    },
    changed(detail) {
      const credentials = readCredentials(detail)
      const isOurs = credentials && isEncrypted() && stamp && stamp === session.stamp()
      const ours = isOurs ? credentials : undefined
      submit(ours)
      return ours
    },
    retry() {
      if (!kept.profile || !kept.unsubmitted) return
      const { avatarUrl } = kept.profile.userInfo
      if (ctx.config.uploadAvatar && isSaved(avatarUrl)) void hand.save({ avatarUrl })
      else submit()
    },
    upload(path) {
      const { uploadAvatar, timeout } = ctx.config
      if (!uploadAvatar) return
      return ready()
        .then((open) => deadline(uploadAvatar(path, open), timeout, 'uploadAvatar', platform))
        .then((answer) => {
          const avatarUrl = cleanAddress(answer)
          if (avatarUrl && !isTemporary(avatarUrl)) return { avatarUrl }
          throw new AuthError('submit-failed', 'uploadAvatar answered no lasting URL: answer one')
        })
        .catch((reason: unknown) => {
          // It stays, here, and is tried again at the next start.
          const copy = isSaved(path) ? Promise.resolve(path) : saveAvatar(ctx, path)
          const placed = (avatarUrl: string) => ({ avatarUrl, error: classify(reason) })
          return copy.then(placed, () => placed(path))
        })
    },
  }
}
