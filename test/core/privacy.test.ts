import { createWorld, deviceWith, eras, printed, type World } from './support/world'

const agree = 'agreePrivacyAuthorization'
/** A current client on which an app of 2019 still gets real data, with a prompt. */
const prompting = { ...eras.privacy, publishedAt: '2019-01-01' } as const

describe('the privacy agreement as a state', () => {
  it.each(['prompting', 'anonymous', 'chooseAvatar', 'grey'] as const)(
    'on %s it is unknown, and the button is plain',
    async (era) => {
      const world = createWorld({ host: eras[era] })
      await world.open()
      expect(world.state.privacy).toBe('unknown')
      expect(world.openType).toBe('getUserInfo')
      await world.tapAnd('deny')
      expect(world.state.privacy).toBe('unknown')
    },
  )

  it.each([
    ['needed', { privacyDeclared: true }, ''],
    ['agreed', { device: deviceWith(undefined, true) }, 'getUserInfo'],
    ['agreed', { privacyDeclared: false }, 'getUserInfo'],
  ] as const)('at the start it is %s: %j', async (privacy, options, openType) => {
    const world = createWorld({ host: { ...prompting, ...options } })
    await world.open()
    expect(world.state.privacy).toBe(privacy)
    expect(world.openType).toBe(openType)
    expect(world.host.prompts).toEqual([])
  })

  it('while it is needed a tap agrees to nothing: it opens the form, whose button agrees', async () => {
    const world = createWorld({ host: prompting })
    await world.open()
    await world.tapAnd()
    expect(world.outcomes).toEqual([{ type: 'form' }])
    expect(world.state).toMatchObject({ privacy: 'needed', channel: 'chooseAvatar' })
    world.tap(agree)
    await world.host.settle()
    expect(world.state).toMatchObject({ privacy: 'agreed', channel: 'chooseAvatar' })
    expect(world.host.prompts).toEqual([])
  })

  it('agreeing and then refusing the question keeps the agreement', async () => {
    const world = createWorld({ host: prompting })
    await world.open()
    world.tap(agree)
    await world.host.settle()
    await world.tapAnd('deny')
    expect(world.host.prompts.map(({ kind }) => kind)).toEqual(['chooseAvatar'])
    expect(world.state.privacy).toBe('agreed')
    expect(world.openType).toBe('chooseAvatar')
  })

  it('a client that needs it is known in the first frame of the next start', async () => {
    const world = createWorld({ host: prompting })
    await world.open()
    world.restart()
    expect(world.state.channel).toBe('chooseAvatar')
  })
})

describe('a refused agreement', () => {
  const refusing = async () => {
    const world = createWorld({ host: { ...eras.privacy, sdkVersion: '3.0.0' } })
    await world.open()
    world.host.answer('deny')
    world.tap('getUserInfo')
    await world.host.settle()
    return world
  }

  it('is a refusal with its own reason, and for 10 s a state of its own', async () => {
    const world = await refusing()
    expect(world.outcomes).toMatchObject([{ type: 'reject', detail: { code: 'privacy-refused' } }])
    expect(world.state).toMatchObject({
      privacy: 'refused',
      profile: { status: 'rejected', attempts: 1, error: { code: 'privacy-refused' } },
    })
    await world.host.clock.advance(9999)
    expect(world.state.privacy).toBe('refused')
    await world.host.clock.advance(1)
    expect(world.state.privacy).toBe('needed')
    expect(world.openType).toBe('')
  })

  it('the button asks again at once, in the 10 s and after them', async () => {
    const world = await refusing()
    expect(world.openType).toBe('')
    await world.tapAnd()
    expect(world.outcomes.at(-1)).toEqual({ type: 'form' })
    world.tap(agree)
    await world.host.settle()
    expect(world.state.privacy).toBe('agreed')
  })

  it('an answer in the 10 s does not make them longer', async () => {
    const world = await refusing()
    await world.host.clock.advance(9000)
    world.tap('getUserInfo')
    await world.host.settle()
    expect(world.outcomes.at(-1)).toMatchObject({
      detail: { code: 'privacy-refused', attempts: 2 },
    })
    await world.host.clock.advance(1000)
    expect(world.state.privacy).toBe('needed')
  })

  it('each refusal has its own 10 s', async () => {
    const world = await refusing()
    await world.host.clock.advance(9000)
    world.tap('getUserInfo')
    await world.host.clock.advance(3000)
    world.host.answer('deny')
    world.tap('getUserInfo')
    await world.host.settle()
    expect(world.state.privacy).toBe('refused')
    await world.host.clock.advance(9999)
    expect(world.state.privacy).toBe('refused')
    await world.host.clock.advance(1)
    expect(world.state.privacy).toBe('needed')
  })

  it('refresh() in the 10 s says that they last', async () => {
    const world = await refusing()
    await world.done(world.auth.refresh())
    expect(world.state.privacy).toBe('refused')
  })

  it('agreed elsewhere, refresh() knows', async () => {
    const world = await refusing()
    world.host.agreePrivacy()
    await world.done(world.auth.refresh())
    expect(world.state.privacy).toBe('agreed')
    await world.host.clock.advance(20_000)
    expect(world.state.privacy).toBe('agreed')
  })
})

