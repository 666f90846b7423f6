// submit/: what was consented to goes to the app's server, and nothing of it is lost on the way.
// Knows state/, client/, session/, profile/, the context and the options. Implements the profile's
// ProfileSubmission.
// This file is the front of the room: other rooms, behaviors and components import from here only.
import { readCredentials } from './credentials'
import { uploadAvatar } from './upload'
import { AuthError, toAuthFailure } from '../client/client'
import { isLocalAvatar } from '../profile/profile'
import { isRefused } from '../state/state'
import { fieldOf } from '../state/fields'
import type { Context } from '../context'
import type { Credentials, ProfilePayload, Session } from '../options'
import type { ProfileSubmission, ServerProfile, SilentCheck } from '../profile/profile'
import type { LoginSession } from '../session/session'
import type { AuthFailure } from '../state/state'
import type { UserInfo } from '../state/user-info'

/** @param serverProfile takes what the server made of the profile */
export function createSubmission(
  context: Context,
  session: LoginSession,
  silentCheck: SilentCheck,
  serverProfile: ServerProfile,
): ProfileSubmission {
  const { store } = context
  let newestVersion = 0
  /** What was last sent, and the profile that it was taken from. */
  let sentUserInfo: UserInfo | undefined
  let knownUserInfo: UserInfo | undefined
  /** The version of `session_key` when the person was asked. */
  let askedKeyVersion = NaN
  let lastSubmission: Promise<unknown> = Promise.resolve()

  const isEncrypted = () =>
    context.options.withCredentials &&
    context.options.exchange &&
    store.state.profile.source === 'getUserInfo'

  const isAvatarLocal = () => isLocalAvatar(store.state.profile.display.avatarUrl)
  /** A picture that only this phone has goes by `uploadAvatar`; until then the nickname goes alone. */
  const isAvatarReady = () => !context.options.uploadAvatar || !isAvatarLocal()

  /** One submission at a time, and only of the newest profile. */
  function submit(credentials?: Credentials) {
    const version = ++newestVersion
    const { userGeneration } = context
    const { source } = store.state.profile
    const { nickName, avatarUrl } = sendableUserInfo()
    if (!context.options.submitProfile || !(nickName || avatarUrl)) return
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
        if (knownUserInfo !== store.state.profile.userInfo || !isAvatarReady()) return
        context.updateStored({ unsubmitted: undefined })
        serverProfile.accept(verified)
      })
      .catch((reason: unknown) => {
        if (isOutdated()) return
        const error = toAuthFailure(reason)
        if (isRefused(error)) withdraw(reason, error)
        else {
          error.code = 'submit-failed'
          store.send({ type: 'effectFailed', error })
        }
        context.track({ type: 'fail', code: error.code })
      })
  }

  /** What the server refused for good is not sent again: all that was sent, or the field that it names. */
  function withdraw(reason: unknown, error: AuthFailure) {
    const field = fieldOf(fieldOf(reason, 'cause'), 'field')
    const refused = Object.assign({}, sentUserInfo)
    if (field === 'nickName') delete refused.avatarUrl
    if (field === 'avatarUrl') delete refused.nickName
    const unsubmitted = isAvatarReady() ? undefined : context.stored.unsubmitted
    const isOfPlatform = store.state.profile.source === 'getUserInfo'
    context.updateStored({ unsubmitted, refused: isOfPlatform || undefined })
    store.send({ type: 'refused', userInfo: refused, error })
  }

  /** The profile as it may leave this phone: without an address that only this phone can read. */
  function sendableUserInfo(): UserInfo {
    const sendable = Object.assign({}, store.state.profile.userInfo)
    if (isAvatarLocal()) delete sendable.avatarUrl
    return sendable
  }

  /** A payload that was not decrypted, or came with a dead token, is followed by a fresh one. */
  function sendProfile(ensureNewest: () => void, credentials?: Credentials): Promise<unknown> {
    ensureNewest()
    const isFresh = isEncrypted() && !credentials
    const prepared = isFresh ? session.prepareSessionKey() : Promise.resolve()
    return prepared.then(() =>
      session.sendIfAny((current, isRetry) => {
        ensureNewest()
        return isFresh || (credentials && isRetry)
          ? sendFreshPayload(ensureNewest)
          : send(ensureNewest, current, credentials)
      }),
    )
  }

  /** A payload whose `session_key` is certain: taken silently, between two equal key versions. */
  function sendFreshPayload(ensureNewest: () => void): Promise<unknown> {
    const before = session.sessionKeyVersion()
    return silentCheck.fetchUserInfo(true).then((detail) => {
      const credentials = before === session.sessionKeyVersion() && readCredentials(detail)
      if (credentials) return send(ensureNewest, session.current(), credentials)
      throw new AuthError('session-key-stale', 'no payload belongs to a session_key that is known')
    })
  }

  function send(
    ensureNewest: () => void,
    current: Session | undefined,
    credentials?: Credentials,
  ): Promise<unknown> {
    ensureNewest()
    const { submitProfile } = context.options
    const { userInfo, source } = store.state.profile
    const channel = source === 'getUserInfo' ? source : 'chooseAvatar'
    const payload: ProfilePayload = { channel, userInfo: sendableUserInfo() }
    if (credentials) payload.credentials = credentials
    knownUserInfo = userInfo
    sentUserInfo = payload.userInfo
    serverProfile.noteSent(sentUserInfo)
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
    uploadAvatar: (path) => uploadAvatar(context, session, path),
  }
}
