import type { AuthOptions } from 'miniprogram-auth-kit'
import { phoneCases } from '../fixtures/errmsg.json'
import type { HostOptions } from 'miniprogram-auth-kit/testing'
import { phoneViewOf } from '../../components/core/state/phone-view'
import { createWorld, deviceWith, eras, printed } from './support/world'

const today: HostOptions = { ...eras.privacy, device: deviceWith(undefined, true) }
const NUMBER = '13800138000'
const MASKED = '138****8000'

/** An app on a phone of today, whose user agreed to the privacy guide, with a server of its own. */
function phone(auth: Partial<AuthOptions> = {}, host: HostOptions = today) {
  return createWorld({ host, auth: ({ options }) => ({ ...options, ...auth }) })
}
type World = ReturnType<typeof phone>

const whatThePhoneKeeps = ({ host }: World) =>
  JSON.stringify(host.storage.keys().map((key) => host.storage.peek(key)))

describe('a phone number', () => {
  it('is refused three times, the app goes on, and the fourth tap binds it', async () => {
    const world = phone()
    await world.open()
    expect(world.state.phone).toEqual({ status: 'none', attempts: 0 })
    for (const attempts of [1, 2, 3]) {
      const outcome = await world.tapPhone('deny')
      expect(outcome).toMatchObject({ type: 'reject', detail: { code: 'denied', attempts } })
      expect(world.state.phone).toMatchObject({ status: 'rejected', attempts })
      expect(world.phoneOpenType).toBe('getPhoneNumber')
    }
    await world.done(world.auth.request({ url: 'https://app.example.com/me' }))
    expect(await world.tapPhone('allow')).toEqual({ type: 'bind', detail: { number: MASKED } })
    expect(world.state.phone).toEqual({ status: 'bound', number: MASKED, attempts: 0 })
    expect(world.host.prompts.map(({ kind, cause }) => [kind, cause])).toEqual(
      Array(4).fill(['getPhoneNumber', 'tap']),
    )
    expect(world.server.numbers).toEqual(new Map([[world.host.user.openid, NUMBER]]))
  })

  it('says nothing of the profile, and the profile says nothing of it', async () => {
    const world = phone()
    await world.open()
    const { profile } = world.state
    await world.tapPhone('deny')
    await world.tapPhone('allow')
    expect(world.state.profile).toBe(profile)
    const { phone: bound } = world.state
    await world.fill('满满')
    expect(world.state.phone).toBe(bound)
  })

  it('is told to the app’s statistics as what happened, and no more', async () => {
    const world = phone()
    await world.open()
    await world.tapPhone('cancel')
    await world.tapPhone('allow')
    const channel = 'getPhoneNumber'
    expect(world.tracked.filter((event) => event.channel === channel)).toEqual([
      { type: 'ask', channel },
      { type: 'reject', code: 'cancelled', channel },
      { type: 'ask', channel },
      { type: 'bind', channel },
    ])
  })

  it('is nowhere on the phone but masked: not in the state, the storage or the console', async () => {
    const world = phone({ bindPhone: () => Promise.resolve({ number: NUMBER }) })
    const states: unknown[] = []
    world.auth.subscribe((state) => states.push(state))
    await world.open()
    await world.tapPhone('allow')
    await world.done(world.auth.login({ force: true }))
    expect(world.state.phone.number).toBe('*******8000')
    for (const seen of [JSON.stringify(states), whatThePhoneKeeps(world)]) {
      expect(seen).toContain('8000')
      expect(seen).not.toContain(NUMBER)
      expect(seen).not.toContain(NUMBER.slice(3, 9))
    }
  })

  it.each([
    ['138****8000', '138****8000'],
    ['+852 ****4567', '+852 ****4567'],
    ['1380013****', '1380013****'],
    ['尾号 8000', '尾号 8000'],
    [NUMBER, '*******8000'],
    ['+86 138 0013 8000', '+** *** **** 8000'],
    ['１３８００１３８０００', '*******8000'],
    ['tel:13800138000*', 'tel:*******8000*'],
    ['51234567', '****4567'],
    ['1234567', '***4567'],
    ['尾号 123456', '尾号 123456'],
    ['138.0013.8000', '***.****.8000'],
    ['138-0013-8000', '***-****-8000'],
    ['(0138)0013/8000', '(****)****/8000'],
    ['138013800*', '138013800*'],
    ['1380138001*', '******8001*'],
    ['1380013XXXX', '1380013XXXX'],
    ['1380013●●●●', '1380013●●●●'],
    ['已绑定', undefined],
    ['', undefined],
    [13800138000, undefined],
    [null, undefined],
  ])('that the server answers as %p is shown as %p', async (number, shown) => {
    const world = phone({ bindPhone: () => Promise.resolve({ number } as never) })
    await world.open()
    await world.tapPhone('allow')
    expect(world.state.phone).toEqual({
      status: 'bound',
      attempts: 0,
      ...(shown && { number: shown }),
    })
  })
})

