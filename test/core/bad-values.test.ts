import fc from 'fast-check'
import { AuthError, type AuthOptions } from 'miniprogram-auth-kit'
import { toAuthError, toAuthFailure } from '../../components/core/client/client'
import { hostile, make, type Recipe } from '../support/hostile'
import { createWorld, eras, printed, type World, type WorldOptions } from './support/world'

const KEY = 'miniprogram-auth-kit'
const PICTURE = 'https://example.com/a.png'
const USER = { nickName: '林小满', avatarUrl: PICTURE, gender: 1, language: 'zh_CN', city: '' }
const ANSWER = {
  errMsg: 'getUserInfo:ok',
  userInfo: USER,
  rawData: '{}',
  signature: 's',
  encryptedData: 'e',
  iv: 'i',
}
const RUNS = 150

/** Runs a check with values made of recipes. A failure prints its seed and the shortest recipe. */
async function forAll(
  values: Record<string, fc.Arbitrary<Recipe>>,
  check: (values: Record<string, unknown>) => Promise<void>,
): Promise<void> {
  const holds = fc.asyncProperty(fc.record(values), async (recipes) => {
    const made: Record<string, unknown> = {}
    for (const [name, one] of Object.entries(recipes)) made[name] = make(one)
    await check(made).catch((reason: unknown) => {
      throw printable(reason)
    })
    // Jest fails a test that leaves a rejection unhandled.
    await new Promise(setImmediate)
  })
  await fc.assert(holds, { numRuns: RUNS })
}

/** What a check threw, so that it can be printed: an error that bites would hang the report. */
function printable(reason: unknown): Error {
  try {
    if (reason instanceof Error && typeof reason.message === 'string') return reason
  } catch {
    // It bites.
  }
  return new Error('threw what cannot be printed')
}

/** A world for one run, taken down after it. */
async function within(given: WorldOptions, run: (world: World) => Promise<void>): Promise<void> {
  const world = createWorld(given)
  try {
    await run(world)
    expectSound(world)
    await expectUsable(world)
    expect(printed().filter((line) => !line.includes('a callback threw'))).toEqual([])
  } finally {
    world.host.uninstall()
  }
}

/** The state has the shape that is promised, and JSON carries all of it. */
function expectSound({ state }: World): void {
  expect(JSON.parse(JSON.stringify(state))).toEqual(state)
  const { status, userInfo = {}, display, attempts } = state.profile
  expect(['unknown', 'anonymous', 'rejected', 'partial', 'granted']).toContain(status)
  const texts: unknown[] = [display.nickName, display.avatarUrl]
  const fields: unknown[] = Object.values(userInfo as object)
  for (const text of texts.concat(fields)) expect(['string', 'number']).toContain(typeof text)
  expect(attempts).toBeGreaterThanOrEqual(0)
  const { expiresAt } = state.session
  if (expiresAt !== undefined) expect(expiresAt - Date.now()).toBeLessThanOrEqual(172_800_000)
}

/** Whoever taps and allows is known. */
async function expectUsable(world: World): Promise<void> {
  await ended(world, world.auth.ready())
  if (world.state.profile.status === 'granted' || world.openType === '') return
  world.host.heal()
  await world.tapAnd('allow')
  const { profile, channel } = world.state
  expect(profile.status === 'granted' || channel !== 'getUserInfo').toBe(true)
  expect(profile.status).not.toBe('pending')
}

/** What a work comes to, once every deadline of a machine is over. */
async function ended<Result>(world: World, work: Promise<Result>): Promise<Result> {
  work.catch(() => undefined)
  await world.host.clock.advance(90_000)
  return work
}

const nothingPrinted = (): void => expect(printed()).toEqual([])
const expectCoded = (reason: unknown): void => {
  expect(reason).toBeInstanceOf(AuthError)
  expect(typeof (reason as AuthError).code).toBe('string')
  expect(typeof (reason as AuthError).message).toBe('string')
}

