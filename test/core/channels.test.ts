import { createWorld, deviceWith, eras } from './support/world'

const real = { nickName: '林小满', avatarUrl: 'https://thirdwx.qlogo.cn/xiaoman/132' }

describe('the channels', () => {
  it.each(Object.entries(eras))('starts at getUserInfo: %s', (_, host) => {
    expect(createWorld({ host }).state.channel).toBe('getUserInfo')
  })

  it.each([
    ['anonymous', 'none', ''],
    ['chooseAvatar', 'chooseAvatar', 'chooseAvatar'],
    ['grey', 'chooseAvatar', 'chooseAvatar'],
  ] as const)('a placeholder on %s moves it to %s', async (era, channel, openType) => {
    const world = createWorld({ host: eras[era] })
    await world.open()
    await world.tapAnd()
    expect(world.state.channel).toBe(channel)
    expect(world.openType).toBe(openType)
  })

  it('what was learned belongs to the client: it survives restart and logout', async () => {
    const world = createWorld({ host: eras.grey })
    await world.open()
    await world.tapAnd()
    world.restart()
    expect(world.state.channel).toBe('chooseAvatar')
    await world.done(world.auth.logout())
    expect(world.state.channel).toBe('chooseAvatar')
    world.restart()
    expect(world.state.channel).toBe('chooseAvatar')
    await world.open()
    expect(world.openType).toBe('chooseAvatar')
  })

  it('a client that learns chooseAvatar later leaves none', async () => {
    const world = createWorld({ host: eras.anonymous })
    await world.open()
    await world.tapAnd()
    const device = world.host.saveDevice()
    world.host.uninstall()
    expect(createWorld({ host: { ...eras.grey, device } }).state.channel).toBe('chooseAvatar')
  })

  it('a real answer to a tap moves it back, and that is remembered', async () => {
    const world = createWorld({ host: eras.grey })
    await world.open()
    await world.tapAnd()
    world.components.answerUserInfo({ errMsg: 'getUserInfo:ok', userInfo: real })
    expect(world.state.channel).toBe('getUserInfo')
    world.restart()
    expect(world.state.channel).toBe('getUserInfo')
  })

  it.each([['at the next start'], ['when refreshed'], ['for a payload']])(
    'wx.getUserInfo is not called again on a client that answered with a placeholder: %s',
    async (when) => {
      const world = createWorld({
        host: { ...eras.grey, device: deviceWith(true) },
        auth: ({ options }) => ({ ...options, withCredentials: when === 'for a payload' }),
      })
      await world.open()
      expect(world.state.channel).toBe('chooseAvatar')
      expect(world.host.count('getUserInfo')).toBe(1)
      if (when === 'at the next start') world.restart()
      if (when === 'for a payload') {
        await world.done(world.auth.setProfile({ nickName: '满满' }))
        await world.fill('小满')
      }
      await world.done(world.auth.refresh())
      await world.open()
      expect(world.host.count('getUserInfo')).toBe(1)
    },
  )
})

describe('a client whose canIUse has gaps', () => {
  const limits = { canIUseGaps: ['button.open-type.chooseAvatar'] }

  it.each([
    ['2.21.1', 'none'],
    ['2.21.2', 'chooseAvatar'],
    ['3.0', 'chooseAvatar'],
    ['10.0.0', 'chooseAvatar'],
  ])('on base library %s a placeholder leads to %s', async (sdkVersion, channel) => {
    const world = createWorld({ host: { sdkVersion, device: deviceWith(undefined, true), limits } })
    await world.open()
    await world.tapAnd()
    expect(world.state.channel).toBe(channel)
  })

  it('and says no version: what canIUse says counts', async () => {
    const world = createWorld({ host: eras.grey })
    for (const api of ['getAppBaseInfo', 'getSystemInfoSync']) world.host.remove(api)
    await world.open()
    await world.tapAnd()
    expect(world.state.channel).toBe('chooseAvatar')
  })
})

describe('configured channels', () => {
  it.each([
    [['chooseAvatar'], 'chooseAvatar', 'chooseAvatar'],
    [['chooseAvatar'], 'prompting', 'none'],
    [['getUserInfo'], 'grey', 'getUserInfo'],
    [['getUserInfo', 'chooseAvatar'], 'grey', 'getUserInfo'],
    [['chooseAvatar', 'getUserInfo'], 'grey', 'chooseAvatar'],
    [['chooseAvatar', 'getUserInfo'], 'prompting', 'getUserInfo'],
  ] as const)('%s on %s start at %s', (channels, era, channel) => {
    const world = createWorld({ host: eras[era], auth: { channels: [...channels] } })
    expect(world.state.channel).toBe(channel)
  })

  it('with getUserInfo alone, a placeholder leaves no way', async () => {
    const world = createWorld({ host: eras.grey, auth: { channels: ['getUserInfo'] } })
    await world.open()
    await world.tapAnd()
    expect(world.state.channel).toBe('none')
  })

  it('a channel that was left out stays out, whatever the silent check answers', async () => {
    const host = { ...eras.prompting, device: deviceWith(true) }
    const world = createWorld({ host, auth: { channels: ['chooseAvatar'] } })
    await world.open()
    expect(world.state.profile.status).toBe('granted')
    expect(world.state.channel).toBe('none')
  })
})

it('the open-type of an open question stays, and what the silent check found counts after it', async () => {
  const world = createWorld({ host: { ...eras.grey, device: deviceWith(true) } })
  world.host.delay('getUserInfo', 3000)
  const ready = world.auth.ready()
  await world.host.settle()
  world.components.startQuestion()
  const { openType } = world
  await world.host.clock.advance(3000)
  await ready
  expect(world.state.profile.status).toBe('pending')
  expect(world.openType).toBe(openType)
  world.host.showPage()
  expect(world.openType).toBe('chooseAvatar')
})
