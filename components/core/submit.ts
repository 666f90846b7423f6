import { isSaved, isTemporary, saveAvatar } from './avatar'
import { ensureSameUser } from './same-user'
import { readCredentials } from './credentials'
import { AuthError, classify } from './errors'
import { fieldsOf } from './fields'
import { isLocal } from './local'
import { cleanAddress } from './userinfo'
import { within } from './within'
import type { CheckPart } from './check'
import type { Context } from './context'
import type { Extensions, Placed } from './extensions'
import type { HandPart } from './hand'
import type { Credentials, ProfilePayload, Session } from './options'
import type { SessionPart } from './session'
import type { UserInfo } from './userinfo'

/**
 * Takes what was consented to the app's server; nothing consented to is lost on the way.
 * `welcome` hears what the server made of it.
 */
export function createSubmit(
  ctx: Context,
  session: SessionPart,
  silent: CheckPart,
  hand: HandPart,
  welcome: (userInfo: unknown) => void,
): Pick<Extensions, 'asked' | 'changed' | 'retry' | 'upload'> {
  const { store, kept } = ctx
  let version = 0
  let sent: UserInfo | undefined
  let stamp = NaN // how the session stood when the person was asked
  let last: Promise<unknown> = Promise.resolve()
  let uploading: { key: string; work: Promise<Placed> } | undefined

  const isEncrypted = () =>
    ctx.config.withCredentials &&
    ctx.config.exchange &&
    store.state.profile.source === 'getUserInfo'

  /** A picture that only this phone has goes by `uploadAvatar`; until then the name goes alone. */
  const isReady = () => !ctx.config.uploadAvatar || !isLocal(store.state.profile.display.avatarUrl)

  /** One submission at a time, and only of the newest profile. */
  function submit(credentials?: Credentials) {
    const mine = ++version
    const { epoch } = ctx
    const { userInfo = {} } = store.state.profile
    if (!ctx.config.submitProfile || (!isReady() && !userInfo.nickName)) return
    const isOver = () => mine !== version || epoch !== ctx.epoch || !store.state.profile.userInfo
    const still = () => {
      if (isOver()) throw new AuthError('cancelled', 'over')
    }
    ctx.keep({ unsubmitted: true })
    last = last
      .then(() => attempt(still, credentials))
      .then((verified) => {
        still()
        // What the user changed meanwhile is newer than the server's word, and on its way.
        if (sent !== store.state.profile.userInfo || !isReady()) return
        ctx.keep({ unsubmitted: undefined })
        welcome(verified)
      })
      .catch((reason: unknown) => {
        if (isOver()) return
        const code = 'submit-failed'
        store.send({ type: 'troubled', error: Object.assign(classify(reason), { code } as const) })
        ctx.track({ type: 'fail', code })
      })
  }

  function attempt(still: () => void, credentials?: Credentials): Promise<unknown> {
    still()
    if (!isEncrypted()) return sessionOrNone().then((open) => send(still, open))
    const first = credentials ? send(still, session.current(), credentials) : fresh(still)
    return first.catch((reason: unknown) => {
      if (fieldsOf(reason).code !== 'session-key-stale') throw reason
      still()
      return session.login({ force: true }).then(() => fresh(still))
    })
  }

  /** A payload whose `session_key` is certain: taken silently, between two equal stamps. */
  function fresh(still: () => void): Promise<unknown> {
    return session.prepare().then(() => {
      still()
      const before = session.stamp()
      return silent.fetch(true).then((detail) => {
        const credentials = before === session.stamp() && readCredentials(detail)
        if (credentials) return send(still, session.current(), credentials)
        throw new AuthError('session-key-stale', 'none')
      })
    })
  }

  function send(
    still: () => void,
    open: Session | undefined,
    credentials?: Credentials,
  ): Promise<unknown> {
    still()
    const { submitProfile } = ctx.config
    const { userInfo = {}, source } = store.state.profile
    const channel = source === 'getUserInfo' ? source : 'chooseAvatar'
    const given = Object.assign({}, userInfo)
    if (!isReady()) delete given.avatarUrl
    const payload: ProfilePayload = { channel, userInfo: given }
    if (credentials) payload.credentials = credentials
    sent = userInfo
    return within<unknown>(
      ctx,
      'submitProfile',
      () => submitProfile && submitProfile(payload, open),
    )
  }

  /** A session where the app has sessions; consent needs none. */
  const sessionOrNone = (): Promise<Session | undefined> =>
    ctx.config.exchange ? session.login().catch(() => undefined) : Promise.resolve(undefined)

  return {
    asked() {
      stamp = session.stamp()
    },
    changed(detail) {
      const isOurs = isEncrypted() && stamp === session.stamp()
      const ours = isOurs ? readCredentials(detail) : undefined
      submit(ours)
      return ours
    },
    retry() {
      const { profile, unsubmitted } = kept
      if (!profile || !unsubmitted) return
      if (isReady()) submit()
      else void hand.save(profile.userInfo)
    },
    /** Two forms of one user that give the same picture upload it once. */
    upload(path) {
      const { uploadAvatar } = ctx.config
      const { epoch } = ctx
      const key = `${epoch} ${path}`
      if (!uploadAvatar) return
      if (uploading?.key === key) return uploading.work
      const work = sessionOrNone()
        .then((open) => {
          ensureSameUser(ctx, epoch)
          return within(ctx, 'uploadAvatar', () => uploadAvatar(path, open))
        })
        .then((answer) => {
          const avatarUrl = cleanAddress(answer)
          if (avatarUrl && !isTemporary(avatarUrl)) return { avatarUrl }
          throw new AuthError('submit-failed', 'no URL')
        })
        .catch((reason: unknown) => {
          // It stays, here, and is tried again: by 保存, and at the next start.
          uploading = undefined
          const placed = (avatarUrl: string) => ({ avatarUrl, error: classify(reason) })
          if (isSaved(path)) return placed(path)
          return saveAvatar(ctx, path).then(placed, () => placed(path))
        })
      uploading = { key, work }
      return work
    },
  }
}
