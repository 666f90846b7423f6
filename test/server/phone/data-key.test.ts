import { randomBytes } from 'node:crypto'
import { createDataKeys } from '../../../server/src/data-keys'
import { checkOptions } from '../../../server/src/options'
import { onEachStore } from '../accounts/on-each-store'
import { APPS } from '../accounts/people'
import { AccountsWorld } from '../accounts/world'
import { KEY, NEXT_KEY, OTHER_NUMBER, PhoneWorld } from './world'

describe('a data key', () => {
  it('opens what it sealed, and nothing that was changed or that another one sealed', () => {
    const [mine, other] = [createDataKeys([KEY]), createDataKeys([NEXT_KEY])]
    const sealed = mine.seal('a text')
    expect(mine.open(sealed)).toBe('a text')
    expect(other.open(sealed)).toBeUndefined()
    expect(other.open({ ...sealed, keyId: other.currentId })).toBeUndefined()
    const bytes = Buffer.from(sealed.sealed, 'base64url')
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(mine.open({ ...sealed, sealed: changed.toString('base64url') })).toBeUndefined()
    }
    expect(mine.open({ ...sealed, sealed: '' })).toBeUndefined()
  })

  it('seals the same text differently each time, and finds it by the same index', () => {
    const keys = createDataKeys([KEY])
    const [one, two] = [keys.seal('a text'), keys.seal('a text')]
    expect(one.sealed).not.toBe(two.sealed)
    expect(one.index).toBe(two.index)
    expect(keys.seal('another').index).not.toBe(one.index)
    expect(createDataKeys([NEXT_KEY]).seal('a text').index).not.toBe(one.index)
  })

  it('must be 32 bytes in base64, and each another one', () => {
    const wrong = [
      '',
      'hush',
      randomBytes(31).toString('base64'),
      randomBytes(33).toString('base64'),
      randomBytes(32).toString('hex'),
      [KEY, KEY],
      [KEY, 'hush'],
    ]
    const apps = [{ appId: 'wx1', secret: 's' }]
    for (const dataKey of wrong) {
      const check = () => checkOptions({ apps, dataDir: 'x', dataKey })
      expect(check).toThrow('`dataKey` must be base64 of 32 bytes')
      expect(check).not.toThrow('hush')
    }
    for (const dataKey of [KEY, [KEY], [KEY, NEXT_KEY], []])
      expect(() => checkOptions({ apps, dataDir: 'x', dataKey })).not.toThrow()
  })

  it('needs the secret of each mini-program, or a way of the app’s own', () => {
    const options = { apps: [{ appId: 'wx1' }], code2Session: () => ({}), dataDir: 'x' }
    expect(() => checkOptions(options)).not.toThrow()
    expect(() => checkOptions({ ...options, dataKey: KEY })).toThrow('needs its `secret`')
    const getPhoneNumber = () => ({})
    expect(() => checkOptions({ ...options, dataKey: KEY, getPhoneNumber })).not.toThrow()
  })
})

it('is missing: POST /phone is off, and the log says how to turn it on', async () => {
  const world = new AccountsWorld()
  await world.open()
  const token = await world.login('ming')
  expect(await world.send('POST', '/phone', token, { code: 'a-code' })).toMatchObject({
    status: 404,
    body: { code: 'not-found', message: expect.stringContaining('DATA_KEY') as string },
  })
  expect(world.lines.join('')).toContain('POST /phone is off')
  await world.close()
})

onEachStore((redisUrl) => {
  let world: PhoneWorld
  beforeEach(async () => {
    world = new PhoneWorld(redisUrl())
    await world.open()
  })
  afterEach(() => world.close())

  /** Resolves when the server has looked at every number after a start. */
  const said = async (text: string) => {
    while (!world.lines.some((line) => line.includes(text)))
      await new Promise((resolve) => setImmediate(resolve))
  }
  const keyIds = async () => {
    const keys = await world.store.keys('phone:')
    return new Set(keys.map((key) => key.split(':')[1]))
  }

  describe('another data key', () => {
    it('seals everything at the next start, so that the old one can go', async () => {
      const [ming, hong] = [await world.login('ming'), await world.login('hong')]
      await world.bind(ming, world.code('ming'))
      await world.bind(hong, world.code('hong', OTHER_NUMBER))
      const before = await keyIds()
      await world.restart({ dataKey: [NEXT_KEY, KEY] })
      await said('phone numbers were sealed with the first data key')
      expect(world.lines.join('')).toContain('"sealed":2')
      expect((await keyIds()).size).toBe(1)
      expect(await keyIds()).not.toEqual(before)
      await world.restart({ dataKey: NEXT_KEY })
      expect(await world.wholeNumberOf(ming)).toBe('+8613800138000')
      expect(await world.wholeNumberOf(hong)).toBe('+8613877665544')
      const third = await world.login('hong', APPS[1])
      const code = world.code('hong', OTHER_NUMBER, APPS[1])
      expect((await world.bind(third, code)).status).toBe(409)
    })

    it('finds a number that the old one sealed: it is not bound twice', async () => {
      const [ming, hong] = [await world.login('ming'), await world.login('hong')]
      await world.bind(ming, world.code('ming'))
      await world.restart({ dataKey: [KEY, NEXT_KEY] })
      expect((await world.bind(hong, world.code('hong'))).status).toBe(409)
      const rest = { dataKey: [NEXT_KEY, KEY] }
      await Promise.all([world.restart(rest)])
      expect((await world.bind(hong, world.code('hong'))).status).toBe(409)
      expect((await world.bind(ming, world.code('ming'))).status).toBe(200)
      await said('phone numbers were sealed with the first data key')
      expect(await world.store.keys('phone:')).toHaveLength(1)
    })

    it('alone opens nothing of the old one: the server says so, and numbers are bound anew', async () => {
      const ming = await world.login('ming')
      await world.bind(ming, world.code('ming'))
      await world.restart({ dataKey: NEXT_KEY })
      await said('phone numbers are not known')
      expect(await world.numberOf(ming)).toBeUndefined()
      expect((await world.bind(ming, world.code('ming'))).body).toEqual({ number: '138****8000' })
      expect(await world.store.keys('phone:')).toHaveLength(1)
    })
  })
})
