import type { AuthOptions } from 'miniprogram-auth-kit'
import { createWorld, deviceWith, eras, type World } from './support/world'

const withCredentials = ({ options }: World['server']): AuthOptions => ({
  ...options,
  withCredentials: true,
})
const create = (more: AuthOptions = {}, host: object = eras.prompting) =>
  createWorld({ host, auth: (server) => ({ ...withCredentials(server), ...more }) })
/** What was asked of the client, in order, but for storage and what it says of itself. */
const asked = ({ host }: World) =>
  host.calls
    .map(({ api }) => api.replace('button.', ''))
    .filter((api) => ['login', 'checkSession', 'getUserInfo'].includes(api))
const hour = 3_600_000

describe('ready at the tap', () => {
  it('that payload is submitted, with no wx.login in between, and the event carries it', async () => {
    const world = create()
    await world.open()
    await world.tapAnd('allow')
    expect(asked(world)).toEqual(['login', 'getUserInfo'])
    expect(world.server.accepted).toEqual([
      {
        openid: world.host.user.openid,
        nickName: world.host.user.nickName,
        avatarUrl: world.host.user.avatarUrl,
      },
    ])
    const [submitted] = world.server.submissions
    expect(submitted?.payload).toMatchObject({ channel: 'getUserInfo' })
    expect(submitted?.session).toEqual(await world.done(world.auth.login()))
    expect(world.outcomes).toMatchObject([
      { type: 'authorize', detail: { credentials: submitted?.payload.credentials } },
    ])
  })

  it('with a session of an earlier life: checkSession, and no login', async () => {
    const world = create()
    await world.done(world.auth.login())
    world.restart()
    await world.open()
    await world.tapAnd('allow')
    expect(asked(world)).toEqual(['login', 'checkSession', 'getUserInfo'])
    expect(world.server.accepted).toHaveLength(1)
  })

  it('what the server verified replaces what was shown', async () => {
    const verified = { nickName: '满满', avatarUrl: 'https://cdn.example.com/verified.png' }
    const world = create({ submitProfile: () => Promise.resolve(verified) })
    await world.open()
    await world.tapAnd('allow')
    expect(world.state.profile).toMatchObject({
      status: 'granted',
      source: 'getUserInfo',
      userInfo: verified,
    })
  })

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'ok'],
    ['an empty object', {}],
    ['a placeholder', { nickName: '微信用户', avatarUrl: '' }],
  ])('a server that answers %s leaves what was shown', async (_, answer) => {
    const world = create({ submitProfile: () => Promise.resolve(answer as never) })
    await world.open()
    await world.tapAnd('allow')
    expect(world.state.profile.userInfo).toMatchObject({ nickName: world.host.user.nickName })
    expect(world.state.profile.error).toBeUndefined()
  })
})

describe('an answer with a part that is no text', () => {
  const whole = { encryptedData: 'e', iv: 'i', rawData: '{}', signature: 's', cloudID: 'c' }
  const answerWith = async (part: object) => {
    const world = create({ submitProfile: () => Promise.resolve() })
    await world.open()
    world.components.startQuestion()
    const { nickName, avatarUrl } = world.host.user
    const answer = { errMsg: 'getUserInfo:ok', userInfo: { nickName, avatarUrl }, ...whole }
    return world.components.answerUserInfo({ ...answer, ...part })
  }

  it.each([{ iv: 7 }, { rawData: { nickName: 'x' } }, { signature: ['s'] }])(
    '%j carries no credentials',
    async (part) => {
      const outcome = await answerWith(part)
      expect(outcome).toMatchObject({ type: 'authorize' })
      expect((outcome as { detail: object }).detail).not.toHaveProperty('credentials')
    },
  )

  it('but cloudID, which is left out: carries the others', async () => {
    const { cloudID, ...others } = whole
    expect(cloudID).toBe('c')
    expect(await answerWith({ cloudID: 7 })).toMatchObject({ detail: { credentials: others } })
  })
})

