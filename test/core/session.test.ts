import { AuthError, createAuth } from 'miniprogram-auth-kit'
import type { AuthOptions, Session } from 'miniprogram-auth-kit'
import { createWorld, eras, type World } from './support/world'

const hour = 3_600_000
const loginOnly = ({ options: { exchange, revoke } }: World['server']): AuthOptions => ({
  exchange,
  revoke,
})
const create = (more: AuthOptions = {}, host: object = eras.prompting) =>
  createWorld({ host, auth: (server) => ({ ...loginOnly(server), ...more }) })

describe('without exchange', () => {
  it('login() rejects unsupported, no native call is made, and everything else works', async () => {
    const world = createWorld({ host: eras.prompting })
    const error = await world.refusal(world.auth.login())
    expect(error).toBeInstanceOf(AuthError)
    expect(error).toMatchObject({ code: 'unsupported' })
    expect((error as AuthError).message).toContain('exchange')
    expect(world.host.count('login') + world.host.count('getStorage')).toBe(0)
    await world.open()
    await world.tapAnd('allow')
    expect(world.state).toMatchObject({
      session: { status: 'failed', error: { code: 'unsupported' } },
      profile: { status: 'granted' },
    })
  })
})

describe('login()', () => {
  it('is silent, and resolves with the token and its end; the state has the end alone', async () => {
    const world = create()
    const session = await world.done(world.auth.login())
    const expiresAt = world.host.clock.now() + 2 * hour
    expect(session).toEqual({ token: 'secret-token-1', expiresAt })
    expect(world.state.session).toEqual({ status: 'active', expiresAt })
    expect(world.host.prompts).toEqual([])
    expect(world.host.count('getUserInfo')).toBe(0)
  })

  it('uses the session that is still good, in this life and the next', async () => {
    const world = create()
    const first = await world.done(world.auth.login())
    expect(await world.done(world.auth.login())).toEqual(first)
    world.restart()
    expect(await world.done(world.auth.login())).toEqual(first)
    expect(world.host.count('login')).toBe(1)
  })

  it('gives wx.login the time that machines have', async () => {
    const world = create({ timeout: 3_000 })
    await world.done(world.auth.login())
    const login = world.host.calls.find(({ api }) => api === 'login')
    expect(login?.options).toMatchObject({ timeout: 3_000 })
  })

  it('in single-page mode is unsupported: no native call, and the session stays as it was', async () => {
    const world = create({}, { ...eras.grey, scene: 1154 })
    expect(await world.refusal(world.auth.login())).toMatchObject({ code: 'unsupported' })
    expect(world.host.count('login') + world.host.count('getStorage')).toBe(0)
    expect(world.state.session).toEqual({ status: 'none' })
  })

  it('needs no consent, and consent needs no login', async () => {
    const world = create()
    await world.open()
    await world.tapAnd('deny')
    await expect(world.done(world.auth.login())).resolves.toHaveProperty('token')
    expect(world.state).toMatchObject({
      session: { status: 'active' },
      profile: { status: 'rejected' },
    })
  })

  it('consent never waits for the server: the user is known while it hangs', async () => {
    const world = createWorld({
      host: eras.prompting,
      auth: ({ options }) => ({ ...options, withCredentials: true }),
    })
    world.server.delay = 9000
    const ready = world.auth.ready()
    await world.host.settle()
    await world.tapAnd('allow')
    expect(world.state.profile.status).toBe('granted')
    await world.host.clock.advance(60_000)
    await ready
  })

  it('asked for in App.onLaunch and by the first page, is one', async () => {
    const world = create()
    const onLaunch = world.auth.login()
    world.components.openSession()
    const onLoad = world.auth.ready().then(() => world.auth.login())
    const sessions = await world.done(Promise.all([onLaunch, onLoad]))
    expect(sessions[0]).toEqual(sessions[1])
    expect(world.host.count('login')).toBe(1)
    expect(world.server.codes).toHaveLength(1)
  })

  it('with force logs in though the session is good', async () => {
    const world = create()
    await world.done(world.auth.login())
    const { token } = await world.done(world.auth.login({ force: true }))
    expect(token).toBe('secret-token-2')
    expect(world.tracked.map(({ type }) => type)).toEqual(['login', 'renew'])
  })

  it('never uses a code twice, whatever comes of it', async () => {
    const world = create()
    world.server.isUp = false
    for (let i = 0; i < 3; i += 1) await world.refusal(world.auth.login({ force: true }))
    world.server.isUp = true
    await world.done(world.auth.login({ force: true }))
    expect(new Set(world.server.codes).size).toBe(4)
    expect(world.host.count('login')).toBe(4)
  })

  it('with options of null is a login', async () => {
    const world = create()
    await expect(world.done(world.auth.login(undefined))).resolves.toHaveProperty('token')
  })
})

