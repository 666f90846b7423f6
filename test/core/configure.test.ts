import { createAuth } from 'miniprogram-auth-kit'
import type { AuthOptions } from 'miniprogram-auth-kit'
import { createWorld, eras, printed } from './support/world'

describe('an option of a wrong type or value', () => {
  it.each([
    ['exchange', 'https://app.example.com/session'],
    ['submitProfile', {}],
    ['uploadAvatar', 7],
    ['revoke', null],
    ['isDemoted', 'yes'],
    ['track', true],
    ['timeout', 0],
    ['timeout', -1],
    ['timeout', NaN],
    ['timeout', '10'],
    ['timeout', Infinity],
    ['timeout', 0.5],
    ['timeout', 2_147_483_648],
    ['uploadTimeout', 0],
    ['profileMaxAge', -1],
    ['sessionMaxAge', '2 days'],
    ['sessionMaxAge', 0],
    ['renewBefore', -1],
    ['profileMaxAge', null],
    ['channels', []],
    ['channels', 'chooseAvatar'],
    ['channels', ['getUserProfile']],
    ['channels', ['chooseAvatar', 'getUserProfile']],
    ['lang', 7],
    ['anonymous', '游客'],
    ['anonymous', null],
    ['texts', 'hello'],
    ['texts', null],
  ])('%s: %p is left out, said to the developer, and takes nothing down', async (key, value) => {
    const world = createWorld({ host: eras.prompting })
    world.auth.configure({ [key]: value })
    expect(printed()).toEqual([expect.stringContaining(`configure: ${key}`)])
    await world.open()
    await world.tapAnd('deny')
    expect(world.state.profile.display.nickName).toBe('微信用户')
    await world.tapAnd('allow')
    expect(world.state.profile.status).toBe('granted')
  })

  it.each([[null], [7], ['options']])('configure(%p) changes nothing, and is said', (options) => {
    const world = createWorld({ host: eras.prompting })
    expect(() => world.auth.configure(options as never)).not.toThrow()
    expect(printed()).toEqual([expect.stringContaining('configure: expected an object')])
    expect(world.state.profile.status).toBe('unknown')
  })

  it('configure(undefined) changes nothing', () => {
    const world = createWorld({ host: eras.prompting })
    expect(() => world.auth.configure(undefined as never)).not.toThrow()
    expect(world.state.profile.status).toBe('unknown')
  })

  it('an option that is undefined keeps its default, one that is unknown is said', () => {
    const world = createWorld({ host: eras.prompting })
    world.auth.configure({ timeout: undefined, scope: 'all' } as AuthOptions)
    expect(printed()).toEqual([expect.stringContaining('configure: scope')])
    expect(world.state.channel).toBe('getUserInfo')
  })
})

describe('an option that can be meant in part', () => {
  it.each([
    [{ anonymous: { nickName: 7, avatarUrl: '/guest.png' } }, 'anonymous.nickName left out'],
    [{ anonymous: { nickName: () => '游客', avatarUrl: '/guest.png' } }, 'anonymous.nickName left'],
    [{ anonymous: { name: '游客', avatarUrl: '/guest.png' } }, 'anonymous.name is not known'],
    [{ texts: { hintLost: '没有' }, anonymous: { avatarUrl: '/guest.png' } }, 'texts.hintLost is'],
    [{ texts: { login: 7 }, anonymous: { avatarUrl: '/guest.png' } }, 'texts.login left out'],
  ])('%j is, and the rest is said to the developer', (options, said) => {
    const world = createWorld({ host: eras.prompting })
    world.auth.configure(options as never)
    expect(printed()).toEqual([expect.stringContaining(said)])
    expect(world.state.profile.display).toEqual({ nickName: '微信用户', avatarUrl: '/guest.png' })
    expect(world.components.texts().login).toBe('登录')
  })
})

describe('the least and the longest time', () => {
  it.each([
    ['renewBefore', 0],
    ['profileMaxAge', 0],
    ['sessionMaxAge', 1],
    ['timeout', 1],
    ['timeout', 2_147_483_647],
  ])('%s: %p is taken as it is', (name, value) => {
    createWorld({ host: eras.prompting, auth: { [name]: value } })
    expect(printed()).toEqual([])
  })

  it('a profileMaxAge of 0 reads the profile anew at each start', async () => {
    const world = createWorld({ host: eras.prompting, auth: { profileMaxAge: 0 } })
    await world.open()
    await world.tapAnd('allow')
    for (const reads of [1, 2]) {
      world.restart()
      await world.host.clock.advance(1)
      await world.open()
      expect(world.host.count('getUserInfo')).toBe(reads)
    }
  })
})

