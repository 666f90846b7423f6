import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  compileInWorker,
  type InlineMiniProgram,
} from '../../demo/preview/compile/compile-in-worker'
import { filesBelow } from '../../demo/preview/compile/files'
import { bootMiniProgram } from '../../demo/preview/runtime/boot'
import type { MiniProgramController } from '../../demo/preview/runtime/mini-program-controller'
import { createHost, type Host } from '../../host'
import { expectSilence } from './mini-program'

expectSilence()

const PACKAGE = 'miniprogram-auth-kit'
const COMPONENTS = join(__dirname, '../../components')
const ESBUILD = join(__dirname, '../../node_modules/esbuild/bin/esbuild')
const FIXTURES = join(__dirname, 'fixtures')
const USER = '林小满'

/** A copy of the package in a folder of the app. */
const copyIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    filesBelow(COMPONENTS)
      .filter((file) => /\.(ts|json|wxml|wxss)$/.test(file))
      .map((file) => [`${folder}/${file}`, readFileSync(join(COMPONENTS, file), 'utf8')]),
  )

/** A bundle of the JS API, in which `wx` is uni-app's copy. */
function vendorOfUniApp(): string {
  const copiedWx = readFileSync(join(FIXTURES, 'uni-app/common/copied-wx.js'), 'utf8')
  const entry = join(COMPONENTS, 'index.ts')
  const flags = ['--bundle', '--format=cjs', '--target=es2017', '--define:wx=copiedWx']
  const bundled = execFileSync(ESBUILD, [entry, ...flags])
  return `${copiedWx}\n${bundled.toString()}\nmodule.exports.copiedWx = copiedWx`
}

let host: Host
let app: MiniProgramController
afterEach(() => {
  app.destroy()
  host.uninstall()
})

/** Starts the app on a client whose `getUserInfo` button asks. */
async function start(source: InlineMiniProgram, url?: string): Promise<void> {
  host = createHost({ sdkVersion: '2.9.5' })
  host.install()
  const root = document.createElement('div')
  document.body.append(root)
  const { pressButton, withTap } = host
  const options = { root, wx: host.wx, client: { pressButton, withTap } }
  app = bootMiniProgram(compileInWorker(source), options, url)
  await host.settle()
}

const read = (): string => app.element().textContent.trim().replace(/\s+/g, ' ')
async function tap(selector: string): Promise<void> {
  host.tap(app.element().querySelector(selector))
  await host.settle()
}
async function consent(): Promise<void> {
  await tap('[open-type=getUserInfo]')
  host.answer('allow')
  await host.settle()
}

describe('a uni-app: the API is bundled in vendor.js, the components are copied', () => {
  const uniApp = (): InlineMiniProgram => ({
    root: join(FIXTURES, 'uni-app'),
    files: {
      ...copyIn(`wxcomponents/${PACKAGE}`),
      'common/vendor.js': vendorOfUniApp(),
    },
  })

  it('hands its bundle a wx that is not the components’', async () => {
    await start(uniApp())
    const { copiedWx } = app.exportsOf('common/vendor.js') as { copiedWx: object }
    expect(copiedWx).toHaveProperty('getSetting', app.wx.getSetting)
    expect(copiedWx).not.toBe(app.wx)
  })

  it('what its main.js configured, before App() and late, is drawn by the components', async () => {
    await start(uniApp())
    expect(read()).toMatch(/^游客.* ?anonymous 游客$/)
    await tap('.configure')
    expect(read()).toMatch(/^路人/)
  })

  it('a grant reaches its pages, and what its pages do reaches the components', async () => {
    await start(uniApp())
    await consent()
    expect(read()).toMatch(/^林小满 ?granted 林小满$/)
    await tap('.rename')
    expect(read()).toMatch(/^满满 ?granted 满满$/)
    await tap('.logout')
    expect(read()).toMatch(/^游客.* ?anonymous 游客$/)
  })

  it('makes one set of native calls, at the start and when it comes back', async () => {
    await start(uniApp())
    expect(host.count('getSetting')).toBe(1)
    expect(host.count('onAppShow')).toBe(1)
    await consent()
    await host.clock.advance(60_000)
    host.hidePage({ app: true })
    host.showPage({ app: true })
    await host.settle()
    expect(host.count('getSetting')).toBe(2)
    expect(host.count('getUserInfo')).toBe(0)
  })
})

