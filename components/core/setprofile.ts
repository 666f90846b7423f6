import { isPlaceholderAvatar, isPlaceholderName } from './demoted'
import { AuthError } from './errors'
import { isLocal } from './local'
import { readUserInfo } from './userinfo'
import type { Context } from './context'

/**
 * What the app's own server knows of the user. It never replaces what the user gave here and no
 * server has seen yet, and a placeholder is not theirs, whoever sends it.
 */
export function setProfile(ctx: Context, given: unknown): void {
  if (typeof given !== 'object' || !given) {
    throw new AuthError('invalid', 'setProfile takes { nickName, avatarUrl }')
  }
  const userInfo = readUserInfo(given)
  const { source, userInfo: known, preview } = ctx.store.state.profile
  const { avatarUrl } = userInfo
  // A file of another phone is nothing here, and what this one has is known already.
  if (preview || isLocal(avatarUrl) || isPlaceholderAvatar(avatarUrl)) delete userInfo.avatarUrl
  if (!userInfo.avatarUrl && isPlaceholderName(userInfo.nickName || '')) delete userInfo.nickName
  if (ctx.kept.unsubmitted) Object.assign(userInfo, known)
  if (userInfo.nickName || userInfo.avatarUrl) {
    ctx.store.send({ type: 'saved', userInfo, source: source || 'app' })
  }
}
