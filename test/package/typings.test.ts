import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { DIST } from '../../scripts/sizes'
import { install, NAME, pack, ROOT, usePackedKit } from './install'

jest.setTimeout(120_000)

const TYPINGS = 'miniprogram-api-typings'
/** What `npm run types` compiles beside the sources. */
const TYPE_TESTS = path.join(ROOT, 'test/types')
const RESOLUTIONS = {
  node10: { moduleResolution: ts.ModuleResolutionKind.Node10, module: ts.ModuleKind.CommonJS },
  bundler: { moduleResolution: ts.ModuleResolutionKind.Bundler, module: ts.ModuleKind.ESNext },
}

const packed = usePackedKit('typings')

/** Parsed files, for all programs: a version of the typings is long. */
const parsed = new Map<string, ts.SourceFile | undefined>()

/** Modules that an app with any version has. None declares anything global, so one program checks them all. */
const SOURCES = ['js-api.ts', 'behavior.ts', 'components.ts']

/** What was said of these, by the app and the way that modules are resolved. */
const saidOf = new Map<string, string[]>()

/** What TypeScript says of one of them, and of whatever is none of them. */
function compileOne(app: string, source: string, resolution: ts.CompilerOptions): string[] {
  const key = JSON.stringify([app, resolution])
  const said = saidOf.get(key) ?? compile(app, SOURCES, { ...resolution, skipLibCheck: true })
  saidOf.set(key, said)
  const others = SOURCES.filter((one) => one !== source)
  return said.filter((line) => !others.some((other) => line.startsWith(`${other}: `)))
}

/**
 * What TypeScript says of an app and of what is installed in it, `[]` for nothing. What stands elsewhere, as
 * its own library, React and Vue do, is read and not judged.
 */
function compile(app: string, sources: string[], options: ts.CompilerOptions): string[] {
  const all = {
    target: ts.ScriptTarget.ES2017,
    lib: ['lib.es2017.d.ts'],
    types: [TYPINGS],
    strict: true,
    noEmit: true,
    ...options,
  }
  const host = ts.createCompilerHost(all)
  const read = host.getSourceFile.bind(host)
  host.getCurrentDirectory = () => app
  host.getSourceFile = (file, target) => {
    if (!parsed.has(file)) parsed.set(file, read(file, target))
    return parsed.get(file)
  }
  const files = sources.map((source) => path.join(app, source))
  const program = ts.createProgram(files, all, host)
  const installed = realpathSync(app) + path.sep
  const judged = program
    .getSourceFiles()
    .filter(({ fileName }) => realpathSync(fileName).startsWith(installed))
  return [
    ...program.getOptionsDiagnostics(),
    ...program.getSyntacticDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...judged.flatMap((file) => program.getSemanticDiagnostics(file)),
  ].map(({ file, messageText }) =>
    [file && path.basename(file.fileName), ts.flattenDiagnosticMessageText(messageText, '\n')]
      .filter(Boolean)
      .join(': '),
  )
}

describe.each([
  ['2.12', `${TYPINGS}-2`],
  ['3.12', `${TYPINGS}-3`],
  ['4.1', `${TYPINGS}-4`],
  ['5', TYPINGS],
])('the package beside miniprogram-api-typings %s', (version, installed) => {
  let app: string
  beforeAll(() => {
    app = path.join(packed.folder, version)
    const typings = pack(path.join(ROOT, 'node_modules', installed), app)
    install(app, { [NAME]: packed.kit, [TYPINGS]: typings })
    for (const source of readdirSync(path.join(__dirname, 'apps'))) {
      copyFileSync(path.join(__dirname, 'apps', source), path.join(app, source))
    }
    copyFileSync(path.join(TYPE_TESTS, 'components.ts'), path.join(app, 'components.ts'))
  })

  it('is installed with the version the app has, and with nothing else', () => {
    const names = readdirSync(path.join(app, 'node_modules')).filter((name) => name[0] !== '.')
    expect(names.sort()).toEqual([TYPINGS, NAME].sort())
    const about = readFileSync(path.join(app, 'node_modules', TYPINGS, 'package.json'), 'utf8')
    expect(JSON.parse(about)).toMatchObject({ version: expect.stringContaining(version) as string })
  })

  const ways = Object.entries(RESOLUTIONS)
  it.each(ways)('compiles an app that uses the JS API, with %s', (_way, resolution) => {
    expect(compileOne(app, 'js-api.ts', resolution)).toEqual([])
  })

  it.each(ways)('compiles pages and components with the behavior, with %s', (_way, resolution) => {
    expect(compileOne(app, 'behavior.ts', resolution)).toEqual([])
  })

  it.each(ways)('compiles handlers of events and selectComponent, with %s', (_way, resolution) => {
    expect(compileOne(app, 'components.ts', resolution)).toEqual([])
  })
})

