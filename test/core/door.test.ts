import type { AuthOptions, Session } from 'miniprogram-auth-kit'
import { createWorld, eras, type World } from './support/world'

const url = 'https://app.example.com/me'

/** Rejects as an app's function does that passes its server's answer on. */
const reject = (answer: object) => Promise.reject(Object.assign(new Error('mine'), answer))

/** What servers say of a token that they do not know. */
const UNAUTHORIZED = [
  ['{ code: unauthorized }', { code: 'unauthorized' }],
  ['{ statusCode: 401 }', { statusCode: 401 }],
] as const

/** An app whose functions ask its server, which answers unknown tokens with this rejection. */
function create(unauthorized: object = UNAUTHORIZED[0][1], host: object = eras.grey) {
  return createWorld({
    host,
    auth: ({ tokens, options }): AuthOptions => {
      const checked =
        <Given, Answer>(ask: (given: Given, session?: Session) => Promise<Answer>) =>
        (given: Given, session?: Session): Promise<Answer> =>
          session && tokens().includes(session.token) ? ask(given, session) : reject(unauthorized)
      const { exchange, submitProfile, uploadAvatar, revoke } = options
      return {
        exchange,
        submitProfile: checked(submitProfile),
        uploadAvatar: checked(uploadAvatar),
        revoke: (session) => checked(() => revoke(session))(undefined, session),
      }
    },
  })
}

/** The server comes back with an empty store. */
async function loggedInWithDeadToken(world: World) {
  await world.open()
  await world.done(world.auth.login())
  world.server.forgetTokens()
}

describe.each(UNAUTHORIZED)('a function of the app that rejects with %s', (_, unauthorized) => {
  it('is renewed and retried once: avatar and nickname arrive at the first tap', async () => {
    const world = create(unauthorized)
    await loggedInWithDeadToken(world)
    await world.fill('满满')
    expect(world.server.uploads).toHaveLength(1)
    expect(world.server.accepted).toMatchObject([
      { nickName: '满满', avatarUrl: expect.stringMatching(/^https:/) as string },
    ])
    expect(world.state.profile).toMatchObject({ status: 'granted' })
    expect(world.state.profile.error).toBeUndefined()
    expect(world.host.count('login')).toBe(2)
  })

  it('on the getUserInfo rung as well, with a payload of the new session_key', async () => {
    const world = create(unauthorized, eras.prompting)
    world.auth.configure({ withCredentials: true })
    await loggedInWithDeadToken(world)
    await world.tapAnd('allow')
    expect(world.server.accepted).toMatchObject([{ openid: world.host.user.openid }])
    expect(world.host.count('login')).toBe(2)
  })

  it('for ever is one renewal and one retry, and then a failure that says why', async () => {
    const submitProfile = jest.fn(() => reject({ ...unauthorized, message: '请重新登录' }))
    const world = create()
    world.auth.configure({ submitProfile })
    await world.open()
    await world.fill('满满', false)
    expect(submitProfile).toHaveBeenCalledTimes(2)
    expect(world.host.count('login')).toBe(2)
    expect(world.state.profile.error?.code).toBe('submit-failed')
  })

  it('when the renewal fails is tried with a fresh token at the next start', async () => {
    const world = create(unauthorized)
    await loggedInWithDeadToken(world)
    world.host.fail('login', { errMsg: 'login:fail' }, Infinity)
    await world.fill('满满')
    expect(world.server.accepted).toEqual([])
    expect(world.state.profile.status).toBe('granted')
    world.host.heal()
    world.restart()
    await world.open()
    expect(world.server.accepted).toMatchObject([{ nickName: '满满' }])
  })

  it('in revoke has nothing left to revoke: no login, and no second try', async () => {
    const world = create(unauthorized)
    await loggedInWithDeadToken(world)
    await world.done(world.auth.logout())
    world.restart()
    await world.open()
    expect(world.host.count('login')).toBe(1)
    expect(world.state.session.status).toBe('none')
    expect(world.tracked.filter(({ type }) => type === 'fail')).toEqual([])
    expect(JSON.stringify(world.host.storage.peek('miniprogram-auth-kit.session'))).toBeUndefined()
  })
})

describe('session-key-stale on the chooseAvatar rung', () => {
  it('is one renewal and one retry', async () => {
    const submitProfile = jest
      .fn(() => Promise.resolve())
      .mockImplementationOnce(() => reject({ code: 'session-key-stale' }))
    const world = create()
    world.auth.configure({ submitProfile })
    await world.open()
    await world.fill('满满', false)
    expect(submitProfile).toHaveBeenCalledTimes(2)
    expect(world.host.count('login')).toBe(2)
    expect(world.state.profile.error).toBeUndefined()
  })
})

