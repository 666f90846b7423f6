import { AuthError, type AuthOptions, type Session } from 'miniprogram-auth-kit'
import { createWorld, eras, type World } from './support/world'

const hour = 3_600_000
const url = 'https://app.example.com/me'
const KEY = 'miniprogram-auth-kit.session'
const given = { token: 'secret-token-of-mine', expiresIn: 7200 }

/** An app with an account system of its own: it configures no `exchange`. */
const create = (auth: AuthOptions = {}, host: object = eras.grey) => createWorld({ host, auth })
const sentTokens = ({ host }: World) =>
  host.calls
    .filter(({ api }) => api === 'request')
    .map(({ options }) => (options as { header: { Authorization: string } }).header.Authorization)
const answerAll = (world: World, statusCode = 200) =>
  world.host.onRequest(() => ({ statusCode, data: 'ok' }))

async function loggedIn(auth: AuthOptions = {}) {
  const world = create(auth)
  await world.open()
  await world.done(world.auth.setSession(given))
  return world
}

describe('setSession()', () => {
  it('is a session as any other: shown, used by request, and by the functions of the app', async () => {
    const submitProfile = jest.fn(() => Promise.resolve())
    const uploadAvatar = jest.fn(() => Promise.resolve('https://cdn.example.com/1.png'))
    const world = create({ submitProfile, uploadAvatar })
    answerAll(world)
    await world.open()
    const expiresAt = world.host.clock.now() + 2 * hour
    const session = { token: given.token, expiresAt }
    expect(await world.done(world.auth.setSession(given))).toEqual(session)
    expect(world.state.session).toEqual({ status: 'active', expiresAt })
    expect(await world.done(world.auth.login())).toEqual(session)
    await world.done(world.auth.request({ url }))
    expect(sentTokens(world)).toEqual([`Bearer ${given.token}`])
    await world.fill('满满')
    expect(uploadAvatar).toHaveBeenCalledWith(expect.any(String), session)
    expect(submitProfile).toHaveBeenCalledWith(expect.any(Object), session)
    expect(world.host.count('login')).toBe(0)
    expect(world.tracked).toContainEqual({ type: 'login' })
  })

  it('is not brought back by login(): who logged out stays logged out, also for requests', async () => {
    const world = await loggedIn()
    answerAll(world)
    await world.done(world.auth.logout())
    await world.refusal(world.auth.login())
    expect(await world.refusal(world.auth.request({ url }))).toMatchObject({ code: 'not-granted' })
    expect(sentTokens(world)).toEqual([])
  })

  it('is used at the next start, stored encrypted, without a login', async () => {
    const world = await loggedIn()
    expect(world.host.storage.isEncrypted(KEY)).toBe(true)
    world.restart()
    answerAll(world)
    expect((await world.done(world.auth.login())).token).toBe(given.token)
    world.restart()
    await world.open()
    const expiresAt = expect.any(Number) as number
    expect(world.state.session).toEqual({ status: 'active', expiresAt })
  })

  it('says who the user is, as a login does', async () => {
    const world = await loggedIn()
    const userInfo = { nickName: '满满', avatarUrl: 'https://cdn.example.com/1.png' }
    await world.done(world.auth.setSession({ ...given, userInfo }))
    expect(world.state.profile).toMatchObject({ status: 'granted', userInfo })
    await world.done(world.auth.setSession({ ...given, userInfo: { nickName: '小满' } }))
    expect(world.state.profile).toMatchObject({ status: 'partial', userInfo: { nickName: '小满' } })
    expect(world.state.profile.userInfo).not.toHaveProperty('avatarUrl')
  })

  it.each([
    undefined,
    7,
    'secret-token',
    {},
    { token: '', expiresIn: 60 },
    { token: 'secret-token', expiresIn: 0 },
    { token: 'secret-token', expiresIn: '60' },
    { expiresIn: 60 },
  ])('of %j is refused as invalid, and nothing changes', async (wrong) => {
    const world = await loggedIn()
    const before = world.state
    const error = await world.refusal(world.auth.setSession(wrong as never))
    expect(error).toBeInstanceOf(AuthError)
    expect(error).toMatchObject({ code: 'invalid' })
    expect((error as AuthError).message).toContain('setSession')
    expect((error as AuthError).message).not.toContain('secret-token')
    expect(world.state).toBe(before)
  })

  it('is at once what the next request carries', async () => {
    const world = create()
    answerAll(world)
    world.host.delay('getStorage', 2000)
    const set = world.auth.setSession(given)
    const request = world.auth.request({ url })
    await world.host.clock.advance(5000)
    await Promise.all([set, request])
    expect(sentTokens(world)).toEqual([`Bearer ${given.token}`])
  })

  it('undoes a logout; one that comes after it does not', async () => {
    const world = await loggedIn()
    await world.done(world.auth.logout())
    answerAll(world)
    expect(await world.refusal(world.auth.request({ url }))).toMatchObject({ code: 'not-granted' })
    await world.done(world.auth.setSession(given))
    await expect(world.done(world.auth.request({ url }))).resolves.toBeDefined()

    world.restart()
    world.host.delay('getStorage', 2000)
    const set = world.auth.setSession({ ...given, token: 'secret-token-late' })
    const refused = expect(set).rejects.toMatchObject({ code: 'cancelled' })
    const done = world.auth.logout()
    await world.host.clock.advance(5000)
    await Promise.all([refused, done])
    expect(world.state.session.status).toBe('none')
  })

  it('that a logout cancels is revoked as well, since nobody will use its token', async () => {
    const revoked: string[] = []
    const revoke = ({ token }: Session) => Promise.resolve(void revoked.push(token))
    const world = create({ revoke })
    world.host.delay('getStorage', 2000)
    const refused = expect(world.auth.setSession(given)).rejects.toMatchObject({
      code: 'cancelled',
    })
    const done = world.auth.logout()
    await world.host.clock.advance(5000)
    await Promise.all([refused, done])
    expect(revoked).toEqual([given.token])
    expect(JSON.stringify(world.host.storage.peek(KEY) ?? '')).not.toContain('secret-token')
  })

  it('twice in one breath is the second one, also where the first names another user', async () => {
    const world = create()
    await world.open()
    await world.done(world.auth.setProfile({ nickName: '满满' }))
    world.restart()
    const first = world.auth.setSession({ ...given, userInfo: { nickName: '小满' } })
    const second = world.auth.setSession({ token: 'secret-token-2', expiresIn: 7200 })
    await world.done(Promise.all([first, second]))
    expect((await world.done(world.auth.login())).token).toBe('secret-token-2')
  })

  it('of another user ends a request of the one before: it is not sent again, nor called a logout', async () => {
    const world = await loggedIn()
    await world.done(world.auth.setProfile({ nickName: '满满' }))
    world.host.onRequest(
      () => new Promise((resolve) => setTimeout(() => resolve({ statusCode: 401 }), 3000)),
    )
    const refusal = world.auth.request({ url }).catch((error: unknown) => error as AuthError)
    await world.host.settle()
    const another = { token: 'secret-token-2', expiresIn: 7200, userInfo: { nickName: '小满' } }
    await world.done(world.auth.setSession(another))
    await world.host.clock.advance(10_000)
    const error = (await refusal) as AuthError
    expect(error).toMatchObject({ code: 'cancelled' })
    expect(error.message).toContain('another user')
    expect(sentTokens(world)).toEqual([`Bearer ${given.token}`])
    expect(world.state.session.status).toBe('active')
  })

  it.each([
    ['name and picture', { nickName: '小满', avatarUrl: 'https://cdn.example.com/2.png' }],
    ['a name alone', { nickName: '小满' }],
  ])(
    'of another user, named by %s, ends what the one before was uploading',
    async (_, userInfo) => {
      const submitProfile = jest.fn(() => Promise.resolve())
      const uploadAvatar = () =>
        new Promise<string>((resolve) =>
          setTimeout(() => resolve('https://cdn.example.com/new.png'), 3000),
        )
      const world = create({ submitProfile, uploadAvatar })
      await world.open()
      const before = { nickName: '满满', avatarUrl: 'https://cdn.example.com/1.png' }
      await world.done(world.auth.setSession({ ...given, userInfo: before }))
      const saving = world.fill('满满')
      await world.done(
        world.auth.setSession({ token: 'secret-token-2', expiresIn: 7200, userInfo }),
      )
      await world.host.clock.advance(10_000)
      await saving
      expect(world.state.profile.userInfo).toEqual(userInfo)
      expect(submitProfile).not.toHaveBeenCalled()
    },
  )

  it('that names the user as the server knew them keeps what they are uploading', async () => {
    const submitProfile = jest.fn(() => Promise.resolve())
    const uploadAvatar = () =>
      new Promise<string>((resolve) =>
        setTimeout(() => resolve('https://cdn.example.com/new.png'), 3000),
      )
    const world = create({ submitProfile, uploadAvatar })
    await world.open()
    const userInfo = { nickName: '满满', avatarUrl: 'https://cdn.example.com/1.png' }
    await world.done(world.auth.setSession({ ...given, userInfo }))
    const saving = world.fill('大满')
    await world.done(world.auth.setSession({ ...given, token: 'secret-token-2', userInfo }))
    await world.host.clock.advance(10_000)
    await saving
    expect(world.state.profile.userInfo).toEqual({
      nickName: '大满',
      avatarUrl: 'https://cdn.example.com/new.png',
    })
  })

  it('that names the user as the server was just told keeps what they changed since', async () => {
    const submitProfile = jest.fn(() => new Promise<void>((resolve) => setTimeout(resolve, 3000)))
    const world = create({ submitProfile })
    await world.open()
    await world.done(world.auth.setSession({ ...given, userInfo: { nickName: '满满' } }))
    await world.fill('大满', false)
    await world.fill('小满', false)
    const userInfo = { nickName: '大满' }
    await world.done(world.auth.setSession({ ...given, token: 'secret-token-2', userInfo }))
    await world.host.clock.advance(20_000)
    expect(world.state.profile.userInfo).toEqual({ nickName: '小满' })
    expect(submitProfile).toHaveBeenCalledTimes(2)
  })

  it('of null: it has ended, here and at the next start; the profile stays', async () => {
    const world = await loggedIn()
    await world.done(world.auth.setProfile({ nickName: '满满' }))
    await expect(world.done(world.auth.setSession(null))).resolves.toBeUndefined()
    expect(world.state.session).toEqual({ status: 'none' })
    expect(world.host.storage.peek(KEY)).toBeUndefined()
    expect(await world.refusal(world.auth.login())).toMatchObject({ code: 'unsupported' })
    expect(world.state.profile.userInfo).toEqual({ nickName: '满满' })
    world.restart()
    await world.open()
    expect(world.state.session.status).toBe('none')
    expect(await world.refusal(world.auth.login())).toMatchObject({ code: 'unsupported' })
  })

  it('of null undoes no logout, and is cancelled by one that comes after it', async () => {
    const world = await loggedIn()
    await world.done(world.auth.logout())
    await world.done(world.auth.setSession(null))
    expect(await world.refusal(world.auth.request({ url }))).toMatchObject({ code: 'not-granted' })
    world.restart()
    world.host.delay('getStorage', 2000)
    const ended = world.auth.setSession(null)
    const refused = expect(ended).rejects.toMatchObject({ code: 'cancelled' })
    const done = world.auth.logout()
    await world.host.clock.advance(5000)
    await Promise.all([refused, done])
  })
})

