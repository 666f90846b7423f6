import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { access, constants, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ApiError, StartError } from './errors'
import type { ImageType } from './image-type'

export type Avatars = ReturnType<typeof createAvatars>

const PART = '.part'
/** In ms; a part this old belongs to an upload that was killed, in this process or another. */
const MAX_PART_AGE = 3_600_000

/** The name of a complete avatar. A file that is still being written has another one. */
export const isAvatarName = (name: string) => /^[\w-]{22}\.(png|jpg|gif|webp)$/.test(name)

/** Stores uploaded avatars as files with random names. */
export function createAvatars(folder: string) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    removeOldParts(folder)
  } catch (cause) {
    throw new StartError(`The folder of avatars cannot be written: ${folder}`, { cause })
  }

  return {
    folder,
    newName: (type: ImageType): string => `${randomBytes(16).toString('base64url')}.${type}`,
    /** Resolves when the file is completely on disk. It has its final name only then. */
    async save(name: string, bytes: Buffer): Promise<void> {
      const part = join(folder, name + PART)
      try {
        const file = await open(part, 'wx', 0o600)
        try {
          await file.writeFile(bytes)
          await file.sync()
        } finally {
          await file.close()
        }
        await rename(part, join(folder, name))
      } catch (cause) {
        await rm(part, { force: true }).catch(() => undefined)
        throw new ApiError('unavailable', 'The picture cannot be stored: try again', { cause })
      }
    },
    async remove(names: string[]): Promise<void> {
      await Promise.all(names.map((name) => rm(join(folder, name), { force: true })))
    },
    /** Rejects where no avatar could be stored. */
    checkWritable: (): Promise<void> => access(folder, constants.W_OK),
  }
}

function removeOldParts(folder: string): void {
  const isOld = (file: string) => statSync(file).mtimeMs < Date.now() - MAX_PART_AGE
  for (const name of readdirSync(folder)) {
    const file = join(folder, name)
    if (name.endsWith(PART) && isOld(file)) rmSync(file, { force: true })
  }
}
