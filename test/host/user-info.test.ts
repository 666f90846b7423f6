import { createHost, type EncryptedPayload, type SignedPayload } from 'miniprogram-auth-kit/testing'
import { buttonOn, listening, sessionKeyOf } from './helpers'

const scope = 'scope.userInfo'

async function authSetting(host: ReturnType<typeof createHost>) {
  const { heard, ...callbacks } = listening()
  host.wx.getSetting(callbacks)
  await host.settle()
  return heard[0]?.result.authSetting
}

describe('on a client whose button really prompts', () => {
  const old = () => createHost({ sdkVersion: '2.9.0' })

  it('the prompt stays open until it is answered, however long it takes', async () => {
    const host = old()
    const button = buttonOn(host, 'getUserInfo')
    button.tap()
    await host.clock.advance(600_000)
    expect(button.events).toEqual([])
    expect(host.prompts[0]?.open).toBe(true)
    host.answer('allow')
    expect(button.events).toEqual([])
    await host.settle()
    expect(button.events).toHaveLength(1)
    expect(host.prompts[0]?.open).toBe(false)
  })

  it('an answer that was given in advance meets the prompt', async () => {
    const host = old()
    const button = buttonOn(host, 'getUserInfo')
    host.answer('deny', 'allow')
    button.tap()
    button.tap()
    await host.settle()
    expect(button.events.map(({ detail }) => detail.errMsg)).toEqual([
      'getUserInfo:fail auth deny',
      'getUserInfo:ok',
    ])
  })

  it('answers go to the oldest open prompt first, or to the one they are given to', async () => {
    const host = old()
    const [first, second] = [buttonOn(host, 'getUserInfo'), buttonOn(host, 'getUserInfo')]
    first.tap()
    second.tap()
    host.prompts[1]?.answer('allow')
    host.answer('deny')
    await host.settle()
    expect(first.events[0]?.detail.errMsg).toBe('getUserInfo:fail auth deny')
    expect(second.events[0]?.detail.errMsg).toBe('getUserInfo:ok')
  })

  it('a prompt is answered once', () => {
    const host = old()
    buttonOn(host, 'getUserInfo').tap()
    host.answer('deny')
    expect(() => host.prompts[0]?.answer('allow')).toThrow('already closed')
  })

  it('a prompt may go away without an answer: the app never hears of it', async () => {
    const host = old()
    const button = buttonOn(host, 'getUserInfo')
    button.tap()
    host.prompts[0]?.dismiss()
    await host.clock.advance(600_000)
    expect(host.prompts[0]?.open).toBe(false)
    expect(button.events).toEqual([])
  })

  it.each([
    ['2.6.4', 'getUserInfo:fail:auth denied'],
    ['2.6.5', 'getUserInfo:fail auth deny'],
  ])('a refusal on base library %s says %s, and nothing else', async (sdkVersion, errMsg) => {
    const host = createHost({ sdkVersion })
    const button = buttonOn(host, 'getUserInfo')
    host.answer('deny')
    button.tap()
    await host.settle()
    expect(button.events).toEqual([{ event: 'getuserinfo', detail: { errMsg } }])
  })

  it('a cancelled prompt is no refusal: the scope stays unasked', async () => {
    const host = old()
    const button = buttonOn(host, 'getUserInfo')
    host.answer('cancel')
    button.tap()
    await host.settle()
    expect(button.events[0]?.detail).toEqual({ errMsg: 'getUserInfo:fail cancel', errno: 1 })
    expect(await authSetting(host)).toEqual({})
  })

  it('getSetting knows only scopes that were asked for', async () => {
    const host = old()
    expect(await authSetting(host)).toEqual({})
    host.answer('deny', 'allow')
    buttonOn(host, 'getUserInfo').tap()
    await host.settle()
    expect(await authSetting(host)).toEqual({ [scope]: false })
    buttonOn(host, 'getUserInfo').tap()
    await host.settle()
    expect(await authSetting(host)).toEqual({ [scope]: true })
  })

  it('after a refusal wx.getUserInfo fails without a prompt, and the button asks again', async () => {
    const host = old()
    host.answer('deny')
    buttonOn(host, 'getUserInfo').tap()
    await host.settle()
    const { heard, ...callbacks } = listening()
    host.wx.getUserInfo(callbacks)
    await host.settle()
    expect(heard[0]?.result.errMsg).toBe('getUserInfo:fail scope unauthorized')
    buttonOn(host, 'getUserInfo').tap()
    expect(host.prompts).toHaveLength(2)
  })

  it('after one grant wx.getUserInfo and the button are silent', async () => {
    const host = old()
    host.answer('allow')
    const button = buttonOn(host, 'getUserInfo')
    button.tap()
    await host.settle()
    const { heard, ...callbacks } = listening()
    host.wx.getUserInfo(callbacks)
    button.tap()
    await host.settle()
    expect(heard[0]?.result.userInfo).toMatchObject({ nickName: '林小满' })
    expect(button.events).toHaveLength(2)
    expect(host.prompts).toHaveLength(1)
  })

  it('revoked in the settings, wx.getUserInfo fails and the button asks again', async () => {
    const host = old()
    host.answer('allow')
    buttonOn(host, 'getUserInfo').tap()
    await host.settle()
    host.revoke(scope)
    expect(await authSetting(host)).toEqual({ [scope]: false })
    const { heard, ...callbacks } = listening()
    host.wx.getUserInfo(callbacks)
    buttonOn(host, 'getUserInfo').tap()
    await host.settle()
    expect(heard[0]?.callback).toBe('fail')
    expect(host.prompts).toHaveLength(2)
  })

  it('gives today’s profile: no gender, no region, always zh_CN', async () => {
    const host = createHost({ sdkVersion: '2.9.0', language: 'en', user: { gender: 1, city: 'X' } })
    host.answer('allow')
    const button = buttonOn(host, 'getUserInfo')
    button.tap()
    await host.settle()
    expect(button.events[0]?.detail.userInfo).toEqual({
      nickName: '林小满',
      avatarUrl: host.user.avatarUrl,
      gender: 0,
      language: 'zh_CN',
      city: '',
      province: '',
      country: '',
    })
  })

  it('before 2021-10-20 the profile still had them', async () => {
    const host = createHost({
      sdkVersion: '2.9.0',
      language: 'en',
      now: Date.parse('2021-10-19T12:00:00+08:00'),
    })
    host.answer('allow')
    const button = buttonOn(host, 'getUserInfo')
    button.tap()
    await host.settle()
    expect(button.events[0]?.detail.userInfo).toMatchObject({
      gender: 2,
      language: 'en',
      city: 'Guangzhou',
    })
  })

  it('follows the user who changes the own profile', async () => {
    const host = old()
    host.answer('allow')
    const button = buttonOn(host, 'getUserInfo')
    button.tap()
    await host.settle()
    host.user.nickName = '新名字'
    button.tap()
    await host.settle()
    expect(button.events[1]?.detail.userInfo).toMatchObject({ nickName: '新名字' })
  })
})

