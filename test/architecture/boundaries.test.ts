import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

jest.setTimeout(60_000)

/** A file, what it imports, and what it is told; no advice where the import is allowed. */
type Import = [file: string, imported: string, advice?: string]

const IMPORTS: Import[] = [
  // components/<name> → behaviors → core
  ['components/auth-avatar/index.ts', '../behaviors/auth'],
  ['components/auth-avatar/index.ts', '../core/instance'],
  ['components/auth-avatar/index.ts', '../core/state/state'],
  ['components/index.ts', './core/instance'],
  ['components/index.ts', './core/client/errors'],
  ['components/behaviors/auth.ts', '../core/instance'],
  ['components/behaviors/auth.ts', '../core/state/state'],
  ['components/behaviors/auth.ts', '../core/state/auth-data'],
  ['components/login-gate/index.ts', '../core/state/gate-view'],
  ['components/login-gate/index.ts', '../core/state/store', 'Import from core/ only instance.ts'],
  ['components/auth-avatar/index.ts', '../core/api', 'Import from core/ only instance.ts'],
  ['components/behaviors/auth.ts', '../core/options', 'Import from core/ only instance.ts'],
  ['components/auth-avatar/index.ts', '../assets/default-avatar'],
  [
    'components/profile-card/index.ts',
    '../auth-avatar/index',
    'A component imports no other component',
  ],
  ['components/login-gate/index.ts', '../index', 'A component imports no other component'],
  ['components/login-gate/index.ts', './empty'],
  ['components/behaviors/auth.ts', './other'],
  ['components/behaviors/auth.ts', '../auth-avatar/index', 'A behavior knows no component'],
  ['components/core/auth.ts', '../behaviors/auth', 'core/ knows no component and no behavior'],
  ['components/core/auth.ts', '../index', 'core/ knows no component and no behavior'],
  [
    'components/core/session/session.ts',
    '../../login-gate/index',
    'core/ knows no component and no behavior',
  ],
  ['components/profile-card/index.ts', '../core/auth', 'Import from core/ only instance.ts'],
  ['components/behaviors/auth.ts', '../core/context', 'Import from core/ only instance.ts'],
  [
    'components/login-gate/index.ts',
    '../core/session/exchange',
    'Import from core/ only instance.ts',
  ],

  // Inside core: auth.ts → rooms → state, client
  ['components/core/auth.ts', './session/session'],
  ['components/core/api.ts', './session/request'],
  ['components/core/context.ts', './state/transition'],
  ['components/core/session/session.ts', './exchange'],
  ['components/core/session/session.ts', '../client/client'],
  ['components/core/session/session.ts', '../state/state'],
  ['components/core/session/session.ts', '../state/fields'],
  ['components/core/session/session.ts', '../options'],
  ['components/core/session/session.ts', '../../locale/locale'],
  ['components/core/submit/submit.ts', '../session/session'],
  ['components/core/submit/submit.ts', '../session/request', 'Import core/session/session.ts'],
  ['components/core/profile/profile.ts', '../state/store', 'Import core/state/state.ts instead'],
  ['components/core/privacy/privacy.ts', '../client/wx', 'Import core/client/client.ts instead'],
  [
    'components/core/session/session.ts',
    '../auth',
    'session/ imports only state/, client/, core/context.ts',
  ],
  ['components/core/submit/submit.ts', '../instance', 'submit/ imports only'],
  ['components/core/privacy/privacy.ts', '../api', 'privacy/ imports only'],
  ['components/core/profile/profile.ts', '../component-api', 'profile/ imports only'],
  ['components/core/session/session.ts', '../lifecycle', 'session/ imports only'],
  ['components/core/profile/profile.ts', '../read-options', 'profile/ imports only'],
  ['components/core/profile/profile.ts', '../../assets/default-avatar', 'profile/ imports only'],
  ['components/core/profile/profile.ts', '../privacy/privacy'],
  ['components/core/profile/profile.ts', '../texts'],
  [
    'components/core/privacy/privacy.ts',
    '../profile/profile',
    'privacy/ imports only state/, client/, core/context.ts',
  ],
  [
    'components/core/profile/profile.ts',
    '../submit/submit',
    'profile/ imports only state/, client/, privacy/, core/context.ts',
  ],
  ['components/core/profile/profile.ts', '../session/session', 'profile/ imports only'],
  ['components/core/session/session.ts', '../profile/profile', 'session/ imports only'],
  ['components/core/session/session.ts', '../submit/submit', 'session/ imports only'],
  [
    'components/core/submit/submit.ts',
    '../privacy/privacy',
    'submit/ imports only state/, client/, profile/, session/, core/context.ts',
  ],
  ['components/core/privacy/privacy.ts', '../context'],
  ['components/core/state/transition.ts', './store'],
  ['components/core/state/state.ts', '../client/client', 'state/ imports nothing outside state/'],
  ['components/core/state/state.ts', '../options', 'state/ imports nothing outside state/'],
  ['components/core/state/state.ts', '../../locale/en', 'state/ imports nothing outside state/'],
  ['components/core/client/client.ts', './wx'],
  ['components/core/client/client.ts', '../state/state'],
  ['components/core/client/client.ts', '../session/session', 'client/ imports only state/'],
  ['components/core/client/client.ts', '../options', 'client/ imports only state/'],

  // Data
  ['components/locale/locale.ts', './zh_CN'],
  ['components/locale/en.ts', '../core/state/state', 'locale/ is data'],
  ['components/assets/default-avatar.ts', '../locale/en', 'assets/ is data'],

  // The houses beside each other
  ['components/core/auth.ts', '../../host/index', 'components/ ships alone'],
  ['components/auth-avatar/index.ts', '../../demo/preview/server', 'components/ ships alone'],
  ['components/auth-avatar/index.ts', '../../test/support/requirement', 'components/ ships alone'],
  ['host/client/client.ts', '../time/clock'],
  ['host/index.ts', '../components/index', 'host/ models WeChat'],
  ['host/client/client.ts', '../../components/core/state/state', 'host/ models WeChat'],
  ['host/index.ts', '../demo/preview/server', 'host/ models WeChat'],
  ['server/src/run.ts', './server'],
  ['server/src/run.ts', '../../host/server/wechat', 'The login server stands alone'],
  ['server/src/routes/profile.ts', '../../../components/index', 'The login server stands alone'],
  ['server/src/run.ts', '../../demo/login-server/start', 'The login server stands alone'],
  ['demo/login-server/wechat-model.ts', '../../host/server/wechat'],
  ['server/src/server.ts', '../../host/index', 'The login server stands alone'],
  ['demo/miniprogram/app.ts', './config'],
  ['demo/miniprogram/app.ts', '../../host/index', 'The demo mini-program is an app'],
  ['docs/examples/app.ts', '../../components/index', 'The demo mini-program is an app'],
  [
    'demo/miniprogram/pages/home/index.ts',
    '../../../../components/core/instance',
    'The demo mini-program is an app',
  ],
  ['demo/miniprogram/app.ts', '../login-server/start', 'The demo mini-program is an app'],
  ['demo/miniprogram/app.ts', '../../server/src/run', 'The demo mini-program is an app'],
  ['demo/preview/server.ts', '../../host/index'],
  ['demo/preview/server.ts', '../../components/index'],
  ['demo/preview/server.ts', '../../test/support/requirement', 'Nothing imports docs/, test/'],
  ['test/core/session.test.ts', '../../components/core/session/exchange'],
  ['scripts/picture.ts', '../demo/preview/server'],
]