describe(`a value of any shape, ${RUNS} of them`, () => {
  it('in storage reads as nobody', () =>
    forAll(
      {
        stored: hostile({
          kit: KEY,
          v: 1,
          data: { profile: { userInfo: USER, source: 'chooseAvatar', at: 1 }, demoted: true },
        }),
      },
      ({ stored }) =>
        within({ host: eras.prompting }, async (world) => {
          world.host.reply('getStorageSync', stored)
          expectSound(world)
          await world.open()
          nothingPrinted()
        }),
    ))

  it('in the stored session is no session', () => {
    const at = Date.now()
    return forAll(
      {
        answer: hostile({
          data: { kit: KEY, v: 1, data: { token: 't', expiresAt: at + 7_200_000, at } },
        }),
      },
      ({ answer }) =>
        within(
          { host: eras.prompting, auth: ({ options }) => ({ exchange: options.exchange }) },
          async (world) => {
            world.host.reply('getStorage', answer)
            await world.open()
            expectSound(world)
            const session = await ended(world, world.auth.login())
            expect([typeof session.token, session.token === '']).toEqual(['string', false])
            expect(session.expiresAt - Date.now()).toBeLessThanOrEqual(172_800_000)
            await ended(world, world.auth.logout())
            nothingPrinted()
          },
        ),
    )
  })

  it('in the answer of a button gives a code, or what can be read of it', () =>
    forAll(
      {
        userInfo: hostile(ANSWER),
        avatar: hostile({ avatarUrl: 'http://tmp/a.png', errMsg: 'chooseAvatar:ok' }),
        agreement: hostile({ errMsg: 'agreePrivacyAuthorization:ok' }),
        setting: hostile({ errMsg: 'openSetting:ok', authSetting: { 'scope.userInfo': false } }),
      },
      ({ userInfo, avatar, agreement, setting }) =>
        within({ host: eras.prompting }, async (world) => {
          await world.open()
          const { components } = world
          components.startQuestion()
          const answered = components.answerUserInfo(userInfo)
          expectSound(world)
          if (answered && 'detail' in answered) JSON.stringify(answered.detail)
          components.startQuestion()
          await world.done(components.answerChooseAvatar(avatar))
          expectSound(world)
          components.readChosenAvatar(avatar)
          components.answerAgreement(agreement)
          components.applySetting(setting)
          printed()
        }),
    ))

  it('in the events of a nickname field is no nickname', () =>
    forAll(
      { detail: hostile({ value: '小满', pass: true, timeout: false }), shown: hostile() },
      ({ detail, shown }) =>
        within({ host: eras.chooseAvatar }, async (world) => {
          await world.open()
          const field = world.components.createNicknameField()
          for (const type of ['focus', 'input', 'change', 'blur', 'nicknamereview', 'submit']) {
            field.receive({ type, detail })
          }
          const settling = field.settle(() => Promise.resolve(shown))
          await world.host.clock.advance(5000)
          const settled = await settling
          expect(typeof settled.nickName).toBe('string')
          await world.done(world.components.saveGiven(settled))
          nothingPrinted()
        }),
    ))

  const APIS = {
    getSetting: { authSetting: { 'scope.userInfo': true } },
    getPrivacySetting: { needAuthorization: false },
    getUserInfo: ANSWER,
    login: { code: 'c', errMsg: 'login:ok' },
    checkSession: {},
    setStorage: {},
    removeStorage: {},
    openSetting: { authSetting: {} },
    request: { statusCode: 200, data: {}, header: {} },
  }
  it('in the answer of an API is no answer', () =>
    forAll(
      Object.fromEntries(Object.entries(APIS).map(([api, good]) => [api, hostile(good)])),
      (answers) =>
        within(
          {
            host: eras.privacy,
            auth: ({ options }) => ({ ...options, withCredentials: true }),
          },
          async (world) => {
            for (const [api, answer] of Object.entries(answers)) world.host.reply(api, answer)
            await world.host.clock.advance(0)
            await world.open()
            expectSound(world)
            for (const work of [
              () => world.auth.login({ force: true }),
              () => world.auth.openSetting(),
              () => world.auth.refresh(),
              () => world.auth.request({ url: 'https://example.com/' }),
            ]) {
              await ended(
                world,
                work().then(() => undefined, expectCoded),
              )
            }
            await ended(world, world.auth.logout())
            printed()
          },
        ),
    ))

  it('in a failure is a failure with a code', () =>
    forAll({ reason: hostile({ errMsg: 'login:fail', errno: 5, code: 'c' }) }, ({ reason }) => {
      const failure = toAuthFailure(reason)
      expect(JSON.parse(JSON.stringify(failure))).toEqual(failure)
      expectCoded(toAuthError(reason, 'login'))
      return Promise.resolve()
    }))

  const OPTIONS = {
    channels: ['getUserInfo', 'chooseAvatar'],
    lang: 'en',
    anonymous: { nickName: '游客', avatarUrl: '/guest.png' },
    texts: { login: '登录', hintDenied: '好的' },
    sessionMaxAge: 3600,
    timeout: 1000,
    withCredentials: true,
  }
  it('in an option is left out, and said', () =>
    forAll({ options: hostile(OPTIONS) }, ({ options }) =>
      within({ host: eras.prompting }, async (world) => {
        world.auth.configure(options as AuthOptions)
        expect(printed().filter((line) => !line.startsWith('warn'))).toEqual([])
        await world.open()
        for (const text of Object.values(world.components.texts())) {
          expect(typeof text).toBe('string')
        }
        printed()
      }),
    ))

  const ask = (how: unknown, value: unknown) => (): never => {
    if (how === 'throws') throw value
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- so may an app
    return (how === 'rejects' ? Promise.reject(value) : value) as never
  }
  it.each(['answers', 'rejects', 'throws'])('that a function of the app %s is no answer', (how) =>
    forAll(
      {
        exchange: hostile({ token: 't', expiresIn: 7200, userInfo: USER }),
        submitProfile: hostile(USER),
        uploadAvatar: hostile([PICTURE]),
        revoke: hostile(),
        isDemoted: hostile(),
        track: hostile(),
      },
      ({ track, isDemoted, ...others }) =>
        within({ host: eras.prompting }, async (world) => {
          const sure = how === 'rejects' ? 'answers' : how
          world.auth.configure({
            track: ask(sure, track),
            isDemoted: ask(sure, isDemoted),
            ...Object.fromEntries(
              Object.entries(others).map(([name, value]) => [name, ask(how, value)]),
            ),
          })
          await world.open()
          const login = world.auth
            .login()
            .then((session) => expect(typeof session.token).toBe('string'), expectCoded)
          await ended(world, login)
          const { components } = world
          components.startQuestion()
          components.answerUserInfo(ANSWER)
          const avatarUrl = world.host.files.createTemp()
          await ended(world, components.saveGiven({ nickName: '小满', avatarUrl }))
          await ended(world, world.auth.logout())
          expect(printed().filter((line) => !line.includes('a callback threw'))).toEqual([])
        }),
    ),
  )

  it('in setProfile is nothing that is known of the user', () =>
    forAll({ userInfo: hostile(USER) }, ({ userInfo }) =>
      within({ host: eras.prompting }, async (world) => {
        await world.open()
        const setting = world.auth.setProfile(userInfo as never)
        await world.done(setting.then(() => undefined, expectCoded))
        nothingPrinted()
      }),
    ))

  it('in setSession is a session, or is refused', () =>
    forAll({ session: hostile({ token: 't', expiresIn: 60, userInfo: USER }) }, ({ session }) =>
      within({ host: eras.prompting }, async (world) => {
        await world.open()
        const setting = world.auth.setSession(session as never)
        await world.done(setting.then(() => undefined, expectCoded))
        nothingPrinted()
      }),
    ))

  it('in request is sent, or is refused', () =>
    forAll(
      { options: hostile({ url: 'https://example.com/', header: { a: 'b' } }) },
      ({ options }) =>
        within(
          { host: eras.prompting, auth: ({ options: { exchange } }) => ({ exchange }) },
          async (world) => {
            const request = world.auth.request(options as never)
            await ended(
              world,
              request.then(() => undefined, expectCoded),
            )
            printed()
          },
        ),
    ))
})

