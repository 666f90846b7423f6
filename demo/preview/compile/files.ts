import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'

export interface Source {
  /** Folder of the mini-program on disk; may be left out when `files` holds everything. */
  root?: string
  /** npm packages taken from their sources: package name → folder on disk. */
  mounts?: Record<string, string>
  /** Files by path inside the mini-program; they win over those on disk. */
  files?: Record<string, string>
}

/** The files of a mini-program, wherever they are kept. A path has no leading slash. */
export interface Files {
  has(path: string): boolean
  text(path: string): string
  bytes(path: string): Buffer
  /** Every path that ends in one of the extensions. */
  list(extensions: string[]): string[]
  /** Where a person finds the file, for messages. */
  location(path: string): string
  /** Folders on disk that were read from. */
  folders(): string[]
}

export function openFiles({ root, mounts = {}, files = {} }: Source): Files {
  const mounted = Object.entries(mounts).map(
    ([name, folder]) => [`miniprogram_npm/${name}/`, folder] as const,
  )
  const onDisk = (path: string): string | undefined => {
    for (const [prefix, folder] of mounted) {
      if (path.startsWith(prefix)) return join(folder, path.slice(prefix.length))
    }
    return root === undefined ? undefined : join(root, path)
  }
  const bytes = (path: string): Buffer => {
    const inMemory = files[path]
    if (inMemory !== undefined) return Buffer.from(inMemory)
    const place = onDisk(path)
    if (place === undefined) throw new Error(`There is no file ${path}`)
    return readFileSync(place)
  }
  return {
    has(path) {
      if (path in files) return true
      const place = onDisk(path)
      return place !== undefined && existsSync(place) && statSync(place).isFile()
    },
    bytes,
    text: (path) => bytes(path).toString('utf8'),
    list(extensions) {
      const found = new Set(Object.keys(files))
      if (root !== undefined) for (const path of walk(root)) found.add(path)
      for (const [prefix, folder] of mounted) {
        for (const path of walk(folder)) found.add(prefix + path)
      }
      return [...found].filter((path) => extensions.includes(posix.extname(path))).sort()
    },
    location: (path) => (path in files ? path : (onDisk(path) ?? path)),
    folders: () => [...(root === undefined ? [] : [root]), ...Object.values(mounts)],
  }
}

/** Files below a folder, relative to it; tools' folders are not the mini-program's. */
export function walk(folder: string, below = ''): string[] {
  if (!existsSync(join(folder, below))) return []
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') return []
    const path = posix.join(below, entry.name)
    return entry.isDirectory() ? walk(folder, path) : [path]
  })
}

/** `path`, seen from the file `from`; a leading slash means the mini-program's root. */
export function resolvePath(path: string, from: string): string {
  const joined = path.startsWith('/') ? path : posix.join(posix.dirname(from), path)
  return posix.normalize(joined).replace(/^\/+/, '')
}
