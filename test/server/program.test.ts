import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectWechatServer } from '../../host/server/remote'
import { BAND } from './support/payload'
import { Program } from './support/program'
import { describeWith } from '../support/requirement'
import { aRedisServer, Redis } from './support/redis'
import { Wechat } from './support/wechat'

const TIMEOUT = 30_000
const dataDir = mkdtempSync(join(tmpdir(), 'program-'))
const programs: Program[] = []
const APP = {
  WX_APPID: 'wx1234567890abcdef',
  WX_SECRET: '0123456789abcdef0123456789abcdef',
}
const program = (env: Record<string, string> = {}, script?: string): Program => {
  const made = new Program({ DATA_DIR: dataDir, ...(script ? {} : APP), ...env }, script)
  programs.push(made)
  return made
}
afterEach(() => Promise.all(programs.splice(0).map((made) => made.kill())))
afterAll(() => rmSync(dataDir, { recursive: true }))

it(
  'started by npm run server with nothing set, it says where WeChat is modelled, and logs its users in',
  async () => {
    const server = program({}, 'demo/login-server/start.ts')
    await server.start()
    const [modelUrl = ''] =
      /http\S+/.exec(server.lines.find((line) => line.includes('WeChat is modelled')) ?? '') ?? []
    const client = connectWechatServer(modelUrl)
    const token = (await server.login(await client.issueCode('openid-1'))) ?? ''
    const { userInfo, ...payload } = await client.userInfo('openid-1', BAND)
    const { status } = await server.ask('POST', '/profile', token, payload)
    expect(status).toBe(200)
    expect((await server.ask('GET', '/me', token)).body).toEqual({
      nickName: userInfo.nickName,
      avatarUrl: userInfo.avatarUrl,
      hasUnionId: true,
    })
    const ended = server.ended()
    server.signal('SIGTERM')
    expect(await ended).toBe(0)
  },
  TIMEOUT,
)

it(
  'asked to end, it answers what was asked before, and then ends by itself',
  async () => {
    let answerCode: (response: ServerResponse) => void = () => undefined
    const asked = new Promise<ServerResponse>((resolve) => (answerCode = resolve))
    const wechat = createServer((_request, response) => answerCode(response)).listen(0, '127.0.0.1')
    await once(wechat, 'listening')
    const server = program({
      WX_BASE_URL: `http://127.0.0.1:${(wechat.address() as AddressInfo).port}`,
    })
    await server.start()
    const login = server.login('a-code')
    const waiting = await asked
    const closing = server.says('closing')
    const ended = server.ended()
    server.signal('SIGTERM')
    await closing
    waiting.end('{"openid":"openid-1","session_key":"HyVFkGl5F5OQWJZZaNzBBg=="}')
    expect(await login).toMatch(/^[\w-]{43}$/)
    expect(await ended).toBe(0)
    wechat.close()
  },
  TIMEOUT,
)

it(
  'configured wrongly, it says what is wrong and does not start',
  async () => {
    const server = program({ PORT: 'http', WX_SECRET: 'hush', WX_APPID: '', TRUST_PROXY: 'true' })
    server.launch()
    expect(await server.ended()).toBe(1)
    expect(server.lines.join('\n')).toContain('PORT must be a whole number from 0 to 65535')
    expect(server.lines.join('\n')).toContain('WX_APPID must be set')
    expect(server.lines.join('\n')).toContain('WX_SECRET must be')
    expect(server.lines.join('\n')).toContain('TRUST_PROXY must be')
    expect(server.lines.join('\n')).not.toContain('hush')
    expect(server.lines.join('\n')).not.toContain('    at ')
  },
  TIMEOUT,
)

it(
  'without the Redis it was told of, it says so and does not start',
  async () => {
    const server = program({ REDIS_URL: 'redis://:hush@127.0.0.1:1' })
    server.launch()
    expect(await server.ended()).toBe(1)
    expect(server.lines.join('\n')).toContain('Redis cannot be reached at REDIS_URL')
    expect(server.lines.join('\n')).not.toContain('hush')
  },
  TIMEOUT,
)

it(
  'where its port is taken, it says so and does not start',
  async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const server = program({ PORT: String((taken.address() as AddressInfo).port) })
    server.launch()
    expect(await server.ended()).toBe(1)
    expect(server.lines.join('\n')).toContain('EADDRINUSE')
    taken.close()
  },
  TIMEOUT,
)

describeWith(aRedisServer, 'when its Redis goes away', () => {
  const redis = new Redis()
  const wechat = new Wechat()
  beforeAll(() => Promise.all([redis.start(), wechat.start()]))
  afterAll(async () => {
    wechat.stop()
    await redis.remove()
  })

  it(
    'it answers 503, not that the token is wrong, and goes on when Redis is back',
    async () => {
      const server = program({ REDIS_URL: redis.url, ...wechat.env })
      await server.start()
      const token = (await server.login(wechat.server.issueCode('openid-1'))) ?? ''
      await redis.kill()
      expect(await server.ask('GET', '/me', token)).toMatchObject({
        status: 503,
        body: { code: 'unavailable' },
      })
      expect((await server.ask('GET', '/health', token)).status).toBe(503)
      await redis.start()
      let status = 0
      while (status !== 200) status = (await server.ask('GET', '/me', token)).status
      expect(server.lines.join('\n')).not.toContain(token)
    },
    TIMEOUT,
  )
})