describe('what random lives found', () => {
  it('an avatar without a text in a button’s answer leaves no open question (lives 7)', async () => {
    const world = createWorld({ host: eras.prompting })
    await world.open()
    for (const avatarUrl of [Object.create(null), { toString: 5 }] as object[]) {
      world.components.startQuestion()
      const outcome = world.components.answerUserInfo({
        errMsg: 'getUserInfo:ok',
        userInfo: { avatarUrl },
      })
      expect(outcome).toMatchObject({ type: 'reject', detail: { code: 'failed' } })
      expect(world.state.profile.status).toBe('rejected')
    }
    await world.tapAnd('allow')
    expect(world.state.profile.status).toBe('granted')
  })

  it('a permission that would be waited for is none, and the start ends', async () => {
    const world = createWorld({ host: eras.prompting })
    const endless = { then: () => undefined }
    world.host.reply('getSetting', { authSetting: { 'scope.userInfo': endless } })
    await world.open()
    expect(world.state.profile.status).toBe('anonymous')
  })

  const HOUR = 3_600_000
  const DAY = 24 * HOUR
  it.each([
    ['a token that is an object', { token: { toString: 5 }, in: HOUR }],
    ['an empty token', { token: '', in: HOUR }],
    ['an end beyond all time', { token: 'stored', in: 1e300 }],
    ['an end after the longest life', { token: 'stored', in: 2 * DAY + 1 }],
    ['an end that is no number', { token: 'stored', in: NaN }],
  ])('a stored session with %s is not believed (lives 8)', async (_, { token, in: life }) => {
    const world = createWorld({
      host: eras.prompting,
      auth: ({ options }) => ({ exchange: options.exchange }),
    })
    const at = world.host.clock.now()
    const data = { token, at, expiresAt: at + life }
    world.host.storage.put(`${KEY}.session`, { kit: KEY, v: 1, data })
    await world.open()
    expect(world.state.session).toEqual({ status: 'none' })
    expect(await world.done(world.auth.login())).toMatchObject({ token: 'secret-token-1' })
  })

  it('a stored session that a login of ours left is believed, also at its longest', async () => {
    const world = createWorld({
      host: eras.prompting,
      auth: ({ options }) => ({ exchange: options.exchange }),
    })
    world.server.expiresIn = 1e300
    const first = await world.done(world.auth.login())
    await world.host.clock.advance(DAY)
    world.restart()
    expect(await world.done(world.auth.login())).toEqual(first)
  })

  it('says what of an option cannot be meant, and takes the rest', () => {
    const world = createWorld({ host: eras.prompting })
    world.auth.configure({
      texts: { login: '登录', edit: 5, logn: '登录' },
      anonymous: { nickName: {}, avatarUrl: '/guest.png' },
      timeout: 1e300,
      channels: new Array(2),
    } as unknown as AuthOptions)
    expect(printed().map((line) => line.replace(/^.*configure: /, ''))).toEqual([
      'channels left out, expected a object',
      'anonymous.nickName left out, expected a string',
      'texts.edit left out, expected a string',
      'texts.logn is not known',
      'timeout left out, expected a number',
    ])
    expect(world.components.texts().login).toBe('登录')
    expect(world.state.profile.display.avatarUrl).toBe('/guest.png')
    world.auth.configure(7 as never)
    expect(printed()).toEqual([expect.stringContaining('expected an object')])
  })
})
