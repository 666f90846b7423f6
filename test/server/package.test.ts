import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import about from '../../server/package.json'

const ROOT = join(__dirname, '../..')
const TIMEOUT = 120_000

/** A project that installed the packed package, with its dependencies and nothing else. */
const project = mkdtempSync(join(tmpdir(), 'server-package-'))
const modules = join(project, 'node_modules')
const installed = join(modules, 'miniprogram-auth-server')
const link = (name: string) => {
  mkdirSync(dirname(join(modules, name)), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules', name), join(modules, name))
}

beforeAll(() => {
  const packed = execFileSync(
    'npm',
    ['pack', '--workspace', 'server', '--pack-destination', project, '--silent'],
    { cwd: ROOT, encoding: 'utf8' },
  )
  mkdirSync(installed, { recursive: true })
  const tarball = join(project, packed.trim().split('\n').at(-1) ?? '')
  execFileSync('tar', ['-xf', tarball, '-C', installed, '--strip-components=1'])
  for (const name of Object.keys(about.dependencies)) link(name)
}, TIMEOUT)
afterAll(() => rmSync(project, { recursive: true }))

const run = (...parameters: string[]) =>
  spawnSync(process.execPath, parameters, {
    cwd: project,
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  })
const write = (name: string, text: string) => writeFileSync(join(project, name), text)

const USE = `
const app = Fastify()
app.register(authServer, {
  apps: [{ appId: 'wx1234567890abcdef', secret: 'not asked for' }],
  dataDir: 'data-of-' + kind,
}).then(async () => {
  const { statusCode } = await app.inject('/live')
  console.log(kind, statusCode, typeof app.authServer.verify)
  await app.close()
})`

describe('the package', () => {
  it('can be required', () => {
    write(
      'use.cjs',
      `const { authServer } = require('miniprogram-auth-server')
const Fastify = require('fastify'), kind = 'required'${USE}`,
    )
    expect(run('use.cjs')).toMatchObject({ stdout: 'required 200 function\n', stderr: '' })
  })

  it('can be imported', () => {
    write(
      'use.mjs',
      `import { authServer } from 'miniprogram-auth-server'
import Fastify from 'fastify'
const kind = 'imported'${USE}`,
    )
    expect(run('use.mjs')).toMatchObject({ stdout: 'imported 200 function\n', stderr: '' })
  })

  it.each([
    ['commonjs', 'node10'],
    ['nodenext', 'nodenext'],
  ])(
    'has types for TypeScript with the modules %s, resolved as by %s',
    (module, moduleResolution) => {
      link('@types/node')
      write(
        'use.ts',
        `import Fastify from 'fastify'
import { authServer, type AuthServerOptions, readConfig } from 'miniprogram-auth-server'
const options: AuthServerOptions = { apps: readConfig({}).apps, dataDir: 'data' }
export async function start(): Promise<string | undefined> {
  const app = Fastify()
  await app.register(authServer, options)
  app.get('/orders', { onRequest: app.authServer.authenticate }, (request) => app.authServer.accountOf(request))
  // @ts-expect-error: apps are required
  await app.register(authServer, { dataDir: 'data' })
  const session = await app.authServer.verify('a token')
  return session?.accountId
}`,
      )
      write(
        'tsconfig.json',
        JSON.stringify({
          compilerOptions: {
            ...{ module, moduleResolution, target: 'ES2022', strict: true, noEmit: true },
            ...{ esModuleInterop: true, skipLibCheck: true, types: ['node'] },
          },
          files: ['use.ts'],
        }),
      )
      const { stdout } = run(join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', '.')
      rmSync(join(modules, '@types'), { recursive: true })
      expect(stdout).toBe('')
    },
    TIMEOUT,
  )

  it('is a program that says what it needs', () => {
    const { status, stderr } = run(join(installed, about.bin['miniprogram-auth-server']))
    expect(status).toBe(1)
    expect(stderr).toContain('WX_APPID must be set')
    expect(stderr).toContain('WX_SECRET must be set')
  })

  it('holds what was built, its document, and no source', () => {
    const has = (file: string) => existsSync(join(installed, file))
    for (const file of ['dist/index.js', 'dist/index.d.ts', 'README.md', 'package.json'])
      expect([file, has(file)]).toEqual([file, true])
    for (const file of ['src', 'tsconfig.json', 'node_modules', 'dist/wechat-model.js'])
      expect([file, has(file)]).toEqual([file, false])
  })
})
