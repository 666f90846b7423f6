import { createHost, createWechatServer } from 'miniprogram-auth-kit/testing'
import { listening, sessionKeyOf } from './helpers'

async function checkSession(host: ReturnType<typeof createHost>) {
  const { heard, ...callbacks } = listening()
  host.wx.checkSession(callbacks)
  await host.settle()
  return heard[0]?.result.errMsg
}

describe('wx.login', () => {
  it('gives a code that the app’s server can exchange, and asks nobody', async () => {
    const host = createHost()
    const login = host.wx.login({})
    await host.settle()
    const answer = await host.server.code2Session((await login).code)
    expect(answer.openid).toBe(host.user.openid)
    expect(host.prompts).toEqual([])
  })

  it('gives a code that lives 5 minutes of the host’s time', async () => {
    const host = createHost()
    const login = host.wx.login({})
    await host.clock.advance(5 * 60_000)
    expect((await host.server.code2Session((await login).code)).errcode).toBe(40029)
  })

  it('is WeChat’s own: setting the device’s clock ages no code', async () => {
    const host = createHost()
    const login = host.wx.login({})
    await host.settle()
    host.clock.jump(3_600_000)
    expect(await host.server.code2Session((await login).code)).toHaveProperty('openid')
  })

  it('gives up after its timeout', async () => {
    const host = createHost()
    const { heard, ...callbacks } = listening()
    host.delay('login', 3_001)
    host.wx.login({ timeout: 3_000, ...callbacks })
    await host.clock.advance(3_000)
    expect(heard[0]?.result).toEqual({ errMsg: 'login:fail timeout', errno: 5 })
  })
})

describe('wx.checkSession', () => {
  const dead = 'checkSession:fail session time out, need relogin'

  it('fails before a login, succeeds after it', async () => {
    const host = createHost()
    expect(await checkSession(host)).toBe(dead)
    await sessionKeyOf(host)
    expect(await checkSession(host)).toBe('checkSession:ok')
  })

  it('fails when the session_key died', async () => {
    const host = createHost()
    await sessionKeyOf(host)
    host.expireSessionKey()
    expect(await checkSession(host)).toBe(dead)
  })
})

describe('host.server', () => {
  it('may be given, with options of its own', async () => {
    const server = createWechatServer({ appId: 'wxmine', secret: 's', openPlatform: true })
    const host = createHost({ appId: 'wxmine', server, time: 'real' })
    const { code } = await host.wx.login({})
    expect(await host.server.code2Session(code)).toHaveProperty('unionid')
  })

  it('may be shared by two phones of two users', async () => {
    const first = createHost({ user: { openid: 'first' } })
    const second = createHost({ user: { openid: 'second' }, server: first.server })
    const [firstKey, secondKey] = [await sessionKeyOf(first), await sessionKeyOf(second)]
    expect(firstKey).not.toBe(secondKey)
    first.expireSessionKey()
    expect(await checkSession(second)).toBe('checkSession:ok')
  })

  it('may answer by promises, as over HTTP', async () => {
    const local = createHost()
    const host = createHost({
      server: {
        ...local.server,
        issueCode: (openid: string) => Promise.resolve(local.server.issueCode(openid)),
      },
    })
    const { heard, ...callbacks } = listening()
    host.wx.login(callbacks)
    await host.settle()
    expect(heard[0]?.result.errMsg).toBe('login:ok')
  })
})