/** An app with the package from npm, and a copy of it in a folder. */
const sideBySide = (): InlineMiniProgram => ({
  mounts: { [PACKAGE]: COMPONENTS },
  files: copyIn('copied'),
  appJs: `App({ auth: () => require('${PACKAGE}').auth })`,
  pages: {
    'pages/home': {
      template: '<one /> <other />',
      json: {
        usingComponents: {
          one: `${PACKAGE}/profile-card/index`,
          other: '/copied/profile-card/index',
        },
      },
    },
  },
})
const logout = async (): Promise<void> => {
  void (app.app as { auth: () => { logout: () => Promise<void> } }).auth().logout()
  await host.settle()
}

describe('npm and a folder side by side', () => {
  it('show one user, ask the client once, and forget together', async () => {
    await start(sideBySide())
    expect(host.count('getSetting')).toBe(1)
    await consent()
    expect(read()).toMatch(/^林小满 ?林小满$/)
    await logout()
    expect(read().match(/微信用户/g)).toHaveLength(2)
  })

  it('say what a tap was answered once, where the last tap was', async () => {
    await start(sideBySide())
    const hints = (): string[] =>
      ['one', 'other'].map(
        (card) => app.element().querySelector(`wx-${card} [class*=card__hint]`)?.textContent ?? '',
      )
    for (const card of ['one', 'other']) {
      await tap(`wx-${card} [class*=card__button]`)
      host.answer('deny')
      await host.settle()
    }
    expect(hints()).toEqual(['', expect.stringMatching(/./)])
    await tap('wx-one [class*=card__button]')
    host.answer('deny')
    await host.settle()
    expect(hints()).toEqual([expect.stringMatching(/./), ''])
  })

  it('of different protocols have a user each, and the developer is told once', async () => {
    const app = sideBySide()
    const files = { ...app.files, 'copied/core/protocol.ts': 'export const PROTOCOL = 0' }
    await start({ ...app, files })
    const { warn } = console as unknown as { warn: jest.Mock<undefined, [string]> }
    expect(warn.mock.calls).toEqual([
      [expect.stringMatching(/protocol 1 and protocol 0.*keep one/)],
    ])
    await consent()
    expect(read()).toContain(USER)
    expect(read()).toContain('微信用户')
    expect(warn).toHaveBeenCalledTimes(1)
    warn.mockClear()
  })
})

describe('an independent subpackage, which may run before App()', () => {
  const independent = (): InlineMiniProgram => ({
    root: join(FIXTURES, 'independent-subpackage'),
    mounts: { [PACKAGE]: COMPONENTS },
    files: copyIn(`activity/miniprogram_npm/${PACKAGE}`),
  })
  const activity = '/activity/pages/index'
  const home = '/pages/home/index'
  const go = async (route: 'navigateTo' | 'navigateBack', url?: string): Promise<void> => {
    app.go(route, url)
    await host.settle()
  }

  it('starts without the app', async () => {
    await start(independent(), activity)
    expect(app.app).toBeUndefined()
    expect(read()).toMatch(/^微信用户/)
    await go('navigateTo', home)
    expect(app.app).toMatchObject({ globalData: {} })
  })

  describe.each([
    ['the subpackage', activity, home],
    ['the main package', home, activity],
  ])('where %s starts', (_, first, second) => {
    it('a user who consents in one package is known in the other', async () => {
      await start(independent(), first)
      await go('navigateTo', second)
      await consent()
      expect(read()).toBe(USER)
      await go('navigateBack')
      expect(read()).toBe(USER)
    })

    it('makes one set of native calls', async () => {
      await start(independent(), first)
      await go('navigateTo', second)
      expect(host.count('getSetting')).toBe(1)
      expect(host.count('onAppShow')).toBe(1)
    })

    it('what the main package configures and forgets reaches the subpackage', async () => {
      await start(independent(), first)
      await consent()
      await go('navigateTo', second)
      ;(app.app as { logout: () => void }).logout()
      await host.settle()
      expect(read()).toMatch(/^游客/)
      await go('navigateBack')
      expect(read()).toMatch(/^游客/)
    })
  })
})