describe.each(phoneCases.filter(({ reason }) => reason !== 'ok'))(
  'the platform answers $errMsg, errno $errno',
  ({ errMsg, errno, reason }) => {
    it(`it is ${reason}, the app goes on, and the next tap binds`, async () => {
      const world = phone()
      await world.open()
      const failure = { errMsg, ...(errno !== undefined && { errno }) }
      world.host.fail('button.getPhoneNumber', failure)
      const outcome = await world.tapPhone()
      expect(outcome).toMatchObject({ type: 'reject', detail: { code: reason, attempts: 1 } })
      expect(world.state.phone).toMatchObject({
        status: 'rejected',
        attempts: 1,
        error: { code: reason },
      })
      expect(world.phoneHint).not.toBe('')
      expect(printed()).toEqual(
        reason === 'privacy-undeclared' ? [expect.stringContaining('手机号')] : [],
      )
      await world.tapPhone('allow')
      expect(world.state.phone.status).toBe('bound')
      expect(world.phoneHint).toBe('')
    })
  },
)

describe('an app whose login makes the sessions', () => {
  it('spends no code while no session can be had: the tap fails as the login does, and asks again', async () => {
    const world = phone()
    await world.open()
    const bindPhone = jest.fn(() => Promise.resolve({ number: '138****8000' }))
    world.auth.configure({ bindPhone, exchange: world.server.options.exchange })
    world.server.isUp = false
    await world.tapPhone('allow')
    await world.host.clock.advance(60_000)
    expect(bindPhone).not.toHaveBeenCalled()
    expect(world.state.phone).toMatchObject({ status: 'rejected', error: { code: 'network' } })
    world.server.isUp = true
    await world.tapPhone('allow')
    const session: unknown = expect.objectContaining({ token: expect.any(String) as string })
    expect(bindPhone).toHaveBeenCalledWith(expect.any(String), session)
    expect(world.state.phone.status).toBe('bound')
  })

  it('an app without such a login hands the code over alone: the number may log in by itself', async () => {
    const bindPhone = jest.fn(() => Promise.resolve({ token: 'secret-token', expiresIn: 7200 }))
    const world = createWorld({ host: today, auth: { bindPhone } })
    await world.open()
    await world.tapPhone('allow')
    expect(bindPhone).toHaveBeenCalledWith(expect.any(String), undefined)
    expect(world.state).toMatchObject({ phone: { status: 'bound' }, session: { status: 'active' } })
  })
})

