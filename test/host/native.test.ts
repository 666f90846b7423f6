import { createHost, type Host } from 'miniprogram-auth-kit/testing'
import { listening } from './helpers'

describe('a native call', () => {
  it('never answers before it returned', async () => {
    const host = createHost()
    const { heard, ...callbacks } = listening()
    host.wx.getSetting(callbacks)
    expect(heard).toEqual([])
    await host.settle()
    expect(heard.map(({ callback }) => callback)).toEqual(['success', 'complete'])
    expect(heard[0]?.result).toEqual({ authSetting: {}, errMsg: 'getSetting:ok' })
  })

  it('answers by a promise where no callback is passed', async () => {
    const host = createHost()
    const answer = host.wx.getSetting({})
    await host.settle()
    await expect(answer).resolves.toEqual({ authSetting: {}, errMsg: 'getSetting:ok' })
  })

  it('rejects the promise with what fail would have got', async () => {
    const host = createHost()
    const answer = expect(host.wx.checkSession({})).rejects.toEqual({
      errMsg: 'checkSession:fail session time out, need relogin',
    })
    await host.settle()
    await answer
  })

  it.each([
    ['2.10.1', undefined],
    ['2.10.2', Promise],
  ])('on base library %s returns, without callbacks, %p', (sdkVersion, kind) => {
    const returned: unknown = createHost({ sdkVersion }).wx.getSetting({})
    if (kind) expect(returned).toBeInstanceOf(kind)
    else expect(returned).toBeUndefined()
  })

  it('returns nothing where callbacks are passed', () => {
    const { getSetting } = createHost().wx
    const returned: unknown = Reflect.apply(getSetting, undefined, [{ complete: () => undefined }])
    expect(returned).toBeUndefined()
  })

  it('works without its object', async () => {
    const { getSetting } = createHost({ time: 'real' }).wx
    await expect(getSetting({})).resolves.toHaveProperty('authSetting')
  })

  it('passes over callbacks that are no functions', async () => {
    const host = createHost()
    host.wx.getSetting({ success: 'not a function', complete: null } as never)
    await expect(host.settle()).resolves.toBeUndefined()
  })

  it('calls complete also when success throws, and the error reaches the test', async () => {
    const host = createHost()
    let completed = false
    host.wx.getSetting({
      success: () => {
        throw new Error('in the app')
      },
      complete: () => (completed = true),
    })
    await expect(host.settle()).rejects.toThrow('in the app')
    expect(completed).toBe(true)
  })
})

describe('host.calls', () => {
  it('lists every call with what was passed and when, without the callbacks', async () => {
    const host = createHost({ now: 5_000 })
    host.wx.setStorageSync('key', 1)
    await host.clock.advance(10)
    host.wx.login({ timeout: 3_000, success: () => undefined })
    expect(host.calls).toEqual([
      { api: 'setStorageSync', options: ['key', 1], at: 5_000 },
      { api: 'login', options: { timeout: 3_000 }, at: 5_010 },
    ])
    expect(host.count('login')).toBe(1)
    expect(host.count('request')).toBe(0)
  })

  it('is told to who watches, with prompts and logs, until they end it', () => {
    const host = createHost({ sdkVersion: '2.9.0' })
    const seen: string[] = []
    const end = host.watch((event) => seen.push(event.type))
    host.pressButton({ openType: 'getUserInfo', emit: () => undefined })
    host.answer('deny')
    expect(seen).toEqual(['call', 'prompt', 'prompt'])
    end()
    host.wx.login({ success: () => undefined })
    expect(seen).toHaveLength(3)
  })
})

