import { createHost } from 'miniprogram-auth-kit/testing'
import { buttonOn, listening } from './helpers'

const noTap = 'openSetting:fail can only be invoked by user TAP gesture.'

describe('wx.openSetting', () => {
  it('opens from a tap, and tells the settings as the user left them', async () => {
    const host = createHost({ sdkVersion: '2.9.0' })
    host.answer('allow')
    buttonOn(host, 'getUserInfo').tap()
    await host.settle()
    const { heard, ...callbacks } = listening()
    host.withTap(() => host.wx.openSetting(callbacks))
    expect(host.prompts[1]).toMatchObject({ kind: 'openSetting', cause: 'tap', open: true })
    host.answer({ 'scope.userInfo': false })
    await host.settle()
    expect(heard[0]?.result).toEqual({
      authSetting: { 'scope.userInfo': false },
      errMsg: 'openSetting:ok',
    })
  })

  it('left as they are, the settings stay', async () => {
    const host = createHost({ sdkVersion: '2.9.0' })
    host.answer('allow', 'allow')
    buttonOn(host, 'getUserInfo').tap()
    const { heard, ...callbacks } = listening()
    host.withTap(() => host.wx.openSetting(callbacks))
    await host.settle()
    expect(heard[0]?.result.authSetting).toEqual({ 'scope.userInfo': true })
  })

  it('shows requested scopes only: another cannot be changed there', async () => {
    const host = createHost()
    const { heard, ...callbacks } = listening()
    host.answer({ 'scope.userInfo': true })
    host.withTap(() => host.wx.openSetting(callbacks))
    await host.settle()
    expect(heard[0]?.result.authSetting).toEqual({})
  })

  it.each([
    ['2.2.5', 'openSetting:ok'],
    ['2.3.0', noTap],
    ['3.17.2', noTap],
  ])('on base library %s, without a tap: %s', async (sdkVersion, errMsg) => {
    const host = createHost({ sdkVersion })
    const { heard, ...callbacks } = listening()
    host.answer('allow')
    host.wx.openSetting(callbacks)
    await host.settle()
    expect(heard[0]?.result.errMsg).toBe(errMsg)
  })
})

describe('the openSetting button', () => {
  it('opens the settings and tells them by its event', async () => {
    const host = createHost({ sdkVersion: '2.9.0' })
    host.answer('allow')
    buttonOn(host, 'getUserInfo').tap()
    await host.settle()
    const button = buttonOn(host, 'openSetting')
    host.answer({ 'scope.userInfo': false })
    button.tap()
    await host.settle()
    expect(button.events).toEqual([
      {
        event: 'opensetting',
        detail: { authSetting: { 'scope.userInfo': false }, errMsg: 'openSetting:ok' },
      },
    ])
  })

  it.each([
    ['2.0.6', 0],
    ['2.0.7', 1],
  ])('on base library %s opens %d pages', (sdkVersion, pages) => {
    const host = createHost({ sdkVersion })
    buttonOn(host, 'openSetting').tap()
    expect(host.prompts).toHaveLength(pages)
  })
})

describe('wx.authorize', () => {
  const authorize = async (host: ReturnType<typeof createHost>, scope: string) => {
    const { heard, ...callbacks } = listening()
    host.wx.authorize({ scope, ...callbacks } as never)
    await host.settle()
    return heard[0]?.result
  }

  it('asks for an ordinary scope once; granted, it is silent', async () => {
    const host = createHost()
    host.answer('allow')
    expect((await authorize(host, 'scope.record'))?.errMsg).toBe('authorize:ok')
    expect((await authorize(host, 'scope.record'))?.errMsg).toBe('authorize:ok')
    expect(host.prompts).toMatchObject([{ kind: 'authorize', scope: 'scope.record', cause: 'api' }])
  })

  it('refused once, an ordinary scope fails without a prompt', async () => {
    const host = createHost()
    host.answer('deny')
    expect((await authorize(host, 'scope.record'))?.errMsg).toBe('authorize:fail auth deny')
    expect((await authorize(host, 'scope.record'))?.errMsg).toBe('authorize:fail auth deny')
    expect(host.prompts).toHaveLength(1)
  })

  it('for scope.userInfo it succeeds without a prompt under the anonymous rules', async () => {
    const host = createHost({ sdkVersion: '2.25.0' })
    expect((await authorize(host, 'scope.userInfo'))?.errMsg).toBe('authorize:ok')
    expect(host.prompts).toEqual([])
  })

  it('for scope.userInfo it does not pop up either where the button really prompts', async () => {
    const host = createHost({ sdkVersion: '2.9.0' })
    expect((await authorize(host, 'scope.userInfo'))?.errMsg).toBe('authorize:fail auth deny')
    expect(host.prompts).toEqual([])
  })
})
