import type { AuthState } from 'miniprogram-auth-kit'
import { createWorld, eras, printed } from './support/world'

/** What must never be seen: tokens, ids, keys, payloads, and (in statistics) who the user is. */
async function busyLife() {
  const states: AuthState[] = []
  const world = createWorld({
    host: eras.prompting,
    auth: ({ options }) => ({ ...options, withCredentials: true }),
  })
  world.auth.subscribe((state) => states.push(state))
  await world.open()
  await world.tapAnd('deny')
  await world.tapAnd('allow')
  world.server.forgetTokens()
  await world.done(world.auth.request({ url: 'https://app.example.com/me' }))
  world.server.isUp = false
  await world.refusal(world.auth.login({ force: true }))
  await world.refusal(world.auth.request({ url: 'https://app.example.com/me' })).catch(() => 0)
  world.server.isUp = true
  await world.fill('满满')
  world.host.expireSessionKey()
  await world.done(world.auth.login({ force: true }))
  await world.done(world.auth.logout())
  await world.tapAnd('allow')
  const { encryptedData = 'none', iv = 'none' } =
    world.server.submissions.find(({ payload }) => payload.credentials)?.payload.credentials ?? {}
  return { world, states, secrets: [encryptedData, iv, 'secret-token', world.host.user.openid] }
}

it('no snapshot ever holds a token, an openid, a session_key or an encrypted payload', async () => {
  const { states, secrets } = await busyLife()
  expect(states.length).toBeGreaterThan(10)
  const seen = JSON.stringify(states)
  for (const secret of secrets) expect(seen).not.toContain(secret)
  expect(seen).not.toMatch(/encryptedData|session_key|rawData|signature|openid/i)
})

it('every snapshot is JSON, and none changes after it was given', async () => {
  const { states } = await busyLife()
  for (const state of states) expect(state).toStrictEqual(JSON.parse(JSON.stringify(state)))
  expect(new Set(states).size).toBe(states.length)
})

it('nothing of it is stored in plain, but the displayable profile', async () => {
  const { world, secrets } = await busyLife()
  const plain = world.host.storage.keys().filter((key) => !key.endsWith('.session'))
  const text = JSON.stringify(plain.map(world.host.storage.peek))
  expect(text).toContain('林小满')
  for (const secret of secrets) expect(text).not.toContain(secret)
})

it('nothing of it is printed, also when things go wrong', async () => {
  await busyLife()
  expect(printed()).toEqual([])
})

it('errors carry no token and no code of WeChat', async () => {
  const { world } = await busyLife()
  const exchange = (code: string) => Promise.reject(new Error(`bad code ${code}`))
  world.auth.configure({ exchange })
  const error = (await world.refusal(world.auth.login({ force: true }))) as Error
  for (const code of world.server.codes) expect(error.message).not.toContain(code)
  expect(error.message).not.toContain('bad code')
})

it('statistics are told what happened, and nothing of the person it happened to', async () => {
  const { world, secrets } = await busyLife()
  const told = JSON.stringify(world.tracked)
  for (const secret of [...secrets, '林小满', '满满', 'http', 'wxfile']) {
    expect(told).not.toContain(secret)
  }
  for (const event of world.tracked) {
    expect(Object.keys(event).filter((key) => !['type', 'code', 'channel'].includes(key))).toEqual(
      [],
    )
  }
  expect(new Set(world.tracked.map(({ type }) => type))).toEqual(
    new Set(['ask', 'grant', 'reject', 'save', 'login', 'renew', 'logout', 'fail']),
  )
})
