import { isSaved, isTemporary, saveAvatar } from './avatar'
import { ensureSameUser } from './same-user'
import { readCredentials } from './credentials'
import { AuthError, classify } from './errors'
import { fieldsOf } from './fields'
import { deadline } from './platform'
import { cleanAddress } from './userinfo'
import type { CheckPart } from './check'
import type { Context } from './context'
import type { Extensions } from './extensions'
import type { HandPart } from './hand'
import type { Credentials, ProfilePayload, Session } from './options'
import type { SessionPart } from './session'
import type { UserInfo } from './state'

/** What the server said, and of which profile. */
type Submitted = { verified: unknown; sent: UserInfo }

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
  const { platform, store, kept } = ctx
  let version = 0
  let stamp = 0 // how the session stood when the person was asked
  let last: Promise<unknown> = Promise.resolve()

  const isEncrypted = () =>
    ctx.config.withCredentials &&
    ctx.config.exchange &&
    store.state.profile.source === 'getUserInfo'

  /** One submission at a time, and only of the newest profile. */
  function submit(credentials?: Credentials) {
    const mine = ++version
    const { epoch } = ctx
    if (!ctx.config.submitProfile) return
    const still = () => {
      if (mine !== version) throw new AuthError('cancelled', 'a newer profile came first')
      ensureSameUser(ctx, epoch)
    }
    ctx.keep({ unsubmitted: true })
    last = last
      .then(() => attempt(still, credentials))
      .then(({ verified, sent }) => {
        still()
        // What the user changed meanwhile is newer than the server's word, and on its way.
        if (sent !== store.state.profile.userInfo) return
        ctx.keep({ unsubmitted: undefined })
        welcome(verified)
      })
      .catch((reason: unknown) => {
        if (mine !== version || epoch !== ctx.epoch) return
        const error = Object.assign(classify(reason), { code: 'submit-failed' as const })
        store.send({ type: 'troubled', error })
        ctx.track({ type: 'fail', code: 'submit-failed' })
      })
  }

  function attempt(still: () => void, credentials?: Credentials): Promise<Submitted> {
    if (!isEncrypted()) return sessionOrNone().then((open) => send(still, open))
    const first = credentials ? send(still, session.current(), credentials) : fresh(still)
    return first.catch((reason: unknown) => {
      if (fieldsOf(reason).code !== 'session-key-stale') throw reason
      still()
      return session.login({ force: true }).then(() => fresh(still))
    })
  }

  /** A payload whose `session_key` is certain: taken silently, between two equal stamps. */
  function fresh(still: () => void): Promise<Submitted> {
    return session.prepare().then(() => {
      still()
      const before = session.stamp()
      return silent.fetch(true).then((detail) => {
        const credentials = readCredentials(detail)
        const isOurs = credentials && before && before === session.stamp()
        if (isOurs) return send(still, session.current(), credentials)
        throw new AuthError('session-key-stale', 'no payload of this session could be had')
      })
    })
  }

  function send(
    still: () => void,
    open: Session | undefined,
    credentials?: Credentials,
  ): Promise<Submitted> {
    const { submitProfile, timeout } = ctx.config
    const { userInfo: sent = {}, source } = store.state.profile
    const channel = source === 'getUserInfo' ? source : 'chooseAvatar'
    const payload: ProfilePayload = { channel, userInfo: sent }
    if (credentials) payload.credentials = credentials
    const work = () => {
      still()
      return submitProfile && submitProfile(payload, open)
    }
    return deadline<unknown>(work, timeout, 'submitProfile', platform).then((verified) => ({
      verified,
      sent,
    }))
  }

  /** A session where the app has sessions; consent needs none. */
  function sessionOrNone(): Promise<Session | undefined> {
    const { epoch } = ctx
    const work = ctx.config.exchange ? session.login() : Promise.resolve(undefined)
    return work
      .catch(() => undefined)
      .then((open) => {
        ensureSameUser(ctx, epoch)
        return open
      })
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
      return sessionOrNone()
        .then((open) => deadline(() => uploadAvatar(path, open), timeout, 'uploadAvatar', platform))
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
