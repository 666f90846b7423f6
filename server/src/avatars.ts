import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type ImageType, MIME } from './image-type'

export type Avatars = ReturnType<typeof createAvatars>

const NAME = /^[\w-]{22}\.(png|jpg|gif|webp)$/

/** Stores uploaded avatars as files with random names. */
export function createAvatars(folder: string) {
  mkdirSync(folder, { recursive: true, mode: 0o700 })

  return {
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
    async read(name: string): Promise<{ bytes: Buffer; mime: string } | undefined> {
      const type = NAME.exec(name)?.[1] as ImageType | undefined
      if (!type) return undefined
      try {
        return { bytes: await readFile(join(folder, name)), mime: MIME[type] }
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
        throw error
      }
    },
    async remove(names: string[]): Promise<void> {
      await Promise.all(names.map((name) => rm(join(folder, name), { force: true })))
    },
  }
}
