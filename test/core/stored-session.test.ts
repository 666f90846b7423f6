import { createWorld, eras, type World } from './support/world'

const KEY = 'miniprogram-auth-kit.session'
const twoDays = 172_800

/** An app that was used before, and what it stored of its session. */
async function usedBefore(expiresIn = 7_200) {
  const world = createWorld({
    // It stores the session as it is: a newer client encrypts it.
    host: eras.prompting,
    auth: ({ options: { exchange, revoke } }) => ({ exchange, revoke }),
  })
  world.server.expiresIn = expiresIn
  await world.open()
  await world.done(world.auth.login())
  world.restart()
  const { data } = world.host.storage.peek(KEY) as { data: Stored }
  return { world, stored: data }
}
interface Stored {
  token: string
  expiresAt: number
  at: number
  generation: string
}
const put = ({ host }: World, data: unknown) =>
  host.storage.put(KEY, { kit: 'miniprogram-auth-kit', v: 1, data })

describe('a stored session', () => {
  it('is the token, its life, and whose it is; and no more', async () => {
    const { world, stored } = await usedBefore()
    const at = world.host.clock.now()
    expect(stored).toEqual({
      token: 'secret-token-1',
      at,
      expiresAt: at + 7_200_000,
      generation: expect.any(String) as string,
      login: 1,
    })
  })

  it('with the longest life is used', async () => {
    const { world, stored } = await usedBefore(twoDays)
    expect(stored.expiresAt - stored.at).toBe(twoDays * 1_000)
    await world.open()
    expect(world.state.session.status).toBe('active')
  })

  it.each([
    ['a token that is a number', () => ({ token: 7 })],
    ['an empty token', () => ({ token: '' })],
    ['no token', () => ({ token: undefined })],
    ['a receipt as text', ({ at }: Stored) => ({ at: String(at) })],
    ['an end as text', ({ expiresAt }: Stored) => ({ expiresAt: String(expiresAt) })],
    ['a longer life than any', ({ at }: Stored) => ({ expiresAt: at + twoDays * 1_000 + 1 })],
    ['an end before its receipt', ({ at }: Stored) => ({ expiresAt: at - 1 })],
    [
      'an end before a receipt that is to come',
      ({ at }: Stored) => ({ at: at + 7_200_000, expiresAt: at + 3_600_000 }),
    ],
    ['no generation', () => ({ generation: undefined })],
    ['another generation', () => ({ generation: 'of-somebody-else' })],
  ])('with %s is none, and a login replaces it', async (_, change) => {
    const { world, stored } = await usedBefore()
    put(world, { ...stored, ...change(stored) })
    await world.open()
    expect(world.state.session).toEqual({ status: 'none' })
    expect((await world.done(world.auth.login())).token).toBe('secret-token-2')
  })

  it.each([
    ['a token that is a number', { token: 7 }],
    ['an empty token', { token: '' }],
    ['a generation that is a number', { generation: 7 }],
    ['an empty generation', { generation: '' }],
    ['a longer life than any', { expiresAt: 9e15 }],
  ])('with %s is nothing that a logout tells the server of', async (_, change) => {
    const { world, stored } = await usedBefore()
    put(world, { ...stored, ...change })
    await world.done(world.auth.logout())
    expect(world.server.revoked).toEqual([])
  })

  it('that an earlier user left behind is told of at a logout', async () => {
    const { world, stored } = await usedBefore()
    put(world, { ...stored, generation: 'of-somebody-else' })
    await world.done(world.auth.logout())
    expect(world.server.revoked).toEqual([stored.token])
    expect(world.host.storage.peek(KEY)).toBeUndefined()
  })

  it('that an earlier user left behind goes when the server was told of others', async () => {
    const { world, stored } = await usedBefore()
    const unrevoked = [{ token: 'secret-token-0', expiresAt: stored.expiresAt }]
    put(world, { ...stored, generation: 'of-somebody-else', unrevoked })
    await world.open()
    expect(world.server.revoked).toEqual(['secret-token-0'])
    expect(world.host.storage.peek(KEY)).toBeUndefined()
  })

  it('is told of no more at the moment of its end', async () => {
    const { world } = await usedBefore()
    world.server.isUp = false
    await world.done(world.auth.logout())
    world.server.revoked.length = 0
    world.server.isUp = true
    world.restart()
    await world.host.clock.advance(7_200_000)
    await world.open()
    expect(world.server.revoked).toEqual([])
  })
})

describe('an app without sessions', () => {
  it('reads none', async () => {
    const world = createWorld({ host: eras.grey })
    await world.open()
    expect(world.host.count('getStorage')).toBe(0)
  })

  it('that had one of its own tells the server of its end at the next start', async () => {
    const revoke = jest.fn(() => Promise.reject(new Error('the server is away')))
    const world = createWorld({ host: eras.grey, auth: { revoke } })
    await world.open()
    await world.done(world.auth.setSession({ token: 'secret-token-of-mine', expiresIn: 7_200 }))
    await world.done(world.auth.logout())
    expect(revoke).toHaveBeenCalledTimes(1)
    world.restart()
    await world.open()
    expect(revoke).toHaveBeenCalledTimes(2)
  })
})
