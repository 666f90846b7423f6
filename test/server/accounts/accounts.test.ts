import { onEachStore } from './on-each-store'
import { APPS, openidOf, unionIdOf } from './people'
import { AccountsWorld, app } from './world'

const [FIRST, SECOND] = APPS

onEachStore((redisUrl) => {
  let world: AccountsWorld
  beforeEach(async () => {
    world = new AccountsWorld(redisUrl())
    await world.open()
  })
  afterEach(() => world.close())

  describe('a person who is known by openid alone', () => {
    it('keeps the account when the unionid comes with a later code', async () => {
      const before = await world.login('ming')
      await world.name(before, '小明')
      const after = await world.login('ming', FIRST, true)
      expect(await world.nameOf(after)).toBe('小明')
      expect((await world.send('GET', '/me', before)).body.hasUnionId).toBe(true)
      expect([...world.tables.accounts]).toHaveLength(1)
    })

    it('is found by the unionid in the second mini-program', async () => {
      await world.name(await world.login('ming'), '小明')
      await world.login('ming', FIRST, true)
      expect(await world.nameOf(await world.login('ming', SECOND, true))).toBe('小明')
      expect(await world.countAccounts()).toBe(1)
    })

    it('is bound by a payload as well as by a code', async () => {
      const first = await world.login('ming')
      const second = await world.login('ming', SECOND, true)
      await world.name(second, '小明')
      const payload = world.wechat.payload('ming', FIRST, 'Band', true)
      expect((await world.send('POST', '/profile', first, payload)).status).toBe(200)
      expect(await world.nameOf(second)).toBe('Band')
      expect(await world.countAccounts()).toBe(1)
    })
  })

  describe('two accounts that turn out to be one person', () => {
    it.each([
      ['the first mini-program last', [FIRST, SECOND]],
      ['the second mini-program last', [SECOND, FIRST]],
    ] as const)('are one, with the newer profile and every session: %s', async (_name, order) => {
      const [older, newer] = [
        await world.login('ming', order[0]),
        await world.login('ming', order[1]),
      ]
      const avatarUrl = 'https://thirdwx.qlogo.cn/xm/132'
      await world.send('POST', '/profile', older, { nickName: '旧', avatarUrl })
      await world.name(newer, '新')
      expect(await world.countAccounts()).toBe(2)
      await world.login('ming', order[1], true)
      await world.login('ming', order[0], true)
      expect(await world.countAccounts()).toBe(1)
      for (const token of [older, newer])
        expect((await world.send('GET', '/me', token)).body).toEqual({
          nickName: '新',
          avatarUrl,
          hasUnionId: true,
        })
    })

    it('both lead on by their old ids, and the app hears of it once', async () => {
      await world.login('ming', FIRST)
      await world.login('ming', SECOND)
      const ids = [...world.tables.accounts]
      await world.login('ming', SECOND, true)
      await world.login('ming', FIRST, true)
      const [from, into] = ids.sort((id) => (world.tables.mergedInto.has(id) ? -1 : 1))
      expect([...world.tables.mergedInto]).toEqual([[from, into]])
      for (const id of ids)
        expect(await world.server.authServer.account(id)).toEqual({
          id: into,
          identities: expect.arrayContaining(
            APPS.map((appId) => ({ appId, openid: openidOf('ming', appId) })),
          ) as unknown[],
          unionid: unionIdOf('ming'),
        })
    })

    it('stay apart where they are two people', async () => {
      const [ming, hong] = [
        await world.login('ming', FIRST, true),
        await world.login('hong', FIRST, true),
      ]
      await world.name(ming, '小明')
      await world.login('hong', SECOND, true)
      expect(await world.nameOf(hong)).toBeUndefined()
      expect(await world.countAccounts()).toBe(2)
    })

    it('are merged once by many logins at the same moment', async () => {
      await Promise.all(APPS.map((appId) => world.login('ming', appId)))
      const logins = APPS.flatMap((appId) => [appId, appId, appId])
      const tokens = await Promise.all(logins.map((appId) => world.login('ming', appId, true)))
      await world.name(tokens[0] ?? '', '小明')
      expect(await Promise.all(tokens.map((token) => world.nameOf(token)))).toEqual(
        tokens.map(() => '小明'),
      )
      expect([await world.countAccounts(), world.tables.merges.size]).toEqual([1, 1])
    })
  })

  it('gives a person a new account only once, also where many logins come at once', async () => {
    await Promise.all(Array.from({ length: 12 }, (_, n) => world.login('ming', FIRST, n % 2 > 0)))
    expect([await world.countAccounts(), world.tables.accounts.size]).toEqual([1, 1])
  })

  it('means the first mini-program where a login names none, and refuses one that it does not know', async () => {
    const code = world.wechat.code('ming', FIRST, false)
    const login = (body: object) => world.ask({ method: 'POST', path: '/session', body })
    expect((await login({ code })).status).toBe(200)
    expect(await login({ code, appId: 'wx000000000000000c' })).toMatchObject({
      status: 400,
      body: { code: 'bad-request' },
    })
  })

  it('knows no session of a mini-program that it serves no longer', async () => {
    const token = await world.login('ming', SECOND)
    world.options.apps = [app(FIRST)]
    await world.restart()
    expect(await world.nameOf(token)).toBe(401)
  })
})
