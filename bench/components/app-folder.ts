import { transformSync } from 'esbuild'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { KITS_OF_SCRIPTS, LIMITS, scriptOf, SUBJECTS, templateOf, USERS } from './subjects'

/** Each package by name: the folder that 构建 npm takes, below the folder of the benchmark. */
export const PACKAGES: Record<string, string> = {
  'miniprogram-auth-kit': '../miniprogram_dist',
  [KITS_OF_SCRIPTS['bare button']]: '../miniprogram_dist',
  [KITS_OF_SCRIPTS['bare image']]: '../miniprogram_dist',
  'tdesign-miniprogram': 'node_modules/tdesign-miniprogram/miniprogram_dist',
  '@vant/weapp': 'node_modules/@vant/weapp/lib',
  tslib: 'node_modules/tslib',
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
  for (const { file, template, js } of Object.values(LIMITS)) {
    write(root, file, template, js, { component: true })
  }
  SUBJECTS.forEach((subject, index) => {
    const { usingComponents } = subject
    const template = templateOf(subject)
    const unknown = `{ rows: [], user: ${JSON.stringify(USERS[0])} }`
    // By hand it is read in the first frame as well.
    const known = "{ rows: [0], user: wx.getStorageSync('user') }"
    write(root, pageOf(index), template, scriptOf(subject, unknown), { usingComponents })
    write(root, pageOf(index, true), template, scriptOf(subject, known), { usingComponents })
  })
  const pages = SUBJECTS.flatMap((_, index) => [pageOf(index), pageOf(index, true)])
  writeAppFiles(root, pages)
  return root
}

/** Gives the copies of the package the templates of the components by hand. */
function drawLimits(root: string): void {
  for (const { scriptOf: whole, usingComponents, limit } of SUBJECTS) {
    if (!whole) continue
    for (const file of Object.values(usingComponents)) {
      const kit = KITS_OF_SCRIPTS[limit]
      const inside = file.replace(kit, 'miniprogram_dist')
      const template = path.join(root, 'node_modules', kit, `${inside}.wxml`)
      writeFileSync(template, LIMITS[limit].template)
    }
  }
}

export function writeAppFiles(root: string, pages: readonly string[]): void {
  writeFileSync(path.join(root, 'app.json'), JSON.stringify({ pages: ['blank', ...pages] }))
  writeFileSync(path.join(root, 'app.js'), APP)
  write(root, 'blank', '<view />', 'Page({})', {})
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

/** Copies the folder that 构建 npm takes, as the developer tools compile it. */
export function installPackage(from: string, to: string): void {
  const dist = path.join(to, 'miniprogram_dist')
  cpSync(from, dist, { recursive: true, filter: (file) => !file.endsWith('.d.ts') })
  const main = existingMain(dist)
  writeFileSync(path.join(to, 'package.json'), JSON.stringify({ main }))
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.js')) continue
    const script = path.join(dist, file)
    const { code } = transformSync(readFileSync(script, 'utf8'), { format: 'cjs' })
    writeFileSync(script, code)
  }
}

const existingMain = (dist: string): string =>
  readdirSync(dist).includes('tslib.js') ? 'miniprogram_dist/tslib.js' : 'miniprogram_dist/index.js'