describe('the agreement', () => {
  it('is agreed to by the button that has it beside it, and the number follows at the same tap', async () => {
    const world = phone({}, eras.privacy)
    await world.open()
    expect(world.phoneOpenType).toBe('getPhoneNumber|agreePrivacyAuthorization')
    await world.tapPhone('allow')
    expect(world.state).toMatchObject({ privacy: 'agreed', phone: { status: 'bound' } })
    expect(world.phoneOpenType).toBe('getPhoneNumber')
    expect(world.tracked).toContainEqual({ type: 'ask', channel: 'getPhoneNumber' })
  })

  it('is agreed to by that button also where the number is refused', async () => {
    const world = phone({}, eras.privacy)
    await world.open()
    await world.tapPhone('deny')
    expect(world.state).toMatchObject({ privacy: 'agreed', phone: { status: 'rejected' } })
  })

  it('that a client refuses at that button is agreed to at no moment', async () => {
    const world = phone({}, eras.privacy)
    await world.open()
    const agreements: string[] = []
    world.auth.subscribe(({ privacy }) => agreements.push(privacy))
    const errMsg = 'agreePrivacyAuthorization:fail privacy permission is not authorized'
    world.components.answerPhoneAgreement({ errMsg })
    await world.done(world.components.answerPhone({ errMsg, errno: 104 }))
    expect(world.state.privacy).toBe('refused')
    expect(agreements).not.toContain('agreed')
  })

  it('is agreed to where a page’s own button gave a code', async () => {
    const world = phone({}, eras.privacy)
    await world.open()
    expect(world.state.privacy).toBe('needed')
    await world.done(world.components.answerPhone({ errMsg: 'getPhoneNumber:ok', code: 'code' }))
    expect(world.state.privacy).toBe('agreed')
  })

  it('that lacks the nickname lacks it still where the number is given', async () => {
    const world = phone()
    await world.open()
    const errMsg = 'getUserInfo:fail api scope is not declared in the privacy agreement'
    world.components.answerUserInfo({ errMsg, errno: 112 })
    expect(world.state.privacy).toBe('undeclared')
    expect(printed()).toEqual([expect.stringContaining('昵称')])
    await world.tapPhone('allow')
    expect(world.state).toMatchObject({ privacy: 'undeclared', phone: { status: 'bound' } })
  })

  it('that the app’s own popup is refused shows it beside the button', async () => {
    const world = phone({}, eras.privacy)
    world.host.wx.onNeedPrivacyAuthorization((resolve) => resolve({ event: 'disagree' }))
    const outcome = await world.tapPhone()
    expect(outcome).toMatchObject({ detail: { code: 'privacy-refused' } })
    expect(world.state.privacy).toBe('refused')
    expect(world.phoneOpenType).toBe('getPhoneNumber|agreePrivacyAuthorization')
  })

  it('that comes up at the phone button alone withdraws the button of the native prompt as well', async () => {
    const world = phone({}, eras.privacy)
    world.host.reply('getPrivacySetting', { errMsg: 'getPrivacySetting:fail' })
    await world.open()
    expect(world.openType).toBe('getUserInfo')
    const errMsg = 'getPhoneNumber:fail privacy permission is not authorized'
    await world.done(world.components.answerPhone({ errMsg, errno: 104 }))
    expect(world.state).toMatchObject({ privacy: 'refused', channel: 'chooseAvatar' })
    expect(world.openType).toBe('')
  })
})

describe('a button that has no room for the agreement beside it', () => {
  const drawn = ({ state, components }: World, hasRoom: boolean) =>
    phoneViewOf(state, components.phoneOpenType(), hasRoom)

  it('is a plain one while the agreement is open, and agrees to nothing', async () => {
    const world = phone({}, eras.privacy)
    await world.open()
    expect(drawn(world, false)).toEqual({ phoneOpenType: '', isAgreementShown: false })
    const phoneOpenType = 'getPhoneNumber|agreePrivacyAuthorization'
    expect(drawn(world, true)).toEqual({ phoneOpenType, isAgreementShown: true })
  })

  it('asks as any other once there is nothing to agree to', async () => {
    const world = phone()
    await world.open()
    const asking = { phoneOpenType: 'getPhoneNumber', isAgreementShown: false }
    expect([drawn(world, false), drawn(world, true)]).toEqual([asking, asking])
  })

  it('shows no agreement where it can ask nothing', async () => {
    const world = phone({ bindPhone: undefined }, eras.privacy)
    await world.open()
    expect(drawn(world, true)).toEqual({ phoneOpenType: '', isAgreementShown: false })
  })
})