describe('not ready at the tap', () => {
  it('the user is shown, the encrypted part dropped, and a fresh payload submitted', async () => {
    const world = create()
    world.server.delay = 5000
    const ready = world.auth.ready()
    await world.host.settle()
    await world.tapAnd('allow')
    expect(world.state.profile.status).toBe('granted')
    expect(world.outcomes).toMatchObject([{ type: 'authorize' }])
    expect(world.outcomes[0]).not.toHaveProperty('detail.credentials')
    expect(world.server.submissions).toEqual([])
    await world.host.clock.advance(20_000)
    await ready
    expect(asked(world)).toEqual(['login', 'getUserInfo', 'getUserInfo'])
    expect(world.server.accepted).toMatchObject([{ openid: world.host.user.openid }])
    expect(world.host.prompts).toHaveLength(1)
  })

  it('a yes while the settings are read is newer than they are: a fresh payload is taken by it', async () => {
    const world = create()
    world.host.delay('getSetting', 3000)
    const ready = world.auth.ready()
    await world.host.settle()
    world.host.expireSessionKey()
    world.host.server.issueCode(world.host.user.openid) // another device logs in
    world.server.delay = 5000
    await world.tapAnd('allow')
    await world.host.clock.advance(30_000)
    await ready
    expect(asked(world)).toEqual(['login', 'getUserInfo', 'login', 'getUserInfo'])
    expect(world.server.accepted).toMatchObject([{ openid: world.host.user.openid }])
    expect(world.state.profile.error).toBeUndefined()
  })

  it('a login between tap and answer makes the payload uncertain: a fresh one is taken', async () => {
    const world = create()
    await world.open()
    world.tap()
    await world.done(world.auth.login({ force: true }))
    world.host.answer('allow')
    await world.host.settle()
    expect(world.outcomes[0]).not.toHaveProperty('detail.credentials')
    expect(asked(world)).toEqual(['login', 'getUserInfo', 'login', 'getUserInfo'])
    expect(world.server.accepted).toHaveLength(1)
  })

  it('a session that the app set since belongs to no key: a login comes first', async () => {
    const world = create()
    await world.open()
    await world.done(world.auth.setSession({ token: 'secret-token-of-mine', expiresIn: 7_200 }))
    await world.tapAnd('allow')
    expect(world.outcomes[0]).not.toHaveProperty('detail.credentials')
    expect(asked(world)).toEqual(['login', 'getUserInfo', 'login', 'getUserInfo'])
    expect(world.server.accepted).toHaveLength(1)
  })

  it('a login that fails while the key of an earlier start is asked for: the key is not that one', async () => {
    const world = create()
    await world.done(world.auth.login())
    world.restart()
    world.host.delay('checkSession', 3_000)
    const ready = world.auth.ready()
    await world.host.clock.advance(1_000)
    world.server.isUp = false
    await world.refusal(world.auth.login({ force: true }))
    world.server.isUp = true
    await world.host.clock.advance(3_000)
    await ready
    await world.tapAnd('allow')
    await world.host.settle()
    expect(world.server.submissions).toHaveLength(1)
    expect(world.server.accepted).toHaveLength(1)
  })

  it('in single-page mode no session is prepared', async () => {
    const world = create({}, { ...eras.grey, scene: 1154 })
    await world.open()
    expect(asked(world)).toEqual([])
    expect(world.state.session).toEqual({ status: 'none' })
  })

  it('a token that ended between is renewed first', async () => {
    const world = create()
    await world.open()
    await world.host.clock.advance(3 * hour)
    await world.tapAnd('allow')
    expect(asked(world)).toEqual(['login', 'getUserInfo', 'login', 'getUserInfo'])
    expect(world.server.accepted).toHaveLength(1)
  })

  it('a login that failed at the start is tried again when there is something to submit', async () => {
    const world = create()
    world.server.isUp = false
    await world.open()
    expect(world.state.session.status).toBe('failed')
    world.server.isUp = true
    await world.tapAnd('allow')
    expect(world.server.accepted).toHaveLength(1)
  })

  it('a key that died and a login that failed at the start do not spoil the rest of the life', async () => {
    const world = create()
    await world.done(world.auth.login())
    world.host.expireSessionKey()
    world.restart()
    world.server.isUp = false
    await world.open()
    world.server.isUp = true
    await world.tapAnd('allow')
    expect(world.server.accepted).toMatchObject([{ openid: world.host.user.openid }])
  })
})