describe('without exchange', () => {
  it('and without a session login() makes no native call', async () => {
    const world = create()
    expect(await world.refusal(world.auth.login())).toMatchObject({ code: 'unsupported' })
    expect(world.host.count('login') + world.host.count('getStorage')).toBe(0)
  })

  it('its end is shown when it comes, and said', async () => {
    const world = await loggedIn()
    await world.host.clock.advance(2 * hour - 1)
    expect(world.state.session.status).toBe('active')
    await world.host.clock.advance(1)
    expect(world.state.session).toEqual({ status: 'failed', error: { code: 'unauthorized' } })
    expect(await world.refusal(world.auth.login())).toMatchObject({ code: 'unauthorized' })
    expect(world.host.count('login')).toBe(0)
    await world.done(world.auth.setSession(given))
    expect(world.state.session.status).toBe('active')
  })

  it('its end is shown when it comes, also after more days than a timer takes', async () => {
    const day = 24 * hour
    const world = create({ sessionMaxAge: (60 * day) / 1_000 })
    await world.open()
    await world.done(world.auth.setSession({ ...given, expiresIn: (60 * day) / 1_000 }))
    await world.host.clock.advance(60 * day - 1)
    expect(world.state.session.status).toBe('active')
    await world.host.clock.advance(1)
    expect(world.state.session.status).toBe('failed')
  })

  it('an end that came while the app was away is said at its start', async () => {
    const world = await loggedIn()
    world.restart()
    await world.host.clock.advance(3 * hour)
    await world.open()
    expect(world.state.session.status).not.toBe('active')
    expect(await world.refusal(world.auth.login())).toMatchObject({ code: 'unauthorized' })
  })

  it('a stored one that is good ends in this life as well', async () => {
    const world = await loggedIn()
    world.restart()
    await world.open()
    await world.host.clock.advance(2 * hour)
    expect(world.state.session).toEqual({ status: 'failed', error: { code: 'unauthorized' } })
  })

  it('is good again, without an error, when a clock that was turned back is set right', async () => {
    const world = await loggedIn()
    const { session } = world.state
    world.host.clock.jump(-3000)
    world.host.hidePage()
    world.host.showPage()
    expect(world.state.session.status).toBe('failed')
    world.host.clock.jump(3000)
    world.host.hidePage()
    world.host.showPage()
    expect(world.state.session).toEqual(session)
  })

  it('login() with force gives the session that is there, since nothing renews it', async () => {
    const world = await loggedIn()
    const session = await world.done(world.auth.login({ force: true }))
    expect(session.token).toBe(given.token)
  })

  it('a newer session moves the end', async () => {
    const world = await loggedIn()
    await world.done(world.auth.setSession({ token: 'secret-token-2', expiresIn: 14_400 }))
    await world.host.clock.advance(3 * hour)
    expect(world.state.session.status).toBe('active')
  })

  it('a 401 ends it, once: the answer is the app’s, nothing is sent again, no start revives it', async () => {
    const world = await loggedIn()
    answerAll(world, 401)
    expect(await world.done(world.auth.request({ url }))).toMatchObject({ statusCode: 401 })
    expect(world.host.count('request')).toBe(1)
    expect(world.state.session).toEqual({ status: 'failed', error: { code: 'unauthorized' } })
    expect(await world.refusal(world.auth.request({ url }))).toMatchObject({ code: 'unauthorized' })
    world.restart()
    await world.open()
    expect(world.state.session.status).toBe('none')
  })

  it('a late 401 for an older token uses the newer session, and does not end it', async () => {
    const world = await loggedIn()
    const tokens: string[] = []
    world.host.onRequest(({ header }) => {
      tokens.push(String(header.Authorization))
      const isFirst = tokens.length === 1
      return new Promise((resolve) =>
        setTimeout(() => resolve({ statusCode: isFirst ? 401 : 200 }), 3000),
      )
    })
    const late = world.auth.request({ url })
    await world.host.settle()
    await world.done(world.auth.setSession({ token: 'secret-token-2', expiresIn: 7200 }))
    await world.host.clock.advance(10_000)
    expect(await late).toMatchObject({ statusCode: 200 })
    expect(tokens).toEqual([`Bearer ${given.token}`, 'Bearer secret-token-2'])
    expect(world.state.session.status).toBe('active')
  })

  it('a rejection that says unauthorized ends it, and what was given is kept', async () => {
    const submitProfile = jest.fn(() =>
      Promise.reject(Object.assign(new Error('no'), { code: 'unauthorized' })),
    )
    const world = await loggedIn({ submitProfile })
    await world.fill('满满', false)
    expect(submitProfile).toHaveBeenCalledTimes(1)
    expect(world.state.session).toMatchObject({ status: 'failed', error: { code: 'unauthorized' } })
    expect(world.state.profile).toMatchObject({
      userInfo: { nickName: '满满' },
      error: { code: 'submit-failed', reason: { code: 'unauthorized' } },
    })
  })

  it('logout() revokes it, and forgets it for good', async () => {
    const revoked: string[] = []
    const revoke = ({ token }: Session) => Promise.resolve(void revoked.push(token))
    const world = await loggedIn({ revoke })
    await world.done(world.auth.logout())
    expect(revoked).toEqual([given.token])
    expect(world.host.storage.peek(KEY)).toBeUndefined()
    expect(await world.refusal(world.auth.login())).toMatchObject({ code: 'unsupported' })
    world.restart()
    await world.open()
    expect(world.state.session).toEqual({ status: 'none' })
    expect(await world.refusal(world.auth.login())).toMatchObject({ code: 'unsupported' })
  })
})

