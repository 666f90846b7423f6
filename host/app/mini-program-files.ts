import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, posix, resolve, sep } from 'node:path'
import { TestingError } from '../testing-error'

/** A page or component, without the extension of its files. */
export interface Location {
  /** Where its files are. */
  file: string
  /**
   * Its path in the mini-program, as WeChat sees it: a package of npm is in `miniprogram_npm`, wherever
   * it was found.
   */
  path: string
}

export interface MiniProgramFiles {
  /** The folder of app.json. */
  readonly root: string
  readonly app: AppJson
  /** app.js and app.json. */
  readonly appLocation: Location
  /** A page by its path, such as `pages/mine/index`. Throws where there is none. */
  page: (pagePath: string) => Location
  /** What `usingComponents` of `user` names. Throws where there is nothing. */
  component: (tag: string, named: string, user: Location) => Location
  /** A file beside `user` that its template or a script in it names, with its extension. */
  imported: (named: string, user: Location) => Location
  /** The file of its script, wherever links lead; `undefined` if it has none. */
  scriptOf: (location: Location) => string | undefined
}

export interface AppJson {
  pages?: string[]
  usingComponents?: Record<string, string>
}

/**
 * @param given The folder of app.json or of project.config.json. Relative to the working directory.
 * @param standIns What is loaded instead of components, by what `usingComponents` names.
 */
export function miniProgramFiles(
  given: string,
  standIns: Record<string, string> = {},
): MiniProgramFiles {
  const root = rootOf(resolve(given))
  const app = (readJson(join(root, 'app.json')) ?? {}) as AppJson
  const appLocation: Location = { file: join(root, 'app'), path: 'app' }

  const beside = (named: string, user: Location): Location =>
    named.startsWith('/')
      ? { file: join(root, named), path: named.replace(/^\/+/, '') }
      : {
          file: join(dirname(user.file), named),
          path: posix.join(posix.dirname(user.path), named),
        }

  return {
    root,
    app,
    appLocation,
    page(pagePath) {
      const page = beside(`/${pagePath.replace(/^\/+/, '')}`, appLocation)
      if (existsSync(`${page.file}.wxml`)) return page
      const known = app.pages?.length ? ` app.json has: ${app.pages.join(', ')}.` : ''
      throw new TestingError(
        'page-missing',
        `There is no page ${page.path}: ${page.file}.wxml does not exist.${known} Give a path below ` +
          `${root}, or another root.`,
      )
    },
    component(tag, named, user) {
      const standIn = standIns[named]
      if (standIn !== undefined) return this.component(tag, standIn, appLocation)
      const candidates = candidatesOf(named, user, { root, beside })
      const [first, ...others] = candidates.filter(({ file }) => existsSync(`${file}.wxml`))
      if (!first) throw missing(tag, named, user, candidates)
      for (const other of others) assertSamePackage(first, other)
      return first
    },
    imported: beside,
    scriptOf({ file }) {
      const script = [`${file}.js`, `${file}.ts`].find((one) => existsSync(one))
      return script && realpathSync(script)
    },
  }
}

function rootOf(folder: string): string {
  const project = readJson(join(folder, 'project.config.json')) as
    { miniprogramRoot?: string } | undefined
  const named = project?.miniprogramRoot
  if (!existsSync(join(folder, 'app.json')) && named) return rootOf(join(folder, named))
  if (existsSync(folder) && statSync(folder).isDirectory()) return folder
  throw new TestingError(
    'root-missing',
    `There is no folder ${folder}: give createApp as \`root\` the folder of app.json, such as ` +
      "join(__dirname, '../miniprogram'). A relative one begins at the working directory, " +
      `${process.cwd()}.`,
  )
}

interface Lookup {
  root: string
  beside: (named: string, user: Location) => Location
}

