import { deleteAvatarFile, isLocalAvatar, isTemporaryAvatar } from './avatar-files'
import { isPlaceholderAvatar, isPlaceholderName } from './placeholder'
import { AuthError } from '../client/client'
import { isObject, readUserInfo } from '../state/state'
import type { Context } from '../context'
import type { AuthFailure, UserInfo } from '../state/state'

/** What `getUserInfo` is known to answer on this client. */
export interface PlatformProfile {
  /** Is it certain that `wx.getUserInfo` raises no prompt now? */
  isSilent: boolean
  /** The platform answered with real data. */
  acceptUserInfo(userInfo: UserInfo): void
  /** The platform answered with a placeholder: this client uses the next channel from now on. */
  acceptPlaceholder(error?: AuthFailure): void
}

export function createPlatformProfile(context: Context): PlatformProfile {
  const { store } = context
  const platformProfile: PlatformProfile = {
    isSilent: false,
    acceptUserInfo(userInfo) {
      const before = store.state
      platformProfile.isSilent = true
      context.updateStored({ demoted: undefined })
      store.send({ type: 'granted', userInfo, channel: context.channel() })
      // An unchanged profile is stored again, since it is known to be right for as long again.
      if (store.state === before) storeProfile(context)
    },
    acceptPlaceholder(error) {
      context.updateStored({ demoted: true })
      store.send({ type: 'placeholderAnswered', channel: context.channel(), error })
    },
  }
  return platformProfile
}

/**
 * Takes what the app's own server knows of the user. It never replaces what the user gave here and
 * no server has seen yet, and a placeholder is not theirs, whoever sends it.
 * @throws AuthError `invalid` when it is given no object
 */
export function acceptAppProfile(context: Context, given: unknown): void {
  if (!isObject(given)) {
    throw new AuthError('invalid', 'setProfile takes { nickName, avatarUrl }')
  }
  const userInfo = readUserInfo(given)
  const { source, userInfo: known, preview } = context.store.state.profile
  const { avatarUrl } = userInfo
  // A file of another phone is nothing here, and a file of this phone is known already.
  if (preview || isLocalAvatar(avatarUrl) || isPlaceholderAvatar(avatarUrl)) {
    delete userInfo.avatarUrl
  }
  if (!userInfo.avatarUrl && isPlaceholderName(userInfo.nickName || '')) delete userInfo.nickName
  if (context.stored.unsubmitted) Object.assign(userInfo, known)
  // The picture on its way is newer than the one that it replaces.
  if (preview) delete userInfo.avatarUrl
  if (userInfo.nickName || userInfo.avatarUrl) {
    context.store.send({ type: 'saved', userInfo, source: source || 'app' })
  }
}

/** Stores the profile for the next start. A path that dies with the app's process is left out. */
function storeProfile(context: Context): void {
  const { userInfo, source } = context.store.state.profile
  const storedAvatarUrl = context.stored.profile && context.stored.profile.userInfo.avatarUrl
  const lasting = Object.assign({}, userInfo)
  if (isTemporaryAvatar(lasting.avatarUrl)) lasting.avatarUrl = storedAvatarUrl
  const profile = userInfo && source && { userInfo: lasting, source, at: context.client.now() }
  const change = profile ? { profile } : { profile, unsubmitted: undefined }
  if (context.updateStored(change) && storedAvatarUrl !== lasting.avatarUrl) {
    deleteAvatarFile(context, storedAvatarUrl)
  }
}

/** Stores the profile whenever it changes. */
export function keepProfileStored(context: Context): void {
  context.store.subscribe((state, previous) => {
    if (state.profile.userInfo !== previous.profile.userInfo) storeProfile(context)
  })
}
