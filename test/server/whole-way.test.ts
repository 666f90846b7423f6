import type { AuthOptions } from 'miniprogram-auth-kit'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import ts from 'typescript'
import { createWorld, eras, type World } from '../core/support/world'
import { multipart, PICTURES } from './support/multipart'
import { Program } from './support/program'
import { Wechat } from './support/wechat'

const TIMEOUT = 60_000
const README = join(__dirname, '../../server/README.md')

/** Runs the README's own code for a mini-program, and returns what it configures. */
function optionsOfReadme(url: string, wx: object): AuthOptions {
  const [, code = ''] =
    /whole-way\.test\.ts.*\n```ts\n([^]*?)```/.exec(readFileSync(README, 'utf8')) ?? []
  const { outputText } = ts.transpileModule(code.replace('https://login.example.cn', url), {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  })
  let configured: AuthOptions | undefined
  const auth = { configure: (options: AuthOptions) => (configured = options) }
  // The README's code is run as an app would run it: as a module with wx.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
  new Function('require', 'exports', 'wx', outputText)(() => ({ auth }), {}, wx)
  if (!configured) throw new Error('The README configures nothing')
  return configured
}

/** The network between the phone and the server. */
function connect({ host }: World, program: Program): void {
  const ask = async (url: string, request: { method: string; header: object; body?: unknown }) => {
    const { pathname, search } = new URL(url)
    const headers = Object.fromEntries(
      Object.entries(request.header).map(([name, value]) => [name.toLowerCase(), String(value)]),
    )
    const { method, body } = request
    const answer = await program.client.ask({ method, path: pathname + search, headers, body })
    return { statusCode: answer.status, data: answer.bytes.toString() }
  }
  host.onRequest(({ url, method, header, data }) => ask(url, { method, header, body: data }))
  host.onUpload(({ url, name, header, filePath }) => {
    const form = multipart({ name, filename: filePath, bytes: PICTURES.png })
    return ask(url, {
      method: 'POST',
      header: { ...header, ...form.headers },
      body: form.body,
    })
  })
}

const wechat = new Wechat()
const dataDir = mkdtempSync(join(tmpdir(), 'whole-way-'))
let program: Program
let world: World
beforeAll(() => wechat.start())
beforeEach(async () => {
  program = new Program({ ...wechat.env, DATA_DIR: dataDir })
  await program.start()
  program.env.PORT = new URL(program.url).port
  world = createWorld({
    host: { ...eras.privacy, time: 'real', server: wechat.server, appId: wechat.server.appId },
    auth: { channels: ['chooseAvatar'] },
  })
  connect(world, program)
  world.auth.configure({
    ...optionsOfReadme(program.url, world.host.wx),
    channels: ['chooseAvatar'],
  })
})
afterEach(() => program.kill())
afterAll(() => {
  wechat.stop()
  rmSync(dataDir, { recursive: true })
})

/** What the server knows of the user, once it knows both. */
async function bothOnServer(): Promise<{ nickName?: unknown; avatarUrl?: unknown }> {
  for (;;) {
    const { token } = await world.auth.login()
    const { body } = await program.ask('GET', '/me', token)
    if (body.nickName !== undefined && body.avatarUrl !== undefined) return body
    await nextTurn()
  }
}

describe('the library and the server, wired as the README says', () => {
  it(
    'a server that lost its store gets avatar and nickname at the first tap all the same',
    async () => {
      await world.open()
      const { token } = await world.auth.login()
      expect((await program.ask('GET', '/me', token)).body).toEqual({ hasUnionId: true })
      await program.kill()
      rmSync(join(dataDir, 'records'), { recursive: true })
      await program.start()
      expect((await program.ask('GET', '/me', token)).status).toBe(401)

      await world.fill('小明')

      const { nickName, avatarUrl } = await bothOnServer()
      expect(nickName).toBe('小明')
      expect(avatarUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/avatars\/[\w-]{22}\.png$/)
      const picture = await program.client.ask({
        method: 'GET',
        path: new URL(String(avatarUrl)).pathname,
      })
      expect(picture.bytes).toEqual(PICTURES.png)
      expect(world.state.profile).toMatchObject({ status: 'granted' })
      expect(world.host.calls.filter(({ api }) => api === 'login')).toHaveLength(2)
    },
    TIMEOUT,
  )

  it(
    'a page of a proxy in place of an answer is a rejection, and not a promise that hangs',
    async () => {
      const options = optionsOfReadme(program.url, world.host.wx)
      const page = { statusCode: 413, data: '<html><h1>413 Request Entity Too Large</h1></html>' }
      world.host.onUpload(() => page)
      world.host.onRequest(() => page)
      await expect(options.uploadAvatar?.(world.host.files.createTemp())).rejects.toMatchObject({
        statusCode: 413,
      })
      await expect(options.exchange?.('a code')).rejects.toMatchObject({ statusCode: 413 })
    },
    TIMEOUT,
  )
})