/**
 * Where WeChat looks, the first that is there counts (official docs, custom-component and devtools/npm).
 * A package counts as it is installed, also before 构建 npm: scripts are loaded from there too, so the
 * app has one copy.
 */
function candidatesOf(named: string, user: Location, { root, beside }: Lookup): Location[] {
  const inNpm = /^\/miniprogram_npm\/(.+)$/.exec(named)?.[1]
  if (inNpm) return inPackages(inNpm, join(root, 'app'), root)
  const own = beside(named, user)
  return /^[./]/.test(named) ? [own] : [own, ...inPackages(named, user.file, root)]
}

function inPackages(named: string, user: string, root: string): Location[] {
  const [, name = '', inside = ''] = /^((?:@[^/]+\/)?[^/]+)\/(.+)$/.exec(named) ?? []
  if (name === '') return []
  const folders = foldersAbove(user)
  const installed = folders.flatMap((folder) => {
    const found = join(folder, 'node_modules', name)
    if (!existsSync(found)) return []
    const about = readJson(join(found, 'package.json')) as { miniprogram?: unknown } | undefined
    const dist = typeof about?.miniprogram === 'string' ? about.miniprogram : 'miniprogram_dist'
    return [join(found, dist, inside)]
  })
  const built = folders
    .filter((folder) => isInside(folder, root))
    .map((folder) => join(folder, 'miniprogram_npm', named))
  return [...installed.slice(0, 1), ...built].map((file) => ({
    file,
    path: posix.join('miniprogram_npm', named),
  }))
}

/** A device runs what is in `miniprogram_npm`, so a test of something else would show nothing. */
function assertSamePackage(used: Location, other: Location): void {
  if (used.path !== other.path) return
  const scripts = [used, other].map(({ file }) => `${file}.js`)
  if (!scripts.every((file) => existsSync(file))) return
  const [first, second] = scripts.map((file) => readFileSync(file, 'utf8'))
  if (first === second || new Set(scripts.map((file) => realpathSync(file))).size === 1) return
  throw new TestingError(
    'package-differs',
    `${used.path} is there twice, and not the same: ${scripts.join(' and ')}. A device runs the second ` +
      'one. Run 工具 → 构建 npm again, or delete miniprogram_npm: tests need only node_modules.',
  )
}

function missing(tag: string, named: string, user: Location, tried: Location[]): TestingError {
  if (named.includes('://')) {
    return new TestingError(
      'component-missing',
      `<${tag}> in ${user.path} is "${named}", which no file of yours holds. Give createApp a stand-in: ` +
        `components: { '${named}': '/test/stand-in/index' }.`,
    )
  }
  const inDist = /^((?:@[^/]+\/)?[^/]+)\/miniprogram_dist\/(.+)$/.exec(named)
  const remedy = inDist
    ? `Native mini-programs name it ${inDist[1] ?? ''}/${inDist[2] ?? ''}, without miniprogram_dist.`
    : tried.some(({ path }) => path.startsWith('miniprogram_npm/'))
      ? 'Install its package (npm install), or run 工具 → 构建 npm, or mend the path.'
      : 'Mend the path in usingComponents; it ends with the name of the file, often /index.'
  return new TestingError(
    'component-missing',
    `<${tag}> in ${user.path} is "${named}", and there is no such component. Looked for ` +
      `${tried.map(({ file }) => `${file}.wxml`).join(', ')}. ${remedy}`,
  )
}

/** The folder of a file and all above it, the nearest first. */
function foldersAbove(file: string): string[] {
  const folder = dirname(file)
  return folder === file ? [] : [folder, ...foldersAbove(folder)]
}

const isInside = (folder: string, root: string): boolean =>
  folder === root || folder.startsWith(root + sep)

export function readJson(file: string): unknown {
  if (!existsSync(file)) return undefined
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new TestingError(
      'json-invalid',
      `${file} is no JSON: ${reason}. WeChat takes no comments and no trailing commas either.`,
      { cause: error },
    )
  }
}
