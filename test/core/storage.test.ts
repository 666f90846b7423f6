import { createWorld, deviceWith, eras, type World } from './support/world'

const KEY = 'miniprogram-auth-kit'
const real = { nickName: '林小满', avatarUrl: 'https://thirdwx.qlogo.cn/xiaoman/132' }
const envelope = (data: unknown, v: unknown = 1) => ({ kit: KEY, v, data })
const profile = (over: object = {}) => ({ userInfo: real, source: 'getUserInfo', at: 1, ...over })

async function granted() {
  const world = createWorld({ host: eras.prompting })
  await world.open()
  await world.tapAnd('allow')
  return world
}

describe('what was kept', () => {
  it('is there in the first frame of the next start, before anything is asked', async () => {
    const world = await granted()
    const { userInfo, display } = world.state.profile
    world.restart()
    const calls = world.host.calls.length
    expect(world.state.profile).toMatchObject({ status: 'granted', userInfo, display })
    const asked = world.host.calls.slice(calls).map(({ api }) => api)
    expect(asked.filter((api) => !/Sync$|canIUse|getAppBaseInfo/.test(api))).toEqual([])
  })

  it('is read once, synchronously', async () => {
    const world = await granted()
    world.restart()
    const before = world.host.count('getStorageSync')
    expect(world.state).toBe(world.state)
    world.auth.subscribe(() => undefined)
    await world.open()
    expect(world.host.count('getStorageSync')).toBe(before + 1)
  })

  it.each([
    ['nothing', undefined],
    ['an empty string', ''],
    ['null', null],
    ['a number', 7],
    ['an array', [1, 2]],
    ['text', 'not ours'],
    ["another library's data", { data: { profile: profile() } }],
    [
      "another library's, of our version",
      { kit: 'another-kit', v: 1, data: { profile: profile() } },
    ],
    ['a future version', envelope({ profile: profile() }, 2)],
    ['a version that is no number', envelope({ profile: profile() }, '1')],
    ['an envelope without content', envelope(undefined)],
    ['an envelope around null', envelope(null)],
    ['an envelope around text', envelope('profile')],
    ['a profile that is null', envelope({ profile: null })],
    ['a profile that is text', envelope({ profile: 'x' })],
    ['a profile without a user', envelope({ profile: profile({ userInfo: null }) })],
    ['a profile of wrong types', envelope({ profile: profile({ userInfo: { nickName: [] } }) })],
    ['a profile of nobody we know', envelope({ profile: profile({ source: 'another' }) })],
    ['flags of wrong types', envelope({ demoted: 'yes', loggedOut: 1, unsubmitted: {} })],
    ['more flags of wrong types', envelope({ refused: 'yes', phoneBound: 1 })],
  ])('%s reads as nobody, throws nothing, and is replaced by the next grant', async (_, stored) => {
    const world = createWorld({ host: eras.prompting })
    if (stored !== undefined) world.host.storage.put(KEY, stored)
    expect(world.state.profile).toMatchObject({ status: 'unknown', attempts: 0 })
    expect(world.state.phone.status).toBe('none')
    await world.open()
    expect(world.state).toMatchObject({ profile: { status: 'anonymous' }, channel: 'getUserInfo' })
    await world.tapAnd('allow')
    const now = world.host.clock.now()
    expect(world.host.storage.peek(KEY)).toEqual({
      kit: KEY,
      v: 1,
      data: { profile: { userInfo: world.state.profile.userInfo, source: 'getUserInfo', at: now } },
    })
    world.restart()
    expect(world.state.profile.status).toBe('granted')
  })

  it('cut in half, reads as nobody', async () => {
    const world = await granted()
    world.host.storage.corrupt(KEY)
    world.restart()
    expect(world.state.profile.status).toBe('unknown')
    await world.open()
    await world.tapAnd('allow')
    world.restart()
    expect(world.state.profile.status).toBe('granted')
  })

  it('with dirty parts is cleaned when it is read', () => {
    const world = createWorld({ host: eras.prompting })
    const userInfo = { nickName: '\u202e满满', avatarUrl: 'javascript:alert(1)', gender: 'x' }
    world.host.storage.put(
      KEY,
      envelope({ profile: profile({ userInfo, source: 'chooseAvatar' }) }),
    )
    expect(world.state.profile).toMatchObject({ status: 'partial', userInfo: { nickName: '满满' } })
    expect(Object.keys(world.state.profile.userInfo ?? {})).toEqual(['nickName'])
  })
})

describe('what is written', () => {
  const writes = ({ host }: World) => host.count('setStorageSync')

  it('is what changed: nothing where nothing did', async () => {
    const world = await granted()
    const before = writes(world)
    world.host.showPage({ app: true })
    world.auth.configure({ lang: 'en' })
    await world.tapAnd('deny')
    expect(writes(world)).toBe(before)
  })

  it('is once what a tap changed, and a second logout once more', async () => {
    const world = await granted()
    expect(writes(world)).toBe(1)
    const before = writes(world)
    await world.done(world.auth.setProfile({ nickName: '满满' }))
    expect(writes(world)).toBe(before + 1)
    await world.done(world.auth.logout())
    const loggedOut = writes(world)
    await world.done(world.auth.logout())
    expect(writes(world)).toBeGreaterThan(loggedOut)
  })

  it('is nothing of a profile that is not there: no user, and nothing of theirs to submit', async () => {
    const world = createWorld({ host: eras.prompting })
    world.host.storage.put(KEY, envelope({ profile: profile({ userInfo: {} }), unsubmitted: true }))
    await world.open()
    world.components.answerUserInfo({ userInfo: { is_demote: true } })
    expect(world.host.storage.peek(KEY)).toMatchObject({ data: { demoted: true } })
    expect(JSON.stringify(world.host.storage.peek(KEY))).not.toMatch(/profile|unsubmitted/)
  })
})