describe('session-key-stale', () => {
  it('is one login, a fresh payload, one more submit', async () => {
    const world = create()
    await world.open()
    world.host.expireSessionKey()
    world.host.server.issueCode(world.host.user.openid) // another device logs in
    await world.tapAnd('allow')
    expect(asked(world)).toEqual(['login', 'getUserInfo', 'login', 'getUserInfo'])
    expect(world.server.submissions).toHaveLength(2)
    expect(world.server.accepted).toMatchObject([{ openid: world.host.user.openid }])
    expect(world.state.profile).toMatchObject({ status: 'granted' })
    expect(world.state.profile.error).toBeUndefined()
  })

  it('is not what a late 401 says: a fresh payload goes out with the newer session', async () => {
    const world = create()
    const { submitProfile } = world.server.options
    let submissions = 0
    world.auth.configure({
      submitProfile(payload, session) {
        submissions += 1
        if (submissions > 1) return submitProfile(payload, session)
        return new Promise((_, refuse) =>
          setTimeout(() => refuse(Object.assign(new Error('no'), { statusCode: 401 })), 3000),
        )
      },
    })
    await world.open()
    await world.tapAnd('allow')
    await world.done(world.auth.login({ force: true }))
    await world.host.clock.advance(20_000)
    expect(asked(world)).toEqual(['login', 'getUserInfo', 'login', 'getUserInfo'])
    expect(world.server.accepted).toMatchObject([{ openid: world.host.user.openid }])
    expect(world.state.profile.error).toBeUndefined()
  })

  it('a login while the fresh payload is taken: it is not sent, and taken once more', async () => {
    const world = create()
    await world.open()
    world.tap()
    await world.done(world.auth.login({ force: true }))
    world.host.answer('allow')
    world.host.delay('getUserInfo', 3000)
    await world.host.clock.advance(1000)
    const login = world.auth.login({ force: true })
    await world.host.clock.advance(20_000)
    await login
    expect(asked(world)).toEqual([
      ...['login', 'getUserInfo', 'login', 'getUserInfo', 'login', 'getUserInfo'],
    ])
    expect(world.server.submissions).toHaveLength(1)
    expect(world.server.accepted).toMatchObject([{ openid: world.host.user.openid }])
    expect(world.state.profile.error).toBeUndefined()
  })

  it('for ever: submit-failed, kept, and tried once at each start', async () => {
    const stale = () =>
      Promise.reject(Object.assign(new Error('no'), { code: 'session-key-stale' }))
    const submitProfile = jest.fn(stale)
    const world = create({ submitProfile })
    await world.open()
    await world.tapAnd('allow')
    expect(submitProfile).toHaveBeenCalledTimes(2)
    expect(world.host.count('login')).toBe(2)
    expect(world.state.profile).toMatchObject({
      status: 'granted',
      error: { code: 'submit-failed' },
    })
    expect(world.tracked).toContainEqual({ type: 'fail', code: 'submit-failed' })
    await world.host.clock.advance(hour)
    expect(submitProfile).toHaveBeenCalledTimes(2)
    world.restart()
    await world.open()
    expect(submitProfile).toHaveBeenCalledTimes(4)
    expect(world.host.prompts).toHaveLength(1)
  })

  it('rejecting with anything else is not retried by a login', async () => {
    const submitProfile = jest.fn(() => Promise.reject(new Error('500')))
    const world = create({ submitProfile })
    await world.open()
    await world.tapAnd('allow')
    expect(submitProfile).toHaveBeenCalledTimes(1)
    expect(world.host.count('login')).toBe(1)
    expect(world.state.profile.error?.code).toBe('submit-failed')
  })
})

