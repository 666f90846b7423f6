import { onEachStore } from './on-each-store'
import { APPS, openidOf, unionIdOf } from './people'
import { AccountsWorld } from './world'

const [FIRST, SECOND] = APPS

onEachStore((redisUrl) => {
  let world: AccountsWorld
  beforeEach(async () => {
    world = new AccountsWorld(redisUrl())
    await world.open()
  })
  afterEach(() => world.close())

  describe('DELETE /session?all=true', () => {
    it('ends every session of the person in every mini-program, and of nobody else', async () => {
      const tokens = [await world.login('ming', FIRST), await world.login('ming', SECOND)]
      const [first = ''] = tokens
      tokens.push(await world.login('ming', FIRST, true), await world.login('ming', SECOND, true))
      const hong = await world.login('hong')
      await world.name(first, '小明')
      expect((await world.send('DELETE', '/session?all=true', first)).status).toBe(204)
      for (const token of tokens) expect(await world.nameOf(token)).toBe(401)
      expect(await world.nameOf(hong)).toBeUndefined()
      expect(await world.nameOf(await world.login('ming'))).toBe('小明')
    })

    it('misses no session that is opened at the same moment', async () => {
      const first = await world.login('ming')
      const opened: string[] = []
      const logins = Array.from({ length: 12 }, async () => opened.push(await world.login('ming')))
      const end = world.send('DELETE', '/session?all=true', first)
      await end
      const before = [...opened]
      await Promise.all(logins)
      for (const token of before) expect(await world.nameOf(token)).toBe(401)
    })

    it('is one session where all is false, and malformed where it is anything else', async () => {
      const [token, other] = [await world.login('ming'), await world.login('ming')]
      expect((await world.send('DELETE', '/session?all=1', token)).status).toBe(400)
      expect((await world.send('DELETE', '/session?all=false', token)).status).toBe(204)
      expect([await world.nameOf(token), await world.nameOf(other)]).toEqual([401, undefined])
    })
  })

  describe('DELETE /me', () => {
    it('leaves nothing of the person, and tells the app', async () => {
      const tokens = [await world.login('ming', FIRST), await world.login('ming', SECOND)]
      for (const token of tokens) await world.upload(token)
      await world.name(tokens[0] ?? '', '小明')
      for (const appId of APPS) tokens.push(await world.login('ming', appId, true))
      expect(world.pictures).toHaveLength(2)
      const [into = ''] = world.tables.mergedInto.values()
      expect((await world.send('DELETE', '/me', tokens[1] ?? '')).status).toBe(204)
      for (const token of tokens) expect(await world.nameOf(token)).toBe(401)
      expect(world.pictures).toEqual([])
      expect([...world.tables.deleted]).toEqual([into])
      for (const id of world.tables.accounts)
        expect(await world.server.authServer.account(id)).toBeUndefined()
      const stored = await world.stored()
      for (const trace of ['小明', unionIdOf('ming'), ...APPS.map((app) => openidOf('ming', app))])
        expect(stored).not.toContain(trace)
      expect(await world.store.keys('account:')).toEqual([])
    })

    it('makes a later login of the same person a new account', async () => {
      const token = await world.login('ming', FIRST, true)
      await world.name(token, '小明')
      await world.send('DELETE', '/me', token)
      const again = await world.login('ming', FIRST, true)
      expect(await world.nameOf(again)).toBeUndefined()
      expect([world.tables.accounts.size, await world.countAccounts()]).toEqual([2, 1])
    })

    it('is not undone by what was on its way: a profile, a payload, a picture, a second deletion', async () => {
      const token = await world.login('ming', FIRST, true)
      const payload = world.wechat.payload('ming', FIRST, 'Band', true)
      const answers = await Promise.all([
        world.send('DELETE', '/me', token),
        world.send('POST', '/profile', token, { nickName: '小明' }),
        world.send('POST', '/profile', token, payload),
        world.send('DELETE', '/me', token),
        world.send('DELETE', '/session?all=true', token),
      ])
      for (const { status } of answers) expect([200, 204, 401]).toContain(status)
      expect([await world.countAccounts(), await world.store.keys('identity:')]).toEqual([0, []])
    })

    it('leaves no picture that was on its way', async () => {
      const [token, other] = [await world.login('ming'), await world.login('ming')]
      const write = world.store.compareAndSetAll.bind(world.store)
      jest.spyOn(world.store, 'compareAndSetAll').mockImplementationOnce(async (changes) => {
        const isWritten = await write(changes)
        expect((await world.send('DELETE', '/me', other)).status).toBe(204)
        return isWritten
      })
      expect((await world.sendPicture(token)).status).toBe(401)
      expect(world.pictures).toEqual([])
    })

    it('is told to the app after a restart where the app could not be told', async () => {
      await world.close()
      let isDown = true
      const tables = () => world.tables.hooks
      world = new AccountsWorld(redisUrl(), {
        onDelete: (id) => {
          if (isDown) throw new Error('openid-ming: the app is down')
          tables().onDelete(id)
        },
      })
      await world.open()
      const token = await world.login('ming')
      expect((await world.send('DELETE', '/me', token)).status).toBe(204)
      expect([...world.tables.deleted]).toEqual([])
      isDown = false
      await world.restart()
      await world.login('hong')
      while (world.tables.deleted.size === 0) await new Promise((resolve) => setImmediate(resolve))
      expect([...world.tables.deleted]).toHaveLength(1)
    })
  })
})
