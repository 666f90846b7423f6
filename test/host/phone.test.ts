import { createHost, type Host, type HostOptions } from 'miniprogram-auth-kit/testing'
import { phoneCases } from '../fixtures/errmsg.json'
import { buttonOn } from './helpers'

const agreed = (options: HostOptions = {}): Host => {
  const host = createHost(options)
  host.agreePrivacy()
  return host
}

/** The code as the app's server exchanges it. */
function exchange({ server }: Host, code: unknown) {
  const query = { grant_type: 'client_credential', appid: server.appId, secret: 'host-app-secret' }
  const { access_token = '' } = server.stableToken(query) as { access_token?: string }
  return server.getUserPhoneNumber(access_token, { code })
}

/** Taps, lets the user answer, and gives what the app heard. */
async function tap(host: Host, openType: string, attributes?: Record<string, unknown>) {
  const button = buttonOn(host, openType, attributes)
  button.tap()
  await host.settle()
  return button.events
}

describe.each([
  ['getPhoneNumber', 'getphonenumber', ['allow']],
  ['getRealtimePhoneNumber', 'getrealtimephonenumber', ['allow', 'allow']],
] as const)('a %s button', (api, event, answers) => {
  it('gives a code for the number that the user chose, and no number', async () => {
    const host = agreed({ user: { phoneNumbers: ['13800138000', '+852 51234567'] } })
    host.answer({ phoneNumber: '+852 51234567' }, 'allow')
    const [heard] = await tap(host, api)
    expect(heard).toEqual({
      event,
      detail: { errMsg: `${api}:ok`, code: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    })
    expect(exchange(host, heard?.detail.code)).toMatchObject({
      errcode: 0,
      phone_info: { phoneNumber: '+85251234567', purePhoneNumber: '51234567', countryCode: '852' },
    })
    expect(exchange(host, heard?.detail.code)).toMatchObject({ errcode: 40029 })
  })

  it('gives a code that a server in the same process exchanges without a token, once, for this user', async () => {
    const host = agreed()
    host.answer(...answers)
    const [heard] = await tap(host, api)
    const code = String(heard?.detail.code)
    expect(host.server.exchangePhoneCode(code, 'another')).toMatchObject({ errcode: 40003 })
    expect(host.server.exchangePhoneCode(code)).toMatchObject({
      errcode: 0,
      phone_info: { phoneNumber: '13800138000' },
    })
    expect(host.server.exchangePhoneCode(code)).toMatchObject({ errcode: 40029 })
  })

  it('gives a code of 5 minutes', async () => {
    const host = agreed()
    host.answer(...answers)
    const [heard] = await tap(host, api)
    await host.clock.advance(5 * 60_000)
    expect(exchange(host, heard?.detail.code)).toMatchObject({ errcode: 40029 })
  })

  it('asks again after each refusal, which costs nothing', async () => {
    const host = agreed({ phone: { quota: 1 } })
    host.answer('deny', 'cancel', 'deny', ...answers)
    const heard = []
    for (let n = 0; n < 4; n += 1) heard.push(...(await tap(host, api)))
    expect(heard.map(({ detail }) => detail.errMsg)).toEqual([
      `${api}:fail user deny`,
      `${api}:fail cancel`,
      `${api}:fail user deny`,
      `${api}:ok`,
    ])
    expect(host.phone.quota).toBe(0)
  })

  it('asks somebody without a number for one, which a text message proves', async () => {
    const host = agreed({ user: { phoneNumbers: [] } })
    host.answer(
      'allow',
      { phoneNumber: '13900139000' },
      'cancel',
      { phoneNumber: '13900139000' },
      'allow',
    )
    const heard = []
    for (let n = 0; n < 3; n += 1) heard.push(...(await tap(host, api)))
    expect(heard.map(({ detail }) => detail.errMsg)).toEqual([
      `${api}:fail user deny`,
      `${api}:fail user deny`,
      `${api}:ok`,
    ])
    expect(host.prompts.map(({ kind }) => kind)).toEqual([
      api,
      api,
      'phoneSmsCode',
      api,
      'phoneSmsCode',
    ])
    expect(host.user.phoneNumbers).toEqual(['13900139000'])
  })

  it('says that the quota is used up, and the user reads it unless the button forbids that', async () => {
    const host = agreed({ phone: { quota: 0 } })
    const [heard] = await tap(host, api, { 'phone-number-no-quota-toast': false })
    expect(heard?.detail.errno).toBe(1_400_001)
    expect(host.toasts).toEqual([])
    await tap(host, api)
    expect(host.toasts).toHaveLength(1)
    expect(host.prompts).toEqual([])
  })

  it('asks for the agreement first, and fails where it is refused', async () => {
    const host = createHost()
    host.answer('deny')
    const [heard] = await tap(host, api)
    expect(host.prompts).toMatchObject([{ kind: 'privacy', cause: 'tap' }])
    expect(heard?.detail.errMsg).toBe(`${api}:fail privacy permission is not authorized`)
  })

  it('agrees and asks at one tap in its coupled form, which is new in 2.32.3', async () => {
    const host = createHost()
    host.answer(...answers)
    const heard = await tap(host, `${api}|agreePrivacyAuthorization`)
    expect(heard.map((one) => one.event).sort()).toEqual(['agreeprivacyauthorization', event])
    expect(host.privacyAgreed).toBe(true)
    const old = createHost({ sdkVersion: '2.32.2' })
    expect(await tap(old, `${api}|agreePrivacyAuthorization`)).toEqual([])
  })
})

it.each([
  ['a user who is barred', { isBlocked: true }, 'user getPhoneNumber is blocked', 1_421_102],
  ['an app of a person', { isPersonalAccount: true }, 'no permission', undefined],
])('%s gets no number, and nobody is asked', async (_what, phone, reason, errno) => {
  const host = agreed({ phone })
  const [heard] = await tap(host, 'getPhoneNumber')
  expect(heard?.detail).toEqual({
    errMsg: `getPhoneNumber:fail ${reason}`,
    ...(errno && { errno }),
  })
  expect(host.prompts).toEqual([])
})

it('gives no code below 2.21.2, and there is no realtime button below 2.24.4', async () => {
  const old = createHost({ sdkVersion: '2.21.1' })
  old.answer('allow')
  expect((await tap(old, 'getPhoneNumber'))[0]?.detail).toEqual({ errMsg: 'getPhoneNumber:ok' })
  expect(await tap(createHost({ sdkVersion: '2.24.3' }), 'getRealtimePhoneNumber')).toEqual([])
})

it('says only what the collected answers of the platform say', async () => {
  const known = phoneCases.map(({ errMsg }) => errMsg.replace('getRealtime', 'get'))
  for (const phone of [{ quota: 0 }, { isBlocked: true }, { isPersonalAccount: true }, {}])
    for (const answer of ['deny', 'cancel', 'allow'] as const) {
      const host = agreed({ phone })
      host.answer(answer)
      expect(known).toContain((await tap(host, 'getPhoneNumber'))[0]?.detail.errMsg)
    }
})