describe('under the anonymous rules', () => {
  it('scope.userInfo reads true once a placeholder was given, and was never asked before', async () => {
    const host = createHost({ sdkVersion: '2.25.0' })
    expect(await authSetting(host)).toEqual({})
    host.wx.getUserInfo(listening())
    await host.settle()
    expect(await authSetting(host)).toEqual({ [scope]: true })
    expect(host.prompts).toEqual([])
  })

  it('revoking changes nothing in what is given', async () => {
    const host = createHost({ sdkVersion: '2.25.0' })
    host.revoke(scope)
    const { heard, ...callbacks } = listening()
    host.wx.getUserInfo(callbacks)
    await host.settle()
    expect(heard[0]?.result.userInfo).toMatchObject({ nickName: '微信用户', is_demote: true })
  })
})

describe('wx.getUserInfo', () => {
  it('has no promise style: without callbacks it returns nothing and answers nobody', async () => {
    const host = createHost({ sdkVersion: '2.25.0' })
    const returned: unknown = host.wx.getUserInfo({})
    expect(returned).toBeUndefined()
    await expect(host.settle()).resolves.toBeUndefined()
    expect(host.count('getUserInfo')).toBe(1)
  })

  it('withCredentials: false gives the profile with no session and nothing encrypted', async () => {
    const host = createHost({ sdkVersion: '2.25.0' })
    const { heard, ...callbacks } = listening()
    host.wx.getUserInfo({ withCredentials: false, ...callbacks })
    await host.settle()
    expect(Object.keys(heard[0]?.result ?? {}).sort()).toEqual(['errMsg', 'rawData', 'userInfo'])
  })

  it('withCredentials: true gives nothing encrypted before a login', async () => {
    const host = createHost({ sdkVersion: '2.25.0' })
    const { heard, ...callbacks } = listening()
    host.wx.getUserInfo({ withCredentials: true, ...callbacks })
    await host.settle()
    expect(heard[0]?.result).not.toHaveProperty('encryptedData')
  })

  it('after a login it gives what the app’s server can verify and decrypt', async () => {
    const host = createHost({ sdkVersion: '2.9.0' })
    host.answer('allow')
    const sessionKey = await sessionKeyOf(host)
    const button = buttonOn(host, 'getUserInfo')
    button.tap()
    await host.settle()
    const { rawData, signature, encryptedData, iv } = button.events[0]
      ?.detail as unknown as SignedPayload & EncryptedPayload
    expect(host.server.verify({ rawData, signature, sessionKey })).toBe(true)
    expect(host.server.decrypt({ encryptedData, iv, sessionKey })).toMatchObject({
      openId: host.user.openid,
      nickName: '林小满',
    })
  })

  it('encrypts with the session_key of the moment it was asked, however late it arrives', async () => {
    const host = createHost({ sdkVersion: '2.25.0' })
    const sessionKey = await sessionKeyOf(host)
    host.delay('getUserInfo', 5_000)
    const { heard, ...callbacks } = listening()
    host.wx.getUserInfo({ withCredentials: true, ...callbacks })
    host.wx.login(listening())
    await host.clock.advance(5_000)
    const { encryptedData, iv } = heard[0]?.result as unknown as SignedPayload & EncryptedPayload
    expect(host.server.decrypt({ encryptedData, iv, sessionKey }).nickName).toBe('微信用户')
  })

  it('adds a cloudID with cloud development on', async () => {
    const host = createHost({ sdkVersion: '2.25.0', cloud: true })
    host.wx.login(listening())
    await host.settle()
    const { heard, ...callbacks } = listening()
    host.wx.getUserInfo(callbacks)
    await host.settle()
    expect(heard[0]?.result.cloudID).toMatch(/^wx/)
  })
})

