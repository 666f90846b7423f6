import { createWorld, deviceWith, eras, type World } from './support/world'

const quiet = /Sync$|canIUse|getAppBaseInfo|onAppShow|getFileSystemManager|readdir/
/** What the client was asked, but for what costs nothing and asks nobody. */
const asked = ({ host }: World) =>
  host.calls.map(({ api }) => api).filter((api) => !quiet.test(api))

describe('at a cold start the client is asked, once per app lifetime', () => {
  const both = ['getSetting', 'getUserInfo']
  const withPrivacy = ['getPrivacySetting', 'getSetting']
  it.each([
    // base library, scope.userInfo, agreed to the privacy agreement, what is asked
    ['prompting', undefined, false, ['getSetting']],
    ['prompting', false, false, ['getSetting']],
    ['prompting', true, false, both],
    ['anonymous', undefined, false, ['getSetting']],
    ['anonymous', true, false, both],
    ['chooseAvatar', undefined, false, ['getSetting']],
    ['chooseAvatar', true, false, both],
    ['grey', false, false, ['getSetting']],
    ['grey', true, false, both],
    ['privacy', undefined, false, withPrivacy],
    ['privacy', true, false, withPrivacy],
    ['privacy', undefined, true, withPrivacy],
    ['privacy', true, true, ['getPrivacySetting', ...both]],
  ] as const)('%s, scope %s, agreed %s: %s', async (era, scope, agreed, expected) => {
    const world = createWorld({ host: { ...eras[era], device: deviceWith(scope, agreed) } })
    await world.open()
    expect(asked(world).sort()).toEqual([...expected].sort())
    expect(world.host.prompts).toEqual([])
    await world.open()
    await world.done(world.auth.ready())
    expect(asked(world)).toHaveLength(expected.length)
  })

  it('however many components mount', async () => {
    const world = createWorld({ host: { ...eras.prompting, device: deviceWith(true) } })
    for (let i = 0; i < 100; i += 1) void world.components.start()
    await world.host.settle()
    expect(asked(world).sort()).toEqual(['getSetting', 'getUserInfo'])
  })

  it('and nothing at all in single-page mode, where the check is over at once', async () => {
    const world = createWorld({ host: { ...eras.privacy, scene: 1154, device: deviceWith(true) } })
    await world.open()
    expect(world.state.profile.status).toBe('anonymous')
    expect(asked(world)).toEqual([])
  })

  it('and nothing at all before the first component mounts', async () => {
    const world = createWorld({ host: { ...eras.prompting, device: deviceWith(true) } })
    expect(world.state.profile.status).toBe('unknown')
    world.auth.subscribe(() => undefined)
    await world.host.settle()
    expect(asked(world)).toEqual([])
  })
})