describe('beside exchange', () => {
  const both = () =>
    createWorld({ host: eras.prompting, auth: ({ options: { exchange } }) => ({ exchange }) })

  it('it is renewed by exchange', async () => {
    const world = both()
    await world.done(world.auth.setSession(given))
    expect(world.host.count('login')).toBe(0)
    await world.host.clock.advance(2 * hour)
    expect(world.state.session.status).toBe('active')
    expect((await world.done(world.auth.login())).token).toBe('secret-token-1')
  })

  it('a 401 for it is renewed by exchange', async () => {
    const world = both()
    await world.done(world.auth.setSession(given))
    expect(await world.done(world.auth.request({ url }))).toMatchObject({ statusCode: 200 })
    expect(sentTokens(world)).toEqual([`Bearer ${given.token}`, 'Bearer secret-token-1'])
  })

  it('a login on its way does not replace it: its callers get the newer one', async () => {
    const world = both()
    await world.open()
    world.server.delay = 3000
    const login = world.auth.login()
    await world.host.settle()
    const set = await world.done(world.auth.setSession(given))
    await world.host.clock.advance(10_000)
    expect(await login).toEqual(set)
    expect((await world.done(world.auth.login())).token).toBe(given.token)
    world.restart()
    expect((await world.done(world.auth.login())).token).toBe(given.token)
  })

  it('a forced login on its way is given it as well, though another session was there before', async () => {
    const world = both()
    await world.done(world.auth.login())
    world.server.delay = 3000
    const forced = world.auth.login({ force: true })
    await world.host.settle()
    const set = await world.done(world.auth.setSession(given))
    await world.host.clock.advance(10_000)
    expect(await forced).toEqual(set)
  })

  it('of another user is not given to who waits for a login of the one before', async () => {
    const world = both()
    await world.done(world.auth.setProfile({ nickName: '满满' }))
    world.server.delay = 3000
    const login = world.auth.login()
    const refused = expect(login).rejects.toMatchObject({ code: 'cancelled' })
    await world.host.settle()
    await world.done(world.auth.setSession({ ...given, userInfo: { nickName: '小满' } }))
    await world.host.clock.advance(10_000)
    await refused
  })
})