describe('1,000 calls at once, from 50 components, on an expired token', () => {
  it('are one wx.login and one exchange; all are answered, none twice', async () => {
    const world = create()
    await world.done(world.auth.login())
    await world.host.clock.advance(3 * hour)
    world.server.delay = 200
    const answers: number[] = []
    const work: Promise<unknown>[] = []
    for (let component = 0; component < 50; component += 1) {
      void world.components.start()
      for (let call = 0; call < 20; call += 1) {
        const id = component * 20 + call
        const asked: Promise<unknown> =
          call % 2
            ? world.auth.login()
            : world.auth.request({ url: `https://app.example.com/${id}` })
        work.push(asked.then(() => answers.push(id)))
      }
    }
    await world.host.clock.advance(1000)
    await Promise.all(work)
    expect(world.host.count('login')).toBe(2)
    expect(world.server.codes).toHaveLength(2)
    expect(answers.sort((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, i) => i))
    const requests = world.host.calls.filter(({ api }) => api === 'request')
    const urls = new Set(requests.map(({ options }) => (options as { url: string }).url))
    expect([requests.length, urls.size]).toEqual([500, 500])
  })

  it('on a token that only the server knows to be dead: again one, and each is retried once', async () => {
    const world = create()
    await world.done(world.auth.login())
    world.server.forgetTokens()
    const requests = Array.from({ length: 500 }, (_, id) =>
      world.auth.request({ url: `https://app.example.com/${id}` }),
    )
    const answers = await world.done(Promise.all(requests))
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]))
    expect(world.host.count('login')).toBe(2)
    expect(world.host.count('request')).toBe(1000)
  })
})

