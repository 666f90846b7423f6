import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'

export interface MiniProgramSource {
  /** The folder of the mini-program on disk. Not needed where `files` has everything. */
  root?: string
  /** Folders on disk to use as npm packages, by package name. */
  mounts?: Record<string, string>
  /** The texts of files, by path inside the mini-program. They replace files on disk. */
  files?: Record<string, string>
}

/** The files of a mini-program, on disk and in memory. A path has no leading slash. */
export interface MiniProgramFiles {
  has(path: string): boolean
  text(path: string): string
  bytes(path: string): Buffer
  /** Returns every path with one of the extensions. */
  list(extensions: string[]): string[]
  /** Returns the path that a message shows: the one on disk, where the file is there. */
  location(path: string): string
}

export function openMiniProgramFiles({
  root,
  mounts = {},
  files = {},
}: MiniProgramSource): MiniProgramFiles {
  const mounted = Object.entries(mounts).map(
    ([name, folder]) => [`miniprogram_npm/${name}/`, folder] as const,
  )
  const diskPathOf = (path: string): string | undefined => {
    for (const [prefix, folder] of mounted) {
      if (path.startsWith(prefix)) return join(folder, path.slice(prefix.length))
    }
    return root === undefined ? undefined : join(root, path)
  }
  const bytes = (path: string): Buffer => {
    const inMemory = files[path]
    if (inMemory !== undefined) return Buffer.from(inMemory)
    const diskPath = diskPathOf(path)
    if (diskPath === undefined) throw new Error(`There is no file ${path}`)
    return readFileSync(diskPath)
  }
  return {
    has(path) {
      if (path in files) return true
      const diskPath = diskPathOf(path)
      return diskPath !== undefined && existsSync(diskPath) && statSync(diskPath).isFile()
    },
    bytes,
    text: (path) => bytes(path).toString('utf8'),
    list(extensions) {
      const found = new Set(Object.keys(files))
      if (root !== undefined) for (const path of filesBelow(root)) found.add(path)
      for (const [prefix, folder] of mounted) {
        for (const path of filesBelow(folder)) found.add(prefix + path)
      }
      return [...found].filter((path) => extensions.includes(posix.extname(path))).sort()
    },
    location: (path) => (path in files ? path : (diskPathOf(path) ?? path)),
  }
}

/**
 * Returns the files below a folder, relative to it. Hidden folders and node_modules are left out.
 */
export function filesBelow(folder: string, below = ''): string[] {
  if (!existsSync(join(folder, below))) return []
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') return []
    const path = posix.join(below, entry.name)
    return entry.isDirectory() ? filesBelow(folder, path) : [path]
  })
}
