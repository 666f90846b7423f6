import { createWorld, deviceWith, eras, type World } from './support/world'

const withServer = { host: eras.prompting, auth: ({ options }: World['server']) => options }

async function loggedIn() {
  const world = createWorld(withServer)
  await world.open()
  await world.tapAnd('deny')
  await world.tapAnd('allow')
  await world.done(world.auth.login())
  return world
}

describe('logout()', () => {
  it('forgets the token, the profile and the attempts', async () => {
    const world = await loggedIn()
    await expect(world.done(world.auth.logout())).resolves.toBeUndefined()
    expect(world.state).toMatchObject({
      session: { status: 'none' },
      profile: { status: 'anonymous', attempts: 0 },
    })
    expect(world.state.profile.userInfo).toBeUndefined()
    expect(JSON.stringify(world.host.storage.keys().map(world.host.storage.peek))).not.toMatch(
      /林小满|secret-token/,
    )
    expect(world.openType).toBe('getUserInfo')
  })

  it('tells the server, once, which session ends', async () => {
    const world = await loggedIn()
    const { token } = await world.done(world.auth.login())
    await world.done(world.auth.logout())
    await world.done(world.auth.logout())
    expect(world.server.revoked).toEqual([token])
    expect(world.server.tokens()).toEqual([])
  })

  it('tells it of a session that was only in storage', async () => {
    const world = await loggedIn()
    world.restart()
    await world.done(world.auth.logout())
    expect(world.server.revoked).toEqual(['secret-token-1'])
    expect(world.state.session).toEqual({ status: 'none' })
  })

  it('is done at once for the app, however slow storage and server are', async () => {
    const world = await loggedIn()
    world.restart()
    world.host.delay('getStorage', 3000)
    world.server.delay = 3000
    const states: string[] = []
    const ready = world.auth.ready()
    world.auth.subscribe(({ session }) => states.push(session.status))
    const done = world.auth.logout()
    expect(world.state.profile.status).toBe('anonymous')
    await world.host.clock.advance(20_000)
    await Promise.all([ready, done])
    expect(states).not.toContain('active')
    expect(world.state.session.status).toBe('none')
  })

  it.each([
    [
      'throws',
      () => {
        throw new Error('mine')
      },
    ],
    ['rejects', () => Promise.reject(new Error('mine'))],
    ['hangs', () => new Promise<void>(() => undefined)],
    ['is none', undefined],
  ])('with a revoke that %s, is a logout all the same', async (_, revoke) => {
    const world = await loggedIn()
    const { exchange } = world.server.options
    world.auth.configure({ exchange, revoke })
    const done = world.auth.logout()
    await world.host.clock.advance(10_000)
    await expect(done).resolves.toBeUndefined()
    expect(world.state.session.status).toBe('none')
  })

  it('without any server is a logout as well', async () => {
    const world = createWorld({ host: eras.prompting })
    await world.open()
    await world.tapAnd('allow')
    await world.done(world.auth.logout())
    expect(world.state.profile.status).toBe('anonymous')
    expect(world.tracked.at(-1)).toEqual({ type: 'logout' })
  })
})