describe("a token's life", () => {
  it.each([
    ['is renewed a minute before its end', {}, 7200 - 61, 7200 - 60],
    ['is renewed renewBefore before its end', { renewBefore: 600 }, 7200 - 601, 7200 - 600],
    ['is sessionMaxAge at most', { sessionMaxAge: 1000 }, 1000 - 61, 1000 - 60],
  ])('%s', async (_, options, good, due) => {
    const world = create(options)
    const { token } = await world.done(world.auth.login())
    await world.host.clock.advance(good * 1000)
    expect((await world.done(world.auth.login())).token).toBe(token)
    await world.host.clock.advance((due - good) * 1000)
    expect((await world.done(world.auth.login())).token).toBe('secret-token-2')
  })

  it('is two days by default, under the three of session_key', async () => {
    const world = create()
    world.server.expiresIn = 30 * 86_400
    const { expiresAt } = await world.done(world.auth.login())
    expect(expiresAt - world.host.clock.now()).toBe(172_800_000)
  })

  it('shorter than renewBefore is used for its first half, not renewed by every call', async () => {
    const world = create()
    world.server.expiresIn = 40
    await world.done(world.auth.login())
    for (let i = 0; i < 10; i += 1) await world.done(world.auth.login())
    expect(world.host.count('login')).toBe(1)
    await world.host.clock.advance(20_000)
    await world.done(world.auth.login())
    expect(world.host.count('login')).toBe(2)
  })

  it('is shown as ended when a page shows after its end', async () => {
    const world = create()
    await world.open()
    await world.done(world.auth.login())
    await world.host.clock.advance(3 * hour)
    world.host.showPage()
    expect(world.state.session).toEqual({ status: 'none' })
  })

  it('is shown as ended when an app that draws no component comes back after its end', async () => {
    const world = create()
    const auth = createAuth(world.server.options)
    await world.done(auth.ready())
    await world.done(auth.login())
    await world.host.clock.advance(3 * hour)
    world.host.showPage({ app: true })
    expect(auth.state.session).toEqual({ status: 'none' })
  })

  it('a login that is under way stays pending while pages show', async () => {
    const world = create()
    await world.open()
    world.server.delay = 3000
    const login = world.auth.login()
    await world.host.settle()
    world.host.showPage({ app: true })
    expect(world.state.session).toEqual({ status: 'pending' })
    await world.host.clock.advance(3000)
    await login
    expect(world.state.session.status).toBe('active')
  })

  it('that ends while it is renewed is not shown as ended before the renewal is', async () => {
    const world = create()
    await world.open()
    await world.done(world.auth.login())
    await world.host.clock.advance(2 * hour - 5_000)
    world.server.delay = 8_000
    const renewed = world.auth.login()
    await world.host.clock.advance(6_000)
    world.host.showPage()
    expect(world.state.session.status).toBe('active')
    await world.host.clock.advance(2_000)
    expect(world.state.session).toEqual({
      status: 'active',
      expiresAt: (await renewed).expiresAt,
    })
  })

  it('an old one is not shown as active at the start', async () => {
    const world = create()
    await world.done(world.auth.login())
    world.restart()
    await world.host.clock.advance(3 * hour)
    await world.open()
    expect(world.state.session).toEqual({ status: 'none' })
  })

  it('a good one is active at the start, without a login', async () => {
    const world = create()
    const { expiresAt } = await world.done(world.auth.login())
    world.restart()
    await world.open()
    expect(world.state.session).toEqual({ status: 'active', expiresAt })
    expect(world.host.count('login')).toBe(1)
  })

  it.each([
    ['back behind its receipt', -1000],
    ['back a year', -365 * 86_400_000],
    ['forward past its end', 3 * hour],
  ])('a clock that jumps %s: its life is not known, so it is renewed', async (_, ms) => {
    const world = create()
    await world.done(world.auth.login())
    world.host.clock.jump(ms)
    const { token, expiresAt } = await world.done(world.auth.login())
    expect(token).toBe('secret-token-2')
    expect(expiresAt - world.host.clock.now()).toBe(2 * hour)
    expect((await world.done(world.auth.login())).token).toBe(token)
  })

  it('a clock that jumps back and forth within it costs at most one login each way', async () => {
    const world = create()
    await world.done(world.auth.login())
    for (const ms of [-hour, hour, -hour, hour]) {
      world.host.clock.jump(ms)
      await world.done(world.auth.login())
    }
    expect(world.host.count('login')).toBeLessThanOrEqual(5)
    expect(world.state.session.status).toBe('active')
  })
})

