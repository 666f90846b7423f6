import cors from '@fastify/cors'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { authServer, type AuthServerOptions, sendClientError } from '../../server/src/index'
import { multipart, PICTURES } from './support/multipart'

const apps = [{ appId: 'wx1234567890abcdef', secret: 'not asked for' }]
const folders: string[] = []
const hosts: FastifyInstance[] = []
afterEach(() => Promise.all(hosts.splice(0).map((host) => host.close())))
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })))

/** The code is the openid. */
const code2Session = (code: string) => ({ openid: code, session_key: 'HyVFkGl5F5OQWJZZaNzBBg==' })

function optionsOf(options: Partial<AuthServerOptions> = {}): AuthServerOptions {
  const dataDir = mkdtempSync(join(tmpdir(), 'plugin-'))
  folders.push(dataDir)
  return { apps, dataDir, code2Session, prefix: '/auth', ...options }
}

interface Host {
  app: FastifyInstance
  /** The messages of warnings and of worse. */
  warnings: string[]
}

function hostOf(options: FastifyServerOptions = {}): Host {
  const warnings: string[] = []
  const stream = {
    write: (line: string) => warnings.push((JSON.parse(line) as { msg: string }).msg),
  }
  const app = Fastify({
    requestTimeout: 1_000,
    clientErrorHandler: sendClientError,
    logger: { level: 'warn', stream },
    ...options,
  })
  hosts.push(app)
  return { app, warnings }
}

const login = async (app: FastifyInstance, code = 'openid-1'): Promise<string> => {
  const answer = await app.inject({ method: 'POST', url: '/auth/session', payload: { code } })
  return answer.json<{ token: string }>().token
}
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

/** A host that sets all that a host can set for its own routes. */
async function particularHost(options?: Partial<AuthServerOptions>): Promise<FastifyInstance> {
  const { app } = hostOf({
    bodyLimit: 100,
    ajv: { customOptions: { coerceTypes: 'array', removeAdditional: 'all', useDefaults: true } },
  })
  app.setErrorHandler((error: { statusCode?: number }, _request, reply) =>
    reply.code(error.statusCode ?? 500).send({ host: 'failed' }),
  )
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ host: 'found nothing' }))
  app.setSchemaErrorFormatter(() => new Error('the host formats it so'))
  app.setReplySerializer((payload) => JSON.stringify({ host: payload }))
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
    done(null, { hosts: JSON.parse(body as string) as unknown }),
  )
  app.addContentTypeParser('multipart/form-data', (_request, _body, done) =>
    done(null, 'the host’s'),
  )
  await app.register(cors, { origin: 'https://host.example' })
  await app.register(rateLimit, { max: 50 })
  await app.register(authServer, optionsOf(options))
  app.post(
    '/own',
    { schema: { body: { type: 'object', properties: { hosts: { type: 'array' } } } } },
    (request) => request.body,
  )
  app.get('/fails', () => {
    throw new Error('of the host')
  })
  return app
}