describe('it sticks', () => {
  it('over restarts: no silent getUserInfo, no login started by a gate, nobody is back', async () => {
    const world = await loggedIn()
    await world.done(world.auth.logout())
    for (let start = 0; start < 3; start += 1) {
      world.restart()
      await world.open()
      world.components.openSession()
      await world.done(world.auth.refresh())
      await world.host.clock.advance(100_000)
    }
    expect(world.host.count('getUserInfo')).toBe(0)
    expect(world.host.count('login')).toBe(1)
    expect(world.state).toMatchObject({
      session: { status: 'none' },
      profile: { status: 'anonymous' },
    })
  })

  it('with credentials: no session is prepared either', async () => {
    const world = createWorld({
      host: eras.prompting,
      auth: ({ options }) => ({ ...options, withCredentials: true }),
    })
    await world.open()
    await world.done(world.auth.logout())
    world.restart()
    await world.open()
    expect(world.host.count('login')).toBe(1)
    expect(world.host.count('checkSession')).toBe(0)
  })

  it('also when the stored session could not be removed', async () => {
    const world = await loggedIn()
    world.host.fail('removeStorage')
    await world.done(world.auth.logout())
    world.restart()
    await world.open()
    world.host.showPage({ app: true })
    expect(world.state.session.status).toBe('none')
    const { token } = await world.done(world.auth.login())
    expect(token).toBe('secret-token-2')
  })

  it.each(['prompting', 'grey'] as const)('until a tap gives a profile: %s', async (era) => {
    const world = createWorld({
      host: eras[era],
      auth: ({ options: { exchange } }) => ({ exchange }),
    })
    await world.open()
    await world.tapAnd(...(era === 'prompting' ? (['allow'] as const) : []))
    await world.done(world.auth.logout())
    await world.tapAnd('allow')
    expect(world.outcomes.at(-1)?.type).toMatch(/authorize|save/)
    world.components.openSession()
    await world.host.settle()
    expect(world.state.session.status).toBe('active')
  })

  it('over a form that is saved empty', async () => {
    const world = await loggedIn()
    await world.done(world.auth.logout())
    await world.fill('', false)
    world.components.openSession()
    await world.host.settle()
    expect(world.host.count('login')).toBe(1)
  })

  it('until auth.login()', async () => {
    const world = await loggedIn()
    await world.done(world.auth.logout())
    await world.done(world.auth.login())
    world.restart()
    await world.open()
    expect(world.state.session.status).toBe('active')
  })

  it('a tap on a gate is such a tap', async () => {
    const world = await loggedIn()
    await world.done(world.auth.logout())
    world.components.openSession(true)
    await world.host.settle()
    expect(world.state.session.status).toBe('active')
  })
})