describe('what the silent check finds', () => {
  it('a grant from before: the user is known without a button and without a prompt', async () => {
    const world = createWorld({ host: { ...eras.prompting, device: deviceWith(true) } })
    await world.open()
    expect(world.state.profile).toMatchObject({
      status: 'granted',
      source: 'getUserInfo',
    })
    const { nickName, avatarUrl } = world.host.user
    const userInfo = { nickName, avatarUrl, gender: 0, language: 'zh_CN' }
    expect(world.state.profile.userInfo).toEqual(userInfo)
    expect(world.openType).toBe('')
    expect(world.host.calls.find(({ api }) => api === 'getUserInfo')?.options).toEqual({
      withCredentials: false,
      lang: 'zh_CN',
    })
  })

  it('a profile younger than profileMaxAge: getUserInfo is not asked', async () => {
    const world = createWorld({ host: { ...eras.prompting, device: deviceWith(true) } })
    await world.open()
    world.restart()
    await world.host.clock.advance(86_300_000)
    await world.open()
    expect(world.host.count('getUserInfo')).toBe(1)
  })

  it('one of this very moment: getUserInfo is not asked', async () => {
    const world = createWorld({ host: { ...eras.prompting, device: deviceWith(true) } })
    await world.open()
    world.restart()
    await world.open()
    expect(world.host.count('getUserInfo')).toBe(1)
  })

  it('an older one: it is read again, and is young again', async () => {
    const world = createWorld({ host: { ...eras.prompting, device: deviceWith(true) } })
    await world.open()
    world.host.user.nickName = '满满'
    await world.host.clock.advance(86_400_000)
    for (const reads of [2, 2, 2]) {
      world.restart()
      await world.open()
      expect(world.host.count('getUserInfo')).toBe(reads)
      expect(world.state.profile.userInfo?.nickName).toBe('满满')
    }
  })

  it('an older one that still says the same is young again as well', async () => {
    const world = createWorld({ host: { ...eras.prompting, device: deviceWith(true) } })
    await world.open()
    await world.host.clock.advance(86_400_000)
    for (const reads of [2, 2]) {
      world.restart()
      await world.open()
      expect(world.host.count('getUserInfo')).toBe(reads)
    }
  })

  it('a clock that was turned back: the age is not known, so it is read again', async () => {
    const world = createWorld({ host: { ...eras.prompting, device: deviceWith(true) } })
    await world.open()
    world.restart()
    world.host.clock.jump(-1000)
    await world.open()
    expect(world.host.count('getUserInfo')).toBe(2)
  })

  it.each(['chooseAvatar', 'app'] as const)(
    'a profile from %s does not age: the platform is not asked',
    async (source) => {
      const world = createWorld({ host: { ...eras.prompting, device: deviceWith(undefined) } })
      const userInfo = { nickName: '满满', avatarUrl: 'https://cdn.example.com/a.png' }
      if (source === 'app') await world.done(world.auth.setProfile(userInfo))
      else await world.fill('满满')
      world.host.reply('getSetting', { authSetting: { 'scope.userInfo': true } })
      await world.host.clock.advance(10 * 86_400_000)
      world.restart()
      await world.open()
      expect(world.host.count('getUserInfo')).toBe(0)
      expect(world.state.profile).toMatchObject({ status: 'granted', source })
    },
  )

  it.each([
    ['getSetting', { errMsg: 'getSetting:fail' }],
    ['getUserInfo', { errMsg: 'getUserInfo:fail scope unauthorized' }],
  ])('%s fails: the user is anonymous, and no failure is shown', async (api, failure) => {
    const world = createWorld({ host: { ...eras.prompting, device: deviceWith(true) } })
    world.host.fail(api, failure)
    await world.open()
    expect(world.state.profile).toMatchObject({ status: 'anonymous', attempts: 0 })
    expect(world.state.profile.error).toBeUndefined()
  })

  it.each([
    ['the app names the user', ({ auth }: World) => auth.setProfile({ nickName: '满满' })],
    ['the user logs out', ({ auth }: World) => auth.logout()],
  ])(
    'a placeholder while %s is of the client: the next tap asks elsewhere',
    async (_, meanwhile) => {
      const world = createWorld({ host: { ...eras.grey, device: deviceWith(true) } })
      world.host.delay('getUserInfo', 1000)
      void world.components.start()
      await world.host.settle()
      await world.done<unknown>(meanwhile(world))
      await world.host.clock.advance(1000)
      expect(world.state.channel).toBe('chooseAvatar')
      world.restart()
      await world.open()
      expect(world.host.count('getUserInfo')).toBe(1)
    },
  )

  it.each([
    ['a user who is nobody', { errMsg: 'getUserInfo:ok', userInfo: {} }],
    ['no user', { errMsg: 'getUserInfo:ok' }],
    ['null', null],
  ])('getUserInfo answers %s: that is no placeholder, and the channel stays', async (_, reply) => {
    const world = createWorld({ host: { ...eras.grey, device: deviceWith(true) } })
    world.host.reply('getUserInfo', reply)
    await world.open()
    expect(world.state).toMatchObject({ channel: 'getUserInfo', profile: { status: 'anonymous' } })
  })

  it.each([
    ['null', null],
    ['text', 'ok'],
    ['no authSetting', { errMsg: 'getSetting:ok' }],
    ['authSetting null', { authSetting: null }],
    ['authSetting text', { authSetting: 'scope.userInfo' }],
    ['another type', { authSetting: { 'scope.userInfo': 'true' } }],
    ['without the prefix', { authSetting: { userInfo: true } }],
    ['what would be waited for', { authSetting: { 'scope.userInfo': { then: () => undefined } } }],
  ])('getSetting answers %s: it proves nothing, and nothing breaks', async (_, reply) => {
    const world = createWorld({ host: { ...eras.prompting, device: deviceWith(true) } })
    world.host.reply('getSetting', reply)
    await world.open()
    expect(world.host.count('getUserInfo')).toBe(0)
    expect(world.state.profile.status).toBe('anonymous')
  })

  it.each([
    ['hangs', (world: World) => world.host.hang('getPrivacySetting')],
    ['fails', (world: World) => world.host.fail('getPrivacySetting')],
    ['answers null', (world: World) => world.host.reply('getPrivacySetting', null)],
    ['answers nothing', (world: World) => world.host.reply('getPrivacySetting', {})],
  ])('getPrivacySetting %s: getUserInfo could prompt, so it is not asked', async (_, cause) => {
    const world = createWorld({ host: { ...eras.privacy, device: deviceWith(true) } })
    cause(world)
    const ready = world.auth.ready()
    await world.host.clock.advance(10_000)
    await ready
    expect(world.host.count('getUserInfo')).toBe(0)
    expect(world.host.prompts).toEqual([])
    expect(world.state.profile.status).toBe('anonymous')
  })

  it('refresh() is the silent check again, and finds what changed', async () => {
    const world = createWorld({ host: eras.prompting })
    await world.open()
    const native = createWorldTap(world)
    await native
    const state = await world.done(world.auth.refresh())
    expect(state.profile.status).toBe('granted')
    expect(world.host.count('getSetting')).toBe(2)
  })

  it('asked for by many at once, is one', async () => {
    const world = createWorld({ host: eras.privacy })
    await world.open()
    const before = asked(world).length
    await world.done(Promise.all([1, 2, 3].map(() => world.auth.refresh())))
    expect(asked(world).slice(before).sort()).toEqual(['getPrivacySetting', 'getSetting'])
  })

  /** The user allows it in a part of the app that does not use this library. */
  async function createWorldTap({ host }: World) {
    host.answer('allow')
    host.withTap(() => host.pressButton({ openType: 'getUserInfo', emit: () => undefined }))
    await host.settle()
  }
})

