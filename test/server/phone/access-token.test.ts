import type { ServerResponse } from 'node:http'
import { createAccessTokens } from '../../../server/src/access-token'
import { APPS, secretOf } from '../accounts/people'
import { mainland, PhoneWorld } from './world'

const [FIRST, SECOND] = APPS
const TOKEN = '/cgi-bin/stable_token'
const NUMBER_OF_CODE = '/wxa/business/getuserphonenumber'

let world: PhoneWorld
let ming: string
beforeEach(async () => {
  world = new PhoneWorld()
  await world.open()
  ming = await world.login('ming')
})
afterEach(() => world.close())

let digits = 10_000_000
const bind = () => world.bind(ming, world.code('ming', mainland(String((digits += 1)))))
const counts = () => [world.http.count(TOKEN), world.http.count(NUMBER_OF_CODE)]
const MINUTE = 60_000

describe('the access token', () => {
  it('is asked for as WeChat wants to be asked, and without a forced refresh', async () => {
    await bind()
    expect(world.http.asked[0]).toEqual({
      path: TOKEN,
      body: { grant_type: 'client_credential', appid: FIRST, secret: secretOf(FIRST) },
    })
    expect(world.http.asked[1]?.body).toEqual({
      code: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      openid: `openid-ming-${FIRST}`,
    })
  })

  it('is asked for once, however many ask at once, and once for each mini-program', async () => {
    await Promise.all(Array.from({ length: 8 }, bind))
    expect(counts()).toEqual([1, 8])
    const second = await world.login('ming', SECOND)
    const code = world.code('ming', mainland('22222222'), SECOND)
    expect((await world.bind(second, code)).status).toBe(200)
    expect(counts()).toEqual([2, 9])
  })

  it('is kept until 300 s are left of it, and renewed then', async () => {
    await bind()
    world.clock.now += 115 * MINUTE - 1
    expect((await bind()).status).toBe(200)
    expect(counts()).toEqual([1, 2])
    world.clock.now += 1
    expect((await bind()).status).toBe(200)
    expect(counts()).toEqual([2, 3])
  })

  it('is used until its end where it cannot be renewed', async () => {
    await bind()
    world.clock.now += 116 * MINUTE
    world.wechat.servers[FIRST].failStableToken('network', 2)
    expect((await bind()).status).toBe(200)
    world.clock.now += 4 * MINUTE
    expect(await bind()).toMatchObject({ status: 502, body: { code: 'wechat-unavailable' } })
    expect((await bind()).status).toBe(200)
  })

  it('is replaced where WeChat takes it no more, and the same code counts', async () => {
    await bind()
    world.wechat.servers[FIRST].revokeAccessTokens()
    expect((await bind()).status).toBe(200)
    expect(counts()).toEqual([2, 3])
  })

  it('stays where a refusal of the one before comes late', async () => {
    let count = 0
    const fetchToken = () =>
      Promise.resolve({ access_token: `token ${(count += 1)}`, expires_in: 7200 })
    const tokens = createAccessTokens({ fetchToken, now: () => 0 })
    const refused = await tokens.get(FIRST)
    tokens.drop(FIRST, refused)
    expect(await tokens.get(FIRST)).toBe('token 2')
    tokens.drop(FIRST, refused)
    expect(await tokens.get(FIRST)).toBe('token 2')
    expect(count).toBe(2)
  })

  it.each([40001, 40014, 42001] as const)(
    'is tried once more after %i, and then it is WeChat that fails',
    async (errcode) => {
      world.wechat.servers[FIRST].failPhoneNumber(errcode, 2)
      expect(await bind()).toMatchObject({ status: 502, body: { code: 'wechat-unavailable' } })
      expect(counts()).toEqual([2, 2])
      expect((await bind()).status).toBe(200)
    },
  )

  it.each([-1, 40013, 40125, 40164, 45009, 'network'] as const)(
    'is missing where WeChat answers %s, and nobody waits for the next one',
    async (fault) => {
      world.wechat.servers[FIRST].failStableToken(fault)
      expect(await bind()).toMatchObject({ status: 502, body: { code: 'wechat-unavailable' } })
      expect(counts()).toEqual([1, 0])
      expect((await bind()).status).toBe(200)
    },
  )

  it('is no token where the answer has none', async () => {
    for (const answer of ['{}', 'null', '{"access_token":"","expires_in":7200}', '<html>', '']) {
      world.http.answer = (response: ServerResponse) => response.writeHead(200).end(answer)
      expect(await bind()).toMatchObject({ status: 502, body: { code: 'wechat-unavailable' } })
    }
    expect(world.http.count(NUMBER_OF_CODE)).toBe(0)
  })
})

describe('getuserphonenumber', () => {
  const errors = [
    ['is busy', -1, 502, 'wechat-unavailable'],
    ['does not know the code', 40029, 400, 'code-invalid'],
    ['finds that it is another user’s', 40003, 400, 'code-invalid'],
    ['finds that it is another mini-program’s', 40013, 400, 'code-invalid'],
    ['counted too many this minute', 45011, 429, 'rate-limited'],
    ['counted too many today', 45009, 429, 'rate-limited'],
    ['gives this mini-program no numbers', 48001, 502, 'wechat-unavailable'],
    ['cannot be reached', 'network', 502, 'wechat-unavailable'],
  ] as const

  it.each(errors)('says so when WeChat %s', async (_what, fault, status, code) => {
    world.wechat.servers[FIRST].failPhoneNumber(fault)
    expect(await bind()).toMatchObject({ status, body: { code } })
    expect((await bind()).status).toBe(200)
  })

  it('says when to come back after too many, and logs what it keeps from the client', async () => {
    world.wechat.servers[FIRST].failPhoneNumber(45011)
    expect((await bind()).headers).toMatchObject({ 'retry-after': '60' })
    world.wechat.servers[FIRST].failPhoneNumber(48001)
    await bind()
    expect(world.lines.map((line) => JSON.parse(line) as object)).toContainEqual(
      expect.objectContaining({ route: '/phone', status: 502, reason: 48001 }),
    )
  })

  const info = { purePhoneNumber: '13800138000', countryCode: 86, watermark: { appid: FIRST } }

  it.each([
    ['no number', { errcode: 0, errmsg: 'ok' }],
    ['an empty number', { phone_info: { ...info, purePhoneNumber: '' } }],
    ['a number of letters', { phone_info: { ...info, purePhoneNumber: 'constructor' } }],
    ['no country code', { phone_info: { ...info, countryCode: undefined } }],
    ['a number as an object', { phone_info: { ...info, purePhoneNumber: {} } }],
    ['another mini-program', { phone_info: { ...info, watermark: { appid: SECOND } } }],
    ['a text', 'text'],
  ])('stores nothing where the answer has %s', async (_what, answer) => {
    await bind()
    const before = await world.stored()
    world.http.answer = (response) => response.writeHead(200).end(JSON.stringify(answer))
    expect(await bind()).toMatchObject({ status: 502, body: { code: 'wechat-unavailable' } })
    expect(await world.stored()).toBe(before)
  })

  it('takes a country code that is a number, as the sample of the documents has it', async () => {
    await bind()
    world.http.answer = (response) =>
      response.writeHead(200).end(JSON.stringify({ errcode: 0, phone_info: info }))
    expect((await bind()).body).toEqual({ number: '138****8000' })
  })
})
