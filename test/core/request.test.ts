import { AuthError, type RequestOptions } from 'miniprogram-auth-kit'
import { createWorld, eras, printed, type World } from './support/world'

const url = 'https://app.example.com/me'
const create = () =>
  createWorld({ host: eras.prompting, auth: ({ options: { exchange } }) => ({ exchange }) })

async function loggedIn() {
  const world = create()
  await world.done(world.auth.login())
  return world
}
/** The server answers after `ms`. */
const slow = (world: World, ms: number, statusCode = 200) =>
  world.host.onRequest(
    () => new Promise((resolve) => setTimeout(() => resolve({ statusCode, data: 'ok' }), ms)),
  )

describe('abort()', () => {
  it('ends a request on its way, at once: cancelled, and the client ends it too', async () => {
    const world = await loggedIn()
    slow(world, 5000)
    const sent = jest.spyOn(world.host.wx, 'request')
    const request = world.auth.request({ url })
    await world.host.settle()
    const task = sent.mock.results[0]?.value as { abort: () => void }
    const ended = jest.spyOn(task, 'abort')
    request.abort()
    expect(await world.refusal(request)).toMatchObject({ code: 'cancelled' })
    expect(ended).toHaveBeenCalledTimes(1)
    expect(world.host.count('request')).toBe(1)
  })

  it.each([
    ['before its login', (world: World) => world.server],
    ['while it waits for a renewal', (world: World) => slow(world, 0, 401)],
  ])('sends nothing any more: %s', async (when, prepare) => {
    const world = when === 'before its login' ? create() : await loggedIn()
    prepare(world)
    world.host.delay('login', 3000)
    const request = world.auth.request({ url })
    await world.host.settle()
    const sent = world.host.count('request')
    request.abort()
    const refused = expect(request).rejects.toBeInstanceOf(AuthError)
    await world.host.clock.advance(10_000)
    await refused
    expect(world.host.count('request')).toBe(sent)
    // The login was everybody's.
    expect(world.state.session.status).toBe('active')
  })

  it('after the answer changes nothing', async () => {
    const world = await loggedIn()
    const request = world.auth.request({ url })
    const answer = await world.done(request)
    request.abort()
    expect(await request).toBe(answer)
  })
})

describe('the callbacks of wx.request', () => {
  function callbacks() {
    const heard: string[] = []
    const hear =
      (name: string) =>
      (answer: object): void =>
        void heard.push(`${name} ${String((answer as { statusCode?: number }).statusCode)}`)
    return { heard, success: hear('success'), fail: hear('fail'), complete: hear('complete') }
  }

  it('are called beside the promise, once', async () => {
    const world = await loggedIn()
    world.server.forgetTokens()
    const { heard, ...given } = callbacks()
    await world.done(world.auth.request({ url, ...given }))
    expect(heard).toEqual(['success 200', 'complete 200'])
    expect(world.host.count('request')).toBe(2)
  })

  it('hear of a failure with its code, and nobody needs a catch then', async () => {
    const world = await loggedIn()
    world.host.onRequest(() => undefined)
    const fail = jest.fn()
    const complete = jest.fn()
    void world.auth.request({ url, fail, complete })
    await world.host.settle()
    // Jest fails a test that leaves a rejection unhandled.
    await new Promise(setImmediate)
    expect(fail).toHaveBeenCalledWith(expect.objectContaining({ code: 'network' }))
    expect(complete).toHaveBeenCalledTimes(1)
  })

  it.each([
    ['success', 200, 1],
    ['fail', 200, 0],
    ['complete', 200, 1],
    ['success', undefined, 0],
    ['fail', undefined, 1],
    ['complete', undefined, 1],
  ])('%s alone, where the server answers %p, is called %i times', async (name, answer, times) => {
    const world = await loggedIn()
    world.host.onRequest(() => (answer ? { statusCode: answer } : undefined))
    const callback = jest.fn()
    const work = world.auth.request({ url, [name]: callback }).catch(() => undefined)
    await world.host.settle()
    await work
    expect(callback).toHaveBeenCalledTimes(times)
  })

  it('that throw are printed, and take nothing down', async () => {
    const world = await loggedIn()
    const success = () => {
      throw new Error('mine')
    }
    const complete = jest.fn()
    const answer = world.auth.request({ url, success, complete })
    expect(await world.done(answer)).toMatchObject({ statusCode: 200 })
    expect(complete).toHaveBeenCalledTimes(1)
    expect(printed()).toEqual([expect.stringContaining('a callback threw')])
  })
})