describe('a login that fails', () => {
  const garbage: [string, unknown][] = [
    ['nothing', undefined],
    ['null', null],
    ['text', 'secret-token'],
    ['an empty object', {}],
    ['no token', { expiresIn: 60 }],
    ['an empty token', { token: '', expiresIn: 60 }],
    ['a token that is a number', { token: 7, expiresIn: 60 }],
    ['a token that is an object', { token: {}, expiresIn: 60 }],
    ['no expiresIn', { token: 'secret-token-x' }],
    ['expiresIn 0', { token: 'secret-token-x', expiresIn: 0 }],
    ['expiresIn -1', { token: 'secret-token-x', expiresIn: -1 }],
    ['expiresIn NaN', { token: 'secret-token-x', expiresIn: NaN }],
    ['expiresIn as text', { token: 'secret-token-x', expiresIn: '7200' }],
    ['expiresIn null', { token: 'secret-token-x', expiresIn: null }],
  ]
  const throws = () => {
    throw new Error('mine')
  }
  const exchanges: [string, AuthOptions['exchange'], string][] = [
    ...garbage.map(([what, answer]): [string, AuthOptions['exchange'], string] => [
      `answers ${what}`,
      () => Promise.resolve(answer as never),
      'exchange-failed',
    ]),
    ['answers without a promise', (() => 'secret-token') as never, 'exchange-failed'],
    ['throws', throws, 'exchange-failed'],
    ['rejects', () => Promise.reject(new Error('mine')), 'exchange-failed'],
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- apps do
    ['rejects with nothing', () => Promise.reject(), 'exchange-failed'],
    [
      'rejects as wx.request does',
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- wx does
      () => Promise.reject({ errMsg: 'request:fail net::ERR_INTERNET_DISCONNECTED' }),
      'network',
    ],
    ['hangs', () => new Promise(() => undefined), 'timeout'],
  ]

  it.each(exchanges)(
    'because exchange %s: a coded error, and a button to try again',
    async (_, exchange, code) => {
      const world = create({ exchange })
      await world.open()
      const login = world.auth.login()
      login.catch(() => undefined)
      await world.host.clock.advance(10_000)
      const error = await world.refusal(login)
      expect(error).toBeInstanceOf(AuthError)
      expect(error).toMatchObject({ code })
      expect(world.state.session).toMatchObject({ status: 'failed', error: { code } })
      expect(world.tracked).toContainEqual({ type: 'fail', code })
      expect(world.host.storage.keys()).toEqual([])
      await world.tapAnd('allow')
      expect(world.state.profile.status).toBe('granted')
    },
  )

  it.each(exchanges)(
    'because exchange %s: a session that is still good is kept and used',
    async (_, exchange) => {
      const world = create()
      const { token, expiresAt } = await world.done(world.auth.login())
      await world.host.clock.advance(2 * hour - 30_000)
      world.auth.configure({ exchange })
      const login = world.auth.login()
      await world.host.clock.advance(10_000)
      expect(await world.done(login)).toEqual({ token, expiresAt })
      expect(world.state.session).toMatchObject({ status: 'active', expiresAt })
      world.restart({ ...loginOnly(world.server), renewBefore: 0 })
      expect((await world.done(world.auth.login())).token).toBe(token)
    },
  )

  it.each([
    ['fails', (world: World) => world.host.fail('login', { errMsg: 'login:fail' }), 'failed'],
    [
      'times out',
      (world: World) => world.host.fail('login', { errMsg: 'login:fail timeout', errno: 5 }),
      'timeout',
    ],
    ['hangs', (world: World) => world.host.hang('login'), 'timeout'],
    ['is missing', (world: World) => world.host.remove('login'), 'unsupported'],
    ['answers no code', (world: World) => world.host.reply('login', {}), 'failed'],
    ['answers null', (world: World) => world.host.reply('login', null), 'failed'],
    ['answers an empty code', (world: World) => world.host.reply('login', { code: '' }), 'failed'],
    ['answers a number', (world: World) => world.host.reply('login', { code: 7 }), 'failed'],
  ])(
    'because wx.login %s: it is not retried by itself, and nothing is exchanged',
    async (_, cause, code) => {
      const world = create()
      cause(world)
      const login = world.auth.login()
      login.catch(() => undefined)
      await world.host.clock.advance(60_000)
      expect(await world.refusal(login)).toMatchObject({ code })
      expect(world.host.count('login')).toBeLessThanOrEqual(1)
      expect(world.server.codes).toEqual([])
      world.host.heal()
      await expect(world.done(world.auth.login())).resolves.toHaveProperty('token')
    },
  )

  it('says what failed, in words for developers', async () => {
    const world = create({ timeout: 500 })
    world.host.hang('login')
    const login = world.auth.login()
    login.catch(() => undefined)
    await world.host.clock.advance(500)
    const { message } = (await world.refusal(login)) as AuthError
    expect(message).toMatch(/^\[miniprogram-auth-kit\] login.* 500 ms$/)
  })

  it('that answers after its time changes nothing: nobody is logged in by it', async () => {
    const world = create()
    world.server.delay = 10_001
    const login = world.auth.login()
    login.catch(() => undefined)
    await world.host.clock.advance(60_000)
    expect(await world.refusal(login)).toMatchObject({ code: 'timeout' })
    expect(world.state.session.status).toBe('failed')
  })

  it('fails for all who wait, and the next call tries again, a second later', async () => {
    const world = create()
    world.server.isUp = false
    const codes = await world.done(
      Promise.all(
        Array.from({ length: 5 }, () =>
          world.auth.login().catch((error: unknown) => (error as AuthError).code),
        ),
      ),
    )
    expect(codes).toEqual(Array(5).fill('network'))
    expect(world.host.count('login')).toBe(1)
    world.server.isUp = true
    await world.host.clock.advance(1000)
    await expect(world.done(world.auth.login())).resolves.toHaveProperty('token')
  })

  it('a century of a token is two days', async () => {
    const world = create()
    world.server.expiresIn = 3_155_760_000
    await world.done(world.auth.login())
    world.server.expiresIn = Infinity
    const { expiresAt } = await world.done(world.auth.login({ force: true }))
    expect(expiresAt - world.host.clock.now()).toBe(172_800_000)
  })
})