describe('what was under way', () => {
  it('a login: it rejects with cancelled, its token is given back, nobody is logged in', async () => {
    const world = createWorld(withServer)
    await world.open()
    world.server.delay = 3000
    const login = world.auth.login()
    await world.host.settle()
    const done = world.auth.logout()
    const refused = expect(login).rejects.toMatchObject({ code: 'cancelled' })
    await world.host.clock.advance(10_000)
    await Promise.all([refused, done])
    expect(world.state.session).toEqual({ status: 'none' })
    expect(world.server.tokens()).toEqual([])
    world.restart()
    await world.open()
    expect(world.state.session.status).toBe('none')
  })

  it('a login that still reads the storage: no code is asked for', async () => {
    const world = createWorld(withServer)
    world.host.delay('getStorage', 3000)
    const login = world.auth.login()
    await world.host.settle()
    const done = world.auth.logout()
    const refused = expect(login).rejects.toMatchObject({ code: 'cancelled' })
    await world.host.clock.advance(3000)
    await Promise.all([refused, done])
    expect(world.host.count('login')).toBe(0)
  })

  it('a login whose code has not come yet: the code is not exchanged', async () => {
    const world = createWorld(withServer)
    await world.open()
    world.host.delay('login', 3000)
    const login = world.auth.login()
    await world.host.settle()
    const done = world.auth.logout()
    const refused = expect(login).rejects.toMatchObject({ code: 'cancelled' })
    await world.host.clock.advance(3000)
    await Promise.all([refused, done])
    expect(world.server.codes).toEqual([])
  })

  it('a login that is asked for after it succeeds, and never beside the old one', async () => {
    const world = createWorld(withServer)
    await world.open()
    world.server.delay = 3000
    const first = world.auth.login()
    await world.host.settle()
    const done = world.auth.logout()
    const second = world.auth.login()
    const refused = expect(first).rejects.toMatchObject({ code: 'cancelled' })
    expect(world.host.count('login')).toBe(1)
    await world.host.clock.advance(20_000)
    await Promise.all([refused, done])
    await expect(second).resolves.toMatchObject({ token: 'secret-token-2' })
    expect(world.server.tokens()).toEqual(['secret-token-2'])
    expect(world.state.session.status).toBe('active')
  })

  it('a login that is asked for after it is shared by whoever asks when the old one is over', async () => {
    const world = createWorld(withServer)
    await world.open()
    world.server.delay = 3000
    const first = world.auth.login().catch(() => undefined)
    await world.host.settle()
    void world.auth.logout()
    const second = world.auth.login()
    await world.host.clock.advance(4000)
    await first
    const third = world.auth.login()
    await world.host.clock.advance(20_000)
    expect(await third).toEqual(await second)
    expect(world.host.count('login')).toBe(2)
  })

  it('a login that waits for another one to end: no code is asked for', async () => {
    const world = createWorld(withServer)
    await world.open()
    world.server.delay = 3000
    const logins = [world.auth.login()]
    await world.host.settle()
    void world.auth.logout()
    logins.push(world.auth.login())
    await world.host.settle()
    void world.auth.logout()
    const ended = Promise.allSettled(logins)
    await world.host.clock.advance(20_000)
    expect(await ended).toMatchObject(
      Array(2).fill({ status: 'rejected', reason: { code: 'cancelled' } }),
    )
    expect(world.host.count('login')).toBe(1)
    expect(world.state.session).toEqual({ status: 'none' })
  })

  it('a login that fails then: nobody hears of its failure', async () => {
    const world = createWorld(withServer)
    await world.open()
    world.host.delay('login', 3000)
    world.host.fail('login', { errMsg: 'login:fail' })
    const login = world.auth.login().catch(() => undefined)
    await world.host.settle()
    await world.done(world.auth.logout())
    await world.host.clock.advance(3000)
    await login
    expect(world.state.session).toEqual({ status: 'none' })
    expect(world.tracked.filter(({ type }) => type === 'fail')).toEqual([])
    world.host.heal()
    await expect(world.done(world.auth.login())).resolves.toHaveProperty('token')
  })

  it("a profile on its way to the server: it is not sent after the logout, and nobody's is", async () => {
    const world = createWorld(withServer)
    await world.open()
    world.host.delay('login', 3000)
    await world.tapAnd('allow')
    const done = world.auth.logout()
    await world.host.clock.advance(20_000)
    await done
    expect(world.server.submissions).toEqual([])
  })

  it('a profile that waits for another one on its way: no login is started for it', async () => {
    const world = createWorld(withServer)
    await world.open()
    world.host.hang('login')
    for (let i = 0; i < 2; i += 1) {
      world.tap('getUserInfo')
      world.host.answer('allow')
      await world.host.settle()
    }
    const done = world.auth.logout()
    await world.host.clock.advance(60_000)
    await done
    expect(world.host.count('login')).toBe(1)
    expect(world.state.session.status).toBe('none')
    expect(world.server.submissions).toEqual([])
  })

  it('an avatar on its way: it is not uploaded after the logout, nor shown, nor kept', async () => {
    const world = createWorld({ ...withServer, host: eras.grey })
    await world.open()
    world.host.delay('login', 3000)
    const path = world.host.files.createTemp()
    const saved = world.components.saveGiven({ avatarUrl: path })
    await world.host.settle()
    const done = world.auth.logout()
    await world.host.clock.advance(20_000)
    await done
    expect(await saved).toBeUndefined()
    expect(world.server.uploads).toEqual([])
    expect(world.state.profile.status).toBe('anonymous')
    expect(world.host.files.saved()).toEqual({})
  })

  it('an avatar that is being copied: the copy is deleted', async () => {
    const world = createWorld({ host: eras.grey })
    await world.open()
    world.host.delay('copyFile', 3000)
    const path = world.host.files.createTemp()
    const saved = world.components.saveGiven({ avatarUrl: path })
    await world.host.settle()
    await world.done(world.auth.logout())
    await world.host.clock.advance(20_000)
    expect(await saved).toBeUndefined()
    expect(world.host.files.saved()).toEqual({})
  })

  it('a request: it is not sent with the token of the user who left', async () => {
    const world = await loggedIn()
    const request = world.auth.request({ url: 'https://app.example.com/me' })
    const refused = expect(request).rejects.toMatchObject({ code: 'not-granted' })
    // The session is found by now, and the request has yet to be made with it.
    await Promise.resolve()
    await world.done(world.auth.logout())
    await refused
    expect(world.host.count('request')).toBe(0)
  })

  it('a request: its 401 logs nobody in again', async () => {
    const world = await loggedIn()
    world.server.forgetTokens()
    world.server.delay = 3000
    const request = world.auth.request({ url: 'https://app.example.com/me' })
    await world.host.settle()
    const done = world.auth.logout()
    const refused = expect(request).rejects.toMatchObject({ code: 'not-granted' })
    await world.host.clock.advance(20_000)
    await Promise.all([refused, done])
    expect(world.host.count('login')).toBe(1)
    expect(world.state.session.status).toBe('none')
  })

  it.each([
    ['asked whether session_key lives', 'checkSession'],
    ['read from the storage', 'getStorage'],
  ])('a session that is %s: nobody is logged in by what it answers', async (_, api) => {
    const world = createWorld({
      host: eras.prompting,
      auth: ({ options }) => ({ ...options, withCredentials: true }),
    })
    await world.open()
    world.host.expireSessionKey()
    world.restart()
    world.host.delay(api, 3000)
    const ready = world.auth.ready()
    await world.host.clock.advance(1000)
    const done = world.auth.logout()
    await world.host.clock.advance(20_000)
    await Promise.all([ready, done])
    expect(world.host.count('login')).toBe(1)
    expect(world.state.session).toEqual({ status: 'none' })
    world.host.heal()
    world.restart()
    await world.open()
    expect(world.host.count('login')).toBe(1)
  })

  it('a payload that waits for a session: none is taken from the client any more', async () => {
    const world = createWorld({
      host: eras.prompting,
      auth: ({ options }) => ({ ...options, withCredentials: true }),
    })
    world.host.delay('checkSession', 3000)
    await world.done(world.auth.login())
    world.restart()
    void world.components.start()
    await world.host.settle()
    await world.tapAnd('allow')
    const done = world.auth.logout()
    await world.host.clock.advance(20_000)
    await done
    expect(world.host.count('getUserInfo')).toBe(0)
    expect(world.server.submissions).toEqual([])
  })

  it("a person's answer: it counts, they were asked before and answered after", async () => {
    const world = createWorld({ host: { ...eras.prompting, device: deviceWith() } })
    await world.open()
    world.tap()
    await world.done(world.auth.logout())
    world.host.answer('allow')
    await world.host.settle()
    expect(world.state.profile.status).toBe('granted')
    world.restart()
    await world.open()
    expect(world.state.profile.status).toBe('granted')
  })
})

