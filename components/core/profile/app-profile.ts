import { isLocalAvatar } from './avatar-files'
import { isPlaceholderAvatar, isPlaceholderName } from './placeholder'
import { attempt, AuthError } from '../client/client'
import { isObject } from '../state/fields'
import { readUserInfo } from '../state/user-info'
import type { Context } from '../context'
import type { UserInfo } from '../state/user-info'

/** What the app's own server says of the user when they log in. */
export interface ServerProfile {
  /** Does it name somebody else than the user who is known? */
  isAnotherUser(userInfo: unknown): boolean
  /** This is sent to it: from now on it may name the user so. */
  noteSent(userInfo: UserInfo): void
  /** Takes it. With `isAnotherUser`, nothing of the user before stays beside it. */
  accept(userInfo: unknown, isAnotherUser?: boolean): void
}

export function createServerProfile(context: Context): ServerProfile {
  /** What the server may know of the user of that generation: what it said, and was sent since. */
  let known: { userGeneration: number; words: UserInfo[] } | undefined
  const wordsOfNow = () =>
    known?.userGeneration === context.userGeneration ? known.words : undefined

  return {
    isAnotherUser(given) {
      const named = readAppUserInfo(given)
      const isOfProfile = !isOther(named, readAppUserInfo(context.store.state.profile.userInfo))
      if (isOfProfile || !context.stored.unsubmitted) return !isOfProfile
      // What no server has seen yet does not tell who the user is; what the server said before does.
      return !!wordsOfNow()?.every((word) => isOther(named, word))
    },
    noteSent(userInfo) {
      // Without a word of the server before it, nobody knows whose profile it became.
      wordsOfNow()?.push(userInfo)
    },
    accept(userInfo, isAnotherUser) {
      // A server that says nothing of the user is no error.
      attempt(() => {
        acceptAppProfile(context, userInfo, isAnotherUser)
        known = {
          userGeneration: context.userGeneration,
          words: [readAppUserInfo(userInfo)],
        }
      })
    },
  }
}

/** Do these two profiles name two people? */
function isOther(one: UserInfo, other: UserInfo): boolean {
  const isNothingEqual = one.nickName !== other.nickName && one.avatarUrl !== other.avatarUrl
  return (
    differs(one.nickName, other.nickName) ||
    differs(one.avatarUrl, other.avatarUrl) ||
    // A name alone beside a picture alone: put together they would be nobody.
    (isNothingEqual && isKnown(one) && isKnown(other))
  )
}

const isKnown = ({ nickName, avatarUrl }: UserInfo) => !!nickName || !!avatarUrl
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
  const { source, userInfo: known, preview, display } = context.store.state.profile
  // A picture that only this phone has, or that is on its way, is newer than what any server knows.
  const hasNewerAvatar = !isAnotherUser && (!!preview || isLocalAvatar(display.avatarUrl))
  const userInfo = readAppUserInfo(given, hasNewerAvatar)
  if (context.stored.unsubmitted) Object.assign(userInfo, known)
  if (hasNewerAvatar) delete userInfo.avatarUrl
  if (userInfo.nickName || userInfo.avatarUrl) {
    const knownSource = isAnotherUser ? undefined : source
    context.store.send({
      type: 'saved',
      userInfo,
      source: knownSource || 'app',
      isByServer: true,
      isAnotherUser,
    })
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
  if (!userInfo.avatarUrl && isPlaceholderName(userInfo.nickName)) delete userInfo.nickName
  return userInfo
}
