import { createHost } from 'miniprogram-auth-kit/testing'
import { buttonOn, listening } from './helpers'

describe('page and app come and go', () => {
  const listened = () => {
    const host = createHost()
    const heard: string[] = []
    host.onPageLifetime((lifetime) => heard.push(`page ${lifetime}`))
    host.wx.onAppShow(() => heard.push('app show'))
    host.wx.onAppHide(() => heard.push('app hide'))
    return { host, heard }
  }

  it('a page alone', () => {
    const { host, heard } = listened()
    host.hidePage()
    host.showPage()
    expect(heard).toEqual(['page hide', 'page show'])
  })

  it('the whole app', () => {
    const { host, heard } = listened()
    host.hidePage({ app: true })
    host.showPage({ app: true })
    expect(heard).toEqual(['page hide', 'app hide', 'app show', 'page show'])
  })

  it('who listens can stop: one listener, or all', () => {
    const host = createHost()
    const heard: string[] = []
    const first = (): unknown => heard.push('first')
    const end = host.onPageLifetime((lifetime) => heard.push(lifetime))
    host.wx.onAppShow(first)
    host.wx.onAppShow(() => heard.push('second'))
    host.wx.offAppShow(first)
    host.showPage({ app: true })
    expect(heard).toEqual(['second', 'show'])
    host.wx.offAppShow()
    end()
    host.showPage({ app: true })
    expect(heard).toHaveLength(2)
  })
})

describe('host.restartApp', () => {
  it('ends timers, and answers on their way', async () => {
    const host = createHost({ sdkVersion: '2.9.0' })
    const dispose = host.install()
    const heard: string[] = []
    setTimeout(() => heard.push('timer'), 1)
    host.wx.login({ success: () => heard.push('login') })
    host.onRequest(() => new Promise((resolve) => setTimeout(() => resolve({}), 5)))
    host.wx.request({ url: 'https://a.test', complete: () => heard.push('request') })
    host.restartApp()
    await host.clock.advance(100_000)
    dispose()
    expect(heard).toEqual([])
  })

  it('closes open prompts: nobody hears an answer', async () => {
    const host = createHost({ sdkVersion: '2.9.0' })
    const button = buttonOn(host, 'getUserInfo')
    button.tap()
    host.restartApp()
    await host.settle()
    expect(host.prompts).toMatchObject([{ open: false }])
    expect(button.events).toEqual([])
  })

  it('drops an answer that a slow server gives to the app that ended', async () => {
    let answer: (code: string) => void = () => undefined
    const local = createHost()
    const host = createHost({
      server: { ...local.server, issueCode: () => new Promise<string>((r) => (answer = r)) },
    })
    const { heard, ...callbacks } = listening()
    host.wx.login(callbacks)
    host.restartApp()
    answer('late')
    await host.clock.advance(1_000)
    expect(heard).toEqual([])
  })

  it('forgets listeners of the app, and keeps those of who renders pages', () => {
    const host = createHost()
    const heard: string[] = []
    host.wx.onAppShow(() => heard.push('app'))
    host.onPageLifetime(() => heard.push('page'))
    host.restartApp()
    host.showPage({ app: true })
    expect(heard).toEqual(['page'])
  })

  it('keeps storage, grants, calls and the time', async () => {
    const host = createHost({ sdkVersion: '2.9.0' })
    host.wx.setStorageSync('key', 'value')
    host.answer('allow')
    buttonOn(host, 'getUserInfo').tap()
    await host.clock.advance(500)
    const before = { now: host.clock.now(), calls: host.calls.length }
    host.restartApp()
    expect({ now: host.clock.now(), calls: host.calls.length }).toEqual(before)
    expect(host.wx.getStorageSync('key')).toBe('value')
    const { heard, ...callbacks } = listening()
    host.wx.getUserInfo(callbacks)
    await host.settle()
    expect(heard[0]?.callback).toBe('success')
    expect(host.prompts).toHaveLength(1)
  })

  it('goes on with calls of the new life', async () => {
    const host = createHost()
    host.restartApp()
    const { heard, ...callbacks } = listening()
    host.wx.getSetting(callbacks)
    await host.settle()
    expect(heard[0]?.callback).toBe('success')
  })
})

it('host.deleteApp leaves nothing on the phone', async () => {
  const host = createHost({ sdkVersion: '2.32.3' })
  host.wx.setStorageSync('key', 'value')
  host.agreePrivacy()
  host.revoke('scope.userInfo')
  const saved = host.wx.getFileSystemManager().saveFileSync(host.files.createTemp())
  host.deleteApp()
  expect(host.saveDevice()).toEqual({ storage: {}, files: {}, scopes: {}, privacyAgreed: false })
  expect(host.files.get(saved)).toBeUndefined()
  await host.settle()
})

describe('host.saveDevice', () => {
  it('is JSON from which another host goes on', async () => {
    const host = createHost({ sdkVersion: '2.32.3' })
    host.wx.setStorageSync('key', { a: new Date(5) })
    host.storage.put('secret', 'token', { encrypt: true })
    host.storage.put('broken', { a: 1 })
    host.storage.corrupt('broken')
    host.agreePrivacy()
    host.revoke('scope.userInfo')
    const saved = host.wx
      .getFileSystemManager()
      .saveFileSync(host.files.createTemp({ content: 'data:,cat' }))
    const temporary = host.files.createTemp()

    const device = JSON.parse(JSON.stringify(host.saveDevice())) as ReturnType<
      typeof host.saveDevice
    >
    const next = createHost({ sdkVersion: '2.32.3', device })
    expect(next.storage.peek('key')).toEqual({ a: new Date(5).toJSON() })
    expect(next.storage.isEncrypted('secret')).toBe(true)
    expect(next.wx.getStorageSync('broken')).toBe('{"a"')
    expect(next.privacyAgreed).toBe(true)
    expect(next.files.contentOf(saved)).toBe('data:,cat')
    expect(next.files.get(temporary)).toBeUndefined()
    const { heard, ...callbacks } = listening()
    next.wx.getSetting(callbacks)
    await next.settle()
    expect(heard[0]?.result.authSetting).toEqual({ 'scope.userInfo': false })
  })
})

describe('wx.nextTick', () => {
  it('runs after what runs now', async () => {
    const host = createHost()
    const order: string[] = []
    host.wx.nextTick(() => order.push('next'))
    order.push('now')
    await host.settle()
    expect(order).toEqual(['now', 'next'])
  })
})
