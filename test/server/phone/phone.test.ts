import { onEachStore } from '../accounts/on-each-store'
import { APPS } from '../accounts/people'
import { HONG_KONG, mainland, NUMBER, OTHER_NUMBER, PhoneWorld } from './world'

const [FIRST, SECOND] = APPS

const TAKEN = { status: 409, body: { code: 'number-taken' } }

onEachStore((redisUrl) => {
  let world: PhoneWorld
  beforeEach(async () => {
    world = new PhoneWorld(redisUrl(), { metrics: true })
    await world.open()
  })
  afterEach(() => world.close())

  describe('POST /phone', () => {
    it('answers the masked number, and nothing else', async () => {
      const token = await world.login('ming')
      expect(await world.bind(token, world.code('ming'))).toMatchObject({ status: 200 })
      expect((await world.bind(token, world.code('ming'))).body).toEqual({ number: '138****8000' })
    })

    it('masks a number from elsewhere behind its country code', async () => {
      const token = await world.login('ming')
      expect((await world.bind(token, world.code('ming', HONG_KONG))).body).toEqual({
        number: '+852 ****4567',
      })
    })

    it('is remembered: by GET /me, by a later login, and whole for the app’s own server', async () => {
      const token = await world.login('ming')
      await world.bind(token, world.code('ming'))
      await world.restart()
      expect(await world.numberOf(token)).toBe('138****8000')
      expect(await world.wholeNumberOf(token)).toBe('+8613800138000')
      const code = world.wechat.code('ming', FIRST, false)
      const again = await world.ask({ method: 'POST', path: '/session', body: { code } })
      expect(again.body).toMatchObject({ number: '138****8000' })
      const hong = await world.login('hong')
      expect(await world.numberOf(hong)).toBeUndefined()
      expect(await world.wholeNumberOf(hong)).toBeUndefined()
    })

    it('is stored sealed: nothing of the number can be read', async () => {
      await world.bind(await world.login('ming'), world.code('ming'))
      const stored = await world.stored()
      expect(stored).toContain('"phone:')
      for (const part of ['13800138000', '00138000', '138****8000'])
        expect(stored).not.toContain(part)
    })

    it('takes the next number of an account instead of the one before, which is free then', async () => {
      const ming = await world.login('ming')
      await world.bind(ming, world.code('ming'))
      expect((await world.bind(ming, world.code('ming', OTHER_NUMBER))).status).toBe(200)
      expect(await world.wholeNumberOf(ming)).toBe('+8613877665544')
      const hong = await world.login('hong')
      expect((await world.bind(hong, world.code('hong'))).status).toBe(200)
      expect(await world.store.keys('phone:')).toHaveLength(2)
    })

    it('binds in another mini-program where the person is known, and in no other', async () => {
      const ming = await world.login('ming', FIRST, true)
      const code = world.code('ming', NUMBER, SECOND)
      const malformed = { status: 400, body: { code: 'bad-request' } }
      expect(await world.bind(ming, code, SECOND)).toMatchObject(malformed)
      await world.login('ming', SECOND, true)
      expect(await world.bind(ming, code, SECOND)).toMatchObject({ status: 200 })
      const body = { code: world.code('ming'), appId: 'wx0' }
      expect(await world.send('POST', '/phone', ming, body)).toMatchObject(malformed)
    })
  })

  describe('a code', () => {
    it('counts once, for 5 minutes, and for the person who tapped', async () => {
      const ming = await world.login('ming')
      const invalid = { status: 400, body: { code: 'code-invalid' } }
      const used = world.code('ming')
      expect((await world.bind(ming, used)).status).toBe(200)
      expect(await world.bind(ming, used)).toMatchObject(invalid)
      expect(await world.bind(ming, world.code('hong', OTHER_NUMBER))).toMatchObject(invalid)
      expect(await world.bind(ming, world.code('ming', NUMBER, SECOND))).toMatchObject(invalid)
      const old = world.code('ming', OTHER_NUMBER)
      world.clock.now += 5 * 60_000
      expect(await world.bind(ming, old)).toMatchObject(invalid)
      expect(await world.wholeNumberOf(ming)).toBe('+8613800138000')
    })

    it('is looked at for a valid token only', async () => {
      const code = world.code('ming')
      expect(await world.bind('x'.repeat(43), code)).toMatchObject({ status: 401 })
      expect(world.http.asked).toEqual([])
    })
  })

  describe('a number of another account', () => {
    it('is refused, without a word of who has it', async () => {
      const [ming, hong] = [await world.login('ming'), await world.login('hong')]
      await world.name(ming, '小明')
      await world.bind(ming, world.code('ming'))
      const answer = await world.bind(hong, world.code('hong'))
      expect(answer).toMatchObject(TAKEN)
      expect(answer.bytes.toString()).not.toMatch(/小明|138/)
      expect([await world.numberOf(ming), await world.numberOf(hong)]).toEqual([
        '138****8000',
        undefined,
      ])
      expect(world.tables.merges.size).toBe(0)
    })

    it('is one account’s when two phones bind it at the same time', async () => {
      const tokens = [await world.login('ming'), await world.login('hong')]
      const answers = await Promise.all([
        world.bind(tokens[0] ?? '', world.code('ming')),
        world.bind(tokens[1] ?? '', world.code('hong')),
      ])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
      const bound = await Promise.all(tokens.map((token) => world.numberOf(token)))
      expect(bound.filter((number) => number !== undefined)).toEqual(['138****8000'])
      expect(await world.store.keys('phone:')).toHaveLength(1)
    })

    it('is free when its account is deleted, and nothing of it is left', async () => {
      const [ming, hong] = [await world.login('ming'), await world.login('hong')]
      await world.bind(ming, world.code('ming'))
      expect((await world.send('DELETE', '/me', ming)).status).toBe(204)
      expect(await world.store.keys('phone:')).toEqual([])
      expect((await world.bind(hong, world.code('hong'))).status).toBe(200)
      expect(await world.numberOf(hong)).toBe('138****8000')
    })
  })

  describe('accounts that WeChat’s unionid merges', () => {
    const bothBound = async () => {
      const [one, two] = [await world.login('ming', FIRST), await world.login('ming', SECOND)]
      await world.bind(one, world.code('ming', NUMBER, FIRST), FIRST)
      world.clock.now += 1_000
      await world.bind(two, world.code('ming', OTHER_NUMBER, SECOND), SECOND)
      return [one, two]
    }

    it('keep the number that was bound last, and the other one is free', async () => {
      const tokens = await bothBound()
      await world.login('ming', SECOND, true)
      await world.login('ming', FIRST, true)
      expect(await world.countAccounts()).toBe(1)
      for (const token of tokens) expect(await world.wholeNumberOf(token)).toBe('+8613877665544')
      expect(await world.store.keys('phone:')).toHaveLength(1)
      const hong = await world.login('hong')
      expect(await world.bind(hong, world.code('hong', OTHER_NUMBER))).toMatchObject(TAKEN)
      expect((await world.bind(hong, world.code('hong'))).status).toBe(200)
    })

    it('take along the number of either', async () => {
      const one = await world.login('ming', FIRST)
      const two = await world.login('ming', SECOND)
      await world.bind(two, world.code('ming', NUMBER, SECOND))
      await world.login('ming', SECOND, true)
      await world.login('ming', FIRST, true)
      for (const token of [one, two]) expect(await world.numberOf(token)).toBe('138****8000')
      expect((await world.send('DELETE', '/me', one)).status).toBe(204)
      expect(await world.store.keys('phone:')).toEqual([])
    })
  })

  it('one number after another is one key in the storage', async () => {
    const token = await world.login('ming')
    for (let n = 0; n < 5; n += 1)
      await world.bind(token, world.code('ming', mainland(`0013800${n}`)))
    expect(await world.store.keys('phone:')).toHaveLength(1)
  })
})
