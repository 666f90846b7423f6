import { STORAGE_KEY } from '../client/client'
import type { Context } from '../context'

const FILE_NAME_PREFIX = 'miniprogram-auth-kit-avatar-'

/** The copies of chosen avatars in the user data folder, which holds 10 MB for the whole app. */
export interface AvatarFiles {
  /**
   * Copies a chosen avatar: the client deletes a temporary path with the app's process. `saveFile`
   * would move the file, which a second try still needs. Rejects when the folder is full or the client
   * has none.
   */
  save(srcPath: string): Promise<string>
  /** Deletes a copy that is no longer drawn. A copy that is gone already is ignored. */
  deleteUnused(filePath?: string): void
  /**
   * Deletes the copies of earlier lives that no stored profile names: an app may have cleared its
   * storage.
   */
  deleteStrays(): void
}

export function createAvatarFiles(context: Context): AvatarFiles {
  const { client, store } = context
  const timeout = () => context.options.timeout
  /** The names of this life's copies. Such a copy may be on its way to the stored profile. */
  const savedNames = new Set<string>()

  function deleteUnused(filePath?: string) {
    if (!isSavedAvatar(filePath) || filePath === store.state.profile.display.avatarUrl) return
    client.file('unlink', { filePath }, timeout()).catch(() => undefined)
  }

  return {
    deleteUnused,
    save(srcPath) {
      const [extension] = /\.\w{1,5}$/.exec(srcPath) || ['']
      const name = `${FILE_NAME_PREFIX}${Math.random()}${extension}`
      const destPath = `${client.userFolder()}/${name}`
      savedNames.add(name)
      return client.file('copyFile', { srcPath, destPath }, timeout()).then(() => destPath)
    },
    deleteStrays() {
      // Without chooseAvatar nobody chose a picture here.
      if (!context.abilities.canChooseAvatar()) return
      const dirPath = client.userFolder()
      client
        .file<{ files: string[] }>('readdir', { dirPath }, timeout())
        .then(({ files }) => {
          // An answer that lists no names throws here, and nothing is deleted.
          const copies = files.filter((name) => isSavedAvatar(name) && !savedNames.has(name))
          if (!copies.length) return
          // As it lies on the phone, whatever wrote it. Where it cannot be read, nothing is deleted.
          const stored = JSON.stringify(client.sync('getStorageSync', STORAGE_KEY))
          for (const name of copies) {
            if (!stored.includes(name)) deleteUnused(`${dirPath}/${name}`)
          }
        })
        .catch(() => undefined)
    },
  }
}

/** Is this a copy made by `AvatarFiles.save`? */
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
