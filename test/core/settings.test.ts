import { createWorld, deviceWith, eras, type World } from './support/world'

describe('openSetting()', () => {
  it('opens the settings while the tap still counts, and answers the state after it', async () => {
    const world = createWorld({ host: eras.prompting })
    await world.open()
    await world.tapAnd('allow')
    world.host.answer({ 'scope.userInfo': false })
    const opened = world.host.withTap(() => world.auth.openSetting())
    expect(world.host.prompts.at(-1)).toMatchObject({ kind: 'openSetting', cause: 'tap' })
    const state = await world.done(opened)
    expect(state.profile.status).toBe('anonymous')
    expect(world.state).toBe(state)
  })

  it('does so as the first thing an app calls as well', async () => {
    const world = createWorld({ host: eras.prompting })
    world.host.answer('allow')
    await world.done(world.host.withTap(() => world.auth.openSetting()))
    expect(world.host.prompts).toMatchObject([{ kind: 'openSetting' }])
  })

  it('waits for a person as long as they stay there', async () => {
    const world = createWorld({ host: eras.prompting })
    await world.open()
    await world.tapAnd('allow')
    const opened = world.host.withTap(() => world.auth.openSetting())
    await world.host.clock.advance(600_000)
    world.host.answer({ 'scope.userInfo': false })
    expect((await world.done(opened)).profile.status).toBe('anonymous')
  })

  it('outside a tap rejects with no-tap', async () => {
    const world = createWorld({ host: eras.prompting })
    expect(await world.refusal(world.auth.openSetting())).toMatchObject({ code: 'no-tap' })
  })

  it('where the client has none rejects with unsupported', async () => {
    const world = createWorld({ host: eras.prompting })
    world.host.remove('openSetting')
    const work = world.host.withTap(() => world.auth.openSetting())
    expect(await world.refusal(work)).toMatchObject({ code: 'unsupported' })
  })

  it('in single-page mode rejects with unsupported, and asks nothing of the client', async () => {
    const world = createWorld({ host: { ...eras.grey, scene: 1154 } })
    const work = world.host.withTap(() => world.auth.openSetting())
    expect(await world.refusal(work)).toMatchObject({ code: 'unsupported' })
    expect(world.host.count('openSetting')).toBe(0)
  })

  it('left as it was changes nothing', async () => {
    const world = createWorld({ host: eras.prompting })
    await world.open()
    await world.tapAnd('allow')
    const before = world.state
    world.host.answer('allow')
    await world.done(world.host.withTap(() => world.auth.openSetting()))
    expect(world.state).toBe(before)
  })
})

