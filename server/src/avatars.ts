import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ImageType } from './image-type'

export type Avatars = ReturnType<typeof createAvatars>

/** The name of a complete avatar. A file that is still being written has another one. */
export const isAvatarName = (name: string) => /^[\w-]{22}\.(png|jpg|gif|webp)$/.test(name)

/** Stores uploaded avatars as files with random names. */
export function createAvatars(folder: string) {
  mkdirSync(folder, { recursive: true, mode: 0o700 })

  return {
    folder,
    /** Resolves when the file is completely on disk. It has its final name only then. */
    async save(bytes: Buffer, type: ImageType): Promise<string> {
      const name = `${randomBytes(16).toString('base64url')}.${type}`
      const path = join(folder, name)
      const file = await open(`${path}.part`, 'wx', 0o600)
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(`${path}.part`, path)
      return name
    },
    async remove(names: string[]): Promise<void> {
      await Promise.all(names.map((name) => rm(join(folder, name), { force: true })))
    },
  }
}
