import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { World } from './support/world'

let world: World
beforeEach(async () => {
  world = new World()
  await world.open()
})
afterEach(() => world.close())

const DAY = 24 * 3_600_000

describe('logging in', () => {
  it('answers a random token and how long it lives, and nothing that WeChat said', async () => {
    const first = await world.login('openid-1')
    const second = await world.login('openid-1')
    expect(first.status).toBe(200)
    expect(Object.keys(first.body).sort()).toEqual(['expiresIn', 'token'])
    expect(first.body.expiresIn).toBe(2 * 24 * 3_600)
    expect(first.body.token).toMatch(/^[\w-]{43}$/)
    expect(second.body.token).not.toBe(first.body.token)
  })

  it('knows the user again, with the profile the user gave before', async () => {
    const token = await world.token('openid-1')
    const profile = { nickName: '小明', avatarUrl: 'https://thirdwx.qlogo.cn/xm/132' }
    await world.send('POST', '/profile', { token, body: profile })
    await world.send('DELETE', '/session', { token })
    expect((await world.login('openid-1')).body.userInfo).toEqual(profile)
    expect((await world.login('openid-2')).body).not.toHaveProperty('userInfo')
  })

  it('refuses a code that was used, with what the client can do about it', async () => {
    const code = world.wechat.issueCode('openid-1')
    expect((await world.exchange(code)).status).toBe(200)
    expect(await world.exchange(code)).toMatchObject({
      status: 400,
      body: { code: 'code-invalid', message: expect.stringContaining('get a new one') as string },
    })
  })

  it('refuses a code that is unknown or too old', async () => {
    const code = world.wechat.issueCode('openid-1')
    world.clock.now += 5 * 60_000
    expect(await world.exchange(code)).toMatchObject({
      status: 400,
      body: { code: 'code-invalid' },
    })
    expect(await world.exchange('the code is a mock one')).toMatchObject({
      status: 400,
      body: { code: 'code-invalid' },
    })
  })

  it.each([
    ['is busy', -1, 502, 'wechat-unavailable'],
    ['finds this user risky', 40226, 400, 'login-blocked'],
    ['counts too many logins', 45011, 429, 'rate-limited'],
    ['does not know the secret', 40125, 502, 'wechat-unavailable'],
    ['cannot be reached', 'network', 502, 'wechat-unavailable'],
  ] as const)('says so when WeChat %s', async (_what, fault, status, code) => {
    world.wechat.fail(fault)
    expect(await world.login('openid-1')).toMatchObject({ status, body: { code } })
    expect((await world.login('openid-1')).status).toBe(200)
  })

  it('says when to come back after too many logins', async () => {
    world.wechat.fail(45011)
    expect((await world.login('openid-1')).headers).toMatchObject({ 'retry-after': '60' })
  })

  it('logs the reason that it keeps from the client', async () => {
    world.wechat.fail(40226)
    await world.login('openid-1')
    expect(world.lines.map((line) => JSON.parse(line) as object)).toContainEqual(
      expect.objectContaining({
        route: '/session',
        status: 400,
        code: 'login-blocked',
        reason: 40226,
      }),
    )
  })
})

