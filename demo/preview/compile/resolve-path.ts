import { posix } from 'node:path'

/** Resolves a path in the file `from`. A leading slash means the root of the mini-program. */
export function resolvePath(path: string, from: string): string {
  const joined = path.startsWith('/') ? path : posix.join(posix.dirname(from), path)
  return posix.normalize(joined).replace(/^\/+/, '')
}

/**
 * Returns the folders in which the file `from` finds an npm package, nearest first (official
 * docs, devtools/npm).
 */
export function npmFolders(from: string): string[] {
  const parts = from.split('/').slice(0, -1)
  return parts
    .map((_, index) => `${parts.slice(0, parts.length - index).join('/')}/miniprogram_npm/`)
    .concat('miniprogram_npm/')
}