describe('what the app’s server says', () => {
  it('of a number of another account is a refusal, and the button asks again', async () => {
    const world = phone()
    world.server.numbers.set('somebody-else', NUMBER)
    world.host.user.phoneNumbers = [NUMBER, '13900139000']
    await world.open()
    const outcome = await world.tapPhone('allow')
    const refused = { code: 'refused', reason: { code: 'number-taken' } }
    expect(outcome).toMatchObject({ type: 'reject', detail: refused })
    expect(world.state.phone).toMatchObject({ status: 'rejected', error: refused })
    expect(world.phoneHint).toBe('这个手机号已用于另一个账号，可以换一个')
    await world.tapPhone({ phoneNumber: '13900139000' })
    expect(world.state.phone).toMatchObject({ status: 'bound', number: '139****9000' })
  })

  it('is said in its own words, where it has any', async () => {
    const message = '该手机号已注册'
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- as an app rejects with its server's answer
    const world = phone({ bindPhone: () => Promise.reject({ code: 'number-taken', message }) })
    await world.open()
    await world.tapPhone('allow')
    expect(world.phoneHint).toBe(message)
  })

  it('of a token that is dead leads to one renewal and one more try, with the same code', async () => {
    const world = phone()
    await world.open()
    await world.done(world.auth.login())
    world.server.forgetTokens()
    await world.tapPhone('allow')
    expect(world.state.phone.status).toBe('bound')
    expect(world.server.phoneCodes).toHaveLength(2)
    expect(new Set(world.server.phoneCodes).size).toBe(1)
    expect(world.server.codes).toHaveLength(2)
  })

  it('nothing, because it cannot be reached: the code is not sent by itself again', async () => {
    const world = phone()
    await world.open()
    await world.done(world.auth.login())
    world.server.isUp = false
    const outcome = await world.tapPhone('allow')
    expect(outcome).toMatchObject({ detail: { code: 'network' } })
    world.server.isUp = true
    world.host.showPage()
    await world.host.clock.advance(3_600_000)
    expect(world.server.phoneCodes).toHaveLength(1)
    await world.tapPhone('allow')
    expect(world.state.phone.status).toBe('bound')
  })

  it('too late changes nothing', async () => {
    const world = phone()
    await world.open()
    await world.done(world.auth.login())
    world.server.delay = 60_000
    const tapped = world.tapPhone('allow')
    await tapped
    expect(world.state.phone.status).toBe('pending')
    await world.host.clock.advance(10_000)
    const after = world.state.phone
    expect(after).toMatchObject({ status: 'rejected', error: { code: 'timeout' } })
    await world.host.clock.advance(60_000)
    expect(world.state.phone).toBe(after)
  })

  it('by something that is no answer is told as invalid', async () => {
    const world = phone({ bindPhone: () => Promise.resolve('13800138000' as never) })
    await world.open()
    await world.tapPhone('allow')
    expect(world.state.phone.error).toMatchObject({ code: 'invalid' })
  })

  it.each([[undefined], [null]])('as %p means bound, and not shown', async (answer) => {
    const world = phone({ bindPhone: () => Promise.resolve(answer as never) })
    await world.open()
    expect(await world.tapPhone('allow')).toStrictEqual({ type: 'bind', detail: {} })
    expect(world.state.phone).toStrictEqual({ status: 'bound', attempts: 0 })
  })
})

