// submit/: what was consented to goes to the app's server, and nothing of it is lost on the way.
// Knows state/, client/, session/, profile/, the context and the options. Implements the profile's
// ProfileSubmission.
// This file is the front of the room: other rooms, behaviors and components import from here only.
import { readCredentials } from './credentials'
import { uploadAvatar } from './upload'
import { AuthError, toAuthFailure } from '../client/client'
import { isLocalAvatar } from '../profile/profile'
import { fieldsOf } from '../state/state'
import type { Context } from '../context'
import type { Credentials, ProfilePayload, Session } from '../options'
import type { ProfileSubmission, ServerProfile, SilentCheck } from '../profile/profile'
import type { LoginSession } from '../session/session'
import type { UserInfo } from '../state/state'

/** @param serverProfile takes what the server made of the profile */
export function createSubmission(
  context: Context,
  session: LoginSession,
  silentCheck: SilentCheck,
  serverProfile: ServerProfile,
): ProfileSubmission {
  const { store } = context
  let newestVersion = 0
  let sentUserInfo: UserInfo | undefined
  /** The version of `session_key` when the person was asked. */
  let askedKeyVersion = NaN
  let lastSubmission: Promise<unknown> = Promise.resolve()

  /** A session where the app has sessions; consent needs none. */
  const sessionIfAny = (): Promise<Session | undefined> =>
    context.options.exchange ? session.login().catch(() => undefined) : Promise.resolve(undefined)

  const isEncrypted = () =>
    context.options.withCredentials &&
    context.options.exchange &&
    store.state.profile.source === 'getUserInfo'

  /** A picture that only this phone has goes by `uploadAvatar`; until then the nickname goes alone. */
  const isAvatarReady = () =>
    !context.options.uploadAvatar || !isLocalAvatar(store.state.profile.display.avatarUrl)

  /** One submission at a time, and only of the newest profile. */
  function submit(credentials?: Credentials) {
    const version = ++newestVersion
    const { userGeneration } = context
    const { userInfo = {}, source } = store.state.profile
    if (!context.options.submitProfile || (!isAvatarReady() && !userInfo.nickName)) return
    const isOutdated = () =>
      version !== newestVersion ||
      userGeneration !== context.userGeneration ||
      // Withdrawn, and perhaps replaced by what the app knows.
      source !== store.state.profile.source
    const ensureNewest = () => {
      if (isOutdated()) throw new AuthError('cancelled', 'a newer profile, or a logout, came first')
    }
    context.updateStored({ unsubmitted: true })
    lastSubmission = lastSubmission
      .then(() => sendProfile(ensureNewest, credentials))
      .then((verified) => {
        ensureNewest()
        // What the user changed meanwhile is newer than the server's word, and on its way.
        if (sentUserInfo !== store.state.profile.userInfo || !isAvatarReady()) return
        context.updateStored({ unsubmitted: undefined })
        serverProfile.accept(verified)
      })
      .catch((reason: unknown) => {
        if (isOutdated()) return
        const code = 'submit-failed'
        const error = Object.assign(toAuthFailure(reason), { code } as const)
        store.send({ type: 'effectFailed', error })
        context.track({ type: 'fail', code })
      })
  }

  function sendProfile(ensureNewest: () => void, credentials?: Credentials): Promise<unknown> {
    ensureNewest()
    if (!isEncrypted()) return sessionIfAny().then((current) => send(ensureNewest, current))
    const first = credentials
      ? send(ensureNewest, session.current(), credentials)
      : sendFreshPayload(ensureNewest)
    return first.catch((reason: unknown) => {
      if (fieldsOf(reason, 'code').code !== 'session-key-stale') throw reason
      ensureNewest()
      return session.renew().then(() => sendFreshPayload(ensureNewest))
    })
  }

  /** A payload whose `session_key` is certain: taken silently, between two equal key versions. */
  function sendFreshPayload(ensureNewest: () => void): Promise<unknown> {
    return session.prepareSessionKey().then(() => {
      ensureNewest()
      const before = session.sessionKeyVersion()
      return silentCheck.fetchUserInfo(true).then((detail) => {
        const credentials = before === session.sessionKeyVersion() && readCredentials(detail)
        if (credentials) return send(ensureNewest, session.current(), credentials)
        throw new AuthError(
          'session-key-stale',
          'no payload belongs to a session_key that is known',
        )
      })
    })
  }

  function send(
    ensureNewest: () => void,
    current: Session | undefined,
    credentials?: Credentials,
  ): Promise<unknown> {
    ensureNewest()
    const { submitProfile } = context.options
    const { userInfo = {}, source } = store.state.profile
    const channel = source === 'getUserInfo' ? source : 'chooseAvatar'
    const sendable = Object.assign({}, userInfo)
    if (!isAvatarReady()) delete sendable.avatarUrl
    const payload: ProfilePayload = { channel, userInfo: sendable }
    if (credentials) payload.credentials = credentials
    sentUserInfo = userInfo
    return context.callOption<unknown>(
      'submitProfile',
      () => submitProfile && submitProfile(payload, current),
    )
  }

  return {
    noteQuestion() {
      askedKeyVersion = session.sessionKeyVersion()
    },
    submitProfile(detail) {
      const isDecryptable = isEncrypted() && askedKeyVersion === session.sessionKeyVersion()
      const credentials = isDecryptable ? readCredentials(detail) : undefined
      submit(credentials)
      return credentials
    },
    resubmitProfile() {
      if (!isAvatarReady()) return false
      submit()
      return true
    },
    uploadAvatar: (path) => uploadAvatar(context, path, sessionIfAny),
  }
}
