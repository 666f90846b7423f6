import type { Context } from '../context'

const FILE_NAME_PREFIX = 'miniprogram-auth-kit-avatar-'

/**
 * Copies a chosen avatar into the user data folder (10 MB for the whole app): the client deletes a
 * temporary path with the app's process. `saveFile` would move the file, which a second try still
 * needs. Rejects when the folder is full or the client has none.
 */
export function saveAvatarFile({ client, options }: Context, srcPath: string): Promise<string> {
  const [extension] = /\.\w{1,5}$/.exec(srcPath) || ['']
  const destPath = `${client.userFolder()}/${FILE_NAME_PREFIX}${Math.random()}${extension}`
  return client.file('copyFile', { srcPath, destPath }, options.timeout).then(() => destPath)
}

/** Deletes a copy that is no longer drawn. A copy that is gone already is ignored. */
export function deleteAvatarFile({ client, options, store }: Context, filePath?: string): void {
  if (!isSavedAvatar(filePath) || filePath === store.state.profile.display.avatarUrl) return
  client.file('unlink', { filePath }, options.timeout).catch(() => undefined)
}

/** Is this a copy made by `saveAvatarFile`? */
export function isSavedAvatar(address = ''): boolean {
  return address.includes(FILE_NAME_PREFIX)
}

/** Does this address die with the app's process? Official docs, open-ability/userProfile. */
export function isTemporaryAvatar(address = ''): boolean {
  return /^(http|wxfile):\/\/tmp|\/__tmp__\//.test(address)
}

/** Is this a file that only this phone has? */
export function isLocalAvatar(address?: string): boolean {
  return isSavedAvatar(address) || isTemporaryAvatar(address)
}