describe('from typings 5', () => {
  const ways = Object.entries(RESOLUTIONS)
  it.each(ways)('a component has the data and handlers of the behavior, with %s', (_way, way) => {
    const app = path.join(packed.folder, '5')
    expect(compile(app, ['inferred.ts'], { ...way, skipLibCheck: true })).toEqual([])
  })

  it.each(ways)('the declarations themselves are checked, with %s', (_way, way) => {
    const app = path.join(packed.folder, '5')
    const sources = ['js-api.ts', 'behavior.ts', 'inferred.ts', 'components.ts']
    expect(compile(app, sources, { ...way, skipLibCheck: false })).toEqual([])
  })
})

describe('an app of another framework', () => {
  let app: string
  beforeAll(() => {
    app = path.join(packed.folder, 'frameworks')
    install(app, { [NAME]: packed.kit })
    mkdirSync(path.join(app, 'node_modules/@types'))
    for (const name of ['@types/react', 'vue']) {
      symlinkSync(path.join(ROOT, 'node_modules', name), path.join(app, 'node_modules', name))
    }
  })

  const compileFor = (name: string, source: string, resolution: ts.CompilerOptions): string[] => {
    const written = readFileSync(path.join(TYPE_TESTS, source), 'utf8')
    // As the docs say it, once for the whole app.
    const reference = `/// <reference types="${NAME}/${name}" />`
    writeFileSync(
      path.join(app, source),
      written.replace(`import type {} from '${NAME}/${name}'`, ''),
    )
    writeFileSync(path.join(app, `${name}.d.ts`), reference)
    const jsx = ts.JsxEmit.ReactJSX
    const lib = ['lib.es2020.d.ts', 'lib.dom.d.ts']
    return compile(app, [`${name}.d.ts`, source], {
      ...resolution,
      jsx,
      lib,
      types: [],
      skipLibCheck: false,
    })
  }

  const ways = Object.entries(RESOLUTIONS)
  it.each(ways)('has the components in the JSX of Taro, with %s', (_way, resolution) => {
    expect(compileFor('taro', 'taro.tsx', resolution)).toEqual([])
  })

  it.each(ways)('has the components in the templates of uni-app, with %s', (_way, resolution) => {
    expect(compileFor('uni-app', 'uni-app.ts', resolution)).toEqual([])
  })
})

describe('the declarations', () => {
  it('of all that a component has are exported from the front door', () => {
    const exported = (file: string): string[] => {
      const text = readFileSync(path.join(DIST, file), 'utf8')
      const declared = [...text.matchAll(/^export (?:interface|type) (\w+)/gm)]
      const passedOn = [...text.matchAll(/^export type \{([^}]*)\}/gm)]
      const names = passedOn.flatMap(([, list = '']) => list.split(',').map((one) => one.trim()))
      return [...declared.map(([, name = '']) => name), ...names.filter(Boolean)]
    }
    const door = exported('index.d.ts')
    for (const file of ['component-types.d.ts', 'behaviors/component-surface.d.ts']) {
      expect(exported(file).length).toBeGreaterThan(10)
      expect(exported(file).filter((name) => !door.includes(name))).toEqual([])
    }
  })

  it('name WechatMiniprogram once, for the behavior', () => {
    const uses = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.d.ts'))
      .flatMap((file) => {
        const text = readFileSync(path.join(DIST, file), 'utf8')
        return Array.from(text.matchAll(/WechatMiniprogram[\w.]*/g), ([use]) => `${file}: ${use}`)
      })
    expect(uses).toEqual(['behaviors/auth.d.ts: WechatMiniprogram.Behavior.Identifier'])
  })
})

describe('package.json', () => {
  it('asks for no version of the typings, so that npm has nothing to refuse', () => {
    const about = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
      peerDependencies?: object
      optionalDependencies?: object
    }
    expect(about.peerDependencies).not.toHaveProperty([TYPINGS])
    expect(about).not.toHaveProperty('optionalDependencies')
  })

  it('asks for miniprogram-simulate only from who tests pages', () => {
    const about = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as object
    expect(about).toMatchObject({
      peerDependencies: { 'miniprogram-simulate': '>=1.5' },
      peerDependenciesMeta: { 'miniprogram-simulate': { optional: true } },
    })
  })
})
