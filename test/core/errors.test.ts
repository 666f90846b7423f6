import fixture from '../fixtures/errmsg.json'
import { AuthError } from 'miniprogram-auth-kit'
import { createWorld, eras, printed } from './support/world'
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
const failures = cases.filter(({ reason }) => reason !== 'ok')
/** Told to the developer, who alone can do something about it. */
const isPrinted = ({ reason }: Case) => (reason === 'privacy-undeclared' ? 1 : 0)
const failureOf = ({ errMsg, errno }: Case) =>
  ({ errMsg, ...(errno !== undefined && { errno }) }) as NativeFailure

describe.each(failures)('the platform answers $errMsg, errno $errno', (one) => {
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
    expect(world.openType).toBe(one.reason === 'privacy-refused' ? '' : 'getUserInfo')
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
    expect(world.openType).toBe(one.reason === 'privacy-refused' ? '' : 'chooseAvatar')
    expect(printed()).toHaveLength(isPrinted(one))
  })

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
    expect(world.state.profile.display.avatarUrl).toMatch(/^data:image/)
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