describe('a 401 that comes late', () => {
  it('for an older token, by a rejection, uses the newer session and does not renew it', async () => {
    const world = create()
    await world.open()
    await world.done(world.auth.login())
    const used: (string | undefined)[] = []
    world.auth.configure({
      submitProfile: (_, session) => {
        used.push(session?.token)
        if (used.length > 1) return Promise.resolve()
        return new Promise((_, refuse) =>
          setTimeout(() => refuse(Object.assign(new Error('no'), { statusCode: 401 })), 5000),
        )
      },
    })
    void world.components.saveGiven({ nickName: '满满' })
    await world.host.settle()
    const renewed = await world.done(world.auth.login({ force: true }))
    await world.host.clock.advance(5000)
    expect(used).toEqual(['secret-token-1', renewed.token])
    expect(world.host.count('login')).toBe(2)
    expect(world.state.session.status).toBe('active')
  })

  it('after a logout logs nobody in, and nothing is sent again', async () => {
    const world = create()
    await world.open()
    await world.done(world.auth.login())
    const submitProfile = jest.fn(
      () =>
        new Promise<void>((_, refuse) =>
          setTimeout(() => refuse(Object.assign(new Error('no'), { statusCode: 401 })), 5000),
        ),
    )
    world.auth.configure({ submitProfile })
    void world.components.saveGiven({ nickName: '满满' })
    await world.host.settle()
    const done = world.auth.logout()
    await world.host.clock.advance(20_000)
    await done
    expect(submitProfile).toHaveBeenCalledTimes(1)
    expect(world.host.count('login')).toBe(1)
  })
})

describe('what is sent without a session', () => {
  const unauthorized = { code: 'unauthorized' }

  it('is sent again with the session that came meanwhile', async () => {
    const used: (string | undefined)[] = []
    const submitProfile = (_: unknown, session?: Session) => {
      used.push(session?.token)
      if (session) return Promise.resolve()
      return new Promise<void>((_resolve, refuse) =>
        setTimeout(() => refuse(Object.assign(new Error('no'), unauthorized)), 3_000),
      )
    }
    const world = createWorld({ host: eras.grey, auth: { submitProfile } })
    await world.open()
    const saved = world.fill('满满', false)
    await world.host.settle()
    await world.done(world.auth.setSession({ token: 'secret-token-of-mine', expiresIn: 7_200 }))
    await world.host.clock.advance(3_000)
    await saved
    expect(used).toEqual([undefined, 'secret-token-of-mine'])
    expect(world.state.profile.error).toBeUndefined()
  })

  it('is sent once where no session can come, and the refusal is said as it is', async () => {
    const submitProfile = jest.fn(() => reject(unauthorized))
    const world = createWorld({ host: eras.grey, auth: { submitProfile } })
    await world.open()
    await world.fill('满满', false)
    expect(submitProfile).toHaveBeenCalledTimes(1)
    expect(world.state.profile.error).toMatchObject({ reason: unauthorized })
    expect(world.state.session).toEqual({ status: 'none' })
  })

  it('waits for no login that fails, and is not refused by it', async () => {
    const world = create()
    const submitProfile = jest.fn(() => Promise.resolve())
    world.auth.configure({ submitProfile })
    world.host.fail('login', { errMsg: 'login:fail' }, Infinity)
    await world.open()
    await world.fill('满满', false)
    expect(submitProfile).toHaveBeenCalledWith(expect.any(Object), undefined)
    expect(world.state.profile.error).toBeUndefined()
  })
})

describe('what is sent with a session', () => {
  it('that ends soon goes out with it: consent waits for no renewal', async () => {
    const world = create()
    await world.open()
    const { token } = await world.done(world.auth.login())
    await world.host.clock.advance(7_200_000 - 30_000)
    await world.fill('满满', false)
    expect(world.server.submissions.map(({ session }) => session?.token)).toEqual([token])
    expect(world.host.count('login')).toBe(1)
  })

  it('of the app’s own login page does not end it where only its session_key is stale', async () => {
    const submitProfile = jest.fn(() => reject({ code: 'session-key-stale' }))
    const world = createWorld({ host: eras.grey, auth: { submitProfile } })
    await world.open()
    await world.done(world.auth.setSession({ token: 'secret-token-of-mine', expiresIn: 7_200 }))
    await world.fill('满满', false)
    expect(submitProfile).toHaveBeenCalledTimes(1)
    expect(world.state.session.status).toBe('active')
  })
})

