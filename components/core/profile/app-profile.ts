import { isLocalAvatar } from './avatar-files'
import { isPlaceholderAvatar, isPlaceholderName } from './placeholder'
import { attempt, AuthError } from '../client/client'
import { isObject, readUserInfo } from '../state/state'
import type { Context } from '../context'
import type { UserInfo } from '../state/state'

/** What the app's own server says of the user when they log in. */
export interface ServerProfile {
  /** Does it name somebody else than the user who is known? */
  isAnotherUser(userInfo: unknown): boolean
  /** Takes it. With `isAnotherUser`, nothing of the user before stays beside it. */
  accept(userInfo: unknown, isAnotherUser?: boolean): void
}

export function createServerProfile(context: Context): ServerProfile {
  return {
    isAnotherUser(given) {
      const { userInfo: known = {} } = context.store.state.profile
      const { nickName, avatarUrl } = readAppUserInfo(given)
      // What no server has seen yet does not tell who the user is.
      return (
        !context.stored.unsubmitted &&
        (differs(nickName, known.nickName) || differs(avatarUrl, known.avatarUrl))
      )
    },
    accept(userInfo, isAnotherUser) {
      // A server that says nothing of the user is no error.
      attempt(() => acceptAppProfile(context, userInfo, isAnotherUser))
    },
  }
}

const differs = (one?: string, other?: string) => !!one && !!other && one !== other

/**
 * Takes what the app's own server knows of the user. It never replaces what the user gave here and
 * no server has seen yet, and a placeholder is not theirs, whoever sends it.
 * @throws AuthError `invalid` when it is given no object
 */
export function acceptAppProfile(context: Context, given: unknown, isAnotherUser = false): void {
  if (!isObject(given)) {
    throw new AuthError('invalid', 'setProfile takes { nickName, avatarUrl }')
  }
  const { source, userInfo: known, preview } = context.store.state.profile
  const userInfo = readAppUserInfo(given, !!preview)
  if (context.stored.unsubmitted) Object.assign(userInfo, known)
  // The picture on its way is newer than the one that it replaces.
  if (preview) delete userInfo.avatarUrl
  if (userInfo.nickName || userInfo.avatarUrl) {
    const knownSource = isAnotherUser ? undefined : source
    context.store.send({ type: 'saved', userInfo, source: knownSource || 'app', isAnotherUser })
  }
}

/** What this phone can use of a server's profile. */
function readAppUserInfo(given: unknown, hasNewerAvatar = false): UserInfo {
  const userInfo = readUserInfo(given)
  const { avatarUrl } = userInfo
  // A file of another phone is nothing here, and a file of this phone is known already.
  if (hasNewerAvatar || isLocalAvatar(avatarUrl) || isPlaceholderAvatar(avatarUrl)) {
    delete userInfo.avatarUrl
  }
  if (!userInfo.avatarUrl && isPlaceholderName(userInfo.nickName || '')) delete userInfo.nickName
  return userInfo
}
