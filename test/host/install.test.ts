import { createHost } from 'miniprogram-auth-kit/testing'

const names = ['wx', 'Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval']
const descriptors = () => names.map((name) => Object.getOwnPropertyDescriptor(globalThis, name))

describe('install', () => {
  it('puts wx on the global', () => {
    const host = createHost()
    const uninstall = host.install()
    expect((globalThis as { wx?: unknown }).wx).toBe(host.wx)
    uninstall()
  })

  it('gives the client its own Date: now, new and called', () => {
    const host = createHost({ now: Date.UTC(2021, 3, 29) })
    const uninstall = host.install()
    const seen = [Date.now(), new Date().getTime(), new Date(7).getTime(), Date().slice(4, 15)]
    const isDate = new Date() instanceof Date
    uninstall()
    expect(seen).toEqual([Date.UTC(2021, 3, 29), Date.UTC(2021, 3, 29), 7, 'Apr 29 2021'])
    expect(isDate).toBe(true)
  })

  it('is undone exactly', () => {
    const before = descriptors()
    const host = createHost()
    host.install()
    expect(descriptors()).not.toEqual(before)
    host.uninstall()
    expect(descriptors()).toEqual(before)
    expect('wx' in globalThis).toBe(false)
  })

  it('puts back a wx that was there', () => {
    const earlier = { earlier: true }
    Object.assign(globalThis, { wx: earlier })
    createHost().install()()
    expect((globalThis as { wx?: unknown }).wx).toBe(earlier)
    Reflect.deleteProperty(globalThis, 'wx')
  })

  it('may be asked for twice, and undone twice', () => {
    const before = descriptors()
    const host = createHost()
    host.install()
    host.install()
    host.uninstall()
    host.uninstall()
    expect(descriptors()).toEqual(before)
  })

  it('refuses where another host is installed, and says what to do', () => {
    const first = createHost()
    first.install()
    expect(() => createHost().install()).toThrow(/Another host is installed.*uninstall\(\)/)
    first.uninstall()
    createHost().install()()
  })

  it('refuses a base library without observers, saying why and what to do', () => {
    const host = createHost({ sdkVersion: '2.6.0' })
    const reason = /2\.6\.0: it has no observers.*2\.6\.1.*host\.wx/s
    expect(() => host.install()).toThrow(reason)
    expect(() => host.assertCanMount()).toThrow(reason)
    expect('wx' in globalThis).toBe(false)
    createHost({ sdkVersion: '2.6.1' }).install()()
  })

  it('leaves a host that is created meanwhile its own time', async () => {
    const first = createHost()
    first.install()
    const second = createHost({ time: 'real' })
    const login = await second.wx.login({})
    first.uninstall()
    expect(login.errMsg).toBe('login:ok')
  })

  describe('under fake timers of the test runner', () => {
    afterEach(() => jest.useRealTimers())

    it.each([
      ['modern', () => jest.useFakeTimers()],
      ['legacy', () => jest.useFakeTimers({ legacyFakeTimers: true })],
    ])('refuses %s ones, saying why and what to do', (_, fake) => {
      fake()
      const host = createHost()
      expect(() => host.install()).toThrow(/two virtual clocks.*jest\.useRealTimers\(\)/)
      expect('wx' in globalThis).toBe(false)
    })
  })
})
