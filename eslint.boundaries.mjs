// Who may know whom. Every zone says which files (`target`) import nothing of which others (`from`,
// but for `except`), and what to do instead.
import { createNodeResolver, importX } from 'eslint-plugin-import-x'
import path from 'node:path'

const root = import.meta.dirname

/** The rooms of core/. Each has one file that others import: `core/<room>/<room>.ts`. */
const ROOMS = ['state', 'client', 'privacy', 'profile', 'session', 'submit']
const BASE_ROOMS = ['state', 'client']

const frontOf = (room) => `./${room}/${room}.ts`
/** What is drawn of the state: pure functions that behaviors and components call. */
const DRAWING = ['./state/auth-data.ts', './state/gate-view.ts']
/** Component folders: every folder of components/ but these. */
const COMPONENTS = 'components/!(core|behaviors|locale|assets|styles)/**'
const BEHAVIORS = 'components/behaviors'
/** The rooms that createAuth wires. */
const WIRED_ROOMS = 'components/core/!(state|client)/**'
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
    except: ['./instance.ts', './api.ts', './options.ts', ...DRAWING, ...ROOMS.map(frontOf)],
    message:
      'Import from core/ only instance.ts, what is drawn of the state, and front files core/<room>/<room>.ts.',
  },
  ...ROOMS.map((room) => ({
    // The files on the landing of core/ wire the rooms, so they know all of each.
    target: `components/core/!(${room})/**`,
    from: `components/core/${room}`,
    except: [`./${room}.ts`],
    message: `Import core/${room}/${room}.ts instead: the other files of ${room}/ belong to it alone. Export what is needed from the front file.`,
  })),
  {
    target: 'components/core/state',
    from: 'components',
    except: ['./core/state'],
    message:
      'state/ imports nothing outside state/: take it as an argument, or move the type into state/.',
  },
  {
    target: 'components/core/client',
    from: 'components',
    except: BASE_ROOMS.map((room) => `./core/${room}`),
    message: 'client/ imports only state/: take what else it needs as an argument.',
  },
  {
    target: WIRED_ROOMS,
    from: ['auth', 'instance', 'api', 'component-api', 'lifecycle'].map(
      (file) => `components/core/${file}.ts`,
    ),
    message:
      'A room does not know who made it: let createAuthParts in core/auth.ts hand over what it needs.',
  },
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
    // wechat-model.ts starts the modelled WeChat where there is no real one; the server sees its interface.
    target: 'demo/server/!(wechat-model).ts',
    from: ['host/**', 'components/**'],
    message:
      'The login server knows neither host/ nor components/: speak HTTP, or take a function as an option.',
  },
  {
    target: 'demo/server/*/**',
    from: ['host/**', 'components/**'],
    message:
      'The login server knows neither host/ nor components/: speak HTTP, or take a function as an option.',
  },
  {
    target: 'server',
    from: ['components', 'host', 'demo', ...TOOLS],
    message: 'The login server stands alone: speak HTTP, or take a function as an option.',
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
          extensions: ['.ts', '.js', '.mjs', '.json'],
          tsconfig: { configFile: path.join(root, 'tsconfig.json') },
        }),
      ],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: root, zones }],
      // Type imports do not count here; test/architecture/circles.test.ts looks at them too.
      'import-x/no-cycle': 'error',
    },
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