describe('an option of request()', () => {
  it('that can be meant goes out as it is, whatever it is', async () => {
    const world = await loggedIn()
    const options: RequestOptions = {
      url,
      data: '',
      header: { 'X-App': '1' },
      method: 'POST',
      timeout: 1,
      dataType: '其他',
      responseType: 'text',
      enableCache: false,
      enableChunked: false,
      enableHttp2: true,
      enableHttpDNS: true,
      enableHttpDNSFallback: true,
      enableProfile: true,
      enableQuic: true,
      forceCellularNetwork: false,
      httpDNSServiceId: 'id',
      httpDNSTimeout: 5_000,
      redirect: 'manual',
      useHighPerformanceMode: true,
    }
    await world.done(world.auth.request(options))
    expect(printed()).toEqual([])
    expect(world.host.calls.at(-1)?.options).toMatchObject({
      ...options,
      header: { 'X-App': '1', Authorization: 'Bearer secret-token-1' },
    })
  })

  it('that is undefined is not there, and not said', async () => {
    const world = await loggedIn()
    await world.done(world.auth.request({ url, method: undefined, lost: undefined } as never))
    expect(printed()).toEqual([])
    expect(world.host.calls.at(-1)?.options).not.toHaveProperty('method')
  })

  it.each([
    ['url', 7],
    ['header', 'text'],
    ['header', null],
    ['timeout', 0],
    ['timeout', '10'],
    ['method', 7],
    ['success', 'onSuccess'],
    ['fail', 'onFail'],
    ['complete', 'onComplete'],
    ['dataType', true],
    ['responseType', null],
    ['enableCache', 'yes'],
    ['enableChunked', 1],
    ['enableHttp2', 'true'],
    ['enableHttpDNS', 'true'],
    ['enableHttpDNSFallback', null],
    ['enableProfile', 0],
    ['enableQuic', {}],
    ['forceCellularNetwork', 'no'],
    ['httpDNSServiceId', 7],
    ['httpDNSTimeout', '5000'],
    ['redirect', false],
    ['useHighPerformanceMode', 'yes'],
  ])('%s: %p is left out, and said to the developer', async (name, value) => {
    const world = await loggedIn()
    const options = { url, [name]: value } as unknown as RequestOptions
    await world.done(world.auth.request(options).catch(() => undefined))
    expect(printed()).toEqual([expect.stringMatching(new RegExp(`request: ${name} left out`))])
  })

  it('that wx.request is not known to have is said, and goes on to it', async () => {
    const world = await loggedIn()
    await world.done(world.auth.request({ url, headers: {} } as RequestOptions))
    expect(printed()).toEqual([expect.stringContaining('request: headers is not an option')])
    expect(world.host.calls.at(-1)?.options).toHaveProperty('headers')
  })

  it.each([[undefined], [null], [7], [{}], [{ url: '' }]])(
    '%j has no url: invalid, and nothing is sent',
    async (options) => {
      const world = await loggedIn()
      const error = await world.refusal(world.auth.request(options as never))
      expect(error).toMatchObject({ code: 'invalid' })
      expect(world.host.count('request')).toBe(0)
    },
  )
})

describe('a request of somebody who logged out', () => {
  it('is refused as theirs, and not sent with the session of who logs in next', async () => {
    const world = create()
    world.host.delay('login', 3000)
    const request = world.auth.request({ url })
    await world.host.settle()
    const refused = world.refusal(request)
    const out = world.auth.logout()
    const login = world.auth.login()
    await world.host.clock.advance(10_000)
    await Promise.all([out, login])
    expect(await refused).toMatchObject({ code: 'not-granted' })
    expect(world.host.count('request')).toBe(0)
    expect(world.state.session.status).toBe('active')
  })

  it('says what is wrong with it before it says that nobody is logged in', async () => {
    const world = await loggedIn()
    await world.done(world.auth.logout())
    const refused = await world.refusal(world.auth.request({} as RequestOptions))
    expect(refused).toMatchObject({ code: 'invalid' })
  })
})

it('request() whose `authorize` throws says which call it was', async () => {
  const world = await loggedIn()
  world.auth.configure({
    authorize: () => {
      throw new TypeError('header is undefined')
    },
  })
  const error = (await world.refusal(world.auth.request({ url }))) as AuthError
  expect(error).toMatchObject({ code: 'failed' })
  expect(error.message).toContain('request: ')
})

it('an `isUnauthorized` that throws, or answers no boolean, says nothing of the token', async () => {
  const world = await loggedIn()
  world.auth.configure({
    isUnauthorized: () => {
      throw new Error('mine')
    },
  })
  expect(await world.done(world.auth.request({ url }))).toMatchObject({ statusCode: 200 })
  expect(printed()).toEqual([expect.stringContaining('a callback threw')])
  world.auth.configure({ isUnauthorized: (() => 'yes') as never })
  expect(await world.done(world.auth.request({ url }))).toMatchObject({ statusCode: 200 })
  expect(world.host.count('request')).toBe(2)
  expect(world.host.count('login')).toBe(1)
})
