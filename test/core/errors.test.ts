import fixture from '../fixtures/errmsg.json'
import { AuthError } from 'miniprogram-auth-kit'
import { wxClient, type Client } from '../../components/core/client/wx'
import { createWorld, deviceWith, eras, printed } from './support/world'
import type { NativeFailure } from 'miniprogram-auth-kit/testing'

interface Case {
  errMsg: string | null
  errno?: number
  reason: string
}
const cases: Case[] = [
  ...(fixture.cases as Case[]),
  // A number that means the privacy popup, beside a text that speaks of an authorisation.
  { errMsg: 'getUserInfo:fail auth deny', errno: 104, reason: 'denied' },
  { errMsg: 'getUserInfo:fail', errno: 104, reason: 'privacy-refused' },
  { errMsg: 'getUserInfo:fail', errno: 101102, reason: 'privacy-refused' },
  { errMsg: 'getUserInfo:fail', errno: 101100, reason: 'privacy-undeclared' },
  { errMsg: 'getUserInfo:fail', errno: 101101, reason: 'privacy-undeclared' },
  { errMsg: 'getUserInfo:fail', errno: 1026, reason: 'privacy-undeclared' },
  { errMsg: 'getUserInfo:fail', errno: 100, reason: 'unsupported' },
  { errMsg: 'getUserInfo:fail', errno: 'constructor' as never, reason: 'failed' },
]
/** No answer of the user: a question is open already. */
const isBusy = ({ reason }: Case) => reason === 'busy'
const failures = cases.filter(({ reason }) => reason !== 'ok')
const answers = failures.filter((one) => !isBusy(one))
/** Refusing the agreement shows that getUserInfo was withdrawn: a plain button opens the sheet. */
const isSheet = ({ reason }: Case) => reason === 'privacy-refused'
/** Told to the developer, who alone can do something about it. */
const isPrinted = ({ reason }: Case) => (reason === 'privacy-undeclared' ? 1 : 0)
const failureOf = ({ errMsg, errno }: Case) =>
  ({ errMsg, ...(errno !== undefined && { errno }) }) as NativeFailure

describe.each(answers)('the platform answers $errMsg, errno $errno', (one) => {
  it(`to a tap: it is ${one.reason}, in the state and in what the component reports`, async () => {
    const world = createWorld({ host: eras.prompting })
    await world.open()
    world.host.fail('getUserInfo', failureOf(one))
    world.tap()
    await world.host.settle()
    expect(world.outcomes).toMatchObject([
      { type: 'reject', detail: { code: one.reason, attempts: 1 } },
    ])
    expect(world.state.profile).toMatchObject({ status: 'rejected', error: { code: one.reason } })
    expect(world.state.channel).toBe(isSheet(one) ? 'none' : 'getUserInfo')
    expect(world.openType).toBe(isSheet(one) ? '' : 'getUserInfo')
    expect(printed()).toHaveLength(isPrinted(one))
  })

  it(`to a chooseAvatar button: it is ${one.reason}`, async () => {
    const world = createWorld({ host: eras.grey, auth: { channels: ['chooseAvatar'] } })
    await world.open()
    world.host.avatarFailures = 'chooseavatar'
    world.host.fail('chooseAvatar', failureOf(one))
    world.tap()
    await world.host.settle()
    expect(world.outcomes).toMatchObject([{ type: 'reject', detail: { code: one.reason } }])
    expect(world.openType).toBe(isSheet(one) ? '' : 'chooseAvatar')
    expect(printed()).toHaveLength(isPrinted(one))
  })

  it('the errMsg and errno of the platform are passed on as they were', async () => {
    const world = createWorld({ host: eras.prompting })
    await world.open()
    world.host.fail('getUserInfo', failureOf(one))
    world.tap()
    await world.host.settle()
    const { error } = world.state.profile
    expect(error?.errMsg).toBe(one.errMsg ?? undefined)
    expect(error?.errno).toBe(typeof one.errno === 'number' ? one.errno : undefined)
    printed()
  })
})

describe.each(failures)('the platform answers $errMsg, errno $errno', (one) => {
  it(`to an API that is called: it rejects with ${one.reason} and says what was called`, async () => {
    const world = createWorld({ host: eras.prompting })
    world.host.fail('openSetting', failureOf(one))
    const error = await world.refusal(world.auth.openSetting())
    expect(error).toBeInstanceOf(AuthError)
    expect(error).toMatchObject({ code: one.reason, ...(one.errMsg && { errMsg: one.errMsg }) })
    const { message } = error as AuthError
    expect(message).toMatch(/^\[miniprogram-auth-kit\] .*openSetting/)
    expect(message).toContain(one.errMsg ?? one.reason)
  })
})

it.each(cases.filter(({ reason }) => reason === 'ok'))('$errMsg is a grant', async ({ errMsg }) => {
  const world = createWorld({ host: eras.prompting })
  await world.open()
  const userInfo = { nickName: '林小满', avatarUrl: 'https://thirdwx.qlogo.cn/xiaoman/132' }
  world.host.reply('getUserInfo', { errMsg, userInfo })
  world.tap()
  await world.host.settle()
  expect(world.outcomes).toMatchObject([{ type: 'authorize', detail: { userInfo } }])
})