describe('wx.getUserProfile', () => {
  const ask = async (host: ReturnType<typeof createHost>, desc = '用于展示') => {
    const { heard, ...callbacks } = listening()
    host.withTap(() => host.wx.getUserProfile({ desc, ...callbacks }))
    await host.settle()
    return heard[0]?.result
  }

  it('asks on every call', async () => {
    const host = createHost({ sdkVersion: '2.20.0' })
    host.answer('allow', 'deny')
    expect((await ask(host))?.errMsg).toBe('getUserProfile:ok')
    expect((await ask(host))?.errMsg).toBe('getUserProfile:fail auth deny')
    expect(host.prompts.map(({ kind }) => kind)).toEqual(['getUserProfile', 'getUserProfile'])
  })

  it.each([[''], ['一'.repeat(31)]])('refuses the description %j', async (desc) => {
    const host = createHost({ sdkVersion: '2.20.0' })
    expect((await ask(host, desc))?.errMsg).toBe(
      'getUserProfile:fail desc length does not meet the requirements',
    )
  })

  it('works from a tap only', async () => {
    const host = createHost({ sdkVersion: '2.20.0' })
    const { heard, ...callbacks } = listening()
    host.wx.getUserProfile({ desc: '用于展示', ...callbacks })
    await host.settle()
    expect(heard[0]?.result.errMsg).toBe(
      'getUserProfile:fail can only be invoked by user TAP gesture.',
    )
  })

  it.each([
    ['2.15.0', false],
    ['2.16.0', true],
  ])('on base library %s gives encrypted data: %p, without the ids', async (sdkVersion, gives) => {
    const host = createHost({ sdkVersion })
    const sessionKey = await sessionKeyOf(host)
    host.answer('allow')
    const answer = await ask(host)
    expect('encryptedData' in (answer ?? {})).toBe(gives)
    if (!gives) return
    const { encryptedData, iv } = answer as unknown as SignedPayload & EncryptedPayload
    expect(host.server.decrypt({ encryptedData, iv, sessionKey })).not.toHaveProperty('openId')
  })
})
