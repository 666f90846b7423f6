import { isTemporaryAvatar } from './avatar-files'
import type { AvatarFiles } from './avatar-files'
import type { Context } from '../context'
import type { AuthFailure } from '../state/state'
import type { UserInfo } from '../state/user-info'

/** What `getUserInfo` is known to answer on this client. */
export interface PlatformProfile {
  /** Is it certain that `wx.getUserInfo` raises no prompt now? */
  isSilent: boolean
  /** The platform answered with real data. */
  acceptUserInfo(userInfo: UserInfo): void
  /** The platform answered with a placeholder: this client uses the next channel from now on. */
  acceptPlaceholder(error?: AuthFailure): void
}

export function createPlatformProfile(context: Context, avatarFiles: AvatarFiles): PlatformProfile {
  const { store } = context
  const platformProfile: PlatformProfile = {
    isSilent: false,
    acceptUserInfo(userInfo) {
      const before = store.state
      platformProfile.isSilent = true
      context.updateStored({ demoted: undefined, refused: undefined })
      store.send({ type: 'granted', userInfo })
      // An unchanged profile is stored again, since it is known to be right for as long again.
      if (store.state === before) storeProfile(context, avatarFiles)
    },
    acceptPlaceholder(error) {
      context.updateStored({ demoted: true })
      store.send({ type: 'placeholderAnswered', error })
    },
  }
  return platformProfile
}

/** Stores the profile for the next start. A path that dies with the app's process is left out. */
function storeProfile(context: Context, avatarFiles: AvatarFiles): void {
  const { userInfo, source } = context.store.state.profile
  const storedAvatarUrl = context.stored.profile && context.stored.profile.userInfo.avatarUrl
  const lasting = Object.assign({}, userInfo)
  if (isTemporaryAvatar(lasting.avatarUrl)) lasting.avatarUrl = storedAvatarUrl
  const profile = source && { userInfo: lasting, source, at: context.client.now() }
  const change = profile ? { profile } : { profile, unsubmitted: undefined }
  if (context.updateStored(change) && storedAvatarUrl !== lasting.avatarUrl) {
    avatarFiles.deleteUnused(storedAvatarUrl)
  }
}

/** Stores the profile whenever it changes. */
export function keepProfileStored(context: Context, avatarFiles: AvatarFiles): void {
  context.store.subscribe((state, previous) => {
    if (state.profile.userInfo !== previous.profile.userInfo) storeProfile(context, avatarFiles)
  })
}
