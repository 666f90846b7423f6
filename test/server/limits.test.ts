import { performance } from 'node:perf_hooks'
import { multipart, PICTURES } from './support/multipart'
import { createClient } from './support/ask'
import { heldMemory } from './support/memory'
import { World } from './support/world'

const DAY = 86_400_000
const TIMEOUT = 120_000
/** With it, `POST /phone` is there. */
const DATA_KEY = Buffer.alloc(32, 7).toString('base64')

let world: World
afterEach(async () => {
  jest.restoreAllMocks()
  await world.close()
})
const open = async (rateLimit?: number): Promise<void> => {
  world = new World({ dataKey: DATA_KEY, ...(rateLimit && { rateLimit }) })
  await world.open()
}

const ROUTES: [string, string][] = [
  ['POST', '/session'],
  ['DELETE', '/session'],
  ['DELETE', '/session?all=true'],
  ['POST', '/profile'],
  ['POST', '/avatar'],
  ['POST', '/phone'],
  ['GET', '/me'],
  ['DELETE', '/me'],
  ['GET', '/wechat/events'],
  ['POST', '/wechat/events'],
  ['GET', '/avatars/aaaaaaaaaaaaaaaaaaaaaa.png'],
  ['GET', '/nowhere'],
]

describe('the limit', () => {
  it('is tried on every route that there is', async () => {
    await open()
    const routes = [...world.app.printRoutes({ commonPrefix: false }).matchAll(/(\/\S+) \((.+)\)/g)]
    const names = routes.flatMap(([, path = '', methods = '']) =>
      methods.split(', ').map((method) => `${method} ${path}`),
    )
    const tried = ROUTES.map(([method, path]) => `${method} ${path}`)
    const others = names.filter((name) => !tried.includes(name) && !name.startsWith('HEAD '))
    expect(others.sort()).toEqual(['GET /health', 'GET /live', 'GET /ready'])
    expect(names.length).toBeGreaterThan(10)
  })

  it.each(ROUTES)('counts what %s %s refuses, whatever it is refused for', async (method, path) => {
    await open(3)
    const wrong = [
      { token: 'x'.repeat(43) },
      { body: '{' },
      method === 'GET' ? { body: {} } : { headers: { authorization: 'Basic x' } },
    ]
    for (const options of wrong) {
      const { status } = await world.send(method, path, options)
      expect(status).toBeGreaterThanOrEqual(400)
      expect(status).not.toBe(429)
    }
    const refused = await world.send(method, path)
    expect(refused).toMatchObject({ status: 429, body: { code: 'rate-limited' } })
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60)
  })

  it('asks the storage nothing once it is reached', async () => {
    await open(2)
    const token = await world.token('openid-1')
    await world.send('GET', '/me', { token })
    const read = jest.spyOn(world.store, 'get')
    for (let n = 0; n < 20; n += 1)
      expect((await world.send('GET', '/me', { token })).status).toBe(429)
    expect(read).not.toHaveBeenCalled()
  })

  it('leaves the probes alone', async () => {
    await open(1)
    for (let n = 0; n < 5; n += 1)
      for (const path of ['/live', '/ready', '/health'])
        expect((await world.send('GET', path)).status).toBe(200)
  })

  it.each([
    ['forward', DAY],
    ['back', -DAY],
  ])('ends after a minute, also where the clock is set %s a day', async (_way, jump) => {
    await open(1)
    // A minute after this time is rounded up, to more than a minute.
    const [now, elapsed] = [Date.now(), 98_052.767_040_011_81]
    jest.spyOn(Date, 'now').mockReturnValue(now)
    const monotonic = jest.spyOn(performance, 'now').mockReturnValue(elapsed)
    await world.send('GET', '/me')
    jest.spyOn(Date, 'now').mockReturnValue(now + jump)
    const refused = await world.send('GET', '/me')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60)
    monotonic.mockReturnValue(elapsed + 60_000)
    expect((await world.send('GET', '/me')).status).toBe(401)
  })
})

it.each([
  ['forward', DAY],
  ['back', -DAY],
])('a clock that is set %s a day gives no answer without a code', async (_way, jump) => {
  await open()
  const token = await world.token('openid-1')
  await world.send('POST', '/profile', { token, body: { nickName: '小明' } })
  const now = Date.now()
  jest.spyOn(Date, 'now').mockImplementation(() => now + jump)
  const payload = world.payload('openid-1')
  world.clock.now += jump
  expect((await world.send('GET', '/me', { token })).body.nickName).toBe('小明')
  expect(await world.send('POST', '/profile', { token, body: payload })).toMatchObject({
    status: 409,
    body: { code: 'session-key-stale' },
  })
  const fresh = await world.token('openid-2')
  for (const [method, path, body] of [
    ['POST', '/profile', { nickName: '小红' }],
    ['POST', '/profile', world.payload('openid-2')],
    ['GET', '/me', undefined],
    ['GET', '/ready', undefined],
  ] as const)
    expect((await world.send(method, path, { token: fresh, body })).status).toBe(200)
  const picture = multipart({ filename: 'a.png', bytes: PICTURES.png })
  expect((await world.send('POST', '/avatar', { token: fresh, ...picture })).status).toBe(200)
  expect((await world.send('DELETE', '/session', { token: fresh })).status).toBe(204)
})

it(
  'answers 10,000 refused requests with 4xx, and holds nothing of them',
  async () => {
    await open(5_000)
    const client = createClient(() => world.url)
    const refuse = async (count: number): Promise<number> => {
      for (let sent = 0; sent < count; sent += 50) {
        const answers = Array.from({ length: 50 }, (_, n) => {
          const [method = '', path = ''] = ROUTES[n % ROUTES.length] ?? []
          const authorization = `Bearer ${String(sent + n).padStart(43, 'x')}`
          return client.ask({ method, path, headers: { authorization } })
        })
        for (const { status } of await Promise.all(answers)) {
          expect(status).toBeGreaterThanOrEqual(400)
          expect(status).toBeLessThan(500)
        }
      }
      world.lines.length = 0
      return heldMemory()
    }
    const before = await refuse(2_000)
    const after = await refuse(8_000)
    expect(after - before).toBeLessThan(5_000_000)
    expect((await client.ask({ method: 'GET', path: '/me' })).status).toBe(429)
    client.close()
  },
  TIMEOUT,
)
