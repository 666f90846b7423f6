import { createWorld, eras, type World } from './support/world'

const KEY = 'miniprogram-auth-kit.session'
const url = 'https://app.example.com/me'

const create = (host: object = {}) =>
  createWorld({
    host: { ...eras.prompting, ...host },
    // Nothing is submitted, so the next user's consent alone starts no login.
    auth: ({ options: { exchange } }) => ({ exchange }),
  })

/** The tokens that the app's requests carried. */
const sentTokens = ({ host }: World) =>
  host.calls
    .filter(({ api }) => api === 'request')
    .map(({ options }) => (options as { header: { Authorization: string } }).header.Authorization)

/** The next user consents, the app is killed and started again, and asks its server for something. */
async function nextUserAsks(world: World) {
  await world.tapAnd('allow')
  await world.host.clock.advance(30_000)
  world.restart()
  world.host.heal()
  await world.open()
  await world.done(world.auth.request({ url }))
}

describe('after a logout the old token stays away', () => {
  it('when the app is killed before the storage has removed it', async () => {
    const world = create()
    await world.open()
    const { token } = await world.done(world.auth.login())
    world.host.hang('removeStorage', Infinity)
    void world.auth.logout()
    void world.auth.login()
    world.restart()
    world.host.heal()
    const next = await world.done(world.auth.login())
    expect(next.token).not.toBe(token)
  })

  it.each(['fail', 'hang'] as const)('when the removal should %s', async (way) => {
    const world = create()
    await world.open()
    const { token } = await world.done(world.auth.login())
    world.host[way]('removeStorage')
    const logout = world.auth.logout()
    await world.host.clock.advance(20_000)
    await logout
    await nextUserAsks(world)
    expect(sentTokens(world)).not.toContain(`Bearer ${token}`)
  })

  it.each([['later'], ['never']])(
    'when the login that stores it is %s done with storing',
    async (when) => {
      const world = create()
      await world.open()
      if (when === 'later') world.host.delay('setStorage', 3000)
      else world.host.hang('setStorage')
      const { token } = await world.done(world.auth.login())
      void world.auth.logout()
      await world.host.settle()
      await nextUserAsks(world)
      expect(sentTokens(world)).not.toContain(`Bearer ${token}`)
    },
  )

  it('when the storage lets an earlier write land last', async () => {
    const world = create()
    world.host.limits.storageOutOfOrder = 15_000
    await world.open()
    const { token } = await world.done(world.auth.login())
    void world.auth.logout()
    await world.host.clock.advance(30_000)
    await nextUserAsks(world)
    expect(sentTokens(world)).not.toContain(`Bearer ${token}`)
  })

  it('when the storage forgets all but the session', async () => {
    const world = create()
    await world.open()
    const { token } = await world.done(world.auth.login())
    world.host.storage.remove('miniprogram-auth-kit')
    world.restart()
    await world.open()
    expect(world.state.session.status).toBe('none')
    expect((await world.done(world.auth.login())).token).not.toBe(token)
  })
})

describe('what is stored of a session', () => {
  it('is written one after another, and only for the user of now', async () => {
    const world = create()
    await world.open()
    world.host.delay('setStorage', 3000)
    await world.done(world.auth.login())
    void world.auth.login({ force: true })
    await world.host.settle()
    void world.auth.logout()
    await world.host.clock.advance(20_000)
    expect(world.host.count('setStorage')).toBe(1)
    expect(world.host.count('removeStorage')).toBe(1)
    expect(world.host.storage.peek(KEY)).toBeUndefined()
  })

  it('is the session of the next start', async () => {
    const world = create()
    await world.open()
    const session = await world.done(world.auth.login())
    world.restart()
    await world.open()
    expect(world.state.session.status).toBe('active')
    expect(await world.done(world.auth.login())).toEqual(session)
  })

  it.each([
    ['2.21.2', false],
    ['2.21.3', true],
  ])('on base library %s is asked to be encrypted: %s', async (sdkVersion, isEncrypted) => {
    const world = create({ sdkVersion })
    await world.done(world.auth.login())
    await world.done(world.auth.logout())
    const calls = world.host.calls.filter(({ api }) => /^(get|set|remove)Storage$/.test(api))
    expect(calls).toHaveLength(3)
    for (const { options } of calls) expect('encrypt' in (options as object)).toBe(isEncrypted)
  })
})