describe('the stored session', () => {
  const KEY = 'miniprogram-auth-kit.session'

  it.each([
    ['2.21.2', false],
    ['2.21.3', true],
    ['2.30.0', true],
    ['3.0', true],
    ['10.0.0', true],
  ])('on base library %s is encrypted: %s', async (sdkVersion, isEncrypted) => {
    const world = create({}, { sdkVersion })
    await world.done(world.auth.login())
    expect(world.host.storage.isEncrypted(KEY)).toBe(isEncrypted)
    world.restart()
    await world.open()
    expect(world.state.session.status).toBe('active')
  })

  it('of a client that was updated meanwhile cannot be read, and a login replaces it', async () => {
    const world = create({}, { sdkVersion: '2.20.0' })
    await world.done(world.auth.login())
    const device = world.host.saveDevice()
    world.host.uninstall()
    const updated = create({}, { sdkVersion: '2.30.0', device })
    await updated.done(updated.auth.login())
    expect(updated.host.count('login')).toBe(1)
    expect(updated.host.storage.isEncrypted(KEY)).toBe(true)
  })

  it.each([
    ['text', 'x'],
    ['another version', { kit: 'miniprogram-auth-kit', v: 2, data: { token: 't' } }],
    ['no token', { kit: 'miniprogram-auth-kit', v: 1, data: { at: 0, expiresAt: 9e15 } }],
    ['no end', { kit: 'miniprogram-auth-kit', v: 1, data: { token: 't', at: 0 } }],
    ['no receipt', { kit: 'miniprogram-auth-kit', v: 1, data: { token: 't', expiresAt: 9e15 } }],
    ['null', null],
  ])('that reads as %s is none, and a login replaces it', async (_, value) => {
    const world = create()
    world.host.storage.put(KEY, value)
    await world.open()
    expect(world.state.session.status).toBe('none')
    expect((await world.done(world.auth.login())).token).toBe('secret-token-1')
    world.restart()
    expect((await world.done(world.auth.login())).token).toBe('secret-token-1')
  })

  it('that cannot be written is used in this life', async () => {
    const world = create()
    world.host.fail('setStorage', { errMsg: 'setStorage:fail:quota reached' })
    const { token } = await world.done(world.auth.login())
    expect((await world.done(world.auth.login())).token).toBe(token)
    expect(world.tracked.some(({ type }) => type === 'fail')).toBe(true)
    world.restart()
    expect((await world.done(world.auth.login())).token).toBe('secret-token-2')
  })

  it('that hangs when it is read holds up a login for the timeout, and no longer', async () => {
    const world = create({ timeout: 2000 })
    world.host.hang('getStorage')
    const login = world.auth.login()
    await world.host.clock.advance(2000)
    await expect(world.done(login)).resolves.toHaveProperty('token')
  })
})