describe('what did not reach the server', () => {
  it.each([
    ['the server is down', (world: World) => void (world.server.isUp = false)],
    ['the answer is lost', (world: World) => void (world.server.delay = 60_000)],
  ])('because %s reaches it at the next start, without a prompt', async (_, cause) => {
    const world = create()
    await world.open()
    cause(world)
    world.tap()
    world.host.answer('allow')
    await world.host.clock.advance(60_000)
    expect(world.state.profile).toMatchObject({ status: 'granted' })
    const before = world.server.accepted.length
    world.server.isUp = true
    world.server.delay = 0
    world.restart()
    await world.open()
    expect(world.server.accepted).toHaveLength(before + 1)
    expect(world.server.accepted.at(-1)).toMatchObject({ openid: world.host.user.openid })
    expect(world.host.prompts).toHaveLength(1)
    world.restart()
    await world.open()
    expect(world.server.accepted).toHaveLength(before + 1)
  })

  it('because the app was killed reaches it at the next start', async () => {
    const world = create()
    await world.open()
    world.server.delay = 5000
    world.server.isUp = false
    await world.tapAnd('allow')
    world.server.isUp = true
    world.restart()
    await world.open()
    await world.host.clock.advance(10_000)
    expect(world.server.accepted).toHaveLength(1)
  })

  it('is not asked for again where that could prompt: the agreement is needed anew', async () => {
    const host = { ...eras.privacy, platform: 'devtools', publishedAt: '2019-01-01' } as const
    const world = create({}, { ...host, device: deviceWith(undefined, true) })
    await world.open()
    world.server.isUp = false
    await world.tapAnd('allow')
    expect(world.state.profile.status).toBe('granted')
    world.server.isUp = true
    world.restart()
    world.host.reply('getPrivacySetting', { needAuthorization: true })
    const prompts = world.host.prompts.length
    const reads = world.host.count('getUserInfo')
    await world.open()
    expect(world.host.prompts).toHaveLength(prompts)
    expect(world.host.count('getUserInfo')).toBe(reads)
    expect(world.state.profile.status).toBe('granted')
  })

  it('is gone when the user withdrew the permission', async () => {
    const world = create()
    await world.open()
    world.server.isUp = false
    await world.tapAnd('allow')
    world.host.revoke('scope.userInfo')
    world.server.isUp = true
    world.restart()
    await world.open()
    expect(
      world.server.submissions.filter(({ payload }) => payload.userInfo.nickName),
    ).toHaveLength(world.server.submissions.length)
    expect(world.server.accepted).toEqual([])
  })

  it.each([true, false])(
    'is not sent as nobody when the permission is withdrawn first: withCredentials %s',
    async (withCredentials) => {
      const world = create({ withCredentials })
      await world.open()
      await world.done(world.auth.logout())
      world.host.delay('login', 3000)
      await world.tapAnd('allow')
      world.host.revoke('scope.userInfo')
      await world.done(world.auth.refresh())
      expect(world.state.profile.status).toBe('anonymous')
      await world.host.clock.advance(20_000)
      expect(world.server.submissions).toEqual([])
      expect(world.state.profile).toMatchObject({ status: 'anonymous' })
      expect(world.state.profile.error).toBeUndefined()
    },
  )

  it('and was changed meanwhile: the newest is what arrives', async () => {
    const world = createWorld({ host: eras.grey, auth: ({ options }) => options })
    await world.open()
    world.server.delay = 3000
    const first = world.components.saveGiven({ nickName: '满满' })
    await world.host.clock.advance(1000)
    const second = world.components.saveGiven({ nickName: '小满' })
    await world.host.clock.advance(20_000)
    await Promise.all([first, second])
    expect(world.state.profile.userInfo?.nickName).toBe('小满')
    expect(world.server.accepted.at(-1)?.nickName).toBe('小满')
  })

  it('an older answer of the server does not undo what the user gave since', async () => {
    const world = createWorld({ host: eras.grey, auth: ({ options }) => options })
    await world.open()
    await world.done(world.auth.login())
    world.server.delay = 3000
    await world.fill('满满', false)
    const path = world.host.files.createTemp()
    const saved = world.components.saveGiven({ nickName: '小满', avatarUrl: path })
    await world.host.clock.advance(3001)
    expect(world.state.profile.userInfo?.nickName).toBe('小满')
    await world.host.clock.advance(20_000)
    await saved
    expect(world.server.accepted.at(-1)?.nickName).toBe('小满')
    expect(world.state.profile.userInfo?.nickName).toBe('小满')
  })

  it('and fails after it was changed: only the newest is spoken of', async () => {
    const world = createWorld({ host: eras.grey, auth: ({ options }) => options })
    await world.open()
    await world.done(world.auth.login())
    world.server.isUp = false
    world.server.delay = 3000
    void world.components.saveGiven({ nickName: '满满' })
    await world.host.clock.advance(1000)
    world.server.isUp = true
    void world.components.saveGiven({ nickName: '小满' })
    await world.host.clock.advance(20_000)
    expect(world.server.accepted).toMatchObject([{ nickName: '小满' }])
    expect(world.tracked.filter(({ code }) => code === 'submit-failed')).toEqual([])
    expect(world.state.profile.error).toBeUndefined()
  })

  it('and WeChat had another name meanwhile: the older answer of the server does not undo it', async () => {
    const world = createWorld({
      host: eras.prompting,
      auth: ({ options }) => ({ ...options, profileMaxAge: 0 }),
    })
    await world.open()
    await world.done(world.auth.login())
    world.server.delay = 3000
    await world.tapAnd('allow')
    Object.assign(world.host.user, { nickName: '满满' })
    void world.auth.refresh()
    await world.host.clock.advance(2000)
    expect(world.state.profile.userInfo?.nickName).toBe('满满')
    await world.host.clock.advance(20_000)
    expect(world.state.profile.userInfo?.nickName).toBe('满满')
  })

  it('before a logout, and fails after the next login: nobody hears of it', async () => {
    const submitProfile = () =>
      new Promise<void>((_, reject) => setTimeout(() => reject(new Error('late')), 3000))
    const world = createWorld({
      host: eras.prompting,
      auth: ({ options }) => ({ ...options, submitProfile }),
    })
    await world.open()
    await world.done(world.auth.login())
    await world.tapAnd('allow')
    await world.done(world.auth.logout())
    await world.done(world.auth.login())
    await world.done(world.auth.refresh())
    expect(world.state.profile.status).toBe('granted')
    await world.host.clock.advance(20_000)
    expect(world.state.profile.error).toBeUndefined()
    expect(world.tracked.filter(({ type }) => type === 'fail')).toEqual([])
  })

  it('two at once go one after the other', async () => {
    let running = 0
    let most = 0
    const submitProfile = () => {
      running += 1
      most = Math.max(most, running)
      return new Promise<void>((resolve) =>
        setTimeout(() => {
          running -= 1
          resolve()
        }, 1000),
      )
    }
    const world = createWorld({ host: eras.grey, auth: { submitProfile } })
    await world.open()
    for (const name of ['甲', '乙', '丙']) void world.components.saveGiven({ nickName: name })
    await world.host.clock.advance(10_000)
    expect(most).toBe(1)
  })
})

