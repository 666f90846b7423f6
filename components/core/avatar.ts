import type { Context } from './context'

const NAME = 'miniprogram-auth-kit-avatar-'

/**
 * A copy in the user data folder (10 MB for the whole app): the client deletes a temporary path
 * with the app's process. `saveFile` would move it, and who tries again still needs it. Rejects
 * when the folder is full or the client has none.
 */
export function saveAvatar({ platform, config }: Context, srcPath: string): Promise<string> {
  const [extension] = /\.\w{1,5}$/.exec(srcPath) || ['']
  const destPath = `${platform.userFolder()}/${NAME}${Math.random()}${extension}`
  return platform.file('copyFile', { srcPath, destPath }, config.timeout).then(() => destPath)
}

/** Keeps the profile for the next start; a path that dies with this one is left out. */
export function remember(ctx: Context): void {
  const { userInfo, source } = ctx.store.state.profile
  const old = ctx.kept.profile && ctx.kept.profile.userInfo.avatarUrl
  const lasting = Object.assign({}, userInfo)
  if (isTemporary(lasting.avatarUrl)) lasting.avatarUrl = old
  const profile = userInfo && source && { userInfo: lasting, source, at: ctx.platform.now() }
  const change = profile ? { profile } : { profile, unsubmitted: undefined }
  if (ctx.keep(change) && old !== lasting.avatarUrl) dropAvatar(ctx, old)
}

/** Deletes a copy of ours that the user is not shown by; one that is gone already is no trouble. */
export function dropAvatar({ platform, config, store }: Context, filePath?: string): void {
  if (!isSaved(filePath) || filePath === store.state.profile.display.avatarUrl) return
  platform.file('unlink', { filePath }, config.timeout).catch(() => undefined)
}

/** Is this a copy of ours? */
export const isSaved = (address = ''): boolean => address.includes(NAME)

/** Does this address die with the app's process? (platform facts §1.5) */
export const isTemporary = (address = ''): boolean =>
  /^(http|wxfile):\/\/tmp|\/__tmp__\//.test(address)