describe('request()', () => {
  const url = 'https://app.example.com/me'

  it('carries the token, and keeps the headers that were given', async () => {
    const world = create()
    const header = { 'X-App': '1', Authorization: 'mine' }
    const answer = await world.done(world.auth.request({ url, header, data: { a: 1 } }))
    expect(answer).toMatchObject({ statusCode: 200, data: { openid: world.host.user.openid } })
    expect(world.host.calls.find(({ api }) => api === 'request')?.options).toMatchObject({
      url,
      data: { a: 1 },
      header: { 'X-App': '1', Authorization: 'Bearer secret-token-1' },
      timeout: 10_000,
    })
    expect(header).toEqual({ 'X-App': '1', Authorization: 'mine' })
  })

  it('a 401 is one renewal and one retry', async () => {
    const world = create()
    await world.done(world.auth.login())
    world.server.forgetTokens()
    const { statusCode } = await world.done(world.auth.request({ url }))
    expect(statusCode).toBe(200)
    expect(world.host.count('login')).toBe(2)
    expect(world.host.count('request')).toBe(2)
  })

  it('a second 401 is the answer', async () => {
    const world = create()
    world.host.onRequest(() => ({ statusCode: 401, data: 'no' }))
    expect(await world.done(world.auth.request({ url }))).toMatchObject({ statusCode: 401 })
    expect(world.host.count('request')).toBe(2)
    expect(world.host.count('login')).toBe(2)
    expect(world.state.session.status).toBe('active')
  })

  it('a 401 for a token that ended meanwhile is one renewal as well', async () => {
    const world = create()
    world.server.expiresIn = 2
    await world.done(world.auth.login())
    world.server.forgetTokens()
    world.server.delay = 3000
    const late = world.auth.request({ url })
    await world.host.clock.advance(20_000)
    expect(await world.done(late)).toMatchObject({ statusCode: 200 })
    expect(world.host.count('login')).toBe(2)
  })

  it('a late 401 for an older token uses the newer session and does not destroy it', async () => {
    const world = create()
    await world.done(world.auth.login())
    world.server.forgetTokens()
    world.server.delay = 5000
    const late = world.auth.request({ url })
    await world.host.settle()
    world.server.delay = 0
    const renewed = await world.done(world.auth.login({ force: true }))
    await world.host.clock.advance(5000)
    expect(await world.done(late)).toMatchObject({ statusCode: 200 })
    expect(world.host.count('login')).toBe(2)
    expect(await world.done(world.auth.login())).toEqual(renewed)
    expect(world.state.session.status).toBe('active')
  })

  it.each([404, 403, 500, 302])('a %s is an answer', async (statusCode) => {
    const world = create()
    world.host.onRequest(() => ({ statusCode }))
    expect(await world.done(world.auth.request({ url }))).toMatchObject({ statusCode })
    expect(world.host.count('request')).toBe(1)
  })

  it('a network that fails is network; one that hangs is timeout', async () => {
    const world = create()
    world.host.onRequest(() => undefined)
    expect(await world.refusal(world.auth.request({ url }))).toMatchObject({ code: 'network' })
    world.host.hang('request')
    const hanging = world.auth.request({ url, timeout: 500 })
    hanging.catch(() => undefined)
    await world.host.clock.advance(500)
    expect(await world.refusal(hanging)).toMatchObject({ code: 'timeout' })
    expect(world.host.count('login')).toBe(1)
  })

  it('when the renewal fails, rejects as the login does, and the session is not thrown away', async () => {
    const world = create()
    await world.done(world.auth.login())
    world.server.forgetTokens()
    world.host.onRequest(() => ({ statusCode: 401 }))
    world.server.isUp = false
    expect(await world.refusal(world.auth.request({ url }))).toMatchObject({ code: 'network' })
    expect(world.state.session.status).toBe('active')
  })

  it('after a logout rejects not-granted, without any call, until login()', async () => {
    const world = create()
    await world.done(world.auth.login())
    await world.done(world.auth.logout())
    const before = world.host.calls.length
    const error = await world.refusal(world.auth.request({ url }))
    expect(error).toMatchObject({ code: 'not-granted' })
    expect(world.host.calls).toHaveLength(before)
    await world.done(world.auth.login())
    expect(await world.done(world.auth.request({ url }))).toMatchObject({ statusCode: 200 })
  })

  it('without exchange rejects unsupported', async () => {
    const world = createWorld({ host: eras.prompting })
    expect(await world.refusal(world.auth.request({ url }))).toMatchObject({ code: 'unsupported' })
  })
})

