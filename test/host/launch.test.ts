import { createHost, type HostOptions } from 'miniprogram-auth-kit/testing'
import { FakeNode } from './fake-node'
import { buttonOn, listening } from './helpers'

describe('how the app was opened', () => {
  it('is told by scene 1001 by default', () => {
    const { wx } = createHost()
    const expected = { path: 'pages/index/index', query: {}, scene: 1001, apiCategory: 'default' }
    expect(wx.getLaunchOptionsSync()).toMatchObject(expected)
    expect(wx.getEnterOptionsSync()).toMatchObject(expected)
  })

  it('is one thing, and how it last came to the front another', () => {
    const host = createHost({ scene: 1007 })
    host.hidePage({ app: true })
    host.showPage({ app: true, scene: 1089 })
    expect(host.wx.getLaunchOptionsSync().scene).toBe(1007)
    expect(host.wx.getEnterOptionsSync().scene).toBe(1089)
    host.restartApp()
    expect(host.wx.getEnterOptionsSync().scene).toBe(1007)
    host.restartApp({ scene: 1011 })
    expect(host.wx.getLaunchOptionsSync().scene).toBe(1011)
  })

  it.each([
    ['getLaunchOptionsSync', '2.1.1', '2.1.2'],
    ['getEnterOptionsSync', '2.9.3', '2.9.4'],
    ['getAccountInfoSync', '2.2.1', '2.2.2'],
  ])('wx.%s is absent on %s, and there from %s', (api, before, since) => {
    expect(api in createHost({ sdkVersion: before }).wx).toBe(false)
    expect(api in createHost({ sdkVersion: since }).wx).toBe(true)
  })

  it.each<[string, HostOptions, object]>([
    ['today', {}, { appId: 'wxmine', envVersion: 'release', version: '1.0.0' }],
    [
      'in DevTools',
      { platform: 'devtools' },
      { appId: 'wxmine', envVersion: 'develop', version: '' },
    ],
    ['on 2.10.1', { sdkVersion: '2.10.1' }, { appId: 'wxmine', envVersion: 'release' }],
    ['on 2.9.9', { sdkVersion: '2.9.9' }, { appId: 'wxmine' }],
  ])('the account %s', (_, options, miniProgram) => {
    const { wx } = createHost({ appId: 'wxmine', ...options })
    expect(wx.getAccountInfoSync()).toEqual({ miniProgram })
  })
})

