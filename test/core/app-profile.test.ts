import { AuthError } from 'miniprogram-auth-kit'
import demoted from '../fixtures/demoted.json'
import { createWorld, deviceWith, eras } from './support/world'

const theirs = { nickName: '林小满', avatarUrl: 'https://cdn.example.com/theirs.png' }
const opened = async (auth?: Parameters<typeof createWorld>[0]) => {
  const world = createWorld({ host: eras.grey, ...auth })
  await world.open()
  return world
}

describe("what the app's server knows", () => {
  it.each([
    ['both', theirs, 'granted'],
    ['a nickname', { nickName: '林小满' }, 'partial'],
    ['an avatar', { avatarUrl: theirs.avatarUrl }, 'partial'],
  ])('%s: the user is known in part or whole, and after a restart', async (_, given, status) => {
    const world = await opened()
    const state = await world.done(world.auth.setProfile(given))
    expect(state.profile).toMatchObject({ status, userInfo: given, source: 'app' })
    expect(world.state).toBe(state)
    world.restart()
    expect(world.state.profile).toMatchObject({ status, userInfo: given })
  })

  const nobody: [string, object][] = [
    ['nothing at all', {}],
    ['nothing usable', { nickName: ' \u200b', avatarUrl: 'javascript:alert(1)' }],
    ...demoted.samples.map((sample, i): [string, object] => [`placeholder ${i}`, sample]),
    ['the bare placeholder name', { nickName: '微信用户' }],
    ['its English spelling', { nickName: 'WeChat User', avatarUrl: '' }],
  ]
  it.each(nobody)('%s: changes nothing', async (_, given) => {
    const world = await opened()
    await world.done(world.auth.setProfile(theirs))
    const before = world.state
    await world.done(world.auth.setProfile(given))
    expect(world.state).toBe(before)
  })

  it('a grey portrait with a real name: the name is taken', async () => {
    const world = await opened()
    const avatarUrl = demoted.samples[0]?.avatarUrl ?? ''
    await world.done(world.auth.setProfile({ nickName: '林小满', avatarUrl }))
    expect(world.state.profile).toMatchObject({
      status: 'partial',
      userInfo: { nickName: '林小满' },
    })
    expect(world.state.profile.userInfo).not.toHaveProperty('avatarUrl')
  })

  it.each([[null], [undefined], ['林小满'], [7], [true]])(
    '%s is refused as invalid, and nothing changes',
    async (given) => {
      const world = await opened()
      const before = world.state
      const error = await world.refusal(world.auth.setProfile(given as never))
      expect(error).toBeInstanceOf(AuthError)
      expect(error).toMatchObject({ code: 'invalid' })
      expect(world.state).toBe(before)
    },
  )

  it('replaces what the platform gave', async () => {
    const world = createWorld({ host: eras.prompting })
    await world.open()
    await world.tapAnd('allow')
    await world.done(world.auth.setProfile(theirs))
    expect(world.state.profile.userInfo).toMatchObject(theirs)
  })

  it('does not replace what the user gave here and no server has seen', async () => {
    const world = await opened()
    await world.fill('满满')
    const { userInfo } = world.state.profile
    await world.done(world.auth.setProfile(theirs))
    expect(world.state.profile.userInfo).toEqual(userInfo)
    world.restart()
    await world.open()
    await world.done(world.auth.setProfile(theirs))
    expect(world.state.profile.userInfo).toEqual(userInfo)
  })

  it('a file of this phone is the picture that it was', async () => {
    const world = createWorld({ host: eras.grey, auth: { channels: ['chooseAvatar'] } })
    await world.open()
    await world.fill('满满')
    const { userInfo = {} } = world.state.profile
    await world.done(world.auth.setProfile({ ...userInfo, nickName: '满满' }))
    expect(userInfo.avatarUrl).toMatch(/usr/)
    expect(world.state.profile).toMatchObject({ status: 'granted', userInfo })
  })

  it.each(['wxfile://tmp_1.jpg', 'wxfile://usr/miniprogram-auth-kit-avatar-1.jpg'])(
    'a file of another phone is no picture here: %s',
    async (avatarUrl) => {
      const world = createWorld({ host: eras.grey })
      await world.open()
      await world.done(world.auth.setProfile({ nickName: '满满', avatarUrl }))
      expect(world.state.profile).toMatchObject({ status: 'partial' })
      expect(world.state.profile.userInfo).toEqual({ nickName: '满满' })
    },
  )

  it('completes what the user gave in part', async () => {
    const world = await opened()
    await world.fill('满满', false)
    await world.done(world.auth.setProfile(theirs))
    expect(world.state.profile).toMatchObject({
      status: 'granted',
      userInfo: { nickName: '满满', avatarUrl: theirs.avatarUrl },
    })
  })

  it('does not put its older avatar over the one that is being kept', async () => {
    const world = await opened({ auth: ({ options }) => options })
    world.server.delay = 3000
    world.host.answer({ avatar: 'wxfile://tmp_mine.png' })
    const { components } = world
    const saved = components.saveGiven({ avatarUrl: 'wxfile://tmp_mine.png' })
    await world.host.settle()
    await world.done(world.auth.setProfile(theirs))
    expect(world.state.profile.display.avatarUrl).toBe('wxfile://tmp_mine.png')
    await world.host.clock.advance(10_000)
    await saved
    expect(world.state.profile.userInfo?.avatarUrl).toMatch(/tmp_?mine/)
  })

  it('replaces it once the server has seen it', async () => {
    const world = await opened({ auth: ({ options }) => options })
    await world.fill('满满')
    expect(world.server.accepted).toMatchObject([{ nickName: '满满' }])
    await world.done(world.auth.setProfile(theirs))
    expect(world.state.profile.userInfo).toEqual(theirs)
  })

  it('ends no question that is open: the button stays until the person has answered', async () => {
    const world = createWorld({ host: eras.prompting })
    await world.open()
    world.tap()
    await world.done(world.auth.setProfile(theirs))
    expect(world.state.profile.status).toBe('pending')
    expect(world.openType).toBe('getUserInfo')
    expect(world.state.profile.display).toEqual(theirs)
    world.host.answer('deny')
    await world.host.settle()
    expect(world.state.profile.status).toBe('granted')
  })

  it('a login says it as well: a user who completed the form elsewhere is not asked again', async () => {
    const world = await opened({ auth: ({ options: { exchange } }) => ({ exchange }) })
    world.server.userInfo = theirs
    await world.done(world.auth.login())
    expect(world.state.profile).toMatchObject({ status: 'granted', userInfo: theirs })
    expect(world.openType).toBe('')
  })

  it.each([[null], ['text'], [7], [[]], [{ nickName: 7 }]])(
    'a login that says %j of the user is a login all the same',
    async (userInfo) => {
      const world = await opened({ auth: ({ options: { exchange } }) => ({ exchange }) })
      world.server.userInfo = userInfo as never
      await expect(world.done(world.auth.login())).resolves.toHaveProperty('token')
      expect(world.state.profile.status).toBe('anonymous')
    },
  )
})