describe('checkSession', () => {
  it.each([
    ['without withCredentials is never asked', { withCredentials: false }, 0],
    ['with it, is asked once per app lifetime', { withCredentials: true }, 1],
  ])('%s', async (_, options, times) => {
    const world = create({ ...options, submitProfile: () => Promise.resolve() })
    await world.done<Session>(world.auth.login())
    world.restart()
    for (let i = 0; i < 10; i += 1) void world.components.start()
    await world.open()
    await world.tapAnd('allow')
    await world.done(world.auth.login())
    await world.done(world.auth.refresh())
    expect(world.host.count('checkSession')).toBe(times)
  })

  it('says nothing of the token: a session whose key died is renewed, one that lives is used', async () => {
    const world = create({ withCredentials: true })
    await world.done(world.auth.login())
    world.restart()
    await world.open()
    expect(world.host.count('login')).toBe(1)
    world.host.expireSessionKey()
    world.restart()
    await world.open()
    expect(world.host.count('login')).toBe(2)
    expect(world.state.session.status).toBe('active')
  })

  it('is not asked where there is no session: the login is fresh anyway', async () => {
    const world = create({ withCredentials: true })
    await world.open()
    expect(world.host.count('checkSession')).toBe(0)
    expect(world.host.count('login')).toBe(1)
  })
})

describe('a login whose server names another user', () => {
  const known = async () => {
    const world = create()
    await world.open()
    await world.done(world.auth.setProfile({ nickName: '满满' }))
    return world
  }

  it('is theirs where the app forced it, also when others wait for it', async () => {
    const world = await known()
    world.server.userInfo = { nickName: '安安' }
    world.server.delay = 1000
    const logins = [world.auth.login({ force: true })]
    await world.host.settle()
    logins.push(world.auth.login())
    await world.host.clock.advance(5000)
    await Promise.allSettled(logins)
    expect(world.components.userGeneration()).toBe(1)
    expect(world.state.profile.userInfo).toEqual({ nickName: '安安' })
  })

  it('is a new name of the same user where nobody forced it, though an earlier one was forced', async () => {
    const world = await known()
    await world.done(world.auth.login({ force: true }))
    await world.host.clock.advance(3 * hour)
    world.server.userInfo = { nickName: '安安' }
    await world.done(world.auth.login())
    expect(world.components.userGeneration()).toBe(0)
    expect(world.state.profile.userInfo).toEqual({ nickName: '安安' })
  })

  it('counts more than what the app said while it was on its way', async () => {
    const world = await known()
    world.server.userInfo = { nickName: '安安' }
    world.server.delay = 1000
    const login = world.auth.login()
    await world.host.settle()
    await world.done(world.auth.setProfile({ nickName: '小满' }))
    await world.host.clock.advance(5000)
    await login
    expect(world.state.profile.userInfo).toEqual({ nickName: '安安' })
  })
})