describe('login by phone', () => {
  const login = { number: MASKED, token: 'token-by-phone', expiresIn: 7200 }

  it('needs no exchange: the token that is answered is the session', async () => {
    const world = phone({ exchange: undefined, bindPhone: () => Promise.resolve(login) })
    await world.open()
    expect(await world.tapPhone('allow')).toMatchObject({ type: 'bind' })
    expect(world.state).toMatchObject({
      session: { status: 'active' },
      phone: { status: 'bound', number: MASKED },
    })
    expect(await world.done(world.auth.login())).toMatchObject({ token: 'token-by-phone' })
  })

  it('as another user leaves nothing of the first one', async () => {
    const userInfo = { nickName: '安安', avatarUrl: 'https://cdn.example.com/anan.png' }
    const world = phone({ bindPhone: () => Promise.resolve({ ...login, userInfo }) })
    await world.open()
    await world.fill('满满')
    await world.tapPhone('allow')
    expect(world.state.profile.userInfo).toEqual(userInfo)
    expect(world.state.phone).toMatchObject({ status: 'bound', number: MASKED })
    expect(whatThePhoneKeeps(world)).not.toContain('满满')
  })

  it('with a token of no life is told as invalid, and the session stays', async () => {
    const bindPhone = () => Promise.resolve({ ...login, expiresIn: 0 })
    const world = phone({ bindPhone })
    await world.open()
    const { token } = await world.done(world.auth.login())
    await world.tapPhone('allow')
    expect(world.state.phone.error).toMatchObject({ code: 'invalid' })
    expect(await world.done(world.auth.login())).toMatchObject({ token })
  })
})

describe('a number that is bound', () => {
  it('is known in the first frame of the next start, and its digits when the session is read', async () => {
    const world = phone()
    await world.open()
    await world.tapPhone('allow')
    world.restart()
    expect(world.state.phone).toEqual({ status: 'bound', attempts: 0 })
    await world.open()
    expect(world.state.phone).toEqual({ status: 'bound', number: MASKED, attempts: 0 })
  })

  it('stays over a renewal that says nothing of it', async () => {
    const world = phone()
    await world.open()
    await world.tapPhone('allow')
    await world.done(world.auth.login({ force: true }))
    world.restart()
    await world.open()
    expect(world.state.phone).toMatchObject({ status: 'bound', number: MASKED })
  })

  it.each([
    ['the app says so', ({ auth }: World): Promise<unknown> => auth.setSession(null)],
    [
      'the app’s server says so',
      ({ auth }: World): Promise<unknown> => auth.request({ url: '/me' }),
    ],
  ])('stays where its session ends because %s, with the next one', async (_, endSession) => {
    const bindPhone = () => Promise.resolve({ number: MASKED })
    const world = phone({ exchange: undefined, bindPhone })
    await world.done(world.auth.setSession({ token: 'first', expiresIn: 7200 }))
    await world.tapPhone('allow')
    await world.done<unknown>(endSession(world))
    expect(world.state.session.status).not.toBe('active')
    await world.done(world.auth.setSession({ token: 'second', expiresIn: 7200 }))
    world.restart()
    await world.open()
    expect(world.state.phone).toEqual({ status: 'bound', number: MASKED, attempts: 0 })
  })

  it('by what exchange says is not asked for after a reinstall', async () => {
    const world = phone({
      exchange: () => Promise.resolve({ token: 'token', expiresIn: 7200, number: MASKED }),
    })
    await world.open()
    await world.done(world.auth.login())
    expect(world.state.phone).toEqual({ status: 'bound', number: MASKED, attempts: 0 })
  })

  it('by what the app’s own login page received is one as well', async () => {
    const world = phone({ exchange: undefined })
    await world.done(world.auth.setSession({ token: 't', expiresIn: 60, number: NUMBER }))
    expect(world.state.phone).toMatchObject({ status: 'bound', number: '*******8000' })
  })

  it('stays when a page shows, which ends open questions', async () => {
    const world = phone()
    await world.open()
    await world.tapPhone('allow')
    world.host.showPage()
    expect(world.state.phone).toEqual({ status: 'bound', number: MASKED, attempts: 0 })
  })

  it('stays while another one is asked for and refused', async () => {
    const world = phone()
    await world.open()
    await world.tapPhone('allow')
    await world.tapPhone('deny')
    expect(world.state.phone).toMatchObject({
      status: 'bound',
      number: MASKED,
      attempts: 1,
      error: { code: 'denied' },
    })
  })

  it('ends with its user, on this phone and in the next start; a second user binds their own', async () => {
    const world = phone()
    await world.open()
    await world.tapPhone('allow')
    await world.done(world.auth.logout())
    expect(world.state.phone).toEqual({ status: 'none', attempts: 0 })
    expect(whatThePhoneKeeps(world)).not.toContain('8000')
    world.restart()
    await world.open()
    expect(world.state.phone).toEqual({ status: 'none', attempts: 0 })
    world.server.numbers.clear()
    world.host.user.phoneNumbers = ['13900139000']
    await world.tapPhone('allow')
    expect(world.state.phone).toMatchObject({ status: 'bound', number: '139****9000' })
  })

  it('ends with its user on a phone that stores nothing any more', async () => {
    const bindPhone = () => Promise.resolve({ number: MASKED })
    const world = phone({ exchange: undefined, bindPhone })
    await world.open()
    await world.tapPhone('allow')
    world.host.fail('setStorageSync', { errMsg: 'setStorageSync:fail' }, Infinity)
    await world.done(world.auth.logout())
    world.restart()
    expect(world.state.phone).toEqual({ status: 'none', attempts: 0 })
  })

  it('ends where a login names another user, who has none', async () => {
    const world = phone()
    await world.open()
    await world.tapPhone('allow')
    await world.fill('满满')
    world.server.userInfo = { nickName: '安安', avatarUrl: 'https://cdn.example.com/anan.png' }
    await world.done(world.auth.login({ force: true }))
    expect(world.state.phone).toEqual({ status: 'none', attempts: 0 })
    world.restart()
    await world.open()
    expect(world.state.phone).toEqual({ status: 'none', attempts: 0 })
  })
})

