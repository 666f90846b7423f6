import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, extname, join, posix, relative, sep } from 'node:path'
import { TestingError } from '../testing-error'
import { readJson } from './json-file'
import type { Location } from './location'

/**
 * Returns where a component of a package may be, the first that is there counts (official docs, devtools/npm).
 * A package counts as it is installed, also before 构建 npm; but where the test runner loads scripts from
 * `miniprogram_npm`, that comes first, so that an app has one copy.
 *
 * @param named As in `usingComponents`: `package/folder/index`.
 * @param user The file that names it.
 * @param root The folder of app.json.
 */
export function inPackages(named: string, user: string, root: string): Location[] {
  const [, name = '', inside = ''] = /^((?:@[^/]+\/)?[^/]+)\/(.+)$/.exec(named) ?? []
  if (name === '') return []
  const folders = foldersAbove(user)
  const installed = folders
    .map((folder) => join(folder, 'node_modules', name))
    .filter((folder) => existsSync(folder))
    .slice(0, 1)
    .map((folder) => ({ folder: join(folder, distOf(folder)), path: pathOf(folder, root) }))
  const built = folders
    .filter((folder) => isInside(folder, root))
    .map((folder) => join(folder, 'miniprogram_npm', name))
    .filter((folder) => installed.length === 0 || existsSync(folder))
    .map((folder) => ({ folder, path: toPosix(relative(root, folder)) }))
  if (installed[0] && built[0]) assertSamePackage(installed[0].folder, built[0].folder)
  const all = areScriptsBuilt(name, user, root)
    ? [...built, ...installed]
    : [...installed, ...built]
  return all.map(({ folder, path }) => ({
    file: join(folder, inside),
    path: posix.join(path, inside),
  }))
}

function distOf(folder: string): string {
  const about = readJson(join(folder, 'package.json')) as { miniprogram?: unknown } | undefined
  return typeof about?.miniprogram === 'string' ? about.miniprogram : 'miniprogram_dist'
}

/**
 * Where 构建 npm puts an installed package, below the folder of app.json: one that is inside another one, since
 * both need different versions of it, is inside it there too.
 */
function pathOf(folder: string, root: string): string {
  const project = foldersAbove(join(root, 'app')).find((above) => isInside(folder, above)) ?? root
  const names = toPosix(relative(project, folder)).split('node_modules/').slice(1)
  return posix.join(...names.map((name) => posix.join('miniprogram_npm', name)))
}

/** Does `require` of a script find the package in `miniprogram_npm`? jest's `moduleDirectories` may name it. */
function areScriptsBuilt(name: string, user: string, root: string): boolean {
  try {
    const found = createRequire(join(dirname(user), 'index.js')).resolve(name)
    return (
      found.startsWith(realpathSync(root) + sep) && found.includes(`${sep}miniprogram_npm${sep}`)
    )
  } catch {
    return false
  }
}

/** A device runs what is in `miniprogram_npm`, so a test of something else would show nothing. */
function assertSamePackage(installed: string, built: string): void {
  if (!existsSync(installed) || !existsSync(built)) return
  const file = firstDifference(installed, built)
  if (file === undefined) return
  throw new TestingError(
    'package-differs',
    `A package is there twice, and not the same: ${join(installed, file)} and ${join(built, file)}. A device ` +
      'runs the second one. Run 工具 → 构建 npm again, or delete miniprogram_npm: tests need only node_modules.',
  )
}

/** What a mini-program runs; whatever else is in a package may differ. */
const COMPARED = ['.js', '.json', '.wxml', '.wxs']

/** The first file that is in both folders, and not the same in both. */
function firstDifference(installed: string, built: string, inside = ''): string | undefined {
  if (realpathSync(join(installed, inside)) === realpathSync(join(built, inside))) return undefined
  for (const entry of readdirSync(join(built, inside), { withFileTypes: true })) {
    const file = join(inside, entry.name)
    if (entry.name === 'miniprogram_npm' || !existsSync(join(installed, file))) continue
    if (entry.isDirectory()) {
      const found = firstDifference(installed, built, file)
      if (found !== undefined) return found
    } else if (COMPARED.includes(extname(file))) {
      const [one, other] = [installed, built].map((folder) => readFileSync(join(folder, file)))
      if (one && other && !one.equals(other)) return file
    }
  }
  return undefined
}

/** The folder of a file and all above it, the nearest first. */
function foldersAbove(file: string): string[] {
  const folder = dirname(file)
  return folder === file ? [] : [folder, ...foldersAbove(folder)]
}

const isInside = (folder: string, root: string): boolean =>
  folder === root || folder.startsWith(root.endsWith(sep) ? root : root + sep)

const toPosix = (path: string): string => path.split(sep).join('/')