it('an answer without an errMsg is read by what is in it', () => {
  const world = createWorld({ host: eras.prompting })
  const userInfo = { nickName: '林小满', avatarUrl: '' }
  expect(world.components.answerUserInfo({ userInfo })).toMatchObject({ type: 'authorize' })
  expect(world.state.profile).toMatchObject({ status: 'granted', userInfo: { nickName: '林小满' } })
})

describe('a getUserInfo answer that is no answer', () => {
  const emoji = '👨‍👩‍👧‍👦'
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a string', 'getUserInfo:ok'],
    ['a number', 7],
    ['an empty object', {}],
    ['ok without a user', { errMsg: 'getUserInfo:ok' }],
    ['ok with null', { errMsg: 'getUserInfo:ok', userInfo: null }],
    ['ok with a string', { errMsg: 'getUserInfo:ok', userInfo: '林小满' }],
    ['ok with a user who has nothing', { errMsg: 'getUserInfo:ok', userInfo: {} }],
    ['ok with wrong types', { errMsg: 'getUserInfo:ok', userInfo: { nickName: 7, avatarUrl: [] } }],
    ['a user who is invisible', { userInfo: { nickName: '\u200b\u202e \u2060', avatarUrl: '' } }],
    ['a script for an avatar', { userInfo: { nickName: '', avatarUrl: 'javascript:alert(1)' } }],
    ['a script that names an address', { userInfo: { avatarUrl: 'javascript:"https://a.b/c"' } }],
    [
      'a failure with a user beside it',
      { errMsg: 'getUserInfo:fail', userInfo: { nickName: '甲' } },
    ],
    ['an errMsg of a wrong type', { errMsg: 7, userInfo: 7 }],
  ])('%s: a coded reason, and the button still asks', async (_, reply) => {
    const world = createWorld({ host: eras.prompting })
    await world.open()
    world.tap()
    world.host.prompts[0]?.dismiss()
    const outcome = world.components.answerUserInfo(reply)
    expect(outcome).toMatchObject({ type: 'reject', detail: { code: 'failed', attempts: 1 } })
    expect(world.state.profile.display.nickName).toBe('微信用户')
    expect(world.openType).toBe('getUserInfo')
    expect(typeof (world.state.profile.error?.errMsg ?? '')).toBe('string')
    await world.tapAnd('allow')
    expect(world.state.profile.status).toBe('granted')
  })

  it('what is real in a half broken answer is kept, and cleaned', () => {
    const world = createWorld({ host: eras.prompting })
    const userInfo = {
      nickName: ` \u202e${emoji}${'很长'.repeat(5000)} `,
      avatarUrl: 'javascript:alert(1)',
      gender: 'x',
      city: 5,
      province: '广东',
    }
    world.components.answerUserInfo({ errMsg: 'getUserInfo:ok', userInfo })
    const { nickName = '', ...rest } = world.state.profile.userInfo ?? {}
    expect(nickName.startsWith(emoji)).toBe(true)
    expect(Array.from(nickName)).toHaveLength(32)
    expect(rest).toEqual({ province: '广东' })
    expect(world.state.profile.display.avatarUrl).toMatch(/^data:image\/svg\+xml;base64,[\w+/=]+$/)
  })

  it.each([
    ['gender', 0],
    ['gender', 1],
    ['gender', 2],
    ['language', 'zh_CN'],
    ['country', 'China'],
    ['province', 'Guangdong'],
    ['city', 'Guangzhou'],
  ])('%s is kept where it is %j', (field, value) => {
    const world = createWorld({ host: eras.prompting })
    world.components.answerUserInfo({ userInfo: { nickName: '满满', [field]: value } })
    expect(world.state.profile.userInfo).toEqual({ nickName: '满满', [field]: value })
  })

  it.each([
    ['gender', 3],
    ['gender', '1'],
    ['language', ''],
    ['city', null],
  ])('%s is not kept where it is %j', (field, value) => {
    const world = createWorld({ host: eras.prompting })
    world.components.answerUserInfo({ userInfo: { nickName: '满满', [field]: value } })
    expect(world.state.profile.userInfo).toEqual({ nickName: '满满' })
  })

  it.each([
    'https://cdn.example.com/a.png',
    'HTTP://cdn.example.com/a.png',
    'wxfile://usr/a.png',
    'cloud://env.bucket/a.png',
    'data:image/png;base64,AA==',
    '/images/a.png',
  ])('an avatar at %s can be drawn, and the spaces around it go', (avatarUrl) => {
    const world = createWorld({ host: eras.prompting })
    world.components.answerUserInfo({ userInfo: { avatarUrl: ` ${avatarUrl}\n` } })
    expect(world.state.profile.userInfo).toEqual({ avatarUrl })
  })

  it('an answer that arrives twice changes nothing the second time', async () => {
    const world = createWorld({ host: eras.prompting })
    await world.open()
    world.host.answerTwice('getUserInfo')
    const changes = jest.fn()
    await world.tapAnd('allow')
    expect(world.outcomes).toHaveLength(2)
    world.auth.subscribe(changes)
    expect(world.state.profile).toMatchObject({ status: 'granted', attempts: 0 })
    expect(changes).not.toHaveBeenCalled()
  })
})