describe('a forced login that names another user', () => {
  const create = () => opened({ auth: ({ options: { exchange } }) => ({ exchange }) })

  it.each([
    ['a name', { nickName: '乙' }],
    ['a picture', { avatarUrl: 'https://cdn.example.com/second.png' }],
    ['both', { nickName: '乙', avatarUrl: 'https://cdn.example.com/second.png' }],
  ])('by %s: nothing of the first one stays, on screen or in storage', async (_, second) => {
    const world = await create()
    world.server.userInfo = theirs
    await world.done(world.auth.login())
    world.server.userInfo = second
    await world.done(world.auth.login({ force: true }))
    expect(world.state.profile.userInfo).toEqual(second)
    expect(world.state.profile.attempts).toBe(0)
    expect(JSON.stringify(world.host.storage.peek('miniprogram-auth-kit'))).not.toMatch(
      /林小满|theirs/,
    )
    world.restart()
    expect(world.state.profile.userInfo).toEqual(second)
    await world.open()
    expect((await world.done(world.auth.login())).token).toBe('secret-token-2')
  })

  it.each([
    ['a name alone after a picture alone', { avatarUrl: theirs.avatarUrl }, { nickName: '乙' }],
    ['a picture alone after a name alone', { nickName: '甲' }, { avatarUrl: theirs.avatarUrl }],
  ])('by %s: the two are not put together', async (_, first, second) => {
    const world = await create()
    world.server.userInfo = first
    await world.done(world.auth.login())
    world.server.userInfo = second
    await world.done(world.auth.login({ force: true }))
    expect(world.state.profile.userInfo).toEqual(second)
  })

  it('whose session cannot be stored: the first one is logged in by no restart', async () => {
    const world = await create()
    world.server.userInfo = theirs
    await world.done(world.auth.login())
    world.host.fail('setStorage')
    world.server.userInfo = { nickName: '乙' }
    await world.done(world.auth.login({ force: true }))
    world.restart()
    await world.open()
    expect(world.state.session.status).toBe('none')
  })

  it.each([
    ['a login of the same one, completed', { nickName: '林小满' }, theirs, theirs],
    ['a login that says less of the same one', theirs, { nickName: '林小满' }, theirs],
    ['a login that says their picture alone', theirs, { avatarUrl: theirs.avatarUrl }, theirs],
    ['a login that says nothing', theirs, undefined, theirs],
  ])('is not %s', async (_, first, second, expected) => {
    const world = await create()
    world.server.userInfo = first
    await world.done(world.auth.login())
    if (second) world.server.userInfo = second
    else delete world.server.userInfo
    await world.done(world.auth.login({ force: true }))
    expect(world.state.profile.userInfo).toEqual(expected)
  })

  it('is not one that says nothing of the user: their phone number stays bound, over restarts', async () => {
    const host = { ...eras.privacy, device: deviceWith(undefined, true) }
    const world = await opened({ host, auth: ({ options }) => options })
    world.server.userInfo = theirs
    await world.done(world.auth.login())
    await world.tapPhone('allow')
    delete world.server.userInfo
    await world.done(world.auth.login({ force: true }))
    world.restart()
    expect(world.state).toMatchObject({ profile: { userInfo: theirs }, phone: { status: 'bound' } })
  })

  it('is not one that knows less than what the user gave here', async () => {
    const world = await create()
    world.server.userInfo = theirs
    await world.done(world.auth.login())
    await world.fill('满满', false)
    await world.done(world.auth.login({ force: true }))
    expect(world.state.profile.userInfo).toEqual({ ...theirs, nickName: '满满' })
  })

  it('is not one that names somebody else than the user who is known by this phone alone', async () => {
    const world = await create()
    await world.fill('满满')
    const { userInfo } = world.state.profile
    world.server.userInfo = theirs
    await world.done(world.auth.login({ force: true }))
    expect(world.state.profile.userInfo).toEqual(userInfo)
  })

  it('is not one either where that was sent to a server that said nothing before it', async () => {
    const world = await opened({
      auth: ({ options }) => ({
        ...options,
        submitProfile: () => Promise.reject(new Error('offline')),
      }),
    })
    await world.fill('满满')
    const { userInfo } = world.state.profile
    world.server.userInfo = theirs
    await world.done(world.auth.login({ force: true }))
    expect(world.state.profile.userInfo).toEqual(userInfo)
  })

  it('is one where the server named the first one before, whatever that one gave since', async () => {
    const world = await create()
    world.server.userInfo = theirs
    await world.done(world.auth.login())
    await world.fill('满满', false)
    const second = { nickName: '乙', avatarUrl: 'https://cdn.example.com/second.png' }
    world.server.userInfo = second
    await world.done(world.auth.login({ force: true }))
    expect(world.state.profile.userInfo).toEqual(second)
  })

  it('after a logout is nobody’s other: what was said of the user before counts no more', async () => {
    const world = await create()
    world.server.userInfo = theirs
    await world.done(world.auth.login())
    await world.done(world.auth.logout())
    await world.fill('满满', false)
    world.server.userInfo = { nickName: '乙' }
    await world.done(world.auth.login({ force: true }))
    expect(world.state.profile.userInfo).toEqual({ nickName: '满满' })
  })

  it('is not one that was asked before the server had what the user gave, and answers after', async () => {
    const world = await opened({ auth: ({ options }) => options })
    world.server.userInfo = theirs
    await world.done(world.auth.login())
    world.server.delay = 3000
    const login = world.auth.login({ force: true })
    await world.host.settle()
    world.server.delay = 0
    await world.fill('满满', false)
    await world.host.clock.advance(3000)
    await login
    expect(world.state.profile.userInfo).toEqual({ ...theirs, nickName: '满满' })
  })

  it('is not a renewal after a refused token: its caller goes on', async () => {
    const world = await create()
    world.server.userInfo = theirs
    await world.done(world.auth.login())
    world.server.userInfo = { nickName: '林大满' }
    world.server.forgetTokens()
    const answer = await world.done(world.auth.request({ url: 'https://app.example.com/me' }))
    expect(answer.statusCode).toBe(200)
  })
})