describe('without withCredentials', () => {
  it('user info needs no login and no server at all', async () => {
    const world = createWorld({ host: eras.prompting })
    await world.open()
    await world.tapAnd('allow')
    expect(asked(world)).toEqual(['getUserInfo'])
    expect(world.outcomes[0]).not.toHaveProperty('detail.credentials')
  })

  it.each(['before', 'after'])(
    'with a server, the profile is submitted with the session and without a payload: login %s the tap',
    async (when) => {
      const world = createWorld({ host: eras.prompting, auth: ({ options }) => options })
      await world.open()
      if (when === 'before') await world.done(world.auth.login())
      await world.tapAnd('allow')
      expect(world.server.submissions).toMatchObject([
        {
          payload: { channel: 'getUserInfo', userInfo: { nickName: '林小满' } },
          session: { token: 'secret-token-1' },
        },
      ])
      expect(world.server.submissions[0]?.payload).not.toHaveProperty('credentials')
      expect(world.outcomes[0]).not.toHaveProperty('detail.credentials')
    },
  )

  it.each([
    ['alone', {}],
    ['and withCredentials, which needs exchange', { withCredentials: true }],
  ])('with submitProfile %s, it is submitted without a session', async (_, more) => {
    const submitProfile = jest.fn(() => Promise.resolve())
    const world = createWorld({ host: eras.prompting, auth: { submitProfile, ...more } })
    await world.open()
    await world.tapAnd('allow')
    const userInfo = expect.objectContaining({ nickName: '林小满' }) as object
    expect(submitProfile).toHaveBeenCalledWith({ channel: 'getUserInfo', userInfo }, undefined)
    expect(world.state.session).toEqual({ status: 'none' })
    expect(world.state.profile.error).toBeUndefined()
    expect(world.host.count('login')).toBe(0)
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
  ])(
    'a submitProfile that %s: the user stays known, and it is tried at the next start',
    async (_, work) => {
      const submitProfile = jest.fn(work)
      const world = createWorld({ host: eras.prompting, auth: { submitProfile } })
      await world.open()
      await world.tapAnd('allow')
      await world.host.clock.advance(10_000)
      expect(world.state.profile).toMatchObject({
        status: 'granted',
        error: { code: 'submit-failed' },
      })
      world.restart()
      await world.open()
      expect(submitProfile).toHaveBeenCalledTimes(2)
    },
  )
})

