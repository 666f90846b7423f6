import type { Channel } from 'miniprogram-auth-kit'
import { authDataOf } from '../../components/core/state/auth-data'
import { createWorld, deviceWith, eras, printed, type World } from './support/world'

const agree = 'agreePrivacyAuthorization'
/** A current client on which an app of 2019 still gets real data, with a prompt. */
const prompting = { ...eras.privacy, publishedAt: '2019-01-01' } as const
const agreed = { device: deviceWith(undefined, true) }

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
    ['needed', { privacyDeclared: true }, 'chooseAvatar', ''],
    ['agreed', agreed, 'getUserInfo', 'getUserInfo'],
    ['agreed', { privacyDeclared: false }, 'getUserInfo', 'getUserInfo'],
  ] as const)('at the start it is %s: %j', async (privacy, options, channel, openType) => {
    const world = createWorld({ host: { ...prompting, ...options } })
    await world.open()
    expect(world.state).toMatchObject({ privacy, channel })
    expect(world.openType).toBe(openType)
    expect(world.host.prompts).toEqual([])
  })

  it('the guide is called what the client calls it', async () => {
    const world = createWorld({ host: prompting })
    const packaged = world.components.texts().formContract
    await world.open()
    expect(world.components.texts().formContract).toBe('《小程序隐私保护指引》')
    expect(packaged).not.toBe('《小程序隐私保护指引》')
  })

  it('while it is needed a tap agrees to nothing: it opens the form, whose button agrees', async () => {
    const world = createWorld({ host: prompting })
    await world.open()
    await world.tapAnd()
    expect(world.outcomes).toEqual([{ type: 'sheet' }])
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

describe('an agreement that is needed', () => {
  const open = async (channels?: Channel[]) => {
    const world = createWorld({ host: eras.privacy, auth: channels ? { channels } : {} })
    await world.open()
    return world
  }

  it('shows that getUserInfo was withdrawn: the tap opens the sheet, and none is wasted', async () => {
    const world = await open()
    await world.tapAnd()
    expect(world.outcomes).toEqual([{ type: 'sheet' }])
    expect(world.state.profile).toMatchObject({ status: 'anonymous', attempts: 0 })
    expect(world.host.prompts).toEqual([])
  })

  it('is known in the first frame of the next start, and after a logout', async () => {
    const world = await open()
    world.restart()
    expect(world.state.channel).toBe('chooseAvatar')
    await world.done(world.auth.logout())
    world.restart()
    expect(world.state.channel).toBe('chooseAvatar')
  })

  it('is agreed to in the sheet: the next tap is the system’s own chooser', async () => {
    const world = await open()
    world.components.answerAgreement({ errMsg: 'agreePrivacyAuthorization:ok' })
    expect(world.state).toMatchObject({ privacy: 'agreed', channel: 'chooseAvatar' })
    expect(world.openType).toBe('chooseAvatar')
  })

  it('leaves no way where the app wants getUserInfo alone', async () => {
    const world = await open(['getUserInfo'])
    expect(world.state.channel).toBe('none')
  })

  it('does not change the button of a question that is open', async () => {
    const world = createWorld({ host: eras.privacy })
    world.host.delay('getPrivacySetting', 3000)
    const ready = world.auth.ready()
    await world.host.settle()
    world.components.startQuestion()
    await world.host.clock.advance(3000)
    await ready
    expect(world.state).toMatchObject({ privacy: 'needed', channel: 'getUserInfo' })
    world.host.showPage()
    expect(world.state.channel).toBe('chooseAvatar')
  })

  it('never comes out as an open-type that agrees by itself', async () => {
    for (const host of Object.values(eras)) {
      const world = createWorld({ host })
      for (let i = 0; i < 4; i += 1) {
        expect(world.openType).not.toMatch(/agree/i)
        await world.open()
        await world.tapAnd('deny')
      }
      expect(world.openType).not.toMatch(/agree/i)
      world.host.uninstall()
    }
  })
})

describe('an agreement that is given elsewhere', () => {
  it('such as in the app’s own popup: it is heard when the page shows', async () => {
    const world = createWorld({ host: eras.privacy })
    await world.open()
    world.host.agreePrivacy()
    world.host.showPage()
    await world.host.settle()
    expect(world.state.privacy).toBe('agreed')
    expect(world.openType).toBe('chooseAvatar')
  })

  it('is asked for once, however many components show, and at most once in 2 s', async () => {
    const world = createWorld({ host: eras.privacy })
    await world.open()
    const shown = async () => {
      for (let i = 0; i < 20; i += 1) world.components.handlePageShow()
      await world.host.clock.advance(100)
      return world.host.count('getPrivacySetting')
    }
    expect(await shown()).toBe(2)
    expect(await shown()).toBe(2)
    await world.host.clock.advance(2000)
    expect(world.host.count('getPrivacySetting')).toBe(3)
    world.host.agreePrivacy()
    await world.host.clock.advance(2000)
    expect(await shown()).toBe(4)
    await world.host.clock.advance(2000)
    expect(await shown()).toBe(4)
  })

  it.each([['in the sheet'], ['elsewhere']])(
    '%s, after a refusal: no word of the refusal is left',
    async (where) => {
      const world = createWorld({ host: eras.privacy })
      await world.open()
      const refused = { errMsg: 'x:fail privacy permission is not authorized', errno: 104 }
      expect(world.components.answerAgreement(refused)).toMatchObject({ type: 'reject' })
      expect(world.state.profile.status).toBe('rejected')
      if (where === 'in the sheet') world.components.answerAgreement({ errMsg: 'x:ok' })
      else {
        world.host.agreePrivacy()
        world.host.showPage()
        await world.host.settle()
      }
      expect(world.state).toMatchObject({ privacy: 'agreed', profile: { status: 'anonymous' } })
      expect(world.state.profile.error).toBeUndefined()
      expect(authDataOf(world.state, world.components.texts()).hint).toBe('')
    },
  )
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
    expect(world.state).toMatchObject({ privacy: 'needed', channel: 'chooseAvatar' })
  })

  it('the button asks again at once, in the 10 s and after them', async () => {
    const world = await refusing()
    for (const ms of [0, 10_000]) {
      await world.host.clock.advance(ms)
      await world.tapAnd()
      expect(world.outcomes.at(-1)).toEqual({ type: 'sheet' })
    }
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

describe('the open-type that pages and components draw', () => {
  const statuses = ['unknown', 'anonymous', 'pending', 'rejected', 'partial', 'granted'] as const
  const privacies = ['unknown', 'needed', 'agreed', 'refused', 'undeclared'] as const
  const display = { nickName: '微信用户', avatarUrl: 'https://example.com/default.png' }
  const people = [
    {},
    { userInfo: { nickName: '满满' } },
    { userInfo: { avatarUrl: 'https://example.com/a.png' } },
    { preview: 'wxfile://tmp_a.png' },
  ]
  const texts = {
    anonymous: '微信用户',
    hintNone: '没有',
    hintDenied: '没关系',
    hintRefused: '换一个',
    hintNetwork: '没有网',
    hintUndeclared: '没有开通',
    hintFailed: '没有成功',
  }

  it.each(privacies.flatMap((privacy) => statuses.map((status) => [privacy, status] as const)))(
    'carries no agreement: %s, %s',
    (privacy, status) => {
      for (const channel of ['getUserInfo', 'chooseAvatar', 'none'] as const) {
        for (const person of people) {
          const profile = { status, display, attempts: 0, ...person }
          const phone = { status: 'none' as const, attempts: 0 }
          const { openType } = authDataOf(
            { session: { status: 'none' }, phone, profile, channel, privacy },
            texts,
          )
          expect(['', channel]).toContain(openType)
          const isOpen = privacy === 'needed' || privacy === 'refused'
          if (isOpen && channel === 'chooseAvatar') expect(openType).toBe('')
        }
      }
    },
  )
})

it('a button whose question is open stays as it is when the agreement turns out to be asked for', async () => {
  const world = createWorld({ host: eras.privacy })
  world.host.delay('getPrivacySetting', 3000)
  const opened = world.auth.ready()
  await world.host.clock.advance(1000)
  world.tap()
  await world.host.clock.advance(5000)
  await opened
  expect(world.state).toMatchObject({ privacy: 'needed', profile: { status: 'pending' } })
  expect(world.openType).toBe('getUserInfo')
})

it('a guide whose name is no text has none, and its agreement is read all the same', async () => {
  const world = createWorld({ host: eras.privacy })
  world.host.reply('getPrivacySetting', { needAuthorization: true, privacyContractName: 7 })
  const before = world.components.texts().formContract
  await world.open()
  expect(world.state.privacy).toBe('needed')
  expect(world.components.texts().formContract).toBe(before)
})