describe('what is configured', () => {
  it('before anybody needs the state asks nothing of the client', () => {
    const world = createWorld({ host: eras.prompting })
    world.auth.configure({ timeout: 1000, anonymous: { nickName: '游客' } })
    expect(world.host.calls).toEqual([])
  })

  it('comes one by one: a later call keeps what an earlier one said', async () => {
    const world = createWorld({ host: eras.prompting })
    world.auth.configure({ anonymous: { nickName: '游客' } })
    world.auth.configure({ timeout: 1000 })
    await world.open()
    expect(world.state.profile.display.nickName).toBe('游客')
    world.tap()
    await world.host.clock.advance(1000)
    expect(world.state.profile.status).toBe('anonymous')
  })

  it('late, is drawn as well', async () => {
    const world = createWorld({ host: eras.grey })
    await world.open()
    const avatarUrl = '/images/guest.png'
    world.auth.configure({ channels: ['chooseAvatar'], anonymous: { nickName: '游客', avatarUrl } })
    expect(world.state).toMatchObject({
      channel: 'chooseAvatar',
      profile: { display: { nickName: '游客', avatarUrl } },
    })
  })

  it('after a subscription, is a change that the subscriber hears of', () => {
    const world = createWorld({ host: eras.prompting })
    const channels: string[] = []
    world.auth.subscribe(({ channel }, previous) => channels.push(previous.channel, channel))
    world.auth.configure({
      channels: ['chooseAvatar', 'getUserInfo'],
      anonymous: { nickName: '游客' },
    })
    expect(channels).toEqual(['getUserInfo', 'getUserInfo'])
    expect(world.state.profile.display.nickName).toBe('游客')
  })

  it('late, counts for the deadlines of machines as well', async () => {
    const world = createWorld({ host: eras.privacy })
    expect(world.state.privacy).toBe('unknown')
    world.auth.configure({ timeout: 500 })
    world.host.hang('getPrivacySetting')
    const ready = world.auth.ready()
    await world.host.clock.advance(500)
    await expect(ready).resolves.toBeDefined()
  })
})

describe('the language', () => {
  it.each([
    ['zh_CN', '微信用户', 'zh_CN'],
    ['zh_TW', '微信用戶', 'zh_TW'],
    ['zh_HK', '微信用戶', 'zh_TW'],
    ['en', 'WeChat User', 'en'],
    ['en_US', 'WeChat User', 'en'],
    ['fr', 'WeChat User', 'en'],
    ['', '微信用户', 'zh_CN'],
  ])("is the client's: %s", async (language, nickName, lang) => {
    const host = { ...eras.prompting, language }
    const world = createWorld({ host })
    await world.open()
    expect(world.state.profile.display.nickName).toBe(nickName)
    await world.tapAnd('allow')
    world.restart()
    await world.host.clock.advance(86_400_000)
    await world.open()
    const read = world.host.calls.filter(({ api }) => api === 'getUserInfo').at(-1)
    expect(read?.options).toMatchObject({ lang })
  })

  it('is the configured one before that, and what a component asks for before both', () => {
    const world = createWorld({ host: eras.prompting, auth: { lang: 'en' } })
    expect(world.components.texts().anonymous).toBe('WeChat User')
    expect(world.components.texts('zh_TW').anonymous).toBe('微信用戶')
    expect(world.components.texts('').anonymous).toBe('WeChat User')
  })

  it('is zh_CN where the client cannot tell', () => {
    const world = createWorld({ host: eras.prompting })
    world.host.remove('getSystemInfoSync')
    expect(world.components.texts().anonymous).toBe('微信用户')
  })

  it('sentences of the app replace ours by name, in every language', () => {
    const texts = { hintDenied: '下次再说' }
    const world = createWorld({ host: eras.prompting, auth: { texts } })
    expect(world.components.texts('zh_CN').hintDenied).toBe('下次再说')
    expect(world.components.texts('en').hintDenied).toBe('下次再说')
    expect(world.components.texts('en').anonymous).toBe('WeChat User')
  })

  it('the client is asked for it once', () => {
    const world = createWorld({ host: eras.prompting })
    const language = world.components.texts().lang
    const count = world.host.count('getSystemInfoSync')
    for (let i = 0; i < 10; i += 1) expect(world.components.texts().lang).toBe(language)
    expect(world.host.count('getSystemInfoSync')).toBe(count)
  })
})

describe('the front door', () => {
  it('createAuth() is an instance of its own, without options as well', async () => {
    const world = createWorld({ host: eras.prompting })
    const other = createAuth()
    await world.done(world.auth.setProfile({ nickName: '满满' }))
    expect(other.state.profile.userInfo?.nickName).toBe('满满')
    await world.done(other.setProfile({ nickName: '林小满' }))
    expect(world.state.profile.userInfo?.nickName).toBe('满满')
  })

  it('everything works from one import, and asks nothing of the client by being imported', async () => {
    const world = createWorld({ host: eras.prompting })
    await jest.isolateModulesAsync(async () => {
      const { auth } = await import('miniprogram-auth-kit')
      const { componentApi } = await import('../../components/core/instance')
      expect(world.host.calls).toEqual([])
      auth.configure({ anonymous: { nickName: '游客' } })
      await world.done(auth.ready())
      componentApi().answerUserInfo({
        errMsg: 'getUserInfo:ok',
        userInfo: { nickName: '满满', avatarUrl: '' },
      })
      expect(auth.state.profile).toMatchObject({
        status: 'granted',
        userInfo: { nickName: '满满' },
      })
    })
  })
})

describe('ready()', () => {
  it.each([
    'getSetting',
    'getPrivacySetting',
    'getUserInfo',
    'getStorage',
    'getStorageSync',
    'setStorageSync',
    'onAppShow',
    'canIUse',
    'getAppBaseInfo',
    'checkSession',
    'login',
  ])('never rejects: without %s, with it failing, and with it answering nonsense', async (api) => {
    const auth = { withCredentials: true }
    const options = { host: { ...eras.privacy, device: undefined } }
    const world = createWorld({
      ...options,
      auth: (server) => ({ ...server.options, ...auth }),
    })
    await world.open()
    await world.tapAnd()
    const causes = [
      () => world.host.remove(api),
      () => world.host.fail(api),
      () => world.host.reply(api, undefined),
      () => world.host.reply(api, 7),
    ]
    for (const cause of causes) {
      world.restart()
      cause()
      await expect(world.done(world.auth.ready())).resolves.toHaveProperty('profile')
      world.host.heal()
    }
  })
})