describe('the end of a session of the app’s own', () => {
  /** A request whose 401 comes after 20 s. In an array, since it is not waited for. */
  async function refusedLate(world: World) {
    world.host.onRequest(
      () => new Promise((resolve) => setTimeout(() => resolve({ statusCode: 401 }), 20_000)),
    )
    const request = world.auth.request({ url, timeout: 60_000 })
    await world.host.settle()
    return [request] as const
  }

  it('is not shown where there was none', async () => {
    const world = create()
    await world.open()
    world.host.showPage()
    await world.host.settle()
    expect(world.state.session).toEqual({ status: 'none' })
  })

  it('of an older token, told late, takes nothing from a newer one, though that ended too', async () => {
    const world = await loggedIn()
    const [request] = await refusedLate(world)
    await world.done(world.auth.setSession({ token: 'secret-token-newer', expiresIn: 10 }))
    await world.host.clock.advance(30_000)
    expect(await request).toMatchObject({ statusCode: 401 })
    expect(JSON.stringify(world.host.storage.peek(KEY))).toContain('secret-token-newer')
  })

  it('of an older token, told while the clock is turned back, takes nothing from a newer one', async () => {
    const world = await loggedIn()
    const [request] = await refusedLate(world)
    const newer = { token: 'secret-token-newer', expiresIn: 7200 }
    await world.done(world.auth.setSession(newer))
    world.host.clock.jump(-hour)
    await world.host.clock.advance(30_000)
    await request
    world.host.clock.jump(hour)
    expect(await world.done(world.auth.login())).toMatchObject({ token: newer.token })
  })
})
