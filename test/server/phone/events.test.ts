import { createHash } from 'node:crypto'
import { APPS, openidOf } from '../accounts/people'
import { PUSH_TOKEN } from '../accounts/world'
import { PhoneWorld } from './world'

const [FIRST] = APPS

let world: PhoneWorld
let ming: string
beforeEach(async () => {
  world = new PhoneWorld()
  await world.open()
  ming = await world.login('ming')
  await world.name(ming, '小明')
  await world.bind(ming, world.code('ming'))
})
afterEach(() => world.close())

/** WeChat pushes an event about ming, signed for the plain mini-program. */
function push(Event: string, more: Record<string, string> = {}) {
  const timestamp = String(Math.floor(world.clock.now / 1_000))
  const nonce = '486452656'
  const texts = [PUSH_TOKEN, timestamp, nonce].sort().join('')
  const signature = createHash('sha1').update(texts).digest('hex')
  const query = new URLSearchParams({ appId: FIRST, timestamp, nonce, signature }).toString()
  const OpenID = openidOf('ming', FIRST)
  const body = JSON.stringify({ Event, OpenID, AppID: FIRST, CreateTime: timestamp, ...more })
  return world.ask({ method: 'POST', path: `/wechat/events?${query}`, body })
}

describe('what the user withdraws at WeChat', () => {
  it.each([
    ['the number', '8', undefined, '小明'],
    ['nickname and avatar', '6', '138****8000', undefined],
    ['an address, which is not kept here', '2', '138****8000', '小明'],
  ])('is %s: all else stays', async (_what, RevokeInfo, number, nickName) => {
    expect((await push('user_authorization_revoke', { RevokeInfo })).status).toBe(200)
    const { body } = await world.send('GET', '/me', ming)
    expect([body.number, body.nickName]).toEqual([number, nickName])
    expect(await world.store.keys('phone:')).toHaveLength(number === undefined ? 0 : 1)
  })

  it('is everything where WeChat does not say what', async () => {
    await push('user_authorization_revoke')
    const { body } = await world.send('GET', '/me', ming)
    expect([body.number, body.nickName]).toEqual([undefined, undefined])
    expect(await world.store.keys('phone:')).toEqual([])
  })

  it('is the account: its number is free', async () => {
    await push('user_authorization_cancellation')
    expect(await world.store.keys('phone:')).toEqual([])
    expect((await world.bind(await world.login('hong'), world.code('hong'))).status).toBe(200)
  })

  it('leaves the number where WeChat removed a risky profile', async () => {
    await push('user_info_modified')
    expect(await world.numberOf(ming)).toBe('138****8000')
  })

  it('is not brought back by what the user gives next', async () => {
    await push('user_authorization_revoke', { RevokeInfo: '8' })
    await world.name(ming, '新名')
    expect(await world.numberOf(ming)).toBeUndefined()
    expect((await world.bind(ming, world.code('ming'))).status).toBe(200)
  })
})