describe('when a page shows', () => {
  async function granted() {
    const world = createWorld({ host: eras.prompting })
    await world.open()
    await world.tapAnd('allow')
    return world
  }
  const looks = ({ host }: World) => host.count('getSetting')

  it('the settings are looked at, and nothing else is asked', async () => {
    const world = await granted()
    await world.host.clock.advance(40_000)
    const before = asked(world).length
    world.host.showPage()
    await world.host.settle()
    expect(asked(world).slice(before)).toEqual(['getSetting'])
  })

  it('at most once in 30 s, however often pages show and however many listen', async () => {
    const world = await granted()
    await world.host.clock.advance(60_000)
    const before = looks(world)
    for (let second = 0; second < 89; second += 1) {
      for (let i = 0; i < 3; i += 1) world.host.showPage({ app: true })
      await world.host.clock.advance(1000)
    }
    expect(looks(world) - before).toBe(3)
    await world.host.clock.advance(300_000)
    expect(looks(world) - before).toBe(4)
  })

  it('a return within the 30 s is not missed: it is looked at when they end', async () => {
    const world = await granted()
    world.host.showPage()
    await world.host.settle()
    world.host.revoke('scope.userInfo')
    await world.host.clock.advance(5000)
    world.host.showPage({ app: true })
    await world.host.settle()
    expect(world.state.profile.status).toBe('granted')
    await world.host.clock.advance(25_000)
    expect(world.state.profile.status).toBe('anonymous')
  })

  it('on a phone whose clock stands at 1970 the first return is not put off', async () => {
    const world = createWorld({ host: { ...eras.prompting, now: 0 } })
    await world.open()
    await world.tapAnd('allow')
    const before = looks(world)
    world.host.showPage()
    await world.host.settle()
    expect(looks(world) - before).toBe(1)
  })

  it('a clock that was turned back does not stop the looking', async () => {
    const world = await granted()
    world.host.showPage()
    await world.host.settle()
    world.host.clock.jump(-86_400_000)
    world.host.revoke('scope.userInfo')
    world.host.showPage()
    await world.host.clock.advance(30_000)
    expect(world.state.profile.status).toBe('anonymous')
  })

  it.each([
    ['nobody', () => Promise.resolve()],
    ['a user who filled in the form', (world: World) => world.fill('满满', false)],
    [
      "a user whom the app's server knows",
      ({ auth }: World) => auth.setProfile({ nickName: '满满' }),
    ],
  ])('for %s nothing is asked', async (_, know) => {
    const world = createWorld({ host: eras.prompting })
    await world.open()
    await world.done<unknown>(know(world))
    await world.host.clock.advance(60_000)
    const before = asked(world).length
    world.host.showPage({ app: true })
    await world.host.clock.advance(60_000)
    expect(asked(world)).toHaveLength(before)
  })

  it('the very first page adds no second look to the silent check', async () => {
    const world = await granted()
    world.restart()
    const before = looks(world)
    void world.components.start()
    world.host.showPage({ app: true })
    await world.host.clock.advance(60_000)
    expect(looks(world) - before).toBe(1)
  })
})

