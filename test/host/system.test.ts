import { createHost, type HostOptions } from 'miniprogram-auth-kit/testing'

describe('what the client says of itself', () => {
  const options: HostOptions = {
    sdkVersion: '2.32.3',
    platform: 'ios',
    language: 'en',
    theme: 'dark',
    fontSizeSetting: 20,
    appId: 'wxmine',
  }

  it('in one piece', () => {
    // Deprecated, and on old clients the only one there is.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    expect(createHost(options).wx.getSystemInfoSync()).toMatchObject({
      SDKVersion: '2.32.3',
      platform: 'ios',
      language: 'en',
      theme: 'dark',
      fontSizeSetting: 20,
      windowWidth: 375,
    })
  })

  it('in parts', () => {
    const { wx } = createHost(options)
    expect(wx.getAppBaseInfo()).toMatchObject({ SDKVersion: '2.32.3', language: 'en' })
    expect(wx.getDeviceInfo()).toMatchObject({ platform: 'ios', brand: 'iPhone' })
    expect(wx.getWindowInfo()).toMatchObject({ windowWidth: 375, statusBarHeight: 44 })
  })

  it('changes while it runs, and a new theme is told', async () => {
    const host = createHost()
    const themes: unknown[] = []
    host.wx.onThemeChange(({ theme }) => themes.push(theme))
    host.setSystem({ theme: 'dark', language: 'zh_TW' })
    host.setSystem({ theme: 'dark', fontSizeSetting: 24 })
    await host.settle()
    expect(themes).toEqual(['dark'])
    expect(host.wx.getAppBaseInfo()).toMatchObject({
      theme: 'dark',
      language: 'zh_TW',
      fontSizeSetting: 24,
    })
  })
})

describe('HarmonyOS', () => {
  it.each([
    ['ohos', '3.6.6', '3.7.0'],
    ['ohos_pc', '3.12.1', '3.13.0'],
  ] as const)('%s is no platform of %s, but of %s', (platform, before, since) => {
    expect(() => createHost({ platform, sdkVersion: before })).toThrow(
      `There is no WeChat for ${platform} with base library ${before}`,
    )
    expect(createHost({ platform, sdkVersion: since }).wx.getDeviceInfo()).toMatchObject({
      platform,
      brand: 'HUAWEI',
    })
  })

  it.each(['ohos', 'ohos_pc'] as const)('%s has no dark mode', (platform) => {
    const host = createHost({ platform, theme: 'dark' })
    expect(host.wx.getAppBaseInfo().theme).toBeUndefined()
    expect(['onThemeChange' in host.wx, 'offThemeChange' in host.wx]).toEqual([false, false])
    expect(host.wx.canIUse('onThemeChange')).toBe(false)
    const heard: string[] = []
    host.App({ onThemeChange: () => heard.push('theme') })
    host.setSystem({ theme: 'light' })
    expect(heard).toEqual([])
  })
})

describe('what a client has, by its base library', () => {
  const table: [schema: string, since: string, before: string][] = [
    ['getAppBaseInfo', '2.20.1', '2.20.0'],
    ['getUserProfile', '2.10.4', '2.10.3'],
    ['getPrivacySetting', '2.32.3', '2.32.2'],
    ['onNeedPrivacyAuthorization', '2.32.3', '2.32.2'],
    ['requirePrivacyAuthorize', '2.32.3', '2.32.2'],
    ['openPrivacyContract', '2.32.3', '2.32.2'],
    ['onThemeChange', '2.11.0', '2.10.4'],
    ['onAppShow', '2.1.2', '2.1.1'],
    ['nextTick', '2.2.3', '2.2.2'],
    ['button.open-type.getUserInfo', '1.3.0', '1.2.9'],
    ['button.open-type.openSetting', '2.0.7', '2.0.6'],
    ['button.open-type.chooseAvatar', '2.21.2', '2.21.1'],
    ['button.open-type.agreePrivacyAuthorization', '2.32.3', '2.32.2'],
    ['input.type.nickname', '2.21.2', '2.21.1'],
    ['input.bindnicknamereview', '2.29.1', '2.29.0'],
    ['setStorage.object.encrypt', '2.21.3', '2.21.2'],
    ['getStorage.object.encrypt', '2.21.3', '2.21.2'],
    ['getPrivacySetting.success', '2.32.3', '2.32.2'],
  ]

  it.each(table)('canIUse(%j) is true from %s, false on %s', (schema, since, before) => {
    expect(createHost({ sdkVersion: since }).wx.canIUse(schema)).toBe(true)
    expect(createHost({ sdkVersion: before }).wx.canIUse(schema)).toBe(false)
  })

  it.each(table.filter(([schema]) => !schema.includes('.')))(
    'wx.%s is there from %s, absent on %s',
    (api, since, before) => {
      expect(api in createHost({ sdkVersion: since }).wx).toBe(true)
      expect(api in createHost({ sdkVersion: before }).wx).toBe(false)
    },
  )

  it.each(['button.open-type.unheardOf', 'noSuchApi', 'login.object.unheardOf', ''])(
    'canIUse(%j) is false everywhere',
    (schema) => {
      expect(createHost().wx.canIUse(schema)).toBe(false)
    },
  )

  it('has what it always had', () => {
    const { wx } = createHost({ sdkVersion: '1.9.99' })
    for (const api of ['login', 'getUserInfo', 'getSetting', 'setStorageSync', 'request']) {
      expect(api in wx).toBe(true)
      expect(wx.canIUse(api)).toBe(true)
    }
  })
})
