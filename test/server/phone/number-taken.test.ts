import { onEachStore } from '../accounts/on-each-store'
import { APPS } from '../accounts/people'
import { NUMBER, OTHER_NUMBER, PhoneWorld } from './world'

const [FIRST] = APPS

onEachStore((redisUrl) => {
  let world: PhoneWorld
  /** What the app was asked, and what it answers. */
  let asked: [account: string, holder: string][]
  let answer: (account: string, holder: string) => unknown
  beforeEach(async () => {
    asked = []
    answer = () => undefined
    world = new PhoneWorld(redisUrl(), {
      onNumberTaken: (account, holder) => {
        asked.push([account, holder])
        return answer(account, holder) as never
      },
    })
    await world.open()
  })
  afterEach(() => world.close())

  /** The older account, which has the number, and the newer one, which wants it. */
  async function holderAndOther() {
    const holder = await world.login('ming')
    await world.name(holder, '小明')
    await world.bind(holder, world.code('ming'))
    world.clock.now += 1_000
    return [holder, await world.login('hong')] as const
  }

  it('asks the app, with both ids, and refuses what it does not answer', async () => {
    const [holder, other] = await holderAndOther()
    const ids = [await world.accountIdOf(other), await world.accountIdOf(holder)]
    for (const nothing of [undefined, null, false, 'yes', Promise.resolve(undefined)]) {
      answer = () => nothing
      expect((await world.bind(other, world.code('hong'))).status).toBe(409)
    }
    expect(asked).toEqual(Array.from({ length: 5 }, () => ids))
    expect(await world.countAccounts()).toBe(2)
  })

  it('is not asked where nobody has the number, or the account itself', async () => {
    const [holder, other] = await holderAndOther()
    await world.bind(holder, world.code('ming'))
    await world.bind(other, world.code('hong', OTHER_NUMBER))
    expect(asked).toEqual([])
  })

  it('moves the number', async () => {
    const [holder, other] = await holderAndOther()
    answer = () => Promise.resolve('move')
    expect((await world.bind(other, world.code('hong'))).body).toEqual({ number: '138****8000' })
    expect(await world.numberOf(holder)).toBeUndefined()
    expect(await world.nameOf(holder)).toBe('小明')
    expect(await world.wholeNumberOf(other)).toBe('+8613800138000')
    expect(await world.countAccounts()).toBe(2)
    expect(await world.store.keys('phone:')).toHaveLength(1)
    expect((await world.send('DELETE', '/me', holder)).status).toBe(204)
    expect(await world.numberOf(other)).toBe('138****8000')
  })

  it('merges both accounts, tells the app, and gives a session of the one that remains', async () => {
    const [holder, other] = await holderAndOther()
    await world.bind(other, world.code('hong', OTHER_NUMBER))
    const [from, into] = [await world.accountIdOf(other), await world.accountIdOf(holder)]
    answer = () => 'merge'
    const { status, body } = await world.bind(other, world.code('hong'))
    expect(status).toBe(200)
    expect(body).toEqual({
      number: '138****8000',
      token: expect.stringMatching(/^[\w-]{43}$/) as string,
      expiresIn: 172_800,
      userInfo: { nickName: '小明' },
    })
    expect([...world.tables.mergedInto]).toEqual([[from, into]])
    for (const token of [holder, other, String(body.token)]) {
      expect(await world.accountIdOf(token)).toBe(into)
      expect(await world.wholeNumberOf(token)).toBe('+8613800138000')
    }
    expect(await world.store.keys('phone:')).toHaveLength(1)
    expect(await world.nameOf(await world.login('hong', FIRST))).toBe('小明')
  })

  it('merges into the account that asks where that is the older one', async () => {
    const other = await world.login('hong')
    world.clock.now += 1_000
    const holder = await world.login('ming')
    await world.name(holder, '小明')
    await world.bind(holder, world.code('ming'))
    answer = () => 'merge'
    expect((await world.bind(other, world.code('hong'))).body).toEqual({
      number: '138****8000',
      userInfo: { nickName: '小明' },
    })
    expect(await world.accountIdOf(holder)).toBe(await world.accountIdOf(other))
  })

  it('binds the number as a free one where its holder is gone before the answer', async () => {
    const [holder, other] = await holderAndOther()
    answer = async () => {
      await world.send('DELETE', '/me', holder)
      return 'merge'
    }
    expect((await world.bind(other, world.code('hong'))).body).toEqual({ number: '138****8000' })
    expect(world.tables.merges.size).toBe(0)
  })

  it('asks again where the number went to somebody else meanwhile', async () => {
    const [holder, other] = await holderAndOther()
    const third = await world.login('hong', APPS[1])
    const ids = [await world.accountIdOf(holder), await world.accountIdOf(third)]
    answer = async (_account, from) => {
      if (from !== ids[0]) return 'move'
      await world.bind(holder, world.code('ming', OTHER_NUMBER))
      await world.bind(third, world.code('hong', NUMBER, APPS[1]))
      return 'move'
    }
    expect((await world.bind(other, world.code('hong'))).status).toBe(200)
    expect(asked.map(([, from]) => from)).toEqual(ids)
    expect(await world.numberOf(third)).toBeUndefined()
    expect(await world.wholeNumberOf(holder)).toBe('+8613877665544')
  })

  it('asks three times, and then refuses, while the number goes on from one to another', async () => {
    const [holder, other] = await holderAndOther()
    const third = await world.login('hong', APPS[1])
    const holders = [await world.accountIdOf(holder), await world.accountIdOf(third)]
    const ofOther = await world.accountIdOf(other)
    answer = async (account, from) => {
      if (account !== ofOther) return 'move'
      // Whoever does not have it takes it before the answer counts.
      if (from === holders[0]) await world.bind(third, world.code('hong', NUMBER, APPS[1]))
      else await world.bind(holder, world.code('ming'))
      return 'move'
    }
    expect((await world.bind(other, world.code('hong'))).status).toBe(409)
    const [first, second] = holders
    const askedByOther = asked.filter(([account]) => account === ofOther)
    expect(askedByOther.map(([, from]) => from)).toEqual([first, second, first])
    expect(await world.numberOf(other)).toBeUndefined()
    expect(await world.wholeNumberOf(third)).toBe('+8613800138000')
  })

  it('says that it failed where the app fails, and nothing changes', async () => {
    const [holder, other] = await holderAndOther()
    answer = () => Promise.reject(new Error('of 13800138000'))
    expect(await world.bind(other, world.code('hong'))).toMatchObject({
      status: 500,
      body: { code: 'internal' },
    })
    expect([await world.numberOf(holder), await world.numberOf(other)]).toEqual([
      '138****8000',
      undefined,
    ])
  })
})