describe('what was typed or chosen before it', () => {
  const given = async (world: World, userGeneration: number) => {
    const field = world.components.createNicknameField()
    field.receive({ type: 'input', detail: { value: '甲' } })
    const saved = world.components.saveForm({
      userGeneration,
      nicknameField: field,
      readNickName: () => Promise.resolve('甲'),
      avatarUrl: world.host.files.createTemp(),
      initialNickName: '',
    })
    await world.host.clock.advance(5000)
    return saved
  }

  it("is not saved after it as the next user's, nor submitted with their token", async () => {
    const world = createWorld({ ...withServer, host: eras.grey })
    await world.open()
    const before = world.components.userGeneration()
    await world.done(world.auth.logout())
    await world.done(world.auth.login())
    expect(await given(world, before)).toEqual({
      hintName: '',
      isAvatarSaved: true,
    })
    expect(world.state.profile).toMatchObject({ status: 'anonymous', attempts: 0 })
    expect([world.server.submissions, world.server.uploads]).toEqual([[], []])
    expect(world.host.files.saved()).toEqual({})
  })

  it('is saved where nobody logged out', async () => {
    const world = createWorld({ ...withServer, host: eras.grey })
    await world.open()
    const saved = await given(world, world.components.userGeneration())
    expect(saved).toMatchObject({ hintName: '', outcome: { type: 'save', isGrant: true } })
    expect(world.state.profile.status).toBe('granted')
  })
})