describe('a token', () => {
  it('opens the user’s own record', async () => {
    const token = await world.token('openid-1')
    expect(await world.send('GET', '/me', { token })).toMatchObject({
      status: 200,
      body: { hasUnionId: true },
    })
  })

  it('is refused when it is missing, malformed or unknown', async () => {
    const token = await world.token('openid-1')
    const headers: Record<string, string>[] = [
      {},
      { authorization: '' },
      { authorization: 'Bearer' },
      { authorization: `Basic ${token}` },
      { authorization: `Bearer ${token}x` },
      { authorization: `Bearer ${token.slice(1)}` },
      { authorization: `Bearer ${'A'.repeat(43)}` },
      { authorization: `Bearer ${token} ${token}` },
    ]
    for (const header of headers) {
      const answer = await world.send('GET', '/me', { headers: header })
      expect(answer).toMatchObject({
        status: 401,
        body: { code: 'unauthorized' },
        headers: { 'www-authenticate': 'Bearer' },
      })
    }
  })

  it('is asked for before anything of the body is looked at', async () => {
    for (const [method, path] of [
      ['POST', '/profile'],
      ['POST', '/avatar'],
      ['DELETE', '/session'],
    ] as const)
      for (const body of ['{', 'x'.repeat(100_000), Buffer.from([0xff])])
        expect((await world.send(method, path, { body })).status).toBe(401)
  })

  it('works until its time is over, and not after that', async () => {
    const token = await world.token('openid-1')
    world.clock.now += 2 * DAY - 1
    expect((await world.send('GET', '/me', { token })).status).toBe(200)
    world.clock.now += 1
    expect((await world.send('GET', '/me', { token })).status).toBe(401)
  })

  it('works no more after logging out, while the user’s other session does', async () => {
    const [token, other] = [await world.token('openid-1'), await world.token('openid-1')]
    expect((await world.send('DELETE', '/session', { token })).status).toBe(204)
    expect((await world.send('GET', '/me', { token })).status).toBe(401)
    expect((await world.send('DELETE', '/session', { token })).status).toBe(401)
    expect((await world.send('GET', '/me', { token: other })).status).toBe(200)
  })

  it('is given back by what wx.request sends for DELETE, with an empty body or an empty object', async () => {
    for (const body of ['', {}]) {
      const token = await world.token('openid-1')
      expect((await world.send('DELETE', '/session', { token, body })).status).toBe(204)
    }
  })

  it('is still known after the server was restarted', async () => {
    const token = await world.token('openid-1')
    await world.restart()
    expect((await world.send('GET', '/me', { token })).status).toBe(200)
  })
})

describe('what is stored', () => {
  it('holds no token, and no session_key that could be read without one', async () => {
    const token = await world.token('openid-1')
    const stored = readFileSync(join(world.dataDir, 'records', 'data.mdb'))
    const bytes = Buffer.from(token, 'base64url')
    const key = Buffer.from(world.sessionKey, 'base64')
    expect(stored.includes('session:')).toBe(true)
    for (const secret of [
      token,
      bytes,
      bytes.toString('hex'),
      world.sessionKey,
      key,
      key.toString('hex'),
    ])
      expect(stored.includes(secret)).toBe(false)
  })
})

describe('a server that is asked too often', () => {
  it('answers 429, says when to come back, and keeps answering /health', async () => {
    const limited = new World({ rateLimit: 3 })
    await limited.open()
    const token = await limited.token('openid-1')
    await limited.send('GET', '/me', { token })
    await limited.send('GET', '/nowhere')
    const answer = await limited.send('GET', '/me', { token })
    expect(answer).toMatchObject({ status: 429, body: { code: 'rate-limited' } })
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    expect((await limited.send('GET', '/nowhere')).status).toBe(429)
    expect((await limited.send('GET', '/health')).status).toBe(200)
    await limited.close()
  })
})

describe('a page in a browser', () => {
  const origin = 'http://127.0.0.1:5173'

  it('may call the server from the one origin that was named', async () => {
    const open = new World({ corsOrigin: origin })
    await open.open()
    const headers = { origin, 'access-control-request-method': 'POST' }
    expect(await open.send('OPTIONS', '/session', { headers })).toMatchObject({
      status: 204,
      headers: { 'access-control-allow-origin': origin },
    })
    const refused = await open.send('GET', '/me', { headers: { origin } })
    expect(refused).toMatchObject({
      status: 401,
      headers: { 'access-control-allow-origin': origin },
    })
    const stranger = await open.send('GET', '/me', { headers: { origin: 'http://evil.example' } })
    expect(stranger.headers).not.toHaveProperty('access-control-allow-origin')
    await open.close()
  })

  it('may not call it where none was named', async () => {
    const answer = await world.send('OPTIONS', '/session', { headers: { origin } })
    expect(answer.status).toBe(404)
    expect(answer.headers).not.toHaveProperty('access-control-allow-origin')
  })
})