describe('the permission that is turned on there', () => {
  const refused = async (options: Parameters<typeof createWorld>[0] = {}) => {
    const world = createWorld({ host: eras.prompting, ...options })
    await world.open()
    await world.tapAnd('deny')
    expect(world.state.profile.status).toBe('rejected')
    return world
  }
  const turnOn = async (world: World, by: string) => {
    if (by === 'the button') {
      world.tap('openSetting')
      world.host.answer({ 'scope.userInfo': true })
      await world.host.settle()
    } else {
      world.host.answer({ 'scope.userInfo': true })
      await world.done(world.host.withTap(() => world.auth.openSetting()))
    }
  }

  it.each(['the button', 'the API'])('by %s is a yes, without another prompt', async (by) => {
    const world = await refused({ auth: ({ options }) => options })
    const prompts = world.host.prompts.length
    await turnOn(world, by)
    expect(world.host.prompts).toHaveLength(prompts + 1)
    const asked = world.host.calls.filter(({ api }) => api === 'getUserInfo')
    expect(asked).toMatchObject([{ options: { withCredentials: false } }])
    const { nickName, avatarUrl } = world.host.user
    expect(world.state.profile).toMatchObject({
      status: 'granted',
      attempts: 0,
      userInfo: { nickName, avatarUrl },
    })
    expect(world.server.accepted).toMatchObject([{ nickName, avatarUrl }])
    expect(world.tracked).toContainEqual({ type: 'grant', channel: 'getUserInfo' })
    world.restart()
    expect(world.state.profile.status).toBe('granted')
  })

  it('is heard by who waits for openSetting()', async () => {
    const world = await refused()
    world.host.answer({ 'scope.userInfo': true })
    const state = await world.done(world.host.withTap(() => world.auth.openSetting()))
    expect(state.profile.status).toBe('granted')
  })

  it('on a client whose getUserInfo was withdrawn says nothing: it is not called', async () => {
    const world = createWorld({ host: eras.grey })
    await world.open()
    await world.tapAnd()
    await turnOn(world, 'the API')
    expect(world.host.count('getUserInfo')).toBe(0)
    expect(world.state.profile.status).toBe('anonymous')
  })

  it('while an agreement is open raises no prompt', async () => {
    const world = createWorld({ host: { ...eras.privacy, device: deviceWith(false) } })
    await world.open()
    await turnOn(world, 'the API')
    expect(world.host.count('getUserInfo')).toBe(0)
    expect(world.host.prompts.map(({ kind }) => kind)).toEqual(['openSetting'])
  })

  it('raises none while the client does not say whether it is open, whatever the next answer lacks', async () => {
    const world = createWorld({ host: { ...eras.privacy, device: deviceWith(false) } })
    world.host.hang('getPrivacySetting')
    await turnOn(world, 'the button')
    world.components.applySetting({ errMsg: 'openSetting:ok' })
    await world.host.clock.advance(10_000)
    expect(world.host.count('getPrivacySetting')).toBe(1)
    expect(world.host.count('getUserInfo')).toBe(0)
  })

  it('does not replace what the user gave by hand', async () => {
    const world = await refused()
    await world.fill('满满')
    const { userInfo } = world.state.profile
    await turnOn(world, 'the API')
    expect(world.state.profile.userInfo).toEqual(userInfo)
  })

  it('after a logout brings nobody back: that takes a tap on a button that asks', async () => {
    const world = createWorld({ host: { ...eras.prompting, device: deviceWith(true) } })
    await world.open()
    await world.done(world.auth.logout())
    await turnOn(world, 'the API')
    expect(world.state.profile.status).toBe('anonymous')
  })

  it('and off again before the answer is no yes', async () => {
    const world = await refused()
    world.host.delay('getUserInfo', 3000)
    await turnOn(world, 'the button')
    world.components.applySetting({ authSetting: { 'scope.userInfo': false } })
    await world.host.clock.advance(5000)
    expect(world.state.profile.userInfo).toBeUndefined()
  })

  /** A client that asks for the agreement, on which an app of 2019 still gets real data. */
  const agreed = {
    ...eras.privacy,
    publishedAt: '2019-01-01',
    device: deviceWith(undefined, true),
  }

  it('and off again before the client tells of the agreement is no yes: nothing is read', async () => {
    const world = createWorld({ host: agreed })
    await world.open()
    world.host.delay('getPrivacySetting', 3000)
    world.components.applySetting({ authSetting: { 'scope.userInfo': true } })
    world.components.applySetting({ authSetting: { 'scope.userInfo': false } })
    await world.host.clock.advance(5000)
    expect(world.host.count('getUserInfo')).toBe(0)
  })

  it('and off again while the settings are read is no yes either', async () => {
    const world = createWorld({ host: { ...eras.prompting, device: deviceWith(true) } })
    world.host.delay('getSetting', 3000)
    const ready = world.auth.ready()
    await world.host.settle()
    world.components.applySetting({ authSetting: { 'scope.userInfo': false } })
    await world.host.clock.advance(5000)
    await ready
    expect(world.host.count('getUserInfo')).toBe(0)
    expect(world.state.profile.status).toBe('anonymous')
  })

  it('while a picture is on its way is none: the user is giving their own', async () => {
    const world = createWorld({
      host: { ...eras.grey, device: deviceWith() },
      auth: { channels: ['chooseAvatar'], uploadAvatar: () => new Promise(() => undefined) },
    })
    await world.open()
    await world.tapAnd('allow')
    expect(world.state.profile.preview).toBeDefined()
    world.host.answer({ 'scope.userInfo': true })
    await world.done(world.host.withTap(() => world.auth.openSetting()))
    expect(world.host.count('getUserInfo')).toBe(0)
  })
})
