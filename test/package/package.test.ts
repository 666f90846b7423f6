import { Linter } from 'eslint'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import ts from 'typescript'
import { DIST, runtimeFiles } from '../../scripts/sizes'
import { install, NAME, pack, ROOT } from './install'

let app: string
let shipped: string[]

/** The package as npm would ship it, installed into an empty app. */
beforeAll(() => {
  app = mkdtempSync(path.join(tmpdir(), 'app-'))
  const kit = pack(ROOT, app)
  shipped = kit.paths
  install(app, { [NAME]: kit })
})
afterAll(() => rmSync(app, { recursive: true, force: true }))

const inNode = (code: string): unknown =>
  JSON.parse(String(execFileSync(process.execPath, ['-e', code], { cwd: app })))

describe('the package', () => {
  it('ships scripts, templates, styles, JSON and types, and nothing else', () => {
    const odd = shipped.filter(
      (file) =>
        !/^types\/[\w-]+\.d\.ts$/.test(file) &&
        !/^(miniprogram_dist|testing)\/.*(\.js|\.d\.ts|\.json|\.wxml|\.wxss)$/.test(file) &&
        !/^(package\.json|README(\.zh-CN)?\.md|LICENSE|CHANGELOG\.md)$/.test(file),
    )
    expect(odd).toEqual([])
    expect(shipped).toContain('testing/index.js')
  })

  it('carries no comment into an app', () => {
    const files = runtimeFiles().filter((file) => !file.endsWith('.json'))
    const commented = files.filter((file) => {
      const text = readFileSync(path.join(DIST, file), 'utf8')
      return /\/\*|<!--|^\s*\/\//m.test(text)
    })
    expect(commented).toEqual([])
  })

  it('has no dependencies, and says where 构建 npm finds it', () => {
    const about = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
      dependencies?: object
      miniprogram?: string
    }
    expect(about.dependencies).toBeUndefined()
    expect(about.miniprogram).toBe('miniprogram_dist')
    expect(runtimeFiles()).toContain('index.js')
  })

  it.each([
    'auth-avatar',
    'login-gate',
    'profile-card',
    'profile-form',
    'profile-sheet',
    'phone-button',
  ])('has all four files of %s, and everything they name', (component) => {
    for (const kind of ['js', 'json', 'wxml', 'wxss']) {
      expect(runtimeFiles()).toContain(`${component}/index.${kind}`)
    }
    const json = JSON.parse(readFileSync(path.join(DIST, component, 'index.json'), 'utf8')) as {
      usingComponents?: Record<string, string>
    }
    for (const id of Object.values(json.usingComponents ?? {})) {
      expect(runtimeFiles()).toContain(path.join(component, `${id}.js`))
    }
  })

  it('requires only its own files, by literal names, and no API of Node or a browser', () => {
    for (const file of runtimeFiles().filter((one) => one.endsWith('.js'))) {
      const text = readFileSync(path.join(DIST, file), 'utf8')
      for (const [, argument = ''] of text.matchAll(/require\((.*?)\)/g)) {
        expect(argument).toMatch(/^["']\.\.?\//)
        // A client adds the extension, and looks for no index file.
        expect(runtimeFiles()).toContain(
          path.join(path.dirname(file), `${argument.slice(1, -1)}.js`),
        )
      }
      expect(text).not.toMatch(/\b(window|document|process|globalThis|Function)\b[.(]/)
    }
  })

  it('is written in the JavaScript of 2015, which the oldest of its clients run', () => {
    const linter = new Linter()
    const languageOptions = { ecmaVersion: 2015, sourceType: 'commonjs' } as const
    const refused = runtimeFiles()
      .filter((file) => file.endsWith('.js'))
      .flatMap((file) => {
        const text = readFileSync(path.join(DIST, file), 'utf8')
        return linter.verify(text, { languageOptions }).map(({ message }) => `${file}: ${message}`)
      })
    expect(refused).toEqual([])
  })

  it('loads in Node: the JS API, and the test host', () => {
    expect(
      inNode(`const { auth, createAuth, AuthError } = require('${NAME}')
        console.log(JSON.stringify([auth.state.profile.status, typeof createAuth, typeof AuthError]))`),
    ).toEqual(['unknown', 'function', 'function'])
    expect(
      inNode(`const { createHost } = require('${NAME}/testing')
        console.log(JSON.stringify(createHost({ sdkVersion: '2.9.0' }).wx.getSystemInfoSync().SDKVersion))`),
    ).toBe('2.9.0')
    expect(
      inNode(`console.log(JSON.stringify(require.resolve('${NAME}/behaviors/auth')))`),
    ).toMatch(/miniprogram_dist\/behaviors\/auth\.js$/)
  })

  it.each([
    [
      'node10',
      { moduleResolution: ts.ModuleResolutionKind.Node10, module: ts.ModuleKind.CommonJS },
    ],
    [
      'bundler',
      { moduleResolution: ts.ModuleResolutionKind.Bundler, module: ts.ModuleKind.ESNext },
    ],
    ['node16', { moduleResolution: ts.ModuleResolutionKind.Node16, module: ts.ModuleKind.Node16 }],
  ])('resolves for TypeScript with %s, every name of it typed', (_name, resolution) => {
    const file = path.join(app, 'app.ts')
    writeFileSync(
      file,
      `import { auth, type AuthState } from '${NAME}'
       import { authBehavior } from '${NAME}/behaviors/auth'
       import { createHost, type Host } from '${NAME}/testing'
       export const status: AuthState['profile']['status'] = auth.state.profile.status
       export const host: Host = createHost({ sdkVersion: '2.9.0' })
       export const page = [authBehavior]
       // @ts-expect-error -- typed, so a wrong name is refused
       auth.logIn()`,
    )
    const program = ts.createProgram([file], {
      ...resolution,
      target: ts.ScriptTarget.ES2020,
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      types: ['miniprogram-api-typings', 'node'],
      typeRoots: [path.join(ROOT, 'node_modules'), path.join(ROOT, 'node_modules/@types')],
    })
    const messages = ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
    expect(messages).toEqual([])
  })
})
