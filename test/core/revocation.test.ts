import type { Session } from 'miniprogram-auth-kit'
import { createWorld, eras, type World } from './support/world'

const KEY = 'miniprogram-auth-kit.session'

async function loggedIn(host: object = eras.grey) {
  const world = createWorld({
    host,
    auth: ({ options: { exchange, revoke } }) => ({ exchange, revoke }),
  })
  await world.open()
  await world.done(world.auth.login())
  return world
}
const stored = ({ host }: World) => JSON.stringify(host.storage.peek(KEY) ?? '')

describe('a session whose end the server could not be told', () => {
  it.each([
    ['the server is away', (world: World) => void (world.server.isUp = false)],
    ['the server does not answer', (world: World) => void (world.server.delay = 60_000)],
  ])('is told at the next start, once, since %s', async (_, cause) => {
    const world = await loggedIn()
    cause(world)
    const done = world.auth.logout()
    await world.host.clock.advance(20_000)
    await done
    expect(stored(world)).toContain('secret-token-1')
    expect(world.host.storage.isEncrypted(KEY)).toBe(true)
    world.server.isUp = true
    world.server.delay = 0
    world.server.revoked.length = 0
    for (let start = 0; start < 3; start += 1) {
      world.restart()
      await world.open()
    }
    expect(world.server.revoked).toEqual(['secret-token-1'])
    expect(world.server.tokens()).toEqual([])
    expect(stored(world)).not.toContain('secret-token')
  })

  it('tells `track` why, in a code', async () => {
    const world = await loggedIn()
    world.server.isUp = false
    await world.done(world.auth.logout())
    expect(world.tracked).toContainEqual({ type: 'fail', code: 'network' })
  })

  it('does not make logout() wait for an async track', async () => {
    const world = await loggedIn()
    world.auth.configure({ track: () => new Promise(() => undefined) as never })
    world.server.isUp = false
    const ended = jest.fn()
    void world.auth.logout().then(ended)
    await world.host.clock.advance(60_000)
    expect(ended).toHaveBeenCalledTimes(1)
  })

  it('is told at the next start, since the app was killed', async () => {
    const world = await loggedIn()
    world.server.isUp = false
    void world.auth.logout()
    await world.host.clock.advance(1)
    world.restart()
    world.server.isUp = true
    await world.open()
    expect(world.server.tokens()).toEqual([])
  })

  it('is tried once at each start, and not beside a session that came since', async () => {
    const world = await loggedIn()
    world.server.isUp = false
    await world.done(world.auth.logout())
    world.server.isUp = true
    const { token } = await world.done(world.auth.login())
    expect(stored(world)).toContain('secret-token-1')
    world.restart()
    world.server.isUp = false
    await world.open()
    await world.host.clock.advance(60_000)
    expect(world.server.revoked).toEqual(['secret-token-1', 'secret-token-1'])
    world.server.isUp = true
    world.restart()
    await world.open()
    expect(world.server.tokens()).toEqual([token])
    expect((await world.done(world.auth.login())).token).toBe(token)
    expect(stored(world)).not.toContain('secret-token-1')
  })

  it('takes nothing from a session that came before the storage answered', async () => {
    const world = await loggedIn()
    world.server.isUp = false
    await world.done(world.auth.logout())
    world.server.isUp = true
    world.restart()
    world.host.delay('getStorage', 1000)
    void world.open()
    const session = { token: 'secret-token-of-app', expiresIn: 600 }
    void world.auth.setSession(session)
    await world.host.clock.advance(30_000)
    expect(world.server.revoked).toContain('secret-token-1')
    expect(stored(world)).not.toContain('secret-token-1')
    world.host.delay('getStorage', 0)
    world.restart()
    await world.open()
    expect((await world.done(world.auth.login())).token).toBe(session.token)
  })

  it('is nobody’s: it logs nobody in', async () => {
    const world = await loggedIn()
    world.server.isUp = false
    await world.done(world.auth.logout())
    world.restart()
    await world.open()
    expect(world.state.session).toEqual({ status: 'none' })
  })

  it('is forgotten when its life is over', async () => {
    const world = await loggedIn()
    world.server.isUp = false
    await world.done(world.auth.logout())
    world.server.isUp = true
    world.server.revoked.length = 0
    await world.host.clock.advance(3 * 3_600_000)
    world.restart()
    await world.open()
    expect(world.server.revoked).toEqual([])
  })

  it('is told again at the next start, and the one that was told beside it is not', async () => {
    const world = await loggedIn()
    for (const isLast of [false, true]) {
      world.server.isUp = false
      await world.done(world.auth.logout())
      world.server.isUp = true
      if (!isLast) await world.done(world.auth.login())
    }
    const { exchange } = world.server.options
    const revoke = ({ token }: Session) =>
      token === 'secret-token-2' ? Promise.reject(new Error('away')) : Promise.resolve()
    world.restart({ exchange, revoke })
    await world.open()
    expect(stored(world)).toContain('secret-token-2')
    expect(stored(world)).not.toContain('secret-token-1')
  })

  it('waits for a start at which the app can tell it', async () => {
    const world = await loggedIn()
    world.server.isUp = false
    await world.done(world.auth.logout())
    world.server.isUp = true
    world.server.revoked.length = 0
    const { exchange, revoke } = world.server.options
    world.restart({ exchange })
    await world.open()
    expect(stored(world)).toContain('secret-token-1')
    world.restart({ exchange, revoke })
    await world.open()
    expect(world.server.revoked).toEqual(['secret-token-1'])
    expect(stored(world)).toBe('""')
  })

  it('is not kept by an app that tells its server of none', async () => {
    const world = createWorld({
      host: eras.grey,
      auth: ({ options: { exchange } }) => ({ exchange }),
    })
    await world.open()
    await world.done(world.auth.login())
    const writes = world.host.count('setStorage')
    await world.done(world.auth.logout())
    expect(world.host.count('setStorage')).toBe(writes)
  })

  it.each([
    ['text', 'x'],
    ['no tokens', [null, 7, {}, { token: 7, expiresAt: 9e15 }, { token: '', expiresAt: 9e15 }]],
    ['no ends', [{ token: 'secret-token-x' }, { token: 'secret-token-x', expiresAt: '9' }]],
  ])('that reads as %s is none', async (_, unrevoked) => {
    // It stores the session as it is: a newer client encrypts it.
    const world = await loggedIn(eras.prompting)
    world.host.storage.put(KEY, { kit: 'miniprogram-auth-kit', v: 1, data: { unrevoked } })
    world.restart()
    await world.open()
    expect(world.server.revoked).toEqual([])
  })

  it('leaves no token behind on a phone that stores nothing more', async () => {
    const world = await loggedIn()
    world.server.isUp = false
    world.host.fail('setStorage', { errMsg: 'setStorage:fail:quota reached' }, Infinity)
    await world.done(world.auth.logout())
    expect(stored(world)).not.toContain('secret-token')
  })
})