describe('an upload', () => {
  const uploadWithin = (ms: number) => () =>
    new Promise<string>((resolve) => setTimeout(() => resolve('https://cdn.example.com/1.png'), ms))

  it.each([
    ['59 s by default', 59_000, {}, 'https://cdn.example.com/1.png'],
    ['not 61', 61_000, {}, undefined],
    ['not over uploadTimeout', 5000, { uploadTimeout: 4000 }, undefined],
  ])('may take %s', async (_, ms, options, expected) => {
    const world = createWorld({
      host: eras.grey,
      auth: { uploadAvatar: uploadWithin(ms), ...options },
    })
    await world.open()
    const saved = world.components.saveGiven({ avatarUrl: world.host.files.createTemp() })
    await world.host.clock.advance(70_000)
    await saved
    const { avatarUrl } = world.state.profile.userInfo ?? {}
    if (expected) expect(avatarUrl).toBe(expected)
    else expect(world.state.profile.error?.code).toBe('timeout')
  })
})

describe('request()', () => {
  /** The headers of every request, in order. */
  const headers = ({ host }: World) =>
    host.calls
      .filter(({ api }) => api === 'request')
      .map(({ options }) => (options as { header: Record<string, string> }).header)

  it.each(['authorization', 'AUTHORIZATION', 'Authorization'])(
    'replaces %s, whatever its spelling: one header goes out',
    async (name) => {
      const world = create()
      await world.done(world.auth.request({ url, header: { [name]: 'mine', 'X-App': '1' } }))
      expect(headers(world)).toEqual([{ 'X-App': '1', Authorization: 'Bearer secret-token-1' }])
    },
  )

  it('is authorized as the app says, in the header of its server', async () => {
    const world = create()
    world.auth.configure({
      authorize: (header, { token }) => ({ ...header, 'X-Access-Token': token }),
    })
    world.host.onRequest(() => ({ data: 'ok' }))
    const header = { authorization: 'Basic mine' }
    await world.done(world.auth.request({ url, header }))
    expect(headers(world)).toEqual([
      { authorization: 'Basic mine', 'X-Access-Token': 'secret-token-1' },
    ])
    expect(header).toEqual({ authorization: 'Basic mine' })
  })

  it('takes an authorize that changes the header that it was given', async () => {
    const world = create()
    const authorize = (header: Record<string, string>, { token }: Session) => {
      header['X-Token'] = token
    }
    world.auth.configure({ authorize: authorize as never })
    world.host.onRequest(() => ({ data: 'ok' }))
    await world.done(world.auth.request({ url }))
    expect(headers(world)).toEqual([{ 'X-Token': 'secret-token-1' }])
  })

  it('rejects where authorize answers a promise: the request would go out without a token', async () => {
    const world = create()
    const authorize = (header: Record<string, string>) => Promise.resolve(header)
    world.auth.configure({ authorize: authorize as never })
    const error = await world.refusal(world.auth.request({ url }))
    expect(error).toMatchObject({ code: 'invalid' })
    expect((error as Error).message).toContain('authorize')
    expect(world.host.count('request')).toBe(0)
  })

  it('rejects with a coded error where authorize throws', async () => {
    const world = create()
    world.auth.configure({
      authorize: () => {
        throw new Error('mine')
      },
    })
    expect(await world.refusal(world.auth.request({ url }))).toMatchObject({ code: 'failed' })
    expect(world.host.count('request')).toBe(0)
  })

  it('renews once where the server says it in a 200, and answers what comes then', async () => {
    const world = create()
    const answers = [{ errno: 501 }, { errno: 0 }]
    world.host.onRequest(() => ({ data: answers.shift() }))
    world.auth.configure({
      isUnauthorized: ({ data }) => (data as { errno: number }).errno === 501,
    })
    const { data } = await world.done(world.auth.request<{ errno: number }>({ url }))
    expect(data).toEqual({ errno: 0 })
    expect([world.host.count('login'), world.host.count('request')]).toEqual([2, 2])
  })

  it('with an isUnauthorized still renews on a 401', async () => {
    const world = create()
    world.auth.configure({ isUnauthorized: () => false })
    await loggedInWithDeadToken(world)
    expect(await world.done(world.auth.request({ url }))).toMatchObject({ statusCode: 200 })
    expect(world.host.count('login')).toBe(2)
  })
})
