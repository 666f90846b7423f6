import { AuthError } from 'miniprogram-auth-kit'
import { createWorld, eras, type World } from './support/world'

const url = 'https://app.example.com/me'

/** A server that answers logins with this failure, until it is told otherwise. */
function create(failure: object, host: object = eras.prompting) {
  const state = { isFailing: true, exchanges: 0 }
  const world = createWorld({
    host,
    auth: ({ options: { exchange, submitProfile } }) => ({
      submitProfile,
      exchange: (code) => {
        state.exchanges += 1
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- apps do
        return state.isFailing ? Promise.reject(failure) : exchange(code)
      },
    }),
  })
  return Object.assign(world, { login: state })
}
const busy = { statusCode: 429, code: 'too-many-requests', message: '请稍后再试' }

/** The codes of logins that are tried each 100 ms for this long. */
async function tryFor(world: World, ms: number) {
  for (let passed = 0; passed < ms; passed += 100) {
    world.auth.login().catch(() => undefined)
    await world.host.clock.advance(100)
  }
}

describe('a login that failed', () => {
  it('is not repeated by every request: 20 requests, one wx.login, and each says why', async () => {
    const world = create(busy)
    const errors: unknown[] = []
    for (let i = 0; i < 20; i += 1) errors.push(await world.refusal(world.auth.request({ url })))
    expect([world.host.count('login'), world.login.exchanges]).toEqual([1, 1])
    for (const error of errors) {
      expect(error).toBeInstanceOf(AuthError)
      expect(error).toMatchObject({ code: 'exchange-failed', reason: { message: '请稍后再试' } })
    }
  })

  it('waits 1 s, then 2, then 4, and 60 s at most', async () => {
    const world = create(busy)
    const at = () =>
      world.host.calls
        .filter(({ api }) => api === 'login')
        .map(({ at: time }, index, all) => time - (all[index - 1]?.at ?? time))
    await tryFor(world, 300_000)
    expect(at().slice(1, 8)).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000])
  })

  it('waits as long as the server says, in seconds', async () => {
    const world = create({ ...busy, retryAfter: 30 })
    await tryFor(world, 29_900)
    expect(world.host.count('login')).toBe(1)
    await tryFor(world, 300)
    expect(world.host.count('login')).toBe(2)
  })

  it.each([0, -1, NaN, '30', null])(
    'with a retryAfter of %p waits a second',
    async (retryAfter) => {
      const world = create({ ...busy, retryAfter })
      await tryFor(world, 1100)
      expect(world.host.count('login')).toBe(2)
    },
  )

  it('is repeated at once by force', async () => {
    const world = create(busy)
    await world.refusal(world.auth.login())
    await world.refusal(world.auth.login({ force: true }))
    world.login.isFailing = false
    await expect(world.done(world.auth.login({ force: true }))).resolves.toHaveProperty('token')
    expect(world.host.count('login')).toBe(3)
  })

  it.each([
    ['a button that asks', (world: World) => world.tapAnd('allow')],
    ['a form that is saved', (world: World) => world.fill('满满', false)],
    [
      'the button of a gate',
      async (world: World) => {
        world.components.openSession(true)
        await world.host.settle()
      },
    ],
  ])('is repeated at once by a tap: %s', async (_, tap) => {
    const world = create({ ...busy, retryAfter: 3600 })
    await world.open()
    await world.refusal(world.auth.login())
    world.login.isFailing = false
    await tap(world)
    expect(world.host.count('login')).toBe(2)
    expect(world.state.session.status).toBe('active')
  })

  it('is not repeated by a gate that is mounted', async () => {
    const world = create(busy)
    for (let i = 0; i < 5; i += 1) {
      world.components.openSession()
      await world.host.settle()
    }
    expect(world.host.count('login')).toBe(1)
  })

  it.each([
    ['a login that succeeded', (world: World) => world.done(world.auth.login({ force: true }))],
    ['a logout', (world: World) => world.done(world.auth.logout())],
  ])('counts from the start again after %s', async (_, succeed) => {
    const world = create(busy)
    await tryFor(world, 3100)
    expect(world.host.count('login')).toBe(3)
    world.login.isFailing = false
    await succeed(world)
    await world.host.clock.advance(7_200_000)
    world.login.isFailing = true
    const before = world.host.count('login')
    await tryFor(world, 1100)
    expect(world.host.count('login')).toBe(before + 2)
  })

  it('is not waited for longer than that when the clock is turned back', async () => {
    const world = create(busy)
    await world.refusal(world.auth.login())
    world.host.clock.jump(-86_400_000)
    world.login.isFailing = false
    await expect(world.done(world.auth.login())).resolves.toHaveProperty('token')
  })

  it('is over with a login that succeeds: a 401 soon after is renewed at once', async () => {
    const world = create({ ...busy, retryAfter: 3_600 })
    await world.refusal(world.auth.login())
    world.login.isFailing = false
    await world.done(world.auth.login({ force: true }))
    world.server.forgetTokens()
    expect(await world.done(world.auth.request({ url }))).toMatchObject({ statusCode: 200 })
    expect(world.host.count('login')).toBe(3)
  })

  it('is shared by silent callers while force tries it again', async () => {
    const world = create(busy)
    await world.refusal(world.auth.login())
    world.login.isFailing = false
    world.host.delay('login', 500)
    const forced = world.auth.login({ force: true })
    await world.host.settle()
    const silent = world.auth.login()
    await world.host.clock.advance(500)
    expect(await world.done(silent)).toEqual(await forced)
    expect(world.host.count('login')).toBe(2)
  })

  it('leaves a session that is still good in use', async () => {
    const world = create(busy)
    world.login.isFailing = false
    const { token } = await world.done(world.auth.login())
    await world.host.clock.advance(7_150_000)
    world.login.isFailing = true
    for (let i = 0; i < 5; i += 1) {
      expect((await world.done(world.auth.login())).token).toBe(token)
    }
    expect(world.host.count('login')).toBe(2)
  })
})