describe('single-page mode', () => {
  const open = (options?: HostOptions) => createHost({ scene: 1154, ...options })
  const toast = '请前往小程序使用完整服务'

  it('is told by the scene', () => {
    expect(open().wx.getLaunchOptionsSync()).toMatchObject({
      scene: 1154,
      apiCategory: 'browseOnly',
    })
  })

  it.each([
    ['login', {}],
    ['checkSession', {}],
    ['getUserInfo', {}],
    ['getUserProfile', { desc: '用于展示' }],
    ['authorize', { scope: 'scope.record' }],
    ['getSetting', {}],
    ['openSetting', {}],
  ])('wx.%s fails, without a prompt', async (api, options) => {
    const host = open()
    const { heard, ...callbacks } = listening()
    const call = Reflect.get(host.wx, api) as (options: object) => void
    call({ ...options, ...callbacks })
    await host.settle()
    expect(heard.map(({ callback }) => callback)).toEqual(['fail', 'complete'])
    expect(heard[0]?.result.errMsg).toMatch(new RegExp(`^${api}:fail `))
    expect([host.prompts, host.toasts]).toEqual([[], []])
  })

  it('a tap that leads to such a call shows a toast', () => {
    const host = open()
    host.withTap(() => host.wx.openSetting({ fail: () => undefined }))
    expect(host.toasts).toEqual([{ text: toast, at: host.clock.now() }])
    expect(host.logs).toEqual([`[Toast] ${toast}`])
  })

  it.each(['getUserInfo', 'openSetting', 'chooseAvatar', 'agreePrivacyAuthorization', 'share'])(
    'a button with open-type="%s" shows a toast and does nothing',
    async (openType) => {
      const host = open()
      const button = buttonOn(host, openType)
      button.tap()
      await host.settle()
      expect([button.events, host.prompts, host.calls]).toEqual([[], [], []])
      expect(host.toasts).toMatchObject([{ text: toast }])
      expect(host.privacyAgreed).toBe(false)
    },
  )

  it('a plain button works', () => {
    const host = open()
    const button = new FakeNode('button')
    host.tap(button)
    expect([button.heard.length, host.toasts]).toEqual([1, []])
  })

  it('a form cannot be submitted: a toast shows', () => {
    const host = open()
    host.tap(new FakeNode('button', { 'form-type': 'submit' }))
    expect(host.toasts).toMatchObject([{ text: toast }])
  })

  it('a framework’s own form asks, and is told once', () => {
    const host = open()
    const button = new FakeNode('button', { 'form-type': 'submit' })
    const allowed: boolean[] = []
    button.on('tap', () => allowed.push(host.allowsForm()))
    host.tap(button)
    expect([allowed, host.toasts.length]).toEqual([[false], 1])
    const normal = createHost()
    expect([normal.allowsForm(), normal.toasts]).toEqual([true, []])
  })

  it('has a storage of its own', () => {
    const host = createHost()
    host.wx.setStorageSync('key', 'normal')
    host.restartApp({ scene: 1154 })
    expect(host.wx.getStorageSync('key')).toBe('')
    host.wx.setStorageSync('key', 'single page')
    const { storage, singlePageStorage } = host.saveDevice()
    expect([Object.keys(storage), Object.keys(singlePageStorage ?? {})]).toEqual([['key'], ['key']])
    const next = open({ device: host.saveDevice() })
    expect(next.wx.getStorageSync('key')).toBe('single page')
    next.restartApp({ scene: 1001 })
    expect(next.wx.getStorageSync('key')).toBe('normal')
    next.deleteApp()
    expect([next.storage.keys(), next.saveDevice().singlePageStorage]).toEqual([[], undefined])
  })

  it('a write on its way lands in the storage of its own run', () => {
    const host = open({ limits: { storageOutOfOrder: 100 } })
    host.wx.setStorage({ key: 'key', data: 'single page', success: () => undefined })
    host.restartApp({ scene: 1001 })
    expect(host.saveDevice()).toMatchObject({
      storage: {},
      singlePageStorage: { key: { text: '"single page"' } },
    })
  })

  it('ends where the user goes on to the app', async () => {
    const host = open()
    host.restartApp({ scene: 1001 })
    const { heard, ...callbacks } = listening()
    host.wx.login(callbacks)
    await host.settle()
    expect(heard[0]?.callback).toBe('success')
  })

  it.each<[string, unknown]>([
    ['3.6.6', undefined],
    ['3.7.0', 'android'],
  ])('on base library %s the parts of the system information say %j', (sdkVersion, platform) => {
    const { wx } = open({ sdkVersion })
    const deviceInfo = wx.getDeviceInfo() as { platform: string } | undefined
    expect(deviceInfo?.platform).toBe(platform)
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- what is there on every client
    expect(wx.getSystemInfoSync().platform).toBe('android')
  })

  it('is no mode of a client below 2.11.3', () => {
    expect(() => open({ sdkVersion: '2.11.2' })).toThrow(/no single-page mode.*2\.11\.3/)
    expect(open({ sdkVersion: '2.11.3' }).wx.getLaunchOptionsSync().scene).toBe(1154)
  })

  it('takes the whole screen for the safe area', () => {
    expect(open().wx.getWindowInfo().safeArea).toMatchObject({ top: 0, height: 812 })
    expect(createHost().wx.getWindowInfo().safeArea).toMatchObject({ top: 44, height: 734 })
  })
})