describe('a yes of the platform', () => {
  it.each([[undefined], [''], [7], [{}]])(
    'whose code is %p cannot be used: unsupported, and nothing is sent',
    async (code) => {
      const world = phone()
      await world.open()
      const answer = world.components.answerPhone({ errMsg: 'getPhoneNumber:ok', code })
      expect(await world.done(answer)).toMatchObject({ detail: { code: 'unsupported' } })
      expect(world.server.phoneCodes).toEqual([])
    },
  )

  it('undoes a logout, also in an app without sessions', async () => {
    const url = 'https://app.example.com/me'
    const bindPhone = () => Promise.resolve({ number: MASKED })
    const world = phone({ exchange: undefined, bindPhone })
    await world.open()
    await world.done(world.auth.logout())
    expect(await world.refusal(world.auth.request({ url }))).toMatchObject({ code: 'not-granted' })
    expect(await world.tapPhone('allow')).toMatchObject({ type: 'bind' })
    expect(await world.refusal(world.auth.request({ url }))).toMatchObject({ code: 'unsupported' })
  })
})

describe('an open question', () => {
  it('is busy where it was tapped, and nowhere else, until it is answered', async () => {
    const world = phone()
    await world.open()
    const { components } = world
    const [tapped, other] = [{}, {}]
    components.startPhoneQuestion('getPhoneNumber', tapped, () => undefined)
    expect([tapped, other].map(components.isPhoneBusy)).toEqual([true, false])
    await world.done(components.answerPhone({ errMsg: 'getPhoneNumber:fail user deny' }))
    expect([tapped, other].map(components.isPhoneBusy)).toEqual([false, false])
  })

  it('that a second tap finds open is not answered by its being busy', async () => {
    const world = phone()
    await world.open()
    await world.tapPhone()
    const before = world.tracked.length
    const errMsg = 'getPhoneNumber:fail another getPhoneNumber is in progress'
    expect(await world.done(world.components.answerPhone({ errMsg }))).toBeUndefined()
    expect(world.state.phone).toEqual({ status: 'pending', attempts: 0 })
    expect(world.tracked).toHaveLength(before)
  })

  it('stays open while a late answer is on its way, longer than a person is waited for', async () => {
    const world = phone()
    await world.open()
    await world.done(world.auth.login())
    await world.tapPhone()
    await world.host.clock.advance(9_000)
    world.server.delay = 5_000
    world.host.answer('allow')
    await world.host.clock.advance(4_000)
    expect(world.state.phone.status).toBe('pending')
    await world.host.clock.advance(1_000)
    expect(world.state.phone.status).toBe('bound')
  })

  it('is closed as a refusal, but not once its number is on its way, or there', async () => {
    const world = phone()
    await world.open()
    await world.done(world.auth.login())
    await world.tapPhone()
    expect(world.components.declinePhone()).toMatchObject({
      type: 'reject',
      detail: { code: 'cancelled', attempts: 1 },
    })
    world.server.delay = 3_000
    world.host.answer('allow')
    await world.host.settle()
    expect(world.components.declinePhone()).toBeUndefined()
    await world.host.clock.advance(3_000)
    expect(world.components.declinePhone()).toBeUndefined()
    expect(world.state.phone).toEqual({ status: 'bound', number: MASKED, attempts: 0 })
  })

  it('after an answer that failed on its way ends as ever', async () => {
    const world = phone()
    await world.open()
    world.server.isUp = false
    await world.tapPhone('allow')
    await world.tapPhone()
    world.host.showPage()
    expect(world.state.phone).toMatchObject({ status: 'rejected', attempts: 1 })
    expect(world.components.declinePhone()).toMatchObject({ detail: { attempts: 2 } })
  })

  it('ends when the page shows again or time is up, and its answer counts all the same', async () => {
    const world = phone()
    await world.open()
    await world.tapPhone()
    expect(world.state.phone.status).toBe('pending')
    world.host.showPage()
    expect(world.state.phone.status).toBe('none')
    world.host.answer('allow')
    await world.host.settle()
    expect(world.state.phone.status).toBe('bound')
  })

  it('ends by itself after the time that a machine has', async () => {
    const world = phone()
    await world.open()
    await world.tapPhone('deny')
    await world.tapPhone()
    await world.host.clock.advance(10_000)
    expect(world.state.phone).toMatchObject({ status: 'rejected', attempts: 1 })
  })

  it('is not ended by a page that shows while the answer is on its way', async () => {
    const world = phone()
    await world.open()
    await world.done(world.auth.login())
    world.server.delay = 3000
    await world.tapPhone('allow')
    world.host.showPage()
    expect(world.state.phone.status).toBe('pending')
    await world.host.clock.advance(3000)
    expect(world.state.phone.status).toBe('bound')
  })

  it('that a logout overtakes sends nothing of the next user', async () => {
    const world = phone()
    await world.open()
    await world.tapPhone()
    await world.done(world.auth.logout())
    world.host.answer('allow')
    await world.host.settle()
    expect(world.server.phoneCodes).toEqual([])
    expect(world.state.phone).toEqual({ status: 'none', attempts: 0 })
  })

  it('that a logout overtakes, and is refused then, is no refusal of the next user', async () => {
    const world = phone()
    await world.open()
    await world.tapPhone()
    await world.done(world.auth.logout())
    world.host.answer('deny')
    await world.host.settle()
    expect(world.state.phone).toEqual({ status: 'none', attempts: 0 })
  })

  it('of the next user ends as ever while the answer of the one before is on its way', async () => {
    const world = phone()
    await world.open()
    await world.done(world.auth.login())
    world.server.delay = 9000
    await world.tapPhone('allow')
    world.server.delay = 0
    await world.done(world.auth.logout())
    await world.tapPhone()
    world.host.showPage()
    expect(world.state.phone.status).toBe('none')
    expect(world.components.declinePhone()).toMatchObject({ detail: { code: 'cancelled' } })
  })

  it('of a page’s own button is told without a channel, which nobody knows', async () => {
    const world = phone()
    await world.open()
    await world.tapPhone('deny')
    const errMsg = 'getRealtimePhoneNumber:fail user deny'
    await world.done(world.components.answerPhone({ errMsg }))
    expect(world.tracked.slice(-1)).toEqual([{ type: 'reject', code: 'denied' }])
  })

  it('whose answer a logout overtakes binds nothing here', async () => {
    const world = phone()
    await world.open()
    await world.done(world.auth.login())
    world.server.delay = 3000
    await world.tapPhone('allow')
    world.server.delay = 0
    await world.done(world.auth.logout())
    await world.host.clock.advance(5000)
    expect(world.state.phone).toEqual({ status: 'none', attempts: 0 })
    expect(whatThePhoneKeeps(world)).not.toContain('8000')
  })

  it.each([
    ['a number', {}],
    ['a login', { token: 'token-by-phone', expiresIn: 7200 }],
  ])('whose answer is %s binds nothing, at whatever step of it a logout comes', async (_, more) => {
    let answer: (given: { number: string }) => void = () => {}
    const bindPhone = () => new Promise<{ number: string }>((resolve) => (answer = resolve))
    const world = phone({ exchange: undefined, bindPhone })
    await world.open()
    for (let steps = 0; steps < 20; steps++) {
      await world.tapPhone('allow')
      answer({ number: MASKED, ...more })
      for (let step = 0; step < steps; step++) await Promise.resolve()
      void world.auth.logout()
      await world.host.settle()
      expect([steps, world.state.phone.status]).toEqual([steps, 'none'])
    }
  })
})

