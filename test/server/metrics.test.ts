import { createClient } from './support/ask'
import { Program } from './support/program'
import { World } from './support/world'

const token = 'a-token-of-the-metrics'
const worlds: World[] = []
const open = async (options: ConstructorParameters<typeof World>[0]): Promise<World> => {
  const world = new World(options)
  await world.open()
  worlds.push(world)
  return world
}
afterEach(() => Promise.all(worlds.splice(0).map((world) => world.close())))

const scrape = (world: World, authorization = `Bearer ${token}`) =>
  world.send('GET', '/metrics', { headers: { authorization } })

describe('GET /metrics', () => {
  it('counts requests by route, and says nothing of who made them', async () => {
    const world = await open({ metrics: { token } })
    const session = await world.token('openid-1')
    await world.send('GET', '/me', { token: session })
    await world.send('GET', '/me')
    const { status, headers, bytes } = await scrape(world)
    const text = bytes.toString()
    expect([status, headers['content-type']]).toEqual([
      200,
      expect.stringContaining('version=0.0.4'),
    ])
    for (const answered of ['200', '401'])
      expect(text).toContain(
        `auth_request_duration_seconds_count{method="GET",route="/me",status="${answered}"} 1`,
      )
    expect(text).toContain('process_cpu_seconds_total')
    expect(text).not.toContain(session)
  })

  it('asks for the token', async () => {
    const world = await open({ metrics: { token } })
    for (const wrong of ['', 'Bearer', `Bearer ${token}x`, token, 'Basic x'])
      expect((await scrape(world, wrong)).status).toBe(401)
  })

  it.each([undefined, false, true])('is not there where metrics is %s', async (metrics) => {
    const world = await open({ metrics })
    expect((await scrape(world)).status).toBe(404)
    const text = await world.app.authServer.metrics?.metrics()
    expect(text?.includes('auth_request_duration_seconds')).toBe(metrics || undefined)
  })

  it('counts in two servers of one process apart', async () => {
    const [one, other] = [await open({ metrics: { token } }), await open({ metrics: { token } })]
    await one.send('GET', '/me')
    expect((await scrape(one)).bytes.toString()).toContain('route="/me"')
    expect((await scrape(other)).bytes.toString()).not.toContain('route="/me"')
  })
})

it('the program serves them on a port of their own, and ends with that port', async () => {
  const world = await open({})
  const program = new Program({
    DATA_DIR: world.dataDir,
    WX_APPID: 'wx1234567890abcdef',
    WX_SECRET: '0123456789abcdef0123456789abcdef',
    METRICS_PORT: '0',
  })
  await program.start()
  const line = program.lines.find((one) => one.includes('metricsUrl')) ?? ''
  const { metricsUrl } = JSON.parse(line) as { metricsUrl: string }
  await program.client.ask({ method: 'GET', path: '/me' })
  expect((await program.client.ask({ method: 'GET', path: '/metrics' })).status).toBe(404)
  const client = createClient(() => metricsUrl)
  const { bytes } = await client.ask({ method: 'GET', path: '/metrics' })
  expect(bytes.toString()).toContain('route="/me",status="401"} 1')
  const ended = program.ended()
  program.signal('SIGTERM')
  expect(await ended).toBe(0)
  client.close()
}, 60_000)
