import { existsSync, realpathSync } from 'node:fs'
import { dirname, join, posix, resolve } from 'node:path'
import { TestingError } from '../testing-error'
import { readJson } from './json-file'
import type { Location } from './location'
import { inPackages } from './npm-packages'
import { rootFolderOf } from './root-folder'

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
  /** Is a stand-in given for what `usingComponents` names so, or for a tag? */
  hasStandIn: (named: string) => boolean
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
 * @param folder The one of app.json or of project.config.json. Relative to the working directory.
 * @param standIns What is loaded instead of components, by what `usingComponents` names.
 */
export function miniProgramFiles(
  folder: string,
  standIns: Record<string, string> = {},
): MiniProgramFiles {
  const root = rootFolderOf(resolve(folder))
  const app = (readJson(join(root, 'app.json')) ?? {}) as AppJson
  const appLocation: Location = { file: join(root, 'app'), path: 'app' }
  const checkPath = createPathCheck()

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
      const first = candidates.find(({ file }) => existsSync(`${file}.wxml`))
      if (!first) throw missing(tag, named, user, candidates)
      checkPath(first, user)
      return first
    },
    hasStandIn: (named) => named in standIns,
    imported: beside,
    scriptOf({ file }) {
      const script = [`${file}.js`, `${file}.ts`].find((one) => existsSync(one))
      return script && realpathSync(script)
    },
  }
}

interface Lookup {
  root: string
  beside: (named: string, user: Location) => Location
}

/** Where WeChat looks, the first that is there counts (official docs, custom-component and devtools/npm). */
function candidatesOf(named: string, user: Location, { root, beside }: Lookup): Location[] {
  const inNpm = /^\/miniprogram_npm\/(.+)$/.exec(named)?.[1]
  if (inNpm) return inPackages(inNpm, join(root, 'app'), root)
  const own = beside(named, user)
  return /^[./]/.test(named) ? [own] : [own, ...inPackages(named, user.file, root)]
}

/** Remembers which file each path is. Throws where one path is another file now. */
function createPathCheck(): (location: Location, user: Location) => void {
  const known = new Map<string, { file: string; user: string }>()
  return ({ path, file }, user) => {
    const before = known.get(path) ?? { file, user: user.path }
    known.set(path, before)
    if (realpathSync(`${before.file}.wxml`) === realpathSync(`${file}.wxml`)) return
    throw new TestingError(
      'package-differs',
      `${path} is two files: ${before.file}.wxml for ${before.user}, and ${file}.wxml for ${user.path}. In a ` +
        'mini-program it is one. Keep one node_modules, beside or above app.json, and run npm install there.',
    )
  }
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