describe('an agreement that declares nothing', () => {
  it.each([
    [false, 112],
    ['banned', 1025],
  ] as const)(
    'declared %s: its own reason, and the developer is told what to do',
    async (privacyDeclared, errno) => {
      const world = createWorld({ host: { ...eras.privacy, privacyDeclared } })
      await world.open()
      await world.tapAnd()
      expect(world.state).toMatchObject({
        privacy: 'undeclared',
        profile: { error: { code: 'privacy-undeclared', errno } },
      })
      const lines = printed()
      expect(lines).toHaveLength(1)
      expect(lines[0]).toMatch(
        /^warn \[miniprogram-auth-kit\] .*Declare 昵称、头像 in the admin console/,
      )
    },
  )

  it('stays undeclared when refreshed, and is agreed once an answer comes', async () => {
    const world = createWorld({ host: { ...prompting, privacyDeclared: false } })
    await world.open()
    await world.tapAnd()
    await world.done(world.auth.refresh())
    expect(world.state.privacy).toBe('undeclared')
    world.host.privacyDeclared = true
    world.host.agreePrivacy()
    await world.tapAnd('allow')
    expect(world.state).toMatchObject({ privacy: 'agreed', profile: { status: 'granted' } })
    expect(printed()).toHaveLength(1)
  })
})

describe("the app's own popup", () => {
  it.each(Object.entries(eras))(
    'is never disturbed: nothing is registered in a whole life on %s',
    async (_, host) => {
      const world = createWorld({ host, auth: ({ options }) => options })
      await world.open()
      for (let i = 0; i < 3; i += 1) await world.tapAnd('deny')
      await world.tapAnd('allow')
      world.host.showPage({ app: true })
      await world.done(world.auth.refresh())
      await world.done(world.auth.logout())
      for (const api of ['onNeedPrivacyAuthorization', 'requirePrivacyAuthorize']) {
        expect(world.host.count(api)).toBe(0)
      }
    },
  )

  it('hears of our button, and its answer is heard by us', async () => {
    const world = createWorld({ host: { ...prompting, sdkVersion: '3.0.0' } })
    const asked: string[] = []
    world.host.wx.onNeedPrivacyAuthorization((resolve, { referrer }) => {
      asked.push(referrer)
      resolve({ event: 'disagree' })
    })
    await world.open()
    world.tap('getUserInfo')
    await world.host.settle()
    expect(asked).toEqual(['button.getUserInfo'])
    expect(world.state.privacy).toBe('refused')
  })
})

it('with the agreement needed, a cold start raises no prompt and asks no getUserInfo', async () => {
  const silent = async (world: World) => {
    await world.open()
    await world.host.clock.advance(60_000)
    expect(world.host.prompts).toEqual([])
    expect(world.host.count('getUserInfo')).toBe(0)
  }
  for (const scope of [undefined, false, true]) {
    const world = createWorld({ host: { ...eras.privacy, device: deviceWith(scope) } })
    await silent(world)
    world.restart()
    await silent(world)
    world.host.uninstall()
  }
})
