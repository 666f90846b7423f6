// Who may know whom. Every zone says which files (`target`) import nothing of which others (`from`,
// but for `except`), and what to do instead.
import { createNodeResolver, importX } from 'eslint-plugin-import-x'
import { readdirSync } from 'node:fs'
import path from 'node:path'

const root = import.meta.dirname

/**
 * The rooms of core/, and the other rooms that each may import. A room is imported by its front
 * file `core/<room>/<room>.ts`; only the files that wire the rooms, `core/*.ts` and
 * `components/index.ts`, import any file of a room. The state has three more front files: how foreign values are
 * read, and the user's own data and phone number.
 */
const ROOMS = {
  state: [],
  client: ['state'],
  privacy: ['state', 'client'],
  profile: ['state', 'client', 'privacy'],
  session: ['state', 'client'],
  submit: ['state', 'client', 'profile', 'session'],
  phone: ['state', 'client', 'privacy', 'profile', 'session'],
}
const ROOM_NAMES = Object.keys(ROOMS)
/** The rooms that createAuthParts wires import these beside other rooms. */
const SHARED = [
  'core/context.ts',
  'core/open-question.ts',
  'core/options.ts',
  'core/request-options.ts',
  'core/texts.ts',
  'locale',
]
const isWired = (room) => room !== 'state' && room !== 'client'

const EXTENSIONS = ['.ts', '.js', '.mjs', '.json']

/** The front files of a room: what other rooms may import of it. */
const frontsOf = (room) =>
  [room, ...(room === 'state' ? ['fields', 'user-info', 'phone-number'] : [])].map(
    (file) => `${file}.ts`,
  )
/** What is drawn of the state: pure functions that behaviors and components call. */
const DRAWING = ['auth-data', 'gate-view', 'phone-view'].map((file) => `./state/${file}.ts`)
/** Folders of components/ that hold no component. */
const OTHER_FOLDERS = ['core', 'behaviors', 'locale', 'assets', 'styles']
const COMPONENT_NAMES = readdirSync(path.join(root, 'components'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !OTHER_FOLDERS.includes(entry.name))
  .map((entry) => entry.name)
const COMPONENTS = `components/!(${OTHER_FOLDERS.join('|')})/**`
const BEHAVIORS = 'components/behaviors'
const TOOLS = ['docs', 'test', 'bench', 'scripts']

const zones = [
  {
    target: 'components',
    from: ['host', 'server', 'demo', ...TOOLS],
    message:
      'components/ ships alone: it knows nothing of host/, server/, demo/, docs/, test/. Move what both need into components/.',
  },
  {
    target: 'components/core',
    from: [COMPONENTS, 'components/behaviors/**', 'components/*.ts'],
    message:
      'core/ knows no component and no behavior: let the behavior read the state and call core/instance.ts.',
  },
  {
    target: BEHAVIORS,
    from: [COMPONENTS, 'components/*.ts'],
    message: 'A behavior knows no component: let the component pass what the behavior needs.',
  },
  {
    target: [COMPONENTS, 'components/behaviors/**'],
    from: 'components/core',
    except: [
      './instance.ts',
      ...DRAWING,
      ...ROOM_NAMES.flatMap((room) => frontsOf(room).map((file) => `./${room}/${file}`)),
    ],
    message:
      'Import from core/ only instance.ts, the front files core/<room>/<room>.ts, and what draws the state: state/auth-data.ts, state/gate-view.ts and state/phone-view.ts.',
  },
  ...COMPONENT_NAMES.map((name) => ({
    target: `components/${name}`,
    from: [
      'components/index.ts',
      ...COMPONENT_NAMES.filter((other) => other !== name).map((other) => `components/${other}`),
    ],
    message:
      'A component imports no other component: use it in the template, or move what both need into behaviors/.',
  })),
  ...ROOM_NAMES.map((room) => ({
    // The files of core/ that stand in no room wire the rooms, so they know all of each.
    target: `components/core/!(${room})/**`,
    from: `components/core/${room}`,
    except: frontsOf(room).map((file) => `./${file}`),
    message: `Import core/${room}/${room}.ts instead: other rooms import no other file of ${room}/. Export what is needed from the front file.`,
  })),
  ...Object.entries(ROOMS).map(([room, rooms]) => ({
    target: `components/core/${room}`,
    from: 'components',
    except: [
      ...[room, ...rooms].map((name) => `./core/${name}`),
      ...(isWired(room) ? SHARED.map((file) => `./${file}`) : []),
    ],
    message: isWired(room)
      ? `${room}/ imports only ${rooms.map((name) => `${name}/`).join(', ')}, ${SHARED.join(', ')}: let createAuthParts in core/auth.ts hand over what else it needs.`
      : `${room}/ imports ${rooms.length ? `only ${rooms.join('/, ')}/` : `nothing outside ${room}/`}: take what else it needs as an argument.`,
  })),
  ...['locale', 'assets'].map((folder) => ({
    target: `components/${folder}`,
    from: 'components',
    except: [`./${folder}`],
    message: `${folder}/ is data and imports nothing outside ${folder}/: move the code that uses it elsewhere.`,
  })),
  {
    target: 'host',
    from: ['components', 'server', 'demo', ...TOOLS],
    message:
      'host/ models WeChat and knows nothing of what runs on it: write against the wx API instead.',
  },
  {
    target: 'host/{client,person,server,time}',
    from: 'host/app',
    message:
      'host/app/ needs Node and a document, and the rest of host/ runs in browsers too: let app/ call what it needs.',
  },
  {
    target: ['demo/miniprogram', 'docs/examples'],
    from: ['components', 'host', 'demo/preview', 'demo/login-server', 'server'],
    message:
      "The demo mini-program is an app like any other: import the package by its name, 'miniprogram-auth-kit'.",
  },
  {
    target: 'server',
    from: ['components', 'host', 'demo', ...TOOLS],
    message:
      'The login server stands alone, and is installed alone: speak HTTP, or take a function as an option.',
  },
  {
    target: 'demo',
    from: TOOLS,
    message: 'Nothing imports docs/, test/, bench/ or scripts/: move what both need into demo/.',
  },
]

export const boundaries = [
  {
    plugins: { 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts', '.js', '.mjs'],
      'import-x/resolver-next': [
        createNodeResolver({
          extensions: EXTENSIONS,
          tsconfig: { configFile: path.join(root, 'tsconfig.json') },
        }),
      ],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: root, zones }],
    },
  },
  {
    // The package's name stands for the package here, and not for its sources.
    files: ['demo/miniprogram/**/*.ts', 'docs/examples/**/*.ts'],
    settings: { 'import-x/resolver-next': [createNodeResolver({ extensions: EXTENSIONS })] },
  },
  {
    files: ['components/**/*.ts'],
    ignores: ['components/core/client/wx.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['wx', 'getApp', 'getCurrentPages'].map((name) => ({
          name,
          message: 'Only core/client/wx.ts talks to the platform: add what is needed there.',
        })),
      ],
    },
  },
]