describe('a second tap while the question is open', () => {
  const busy = { errMsg: 'chooseAvatar:fail another chooseAvatar is in progress' }

  it('is no answer of the user: it counts nothing, and the first one still counts', async () => {
    const world = createWorld({ host: eras.grey, auth: { channels: ['chooseAvatar'] } })
    await world.open()
    world.tap()
    await world.host.settle()
    expect(await world.done(world.components.answerChooseAvatar(busy))).toBeUndefined()
    expect(world.components.readChosenAvatar(busy)).toEqual({ outcome: undefined })
    expect(world.state.profile).toMatchObject({ status: 'pending', attempts: 0 })
    expect(world.tracked.filter(({ type }) => type === 'reject')).toEqual([])
    world.host.answer('allow')
    await world.host.settle()
    expect(world.state.profile.status).toBe('partial')
  })

  it('ends no deadline: the button is usable again', async () => {
    const world = createWorld({ host: eras.prompting })
    await world.open()
    world.tap()
    world.host.prompts[0]?.dismiss()
    expect(
      world.components.answerUserInfo({ errMsg: 'getUserInfo:fail in progress' }),
    ).toBeUndefined()
    expect(world.state.profile.status).toBe('pending')
    await world.host.clock.advance(10_000)
    expect(world.state.profile.status).toBe('anonymous')
  })
})

describe('half a character', () => {
  const broken = (text: string) => /[\ud800-\udbff](?![\udc00-\udfff])/.test(text)

  it('in an answer is left out of everything that is kept or sent', async () => {
    const world = createWorld({ host: eras.prompting, auth: ({ options }) => options })
    await world.open()
    const userInfo = {
      nickName: '\udc00满\ud83d',
      avatarUrl: 'https://cdn.example.com/\ud83d.png',
      city: '广州\ud83d',
      province: '广\ud83d\ude00东',
    }
    world.components.answerUserInfo({ errMsg: 'getUserInfo:ok', userInfo })
    await world.host.settle()
    const clean = {
      nickName: '满',
      avatarUrl: 'https://cdn.example.com/.png',
      city: '广州',
      province: '广\ud83d\ude00东',
    }
    expect(world.state.profile.userInfo).toEqual(clean)
    expect(world.server.submissions.map(({ payload }) => payload.userInfo)).toEqual([clean])
    expect(() => encodeURIComponent(JSON.stringify(clean))).not.toThrow()
  })

  it('of the storage, or of the app, is left out as well', async () => {
    const world = createWorld({ host: eras.grey })
    await world.done(world.auth.setProfile({ nickName: '满\ud83d' }))
    expect(broken(world.state.profile.userInfo?.nickName ?? '\ud83d')).toBe(false)
  })
})

describe('an error of this library that is no instance of its class, as Babel 6 makes it', () => {
  const bare = (code: string) =>
    Object.setPrototypeOf(new AuthError(code as 'failed', 'bare'), Error.prototype) as Error
  /** A client below which every rejection is such an error. */
  const client = (): Client => ({
    ...wxClient,
    call: (...call) =>
      wxClient.call<never>(...call).catch((error: unknown) => {
        throw bare((error as AuthError).code)
      }),
  })

  it('keeps its code: a client without getPrivacySetting has nothing to agree to', async () => {
    const world = createWorld({ host: { ...eras.prompting, device: deviceWith(true) }, client })
    await world.open()
    expect(world.state.profile.status).toBe('granted')
  })

  it('keeps its code on the way to the app', async () => {
    const world = createWorld({
      host: eras.prompting,
      client,
      auth: ({ options: { exchange } }) => ({ exchange }),
    })
    world.host.fail('login', { errMsg: 'login:fail timeout' })
    const error = await world.refusal(world.auth.login())
    expect(error).toMatchObject({
      code: 'timeout',
      message: expect.stringMatching(/bare/) as string,
    })
    expect(world.state.session.error).toMatchObject({ code: 'timeout' })
  })

  it('and what an app rejects with is read by its code', async () => {
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- as apps do
    const exchange = () => Promise.reject({ code: 'network' })
    const world = createWorld({ host: eras.prompting, auth: { exchange } })
    expect(await world.refusal(world.auth.login())).toMatchObject({ code: 'network' })
  })
})

describe("the app's own callbacks", () => {
  it.each(['isDemoted', 'track'] as const)(
    '%s that throws takes no handler down: the answer counts, and the app is told',
    async (option) => {
      const boom = () => {
        throw new Error('mine')
      }
      const world = createWorld({ host: eras.prompting, auth: { [option]: boom } })
      await world.open()
      await world.tapAnd('allow')
      expect(world.outcomes).toMatchObject([{ type: 'authorize' }])
      expect(world.state.profile.status).toBe('granted')
      expect(printed().join()).toMatch(/error \[miniprogram-auth-kit\].*Error: mine/)
    },
  )
})