/** A file, a name of the platform that it uses, and whether it may. */
const GLOBALS: [file: string, name: string, isAllowed: boolean][] = [
  ['components/core/client/wx.ts', 'wx', true],
  ['components/core/client/client.ts', 'wx', false],
  ['components/core/session/session.ts', 'getApp', false],
  ['components/auth-avatar/index.ts', 'wx', false],
  ['components/behaviors/auth.ts', 'getCurrentPages', false],
  ['host/time/install.ts', 'wx', true],
]

interface Snippet {
  filePath: string
  code: string
  /** Imports are resolved as the project's own lint does; by default they need not exist. */
  isReal?: boolean
}

const lint = (snippets: Snippet[]): string[][] =>
  JSON.parse(
    String(
      execFileSync(process.execPath, [join(__dirname, 'lint.mjs')], {
        input: JSON.stringify(snippets),
      }),
    ),
  ) as string[][]

describe('who may know whom', () => {
  let ofImports: string[][]
  let ofTypeImports: string[][]
  let ofGlobals: string[][]
  beforeAll(() => {
    const given = [
      ...IMPORTS.map(([filePath, source]) => ({ filePath, code: `import '${source}'\n` })),
      ...IMPORTS.map(([filePath, source]) => ({
        filePath,
        code: `import type { Name } from '${source}'\nexport type Other = Name\n`,
      })),
      ...GLOBALS.map(([filePath, name]) => ({ filePath, code: `export default ${name}\n` })),
    ]
    const all = lint(given)
    ofImports = all.slice(0, IMPORTS.length)
    ofTypeImports = all.slice(IMPORTS.length, 2 * IMPORTS.length)
    ofGlobals = all.slice(2 * IMPORTS.length)
  })

  it.each(
    IMPORTS.map(([file, imported, advice = 'allowed'], index) => ({
      file,
      imported,
      advice,
      index,
    })),
  )('$file → $imported: $advice', ({ advice, index }) => {
    for (const said of [ofImports[index], ofTypeImports[index]]) {
      if (advice === 'allowed') expect(said).toEqual([])
      else expect(said).toContainEqual(expect.stringContaining(advice))
    }
  })

  it.each(GLOBALS.map((global, index) => [...global, index] as const))(
    '%s uses the global %s: %s',
    (_file, _name, isAllowed, index) => {
      const said = ofGlobals[index]
      if (isAllowed) expect(said).toEqual([])
      else expect(said).toEqual([expect.stringContaining('Only core/client/wx.ts')])
    },
  )

  it('is asked of files on disk, and of names that stand for the packages', () => {
    expect(
      lint([
        {
          filePath: 'host/create-host.ts',
          code: "import '../demo/preview/page/preview-host'\n",
          isReal: true,
        },
        {
          filePath: 'server/src/run.ts',
          code: "import 'miniprogram-auth-kit/testing'\n",
          isReal: true,
        },
        { filePath: 'demo/preview/server.ts', code: "import '../../host/index'\n", isReal: true },
        {
          filePath: 'demo/miniprogram/app.ts',
          code: "import '../../components/index'\n",
          isReal: true,
        },
        {
          filePath: 'demo/miniprogram/app.ts',
          code: "import 'miniprogram-auth-kit'\nimport 'miniprogram-auth-kit/behaviors/auth'\n",
          isReal: true,
        },
      ]),
    ).toEqual([
      [expect.stringContaining('host/ models WeChat')],
      [expect.stringContaining('The login server stands alone')],
      [],
      [expect.stringContaining('The demo mini-program is an app')],
      [],
    ])
  })
})