it('10 requests whose 401s come at different moments while login fails are one exchange', async () => {
  const world = create(busy)
  world.login.isFailing = false
  await world.done(world.auth.login())
  world.login.isFailing = true
  let delay = 0
  world.host.onRequest(
    () => new Promise((resolve) => setTimeout(() => resolve({ statusCode: 401 }), (delay += 50))),
  )
  const requests = Array.from({ length: 10 }, () => world.auth.request({ url }))
  const refused = Promise.allSettled(requests)
  await world.host.clock.advance(900)
  expect((await refused).map(({ status }) => status)).toEqual(Array(10).fill('rejected'))
  expect(world.login.exchanges).toBe(2)
})

describe('why a login failed', () => {
  it('is told to the developer in the state, where exchange answers no session', async () => {
    const world = createWorld({
      host: eras.prompting,
      auth: { exchange: () => Promise.resolve({} as never) },
    })
    await world.refusal(world.auth.login())
    expect(world.state.session.error).toEqual({
      code: 'exchange-failed',
      errMsg: expect.stringContaining('{ token, expiresIn (s) }') as string,
    })
  })

  const blocked = { code: 'login-blocked', message: '账号已停用' }

  it.each([
    ['an object', blocked],
    ['an error', Object.assign(new Error(blocked.message), blocked)],
    ['an object with a number', { code: 403, message: blocked.message }],
  ])('is kept, in the state and in the error: %s', async (_, thrown) => {
    const world = create(thrown)
    const error = (await world.refusal(world.auth.login())) as AuthError
    const reason = { code: String(thrown.code), message: '账号已停用' }
    expect(error).toMatchObject({ code: 'exchange-failed', reason })
    expect(error.cause).toBe(thrown)
    expect(world.state.session).toEqual({
      status: 'failed',
      error: { code: 'exchange-failed', reason },
    })
  })

  it.each([
    ['an error of the program', new TypeError('x is undefined')],
    ['words of no kind', { code: {}, message: ['no'] }],
    ['nothing', undefined],
  ])('is no reason where the server did not speak: %s', async (_, thrown) => {
    const world = create(thrown as never)
    const error = (await world.refusal(world.auth.login())) as AuthError
    expect(error).not.toHaveProperty('reason')
    expect(error.cause).toBe(thrown)
    expect(world.state.session.error).toEqual({ code: 'exchange-failed' })
  })

  it('is the cause of a native failure too, and is left out of what is printed of the error', async () => {
    const world = create(busy)
    world.host.fail('login', { errMsg: 'login:fail' })
    const error = (await world.refusal(world.auth.login())) as AuthError
    expect(error.cause).toMatchObject({ errMsg: 'login:fail' })
    expect(Object.keys(error)).not.toContain('cause')
    expect(JSON.stringify(error)).not.toContain('cause')
  })
})