describe('faults', () => {
  it('fail: the next call fails with exactly this, the one after does not', async () => {
    const host = createHost()
    const { heard, ...callbacks } = listening()
    host.fail('login', { errMsg: 'login:fail wxa login is blocked', errno: 1402101 })
    host.wx.login(callbacks)
    host.wx.login(callbacks)
    await host.settle()
    expect(heard.map(({ callback }) => callback)).toEqual([
      'fail',
      'complete',
      'success',
      'complete',
    ])
    expect(heard[0]?.result).toEqual({ errMsg: 'login:fail wxa login is blocked', errno: 1402101 })
  })

  it('fail: as many times as it is told, with a plain message by default', async () => {
    const host = createHost()
    const { heard, ...callbacks } = listening()
    host.fail('getSetting', {}, 2)
    for (let call = 0; call < 3; call += 1) host.wx.getSetting(callbacks)
    await host.settle()
    const answers = heard.filter(({ callback }) => callback !== 'complete')
    expect(answers.map(({ result }) => result.errMsg)).toEqual([
      'getSetting:fail',
      'getSetting:fail',
      'getSetting:ok',
    ])
  })

  it('fail: a synchronous API throws', () => {
    const host = createHost()
    host.fail('setStorageSync', { errMsg: 'setStorageSync:fail:quota reached' })
    expect(() => host.wx.setStorageSync('key', 1)).toThrow('setStorageSync:fail:quota reached')
    expect(() => host.wx.setStorageSync('key', 1)).not.toThrow()
  })

  it('reply: the next call succeeds with exactly this, however wrong', async () => {
    const host = createHost()
    const { heard, ...callbacks } = listening()
    host.reply('getSetting', null)
    host.wx.getSetting(callbacks)
    await host.settle()
    expect(heard[0]).toEqual({ callback: 'success', result: null })
    host.reply('getStorageSync', 'garbage')
    expect(host.wx.getStorageSync('nothing there')).toBe('garbage')
  })

  it('hang: nothing is done and nothing is answered, not even after the call timed out', async () => {
    const host = createHost()
    const { heard, ...callbacks } = listening()
    host.hang('login')
    host.wx.login({ timeout: 100, ...callbacks })
    await host.clock.advance(3_600_000)
    expect(heard).toEqual([])
    expect(host.count('login')).toBe(1)
    expect(host.server.checkSession(host.user.openid)).toBe(false)
  })

  it('lose: the work is done, and its answer never arrives', async () => {
    const host = createHost()
    const { heard, ...callbacks } = listening()
    host.lose('login')
    host.wx.login(callbacks)
    await host.clock.advance(3_600_000)
    expect(heard).toEqual([])
    expect(host.server.checkSession(host.user.openid)).toBe(true)
  })

  it('hang and lose: refused for what answers at once', () => {
    const host = createHost()
    expect(() => host.hang('getStorageSync')).toThrow('answers at once')
    expect(() => host.lose('getStorageSync')).toThrow('answers at once')
  })

  it('delay: answers arrive so much later, until it is changed', async () => {
    const host = createHost()
    const { heard, ...callbacks } = listening()
    host.delay('getSetting', 2_000)
    host.wx.getSetting(callbacks)
    await host.clock.advance(1_999)
    expect(heard).toEqual([])
    await host.clock.advance(1)
    expect(heard).toHaveLength(2)
    host.delay('getSetting', 0)
    host.wx.getSetting(callbacks)
    await host.settle()
    expect(heard).toHaveLength(4)
  })

  it('delay: a slow answer loses against the timeout of the call', async () => {
    const host = createHost()
    const { heard, ...callbacks } = listening()
    host.delay('login', 20_000)
    host.wx.login({ timeout: 10_000, ...callbacks })
    await host.clock.advance(60_000)
    expect(heard.map(({ callback, result }) => [callback, result.errMsg, result.errno])).toEqual([
      ['fail', 'login:fail timeout', 5],
      ['complete', 'login:fail timeout', 5],
    ])
  })

  it('answerTwice: the same answer arrives twice', async () => {
    const host = createHost()
    const { heard, ...callbacks } = listening()
    host.answerTwice('getSetting')
    host.wx.getSetting(callbacks)
    host.wx.getSetting(callbacks)
    await host.settle()
    expect(heard.filter(({ callback }) => callback === 'success')).toHaveLength(3)
  })

  it.each([
    ['canIUse', (host: Host): unknown => host.wx.canIUse('getSetting')],
    ['getFileSystemManager', (host: Host): unknown => host.wx.getFileSystemManager()],
  ])('fail and reply: %s, which answers at once, throws and answers as it is told', (api, ask) => {
    const host = createHost()
    host.fail(api, { errMsg: `${api}:fail mine` })
    host.reply(api, 'anything')
    expect(() => ask(host)).toThrow(/mine/)
    expect(ask(host)).toBe('anything')
    expect(ask(host)).not.toBe('anything')
    expect(host.count(api)).toBe(3)
  })

  it('remove: the API is absent, and canIUse says so', () => {
    const host = createHost()
    host.remove('getSetting')
    expect('getSetting' in host.wx).toBe(false)
    expect(host.wx.canIUse('getSetting')).toBe(false)
    host.heal('getSetting')
    expect(host.wx.canIUse('getSetting')).toBe(true)
  })

  it('remove: twice is once, and heal brings the API back', () => {
    const host = createHost()
    host.remove('getSetting')
    host.remove('getSetting')
    host.heal('getSetting')
    expect(typeof host.wx.getSetting).toBe('function')
  })

  it('remove: an API that this client never had stays absent after heal', () => {
    const host = createHost({ sdkVersion: '2.9.0' })
    host.remove('getUserProfile')
    host.heal()
    expect('getUserProfile' in host.wx).toBe(false)
  })

  it('heal: takes back what was said of an API, or of all', async () => {
    const host = createHost()
    host.fail('login', {}, Infinity)
    host.hang('getSetting', Infinity)
    host.heal('login')
    const login = host.wx.login({})
    await host.settle()
    await expect(login).resolves.toHaveProperty('code')
    host.heal()
    const setting = host.wx.getSetting({})
    await host.settle()
    await expect(setting).resolves.toHaveProperty('authSetting')
  })

  it('a server that cannot be reached is a network that failed', async () => {
    const broken = createHost()
    const host = createHost({
      server: { ...broken.server, issueCode: () => Promise.reject(new Error('ECONNREFUSED')) },
    })
    const { heard, ...callbacks } = listening()
    host.wx.login(callbacks)
    await host.settle()
    expect(heard[0]).toEqual({ callback: 'fail', result: { errMsg: 'login:fail network error' } })
  })
})