it('what is given by hand has no payload to wait for, also with withCredentials', async () => {
  const world = create({}, eras.grey)
  await world.open()
  const before = asked(world)
  await world.fill('满满')
  expect(asked(world)).toEqual(before)
  expect(world.server.submissions).toMatchObject([
    { payload: { channel: 'chooseAvatar', userInfo: { nickName: '满满' } } },
  ])
  expect(world.server.submissions[0]?.payload).not.toHaveProperty('credentials')
})

describe('a login that failed after wx.login has rotated the key', () => {
  it.each([
    ['in this life', () => undefined],
    ['in an earlier life', (world: World) => world.restart()],
  ])('%s: no payload is paired with the token of the older key', async (_, then) => {
    const world = create()
    await world.done(world.auth.login())
    world.restart()
    world.server.isUp = false
    await world.refusal(world.auth.login({ force: true }))
    world.server.isUp = true
    then(world)
    await world.open()
    await world.tapAnd('allow')
    await world.host.clock.advance(10_000)
    expect(asked(world)).not.toContain('checkSession')
    expect(world.server.submissions).toHaveLength(1)
    expect(world.server.accepted).toHaveLength(1)
  })
})

describe('a permission that is known to be withdrawn', () => {
  it('while a submission waits for a login: wx.getUserInfo is not called', async () => {
    const world = create()
    world.server.delay = 3000
    void world.components.start()
    await world.host.settle()
    await world.tapAnd('allow')
    world.host.answer({ 'scope.userInfo': false })
    await world.done(world.host.withTap(() => world.auth.openSetting()))
    await world.host.clock.advance(20_000)
    expect(world.host.count('getUserInfo')).toBe(0)
  })

  it('while one waits, and the app says who the user is: it is not called either', async () => {
    const world = create()
    world.server.delay = 3000
    void world.components.start()
    await world.host.settle()
    await world.tapAnd('allow')
    world.host.answer({ 'scope.userInfo': false })
    await world.done(world.host.withTap(() => world.auth.openSetting()))
    await world.done(world.auth.setProfile({ nickName: '满满', avatarUrl: 'https://x.example/1' }))
    await world.host.clock.advance(20_000)
    expect(world.host.count('getUserInfo')).toBe(0)
  })

  it('while the silent check runs: what it read before does not count', async () => {
    const world = create({ withCredentials: false })
    await world.open()
    await world.tapAnd('allow')
    await world.host.clock.advance(100_000_000)
    world.host.delay('getSetting', 1000)
    void world.auth.refresh()
    await world.host.clock.advance(900)
    world.host.answer({ 'scope.userInfo': false })
    const opened = world.host.withTap(() => world.auth.openSetting())
    await world.host.clock.advance(20_000)
    await opened
    expect(world.state.profile.status).toBe('anonymous')
    expect(world.host.count('getUserInfo')).toBe(0)
  })
})
