import express from 'express'
import Fastify, { type FastifyInstance } from 'fastify'
import Koa from 'koa'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { authServer } from '../../server/src/index'
import { type Answer, createClient } from './support/ask'
import { multipart, PICTURES } from './support/multipart'

let app: FastifyInstance
let lines: string[]
let server: Server
const dataDir = mkdtempSync(join(tmpdir(), 'mounting-'))
const client = createClient(() => `http://127.0.0.1:${(server.address() as AddressInfo).port}`)

beforeEach(async () => {
  lines = []
  app = Fastify({ logger: { level: 'info', stream: { write: (line) => lines.push(line) } } })
  await app.register(authServer, {
    apps: [{ appId: 'wx1234567890abcdef' }],
    dataDir,
    publicUrl: 'https://app.example.cn/auth',
    code2Session: (code) => ({ openid: code, session_key: 'HyVFkGl5F5OQWJZZaNzBBg==' }),
  })
  await app.ready()
})
afterEach(async () => {
  server.close()
  server.closeAllConnections()
  await app.close()
})
afterAll(() => {
  client.close()
  rmSync(dataDir, { recursive: true })
})

async function listen(listener: RequestListener): Promise<void> {
  server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
}

const login = async () =>
  String(
    (await client.ask({ method: 'POST', path: '/auth/session', body: { code: 'me' } })).body.token,
  )
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const upload = (token: string): Promise<Answer> => {
  const { body, headers } = multipart({ filename: 'a.png', bytes: PICTURES.png })
  return client.ask({
    method: 'POST',
    path: '/auth/avatar',
    body,
    headers: { ...headers, ...bearer(token) },
  })
}

/** Each of them as the README says. */
const FRAMEWORKS: Record<string, () => RequestListener> = {
  Express() {
    const host = express()
    host.use('/auth', (request, response) => app.routing(request, response))
    host.use(express.json())
    host.get('/orders', (request, response, next) => {
      app.authServer
        .verify(request.headers.authorization)
        .then((session) => response.status(session ? 200 : 401).json(session ?? {}))
        .catch(next)
    })
    return host
  },
  Koa() {
    const host = new Koa()
    host.use(async (context, next) => {
      if (!context.path.startsWith('/auth/')) {
        await next()
        return
      }
      context.respond = false
      // Koa has set 404 by now, which would stay the status of a right answer.
      context.res.statusCode = 200
      context.req.url = context.url.slice('/auth'.length)
      app.routing(context.req, context.res)
    })
    host.use(async (context) => {
      const session = await app.authServer.verify(context.headers.authorization)
      context.status = session ? 200 : 401
      context.body = session ?? {}
    })
    const answer = host.callback()
    return (request, response) => void answer(request, response)
  },
}

describe.each(Object.entries(FRAMEWORKS))('mounted in %s', (_name, listener) => {
  beforeEach(() => listen(listener()))

  it('it answers as it does alone, with its own status', async () => {
    const token = await login()
    expect(token).toMatch(/^[\w-]{43}$/)
    const saved = await upload(token)
    expect(saved).toMatchObject({
      status: 200,
      body: {
        avatarUrl: expect.stringMatching(/^https:\/\/app\.example\.cn\/auth\/avatars\//) as string,
      },
    })
    const served = await client.ask({
      method: 'GET',
      path: new URL(String(saved.body.avatarUrl)).pathname,
    })
    expect([served.status, served.bytes]).toEqual([200, PICTURES.png])
    const me = await client.ask({ method: 'GET', path: '/auth/me', headers: bearer(token) })
    expect(me).toMatchObject({ status: 200, body: { hasUnionId: false } })
    expect((await client.ask({ method: 'GET', path: '/auth/me' })).status).toBe(401)
    expect(
      (await client.ask({ method: 'DELETE', path: '/auth/session', headers: bearer(token) }))
        .status,
    ).toBe(204)
  })

  it('its tokens open the app’s own routes', async () => {
    const token = await login()
    const orders = await client.ask({ method: 'GET', path: '/orders', headers: bearer(token) })
    expect(orders).toMatchObject({ status: 200, body: { accountId: expect.any(String) as string } })
    expect((await client.ask({ method: 'GET', path: '/orders' })).status).toBe(401)
  })
})

describe('behind something that reads the bodies first', () => {
  it.each<[string, express.RequestHandler]>([
    ['express.json()', express.json()],
    ['express.raw()', express.raw({ type: () => true })],
  ])('such as %s, it answers at once, and the log says what to do', async (_name, parser) => {
    const host = express()
    host.use(parser)
    host.use('/auth', (request, response) => app.routing(request, response))
    await listen(host)
    const answer = await client.ask({
      method: 'POST',
      path: '/auth/session',
      body: { code: 'openid-1' },
    })
    expect(answer).toMatchObject({ status: 500, body: { code: 'body-consumed' } })
    expect(lines.join()).toContain('mount authServer before express.json()')
    expect((await client.ask({ method: 'GET', path: '/auth/live' })).status).toBe(200)
  })
})