describe('the platform’s limit of 4 calls in a second', () => {
  const callFiveTimes = async (rateLimit?: 'count' | 'fail') => {
    const host = createHost({ rateLimit })
    const { heard, ...callbacks } = listening()
    for (let call = 0; call < 5; call += 1) host.wx.getSetting(callbacks)
    await host.settle()
    return { host, answers: heard.filter(({ callback }) => callback !== 'complete') }
  }

  it('is only counted by default', async () => {
    const { host, answers } = await callFiveTimes()
    expect(host.rateLimited).toBe(1)
    expect(answers.every(({ callback }) => callback === 'success')).toBe(true)
  })

  it('refuses the fifth where the test asks for it', async () => {
    const { host, answers } = await callFiveTimes('fail')
    expect(host.rateLimited).toBe(1)
    expect(answers.at(-1)).toEqual({
      callback: 'fail',
      result: { errMsg: 'getSetting:fail server frequency limit', errno: 1003 },
    })
  })

  it('starts anew a second later, and is not there for other APIs', async () => {
    const { host } = await callFiveTimes()
    await host.clock.advance(1_000)
    host.wx.getSetting({ success: () => undefined })
    for (let call = 0; call < 9; call += 1) host.wx.getStorageSync('key')
    expect(host.rateLimited).toBe(1)
  })
})
