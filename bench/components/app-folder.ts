import { transformSync } from 'esbuild'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { kitWithTemplateOf, BY_HAND, SUBJECTS, USERS, type Subject } from './subjects'

/**
 * Each package by name: what 构建 npm takes of it, below the folder of the benchmark. Of a package that is
 * not written for mini-programs that is its main file.
 */
export const PACKAGES: Record<string, string> = {
  'miniprogram-auth-kit': '../miniprogram_dist',
  [kitWithTemplateOf('bare button')]: '../miniprogram_dist',
  [kitWithTemplateOf('bare image')]: '../miniprogram_dist',
  'tdesign-miniprogram': 'node_modules/tdesign-miniprogram/miniprogram_dist',
  '@vant/weapp': 'node_modules/@vant/weapp/lib',
  tslib: 'node_modules/tslib/tslib.js',
}

/** The page of the subject at this place in the list; with `isKnown`, of a user who was here before. */
export const pageOf = (index: number, isKnown = false): string =>
  `${isKnown ? 'known' : 'page'}${index}/page`

/**
 * Writes a mini-program with a page for each subject, and with the packages as the developer tools compile
 * them: every script is CommonJS, as ES modules become on their way to a phone.
 */
export function writeApp(bench: string): string {
  const root = mkdtempSync(path.join(tmpdir(), 'bench-app-'))
  for (const [name, folder] of Object.entries(PACKAGES)) {
    installPackage(path.join(bench, folder), path.join(root, 'node_modules', name))
  }
  drawLimits(root)
  for (const { file, template, js } of Object.values(BY_HAND)) {
    write(root, file, template, js, { component: true })
  }
  SUBJECTS.forEach((subject, index) => {
    const { usingComponents } = subject
    const template = `<block wx:for="{{rows}}" wx:key="*this">${subject.template}</block>`
    const unknown = `{ rows: [], user: ${JSON.stringify(USERS[0])} }`
    // By hand it is read in the first frame as well.
    const known = "{ rows: [0], user: wx.getStorageSync('user') }"
    write(root, pageOf(index), template, pageScript(subject, unknown), { usingComponents })
    write(root, pageOf(index, true), template, pageScript(subject, known), { usingComponents })
  })
  const pages = SUBJECTS.flatMap((_, index) => [pageOf(index), pageOf(index, true)])
  writeAppFiles(root, pages)
  return root
}

/** @param data a JavaScript expression */
const pageScript = ({ page = '' }: Subject, data: string): string =>
  `Page({ ${page} data: ${data} })`

/** Gives the copies of the package the templates of the components by hand, with the same picture. */
function drawLimits(root: string): void {
  for (const { scriptOf, usingComponents, limit, isShared } of SUBJECTS) {
    if (scriptOf === undefined) continue
    for (const file of Object.values(usingComponents)) {
      const kit = kitWithTemplateOf(limit)
      const inside = file.replace(kit, 'miniprogram_dist')
      const template = path.join(root, 'node_modules', kit, `${inside}.wxml`)
      const picture = isShared ? '{{auth.avatarUrl}}' : '{{src}}'
      writeFileSync(template, BY_HAND[limit].template.replace('{{src}}', picture))
    }
  }
}

export function writeAppFiles(root: string, pages: readonly string[]): void {
  writeFileSync(path.join(root, 'app.json'), JSON.stringify({ pages: ['blank', ...pages] }))
  writeFileSync(path.join(root, 'app.js'), APP)
  write(root, 'blank', '<view />', 'Page({})', {})
  writeFileSync(path.join(root, 'blank.wxss'), '')
}

/** The benchmark looks in before the components load. */
const APP = `if (typeof appLaunches === 'function') appLaunches()
if (typeof App === 'function') App({})`

/** Writes a page or a component. */
export function write(root: string, file: string, wxml: string, js: string, json: object): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, `${file}.wxml`), wxml)
  writeFileSync(path.join(root, `${file}.js`), js)
  writeFileSync(path.join(root, `${file}.json`), JSON.stringify(json))
}

/**
 * Copies what 构建 npm takes, as the developer tools compile it.
 * @param from a folder, or the main file of a package that is not written for mini-programs
 */
export function installPackage(from: string, to: string): void {
  const dist = path.join(to, 'miniprogram_dist')
  const isFile = statSync(from).isFile()
  const copy = isFile ? path.join(dist, path.basename(from)) : dist
  cpSync(from, copy, { recursive: true, filter: (file) => !file.endsWith('.d.ts') })
  const main = `miniprogram_dist/${isFile ? path.basename(from) : 'index.js'}`
  writeFileSync(path.join(to, 'package.json'), JSON.stringify({ main }))
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.js')) continue
    const script = path.join(dist, file)
    const { code } = transformSync(readFileSync(script, 'utf8'), { format: 'cjs' })
    writeFileSync(script, code)
  }
}
