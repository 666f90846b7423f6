import { transformSync } from 'esbuild'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { compileStyles, compileTemplates, type Compiled } from '../../scripts/official-compilers'
import { minified } from '../../scripts/sizes'
import { PACKAGES } from './app-folder'
import type { Subject } from './subjects'

/** What an app carries for a subject. */
export interface Bytes {
  /** Its files and all that they pull in, minified. */
  minified: number
  /** The same as one gzip archive. */
  archive: number
  /** The same with templates and styles as WeChat's own compilers write them. */
  compiled: number
  /** Every file of its package, minified: what 构建 npm puts into the app. */
  wholePackage: number
}

/** @param root the mini-program of the benchmark, whose scripts are compiled as a phone gets them */
export function bytesOf(root: string, { usingComponents }: Subject): Bytes {
  const files = closureOf(root, Object.values(usingComponents))
  const contents = files.map((file) => minifiedFile(file))
  const names = new Set(files.flatMap((file) => packageOf(root, file)))
  const whole = [...names].flatMap((name) => filesOf(path.join(root, 'node_modules', name)))
  return {
    minified: total(contents),
    archive: contents.length === 0 ? 0 : gzipSync(Buffer.concat(contents), { level: 9 }).length,
    compiled: compiledBytes(root, files),
    wholePackage: total(whole.map((file) => minifiedFile(file))),
  }
}

const total = (contents: readonly Buffer[]): number =>
  contents.reduce((sum, { length }) => sum + length, 0)

const KINDS = ['.js', '.json', '.wxml', '.wxss', '.wxs']

const filesOf = (folder: string): string[] =>
  readdirSync(path.join(folder, 'miniprogram_dist'), { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(folder, 'miniprogram_dist', file))
    .filter((file) => KINDS.includes(path.extname(file)))

const packageOf = (root: string, file: string): string[] => {
  const inPackages = path.relative(path.join(root, 'node_modules'), file)
  return Object.keys(PACKAGES).filter((name) => inPackages.startsWith(name + path.sep))
}

/** What an official build adds to an app that has a page, and so the runtime of the compilers, already. */
function compiledBytes(root: string, files: readonly string[]): number {
  const ofKinds = (...kinds: string[]): string[] =>
    files
      .filter((file) => kinds.includes(path.extname(file)))
      .map((file) => `./${path.relative(root, file)}`)
  const scripts = files.filter((file) => ['.js', '.json'].includes(path.extname(file)))
  const isOwn = (sheet: string): boolean => existsSync(path.join(root, sheet.replace(/ss$/, 'ml')))
  const sheets = ofKinds('.wxss')
  const [own, imported] = [sheets.filter(isOwn), sheets.filter((sheet) => !isOwn(sheet))]
  const templates = (added: readonly string[]): number =>
    codeBytes(compileTemplates(root, ['./blank.wxml', ...added]))
  const styles = (own: readonly string[], imported: readonly string[]): number =>
    codeBytes(compileStyles(root, ['./blank.wxss', ...own], imported))
  return (
    total(scripts.map((file) => minifiedFile(file))) +
    (templates(ofKinds('.wxml', '.wxs')) - templates([])) +
    (styles(own, imported) - styles([], []))
  )
}

function codeBytes({ code, complaint }: Compiled): number {
  if (code === '') throw new Error(`nothing was compiled: ${complaint}`)
  return Buffer.byteLength(code)
}

function minifiedFile(file: string): Buffer {
  const text = readFileSync(file, 'utf8')
  // WXS is no JavaScript; without its blanks and comments it is the same.
  if (!file.endsWith('.wxs')) return Buffer.from(minified(file, text))
  return Buffer.from(transformSync(text, { minifyWhitespace: true, loader: 'js' }).code)
}

/** The components with every file that they pull in: modules, components, templates, styles and WXS. */
function closureOf(root: string, components: readonly string[]): string[] {
  const closure = new Set<string>()

  const addComponent = (named: string, user: string): void => {
    const component = resolveFrom(root, named, user)
    for (const kind of KINDS.slice(0, -1)) addFile(component + kind)
  }
  const addFile = (file: string): void => {
    if (closure.has(file) || !existsSync(file)) return
    closure.add(file)
    const text = readFileSync(file, 'utf8')
    for (const [, named = ''] of text.matchAll(/\brequire\(\s*["']([^"']+)["']\s*\)/g)) {
      addScript(resolveFrom(root, named, file))
    }
    if (/\.(wxml|wxss)$/.test(file)) {
      const imports = /(?:@import\s+|<(?:import|include|wxs)\s[^>]*?src=)["'](.*?)["']/g
      for (const [, named = ''] of text.matchAll(imports))
        addFile(resolveFrom(root, `./${named}`, file))
    }
    if (file.endsWith('.json')) {
      const { usingComponents = {}, componentGenerics = {} } = JSON.parse(text) as {
        usingComponents?: Record<string, string>
        componentGenerics?: Record<string, { default?: string }>
      }
      const defaults = Object.values(componentGenerics).flatMap((generic) => generic.default ?? [])
      for (const named of [...Object.values(usingComponents), ...defaults])
        addComponent(named, file)
    }
  }
  const addScript = (script: string): void => {
    const found = [script, `${script}.js`, path.join(script, 'index.js')].find(
      (file) => /\.\w+$/.test(file) && existsSync(file),
    )
    if (found !== undefined) addFile(found)
  }

  for (const component of components) addComponent(component, path.join(root, 'app.json'))
  return [...closure]
}

/** Relative, from the root of the mini-program, or in a package. */
function resolveFrom(root: string, named: string, user: string): string {
  if (named.startsWith('/')) return path.join(root, named)
  const beside = path.join(path.dirname(user), named)
  if (named.startsWith('.') || existsSync(`${beside}.wxml`)) return beside
  const name = Object.keys(PACKAGES).find((one) => named === one || named.startsWith(`${one}/`))
  if (name === undefined) return beside
  const inside = named === 'tslib' ? 'tslib.js' : named.slice(name.length + 1)
  return path.join(root, 'node_modules', name, 'miniprogram_dist', inside)
}
