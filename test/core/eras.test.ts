import { createWorld, deviceWith, eras, type World } from './support/world'

type Era = keyof typeof eras
const names = Object.keys(eras) as Era[]
const minutes = 60_000

/** What the first tap leads to on each client of `eras`, for an app that is new today. */
const firstTap: Record<Era, { prompts: string[]; allowed: object; denied: object }> = {
  prompting: {
    prompts: ['getUserInfo'],
    allowed: { channel: 'getUserInfo', profile: { status: 'granted', attempts: 0 } },
    denied: { channel: 'getUserInfo', profile: { status: 'rejected', attempts: 1 } },
  },
  anonymous: placeholder('none'),
  chooseAvatar: placeholder('chooseAvatar'),
  grey: placeholder('chooseAvatar'),
  privacy: placeholder('chooseAvatar'),
}
function placeholder(channel: string) {
  const state = { channel, profile: { status: 'anonymous', attempts: 0 } }
  return { prompts: [], allowed: state, denied: state }
}

describe.each(names)('on a client of the era %s', (era) => {
  const { prompts, allowed, denied } = firstTap[era]
  const open = async (host: object = {}) => {
    const world = createWorld({ host: { ...eras[era], ...host } })
    await world.open()
    return world
  }

  it.each([
    ['allow', allowed],
    ['deny', denied],
  ] as const)('a tap, and %s', async (answer, state) => {
    const world = await open()
    await world.tapAnd(answer)
    expect(world.host.prompts.map(({ kind }) => kind)).toEqual(prompts)
    expect(world.state).toMatchObject(state)
  })

  it('a tap, and no answer for ten minutes, then one', async () => {
    const world = await open()
    world.tap()
    await world.host.clock.advance(10 * minutes)
    expect(world.state.profile.status).toBe('anonymous')
    if (prompts.length > 0) world.host.answer('allow')
    await world.host.settle()
    expect(world.state).toMatchObject(allowed)
  })

  it('a tap, and never an answer: the button is usable, and everything else is', async () => {
    const world = await open()
    world.tap()
    world.host.prompts[0]?.dismiss()
    await world.host.clock.advance(10 * minutes)
    expect(world.state.profile.status).toBe('anonymous')
    expect(world.state.profile.attempts).toBe(0)
    if (prompts.length > 0) expect(world.openType).toBe('getUserInfo')
  })

  it('refused three times, allowed at the fourth', async () => {
    const world = await open()
    for (let i = 0; i < 3; i += 1) await world.tapAnd('deny')
    if (prompts.length > 0) {
      expect(world.state.profile).toMatchObject({ status: 'rejected', attempts: 3 })
    }
    world.host.prompts.forEach((prompt) => prompt.dismiss())
    await world.host.clock.advance(10_000)
    await world.tapAnd('allow')
    await world.fill('满满')
    expect(world.state.profile).toMatchObject({ status: 'granted', attempts: 0 })
  })

  it.each([
    [undefined, false],
    [undefined, true],
    [true, false],
    [true, true],
    [false, false],
    [false, true],
  ])('a cold start raises no prompt: scope %s, agreed %s', async (scope, agreed) => {
    const world = await open({ device: deviceWith(scope, agreed) })
    for (let start = 0; start < 2; start += 1) {
      world.host.showPage({ app: true })
      await world.done(world.auth.refresh())
      await world.host.clock.advance(10 * minutes)
      world.restart()
      await world.open()
    }
    expect(world.host.prompts).toEqual([])
  })

  it.each(['prompting', 'anonymous'] as const)(
    'nor does it for an app that was published when %s was new',
    async (old) => {
      const publishedAt = old === 'prompting' ? '2018-01-01' : '2021-05-01'
      for (const scope of [undefined, true, false]) {
        const world = await open({ publishedAt, device: deviceWith(scope) })
        await world.host.clock.advance(minutes)
        expect(world.host.prompts).toEqual([])
        world.host.uninstall()
      }
    },
  )
})

describe.each(['chooseAvatar', 'grey', 'privacy'] as const)('the form on %s', (era) => {
  const open = async () => {
    const world = createWorld({ host: { ...eras[era], device: deviceWith(undefined, true) } })
    await world.open()
    await world.tapAnd()
    expect(world.openType).toBe('chooseAvatar')
    return world
  }

  it.each(['allow', 'cancel', 'never'] as const)('choosing an avatar: %s', async (answer) => {
    const world = await open()
    world.tap()
    if (answer !== 'never') world.host.answer(answer)
    await world.host.clock.advance(10_000)
    if (answer === 'allow') {
      expect(world.state.profile.status).toBe('partial')
      return
    }
    // Clients tell nobody of a cancelled avatar: the button is simply usable again.
    expect(world.state.profile).toMatchObject({ status: 'anonymous', attempts: 0 })
    expect(world.openType).toBe('chooseAvatar')
  })
})