describe('a withdrawn permission', () => {
  it.each([
    [false, 'anonymous'],
    [undefined, 'granted'],
    [true, 'granted'],
  ])('scope.userInfo reads %s: the profile is %s', async (scope, status) => {
    const world = createWorld({ host: eras.prompting })
    await world.open()
    await world.tapAnd('allow')
    world.restart()
    world.host.reply('getSetting', { authSetting: { 'scope.userInfo': scope } })
    expect(world.state.profile.status).toBe('granted')
    await world.open()
    expect(world.state.profile.status).toBe(status)
    world.restart()
    expect(world.state.profile.status).toBe(scope === false ? 'unknown' : 'granted')
  })

  it('is no refusal: no hint, no attempts, and the button asks again', async () => {
    const world = createWorld({ host: eras.prompting })
    await world.open()
    await world.tapAnd('deny')
    await world.tapAnd('allow')
    world.host.revoke('scope.userInfo')
    await world.done(world.auth.refresh())
    expect(world.state.profile).toMatchObject({ status: 'anonymous', attempts: 0 })
    expect(world.state.profile.error).toBeUndefined()
    expect(world.openType).toBe('getUserInfo')
    await world.tapAnd('allow')
    expect(world.state.profile.status).toBe('granted')
  })

  it.each(['chooseAvatar', 'app'] as const)(
    'withdraws nothing that came from %s',
    async (source) => {
      const world = createWorld({ host: { ...eras.grey, device: deviceWith(false) } })
      const userInfo = { nickName: '满满', avatarUrl: 'https://cdn.example.com/a.png' }
      if (source === 'app') await world.done(world.auth.setProfile(userInfo))
      else await world.fill('满满')
      await world.open()
      world.host.answer({ 'scope.userInfo': false })
      await world.done(world.host.withTap(() => world.auth.openSetting()))
      expect(world.state.profile.status).toBe('granted')
    },
  )

  it('does not withdraw what the user allowed while the settings were read', async () => {
    const world = createWorld({ host: eras.prompting })
    world.host.delay('getSetting', 3000)
    world.host.reply('getSetting', { authSetting: { 'scope.userInfo': false } })
    const ready = world.auth.ready()
    await world.host.settle()
    await world.tapAnd('allow')
    await world.host.clock.advance(3000)
    await ready
    expect(world.state.profile.status).toBe('granted')
  })

  it('does not withdraw what the user gave while the settings were read', async () => {
    const world = createWorld({ host: eras.prompting })
    await world.open()
    await world.tapAnd('allow')
    world.host.delay('getSetting', 3000)
    world.host.reply('getSetting', { authSetting: { 'scope.userInfo': false } })
    const refreshed = world.auth.refresh()
    await world.fill('满满', false)
    await world.host.clock.advance(3000)
    await refreshed
    expect(world.state.profile).toMatchObject({
      status: 'granted',
      userInfo: { nickName: '满满' },
    })
  })
})