describe('in a host with its own error handler, parsers, validator, serializer and limit', () => {
  it('every route answers as it does alone', async () => {
    const app = await particularHost()
    const token = await login(app)
    expect(token).toMatch(/^[\w-]{43}$/)
    const profile = await app.inject({
      method: 'POST',
      url: '/auth/profile',
      headers: bearer(token),
      payload: { nickName: '小明'.repeat(16), avatarUrl: `https://qlogo.cn/${'x'.repeat(100)}` },
    })
    expect(profile.json()).toMatchObject({ nickName: '小明'.repeat(16) })
    const { body, headers } = multipart({ filename: 'a.png', bytes: PICTURES.png })
    const upload = await app.inject({
      method: 'POST',
      url: '/auth/avatar',
      headers: { ...headers, ...bearer(token) },
      payload: body,
    })
    const { avatarUrl } = upload.json<{ avatarUrl: string }>()
    expect(avatarUrl).toMatch(/^http:\/\/127\.0\.0\.1\/auth\/avatars\//)
    expect((await app.inject(new URL(avatarUrl).pathname)).rawPayload).toEqual(PICTURES.png)
    expect((await app.inject('/auth/ready')).json()).toEqual({ status: 'ok' })
  })

  it('every refusal is { code, message }, and nothing is coerced or removed', async () => {
    const app = await particularHost()
    const ask = async (method: 'GET' | 'POST', url: string, payload?: object) => {
      const answer = await app.inject({ method, url, payload })
      return [answer.statusCode, answer.json<{ code: string }>().code]
    }
    expect(await ask('POST', '/auth/session', { code: 1 })).toEqual([400, 'bad-request'])
    expect(await ask('POST', '/auth/session', { code: 'x', y: 1 })).toEqual([400, 'bad-request'])
    expect(await ask('GET', '/auth/me')).toEqual([401, 'unauthorized'])
    expect(await ask('GET', '/auth/nowhere')).toEqual([404, 'not-found'])
    expect(await ask('GET', '/auth/avatars/x.png')).toEqual([404, 'not-found'])
    expect(await ask('POST', '/auth/session', { code: 'x'.repeat(70_000) })).toEqual([
      413,
      'too-large',
    ])
  })

  it('its own routes are as they were', async () => {
    const app = await particularHost()
    const own = await app.inject({ method: 'POST', url: '/own', payload: [1] })
    expect(own.json()).toEqual({ host: { hosts: [1] } })
    expect((await app.inject('/fails')).json()).toEqual({ host: { host: 'failed' } })
    expect((await app.inject('/nowhere')).json()).toEqual({ host: 'found nothing' })
    expect((await app.inject('/own')).headers).not.toHaveProperty('cache-control')
  })

  it('its limit and ours count apart, and only ours is of our routes alone', async () => {
    const app = await particularHost({ rateLimit: 3 })
    for (let n = 0; n < 3; n += 1) await app.inject('/auth/me')
    const refused = await app.inject('/auth/me')
    expect(refused.statusCode).toBe(429)
    expect(refused.json()).toMatchObject({ code: 'rate-limited' })
    expect((await app.inject('/fails')).statusCode).toBe(500)
    for (let n = 0; n < 50; n += 1) await app.inject('/fails')
    expect((await app.inject('/fails')).statusCode).toBe(429)
  })

  it('leaves the addresses of the host to the host where it has no prefix', async () => {
    const app = await particularHost({ prefix: undefined })
    expect((await app.inject('/me')).json()).toMatchObject({ code: 'unauthorized' })
    expect((await app.inject('/nowhere')).json()).toEqual({ host: 'found nothing' })
  })
})

describe('app.authServer', () => {
  it('guards the app’s own routes, and says whose request it is', async () => {
    const { app } = hostOf()
    await app.register(authServer, optionsOf())
    for (const hook of ['onRequest', 'preHandler'] as const)
      app.get(`/orders/${hook}`, { [hook]: app.authServer.authenticate }, (request) => ({
        of: app.authServer.accountOf(request),
      }))
    const token = await login(app)
    const { accountId } = (await app.authServer.verify(token)) ?? {}
    expect(accountId).toEqual(expect.any(String))
    for (const hook of ['onRequest', 'preHandler']) {
      const answer = await app.inject({ url: `/orders/${hook}`, headers: bearer(token) })
      expect(answer.json()).toEqual({ of: accountId })
      expect((await app.inject(`/orders/${hook}`)).statusCode).toBe(401)
    }
  })

  it('verifies a token, or the header with it, and refuses every other', async () => {
    const { app } = hostOf()
    await app.register(authServer, optionsOf())
    const token = await login(app)
    const session = await app.authServer.verify(token)
    expect(await app.authServer.verify(`Bearer ${token}`)).toEqual(session)
    for (const wrong of [undefined, '', 'Bearer', `${token}x`, 'x'.repeat(43), `Basic ${token}`])
      expect(await app.authServer.verify(wrong)).toBeUndefined()
  })

  it('knows the identities of an account, which the hook for new accounts was told of', async () => {
    const created: string[] = []
    const { app } = hostOf()
    await app.register(authServer, optionsOf({ onAccount: (id) => created.push(id) }))
    const session = await app.authServer.verify(await login(app))
    expect(created).toEqual([session?.accountId])
    expect(await app.authServer.account(session?.accountId ?? '')).toEqual({
      id: session?.accountId,
      identities: [{ appId: apps[0]?.appId, openid: 'openid-1' }],
    })
    expect(await app.authServer.account('nobody')).toBeUndefined()
  })
})

it('an account id that is no id, however long, leads nowhere', async () => {
  const { app, warnings } = hostOf()
  await app.register(authServer, optionsOf())
  for (const id of ['', '../me', '\u0000', '\ud800', 'x'.repeat(5_000), '消'.repeat(700)])
    expect(await app.authServer.account(id)).toBeUndefined()
  expect(warnings).toEqual([])
})

describe('registering', () => {
  it('warns of what only the host can set, with what to do', async () => {
    const { app, warnings } = hostOf({ requestTimeout: 0, trustProxy: true })
    await app.register(authServer, optionsOf())
    expect(warnings).toEqual([
      expect.stringContaining('`requestTimeout`'),
      expect.stringContaining('`trustProxy: true`'),
    ])
  })

  it('says nothing to a host that has set it', async () => {
    const { app, warnings } = hostOf({ trustProxy: ['10.0.0.0/8'] })
    await app.register(authServer, optionsOf())
    await app.ready()
    expect(warnings).toEqual([])
  })

  it.each<[string, object]>([
    ['apps', { apps: [] }],
    ['apps', { apps: undefined }],
    ['apps', { apps: [{ appId: 'wx1' }], code2Session: undefined }],
    ['apps', { apps: [...apps, ...apps] }],
    ['dataDir', { dataDir: '' }],
    ['sessionMaxAge', { sessionMaxAge: 3 * 86_400 }],
    ['sessionMaxAge', { sessionMaxAge: 0 }],
    ['sessionMaxAge', { sessionMaxAge: NaN }],
  ])('is refused where %s cannot be meant: %j', async (name, wrong) => {
    const { app } = hostOf()
    await expect(
      (async () => app.register(authServer, { ...optionsOf(), ...wrong }))(),
    ).rejects.toThrow(`\`${name}\``)
  })
})

describe('registered twice', () => {
  it('is refused in one scope, with what to do', async () => {
    const { app } = hostOf()
    await app.register(authServer, optionsOf())
    await expect(
      (async () => app.register(authServer, optionsOf({ prefix: '/other' })))(),
    ).rejects.toThrow('`apps`')
  })

  it('serves both in scopes of their own, each with its accounts', async () => {
    const { app } = hostOf()
    for (const prefix of ['/auth', '/other'])
      await app.register(async (scope) => {
        await scope.register(authServer, optionsOf({ prefix }))
      })
    const headers = bearer(await login(app))
    const answers = ['/auth/me', '/other/me'].map((url) => app.inject({ url, headers }))
    expect((await Promise.all(answers)).map(({ statusCode }) => statusCode)).toEqual([200, 401])
  })
})

describe('a request with X-Forwarded-For', () => {
  const ask = (app: FastifyInstance) =>
    app.inject({ url: '/auth/me', headers: { 'x-forwarded-for': '192.0.2.1, 10.0.0.9' } })

  it('from an address that is not trusted is warned of, once', async () => {
    for (const trustProxy of [false, ['192.0.2.77']]) {
      const { app, warnings } = hostOf({ trustProxy })
      await app.register(authServer, optionsOf())
      await ask(app)
      await ask(app)
      expect(warnings).toEqual([expect.stringContaining('X-Forwarded-For')])
    }
  })

  it('from a trusted proxy is not', async () => {
    const { app, warnings } = hostOf({ trustProxy: ['127.0.0.1'] })
    await app.register(authServer, optionsOf())
    await ask(app)
    expect(warnings).toEqual([])
  })
})