describe('a page’s own button, whose tap nothing tells of', () => {
  async function tapOwnButton({ host, components }: World) {
    let outcome: unknown
    host.answer('allow')
    host.withTap(() => {
      host.pressButton({
        openType: 'getPhoneNumber',
        emit: (_event, detail) =>
          void components.answerPhone(detail).then((reported) => (outcome = reported)),
      })
    })
    await host.settle()
    return outcome
  }

  it('binds the number of each user in turn', async () => {
    const world = phone()
    await world.open()
    expect(await tapOwnButton(world)).toMatchObject({ type: 'bind' })
    await world.done(world.auth.logout())
    world.server.numbers.clear()
    expect(await tapOwnButton(world)).toMatchObject({ type: 'bind' })
    expect(world.state.phone).toMatchObject({ status: 'bound', number: MASKED })
  })

  it.each(['allow', 'deny'] as const)(
    'binds after %p at a button of ours, and a logout',
    async (given) => {
      const world = phone()
      await world.open()
      await world.tapPhone(given)
      await world.done(world.auth.logout())
      world.server.numbers.clear()
      expect(await tapOwnButton(world)).toMatchObject({ type: 'bind' })
    },
  )
})

describe('where no number can be had', () => {
  it('a page’s own button in an app without bindPhone: nothing is sent, the developer is told', async () => {
    const world = phone({ bindPhone: undefined })
    await world.open()
    const answer = world.components.answerPhone({ errMsg: 'getPhoneNumber:ok', code: 'code' })
    expect(await world.done(answer)).toMatchObject({ detail: { code: 'unsupported' } })
    expect(printed()).toEqual([expect.stringContaining('bindPhone')])
  })

  it.each([
    ['a client below 2.21.2', { sdkVersion: '2.21.1' }],
    ['single-page mode', { ...today, scene: 1154 }],
  ])('%s: a plain button, and a kind word', async (_what, host) => {
    const world = phone({}, host)
    await world.open()
    expect(world.phoneOpenType).toBe('')
    const outcome = await world.tapPhone()
    expect(outcome).toMatchObject({ type: 'reject', detail: { code: 'unsupported' } })
    expect(world.phoneHint).toBe('这里不能使用手机号，其他功能照常')
  })

  it('an app without bindPhone: nobody pays for a code, and the developer is told', async () => {
    const world = phone({ bindPhone: undefined })
    await world.open()
    expect(world.phoneOpenType).toBe('')
    await world.tapPhone()
    expect(world.state.phone.error).toMatchObject({ code: 'unsupported' })
    expect(printed()).toEqual([expect.stringContaining('bindPhone')])
    expect(world.host.prompts).toEqual([])
  })

  it.each([
    ['2.21.1', '', ''],
    ['2.24.3', 'getPhoneNumber', ''],
    ['2.24.4', 'getPhoneNumber', 'getRealtimePhoneNumber'],
  ])('base library %s has %p, and %p that is verified now', async (sdkVersion, usual, realtime) => {
    const world = phone({}, { sdkVersion })
    await world.open()
    expect(world.components.phoneOpenType()).toBe(usual)
    expect(world.components.phoneOpenType(true)).toBe(realtime)
  })
})
