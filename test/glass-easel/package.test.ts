import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bundle } from '../../demo/preview/bundle'
import { compileInWorker } from '../../demo/preview/compile/compile-in-worker'
import { bootMiniProgram } from '../../demo/preview/runtime/boot'
import type { MiniProgramController } from '../../demo/preview/runtime/mini-program-controller'
import { createHost, type Host } from '../../host'
import { expectSilence } from './mini-program'

expectSilence()

const ROOT = join(__dirname, '../..')
const DEMO = join(ROOT, 'demo/miniprogram')
const BUILT = join(ROOT, 'miniprogram_dist')
const PACKAGE = 'miniprogram-auth-kit'
const COPIED = 'components/auth-kit'

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('miniprogram_npm'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))

const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8')

/** As 构建 npm places the package: `miniprogram_npm/miniprogram-auth-kit`. */
function fromNpm(): Bundle {
  return compileInWorker({ root: DEMO, mounts: { [PACKAGE]: BUILT } })
}

/**
 * Without npm: the folder copied into the app, and every name of the package replaced by its path.
 */
function fromFolder(): Bundle {
  const files: Record<string, string> = {}
  for (const file of filesIn(BUILT)) {
    if (!file.endsWith('.d.ts')) files[`${COPIED}/${file}`] = read(BUILT, file)
  }
  for (const file of filesIn(DEMO).filter((name) => /\.(ts|json)$/.test(name))) {
    const up = '../'.repeat(file.split('/').length - 1) || './'
    const start = file.endsWith('.json') ? `/${COPIED}` : `${up}${COPIED}`
    files[file] = read(DEMO, file)
      .replaceAll(`'${PACKAGE}'`, `'${start}/index'`)
      .replaceAll(new RegExp(`(['"])${PACKAGE}/`, 'g'), `$1${start}/`)
  }
  return compileInWorker({ root: DEMO, files })
}

let host: Host
let app: MiniProgramController
afterEach(() => {
  app.destroy()
  host.uninstall()
})

describe.each([
  ['from npm, as 构建 npm places it', fromNpm, `miniprogram_npm/${PACKAGE}/`],
  ['as a folder that was copied into the app', fromFolder, `${COPIED}/`],
])('the built library works %s', (_way, compile, place) => {
  it('a person taps, allows, and all three show the user', async () => {
    const bundle = compile()
    // Nothing of it is taken from anywhere else.
    const ours = Object.keys(bundle.components).filter((path) => path.includes('auth-avatar'))
    expect(ours).toEqual([`${place}auth-avatar/index`])

    host = createHost({ sdkVersion: '2.9.5' })
    host.install()
    const root = document.createElement('div')
    document.body.append(root)
    const { pressButton, withTap } = host
    app = bootMiniProgram(bundle, { root, wx: host.wx, client: { pressButton, withTap } })
    const find = (selector: string): Element | null => app.element().querySelector(selector)
    const names = (): (string | undefined)[] =>
      ['.hero__title', '.profile-card--profile-card__nickname'].map(
        (selector) => find(selector)?.textContent,
      )
    await host.settle()
    const picture = (): Element | null => find('.auth-avatar--auth-avatar__image')
    expect(names()).toEqual(['还不认识你', '微信用户'])
    expect(picture()).toBeNull()

    host.tap(find('.auth-avatar--auth-avatar__button'))
    host.answer('allow')
    await host.settle()
    expect(names()).toEqual([`你好，${host.user.nickName}`, host.user.nickName])
    expect(picture()).not.toBeNull()
    expect(find('.login-gate--login-gate__content')?.textContent).toContain(
      `你好，${host.user.nickName}`,
    )
    expect(find('[open-type=getUserInfo]')).toBeNull()
    expect(host.prompts).toHaveLength(1)
  })
})