describe('what else was kept', () => {
  it('a profile of no known age is read again', async () => {
    const host = { ...eras.prompting, device: deviceWith(true) }
    for (const age of ['a number', 'a text', 'nothing']) {
      const world = createWorld({ host })
      const now = world.host.clock.now()
      const at = age === 'a number' ? now : age === 'a text' ? String(now) : undefined
      world.host.storage.put(KEY, envelope({ profile: profile({ at }) }))
      await world.open()
      expect([age, world.host.count('getUserInfo')]).toEqual([age, age === 'a number' ? 0 : 1])
      world.host.uninstall()
    }
  })

  it('a count of logins and a generation of sessions of wrong types are none', async () => {
    const world = createWorld({
      host: eras.prompting,
      auth: ({ options: { exchange } }) => ({ exchange }),
    })
    world.host.storage.put(KEY, envelope({ loginCount: '7', sessionGeneration: 7 }))
    await world.open()
    await world.done(world.auth.login())
    expect(world.host.storage.peek(KEY)).toMatchObject({
      data: { loginCount: 1, sessionGeneration: expect.any(String) as string },
    })
  })
})

describe('a client that cannot keep', () => {
  it('because its storage is full: the user is known in this life, and the app is told', async () => {
    const world = createWorld({ host: eras.prompting })
    await world.open()
    world.host.storage.fill()
    await world.tapAnd('allow')
    expect(world.outcomes).toMatchObject([{ type: 'authorize' }])
    expect(world.state.profile.status).toBe('granted')
    expect(world.tracked).toContainEqual({ type: 'fail', code: 'storage' })
    world.restart()
    expect(world.state.profile.status).toBe('unknown')
  })

  it('because its storage is full: what was kept before is not lost', async () => {
    const world = await granted()
    world.host.storage.fill()
    const long = '满'.repeat(32)
    await world.fill(long, false)
    expect(world.state.profile.userInfo?.nickName).toBe(long)
    world.restart()
    expect(world.state.profile).toMatchObject({ status: 'granted' })
  })

  describe('because its storage is full at a logout', () => {
    it.each([
      ['without room for anything', 0],
      ['without room for more than there was', 40],
    ])('%s: nobody is back at the next start', async (_, left) => {
      const world = await granted()
      world.host.storage.fill(left)
      await world.done(world.auth.logout())
      world.restart()
      expect(world.state.profile.status).toBe('unknown')
      await world.open()
      expect(world.state.profile.status).toBe('anonymous')
    })

    it('and takes nothing at all: what is there is removed', async () => {
      const world = await granted()
      world.host.fail('setStorageSync', { errMsg: 'setStorageSync:fail:quota reached' }, Infinity)
      await world.done(world.auth.logout())
      expect(world.host.storage.peek(KEY)).toBeUndefined()
      world.restart()
      expect(world.state.profile.status).toBe('unknown')
    })

    it.each([
      ['a second logout', (world: World) => void world.auth.logout()],
      ['the next show', (world: World) => world.host.showPage({ app: true })],
    ])('%s stores it, as soon as there is room', async (_, then) => {
      const world = await granted()
      for (const api of ['setStorageSync', 'removeStorageSync']) {
        world.host.fail(api, { errMsg: `${api}:fail` }, Infinity)
      }
      await world.done(world.auth.logout())
      world.host.heal()
      then(world)
      await world.host.settle()
      world.restart()
      await world.open()
      expect(world.state.profile.status).toBe('anonymous')
    })
  })

  it('because it has no storage: everything works until the app ends', async () => {
    const world = createWorld({ host: eras.prompting })
    for (const api of ['getStorageSync', 'setStorageSync', 'getStorage', 'setStorage']) {
      world.host.remove(api)
    }
    await world.open()
    await world.tapAnd('deny')
    expect(world.state.profile.status).toBe('rejected')
    await world.tapAnd('allow')
    expect(world.state.profile.status).toBe('granted')
  })

  it('because reading throws: it starts as nobody', async () => {
    const world = await granted()
    world.restart()
    world.host.fail('getStorageSync')
    expect(world.state.profile.status).toBe('unknown')
  })

  it('because there is no wx at all: the state is there, and nothing throws', async () => {
    const world = createWorld()
    world.host.uninstall()
    expect(world.state.profile.status).toBe('unknown')
    await expect(world.auth.ready()).resolves.toMatchObject({ profile: { status: 'anonymous' } })
    expect(world.components.answerUserInfo(undefined)).toMatchObject({ type: 'reject' })
    await expect(world.auth.openSetting()).rejects.toMatchObject({ code: 'unsupported' })
    await expect(world.auth.logout()).resolves.toBeUndefined()
  })
})