describe('a completed profile survives', () => {
  const completed = async () => {
    const world = createWorld({
      host: { ...eras.grey, device: deviceWith(true) },
      auth: ({ options: { exchange } }) => ({ exchange }),
    })
    await world.open()
    await world.fill('满满')
    return world
  }
  const survivals: [string, (world: World) => unknown][] = [
    ['a restart', (world) => world.restart()],
    [
      'a silent check that answers a placeholder',
      async (world) => {
        await world.host.clock.advance(100_000_000)
        world.restart()
        await world.open()
        await world.done(world.auth.refresh())
      },
    ],
    [
      'a tap that answers a placeholder',
      async (world) => {
        world.tap('getUserInfo')
        await world.host.settle()
      },
    ],
    [
      "an older profile from the app's server",
      (world) => world.done(world.auth.setProfile({ nickName: '旧', avatarUrl: 'https://a.b/c' })),
    ],
    [
      'an older profile that comes with a login',
      (world) => {
        world.server.userInfo = { nickName: '旧', avatarUrl: 'https://a.b/c' }
        return world.done(world.auth.login())
      },
    ],
    [
      'a permission that is withdrawn',
      (world) => {
        world.host.revoke('scope.userInfo')
        return world.done(world.auth.refresh())
      },
    ],
    ['a form that is opened and closed', (world) => world.components.declineSheet()],
    [
      'an avatar that is not chosen after all',
      (world) => {
        world.host.avatarFailures = 'chooseavatar'
        world.host.answer('cancel')
        world.tap('chooseAvatar')
        return world.host.settle()
      },
    ],
  ]

  it.each(survivals)('%s', async (_, happens) => {
    const world = await completed()
    const { userInfo } = world.state.profile
    await happens(world)
    expect(world.state.profile).toMatchObject({ status: 'granted', userInfo })
    world.restart()
    expect(world.state.profile).toMatchObject({ status: 'granted', userInfo })
  })

  it('and is replaced by the user', async () => {
    const world = await completed()
    await world.fill('小满', false)
    expect(world.state.profile.userInfo?.nickName).toBe('小满')
  })
})

describe('a client whose APIs are broken', () => {
  const apis = [
    'getSetting',
    'getPrivacySetting',
    'getUserInfo',
    'getStorageSync',
    'setStorageSync',
    'getStorage',
    'setStorage',
    'login',
    'checkSession',
    'canIUse',
    'getAppBaseInfo',
    'onAppShow',
    'getFileSystemManager',
  ]
  const faults = ['missing', 'failing', 'hanging', 'answering twice', 'answering null'] as const

  it.each(apis.flatMap((api) => faults.map((fault) => [api, fault] as const)))(
    '%s %s: the app starts, a tap is answered, and nothing of a known profile is lost',
    async (api, fault) => {
      const world = createWorld({
        host: { ...eras.privacy, publishedAt: '2019-01-01', device: deviceWith(undefined, true) },
        auth: ({ options }) => ({ ...options, withCredentials: true }),
      })
      await world.open()
      await world.tapAnd('allow')
      const { userInfo } = world.state.profile
      expect(userInfo).toBeDefined()
      world.restart()
      const { host } = world
      if (fault === 'missing') host.remove(api)
      else if (fault === 'failing') host.fail(api, {}, 100)
      else if (fault === 'answering twice') host.answerTwice(api, 100)
      else if (fault === 'answering null') host.reply(api, null, 100)
      else if (!/Sync$|canIUse|AppBaseInfo|onAppShow|Manager/.test(api)) host.hang(api, 100)
      const ready = world.auth.ready()
      await host.clock.advance(60_000)
      await ready
      if (api !== 'getStorageSync') expect(world.state.profile).toMatchObject({ userInfo })
      world.tap('getUserInfo')
      await host.clock.advance(60_000)
      expect(world.state.profile.status).not.toBe('pending')
      host.heal()
      world.restart()
      await world.open()
      if (!/StorageSync/.test(api)) {
        expect(world.state.profile).toMatchObject({ status: 'granted', userInfo })
      }
    },
  )
})
