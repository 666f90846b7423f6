import type { Auth, AuthError } from 'miniprogram-auth-kit'
import type { Host } from 'miniprogram-auth-kit/testing'
import type { ComponentApi } from '../../components/core/component-api'
import { createWorld, eras, printed } from './support/world'

/** A copy of the package, as an app has it that loads the package twice. */
interface Copy {
  auth: Auth
  createAuth: () => Auth
  AuthError: typeof AuthError
  componentApi: () => ComponentApi
}

/** Loads a copy, of this protocol or of another. */
function loadCopy(protocol?: number): Copy {
  const copy: Partial<Copy> = {}
  jest.isolateModules(() => {
    const path = '../../components/core/protocol'
    if (protocol !== undefined) jest.doMock(path, () => ({ PROTOCOL: protocol }))
    /* eslint-disable @typescript-eslint/no-require-imports -- a module of its own each time */
    Object.assign(copy, require('miniprogram-auth-kit'), require('../../components/core/instance'))
    /* eslint-enable @typescript-eslint/no-require-imports */
    jest.dontMock(path)
  })
  return copy as Copy
}

const PROPERTY = 'miniprogram-auth-kit'
const stored = (host: Host): unknown => host.wx.getStorageSync('miniprogram-auth-kit')

/** A phone with an app that has not called `App()` yet. */
function phone(options = eras.grey) {
  const world = createWorld({ host: options })
  return { host: world.host, done: <Result>(work: Promise<Result>) => world.done(work) }
}

describe('copies of one protocol', () => {
  it('are one instance: the API of each, and the components of each', async () => {
    const { done } = phone()
    const [one, other] = [loadCopy(), loadCopy()]
    await done(one.auth.setProfile({ nickName: '满满' }))
    expect(other.auth.state).toBe(one.auth.state)
    expect(other.componentApi()).toBe(one.componentApi())
    expect(other.componentApi().state).toBe(one.auth.state)
  })

  it('stay one when App() is called between them, whichever is used first', () => {
    const { host } = phone()
    const [early, late] = [loadCopy(), loadCopy()]
    const before = early.componentApi()
    host.App({})
    expect(late.componentApi()).toBe(before)
    expect(early.componentApi()).toBe(before)
  })

  it('stay one where a framework’s getApp knows no allowDefault', () => {
    const { host } = phone()
    let app: object | undefined
    Object.assign(globalThis, { getApp: () => app })
    const [early, late] = [loadCopy(), loadCopy()]
    const before = early.componentApi()
    app = {}
    expect(early.componentApi()).toBe(before)
    expect(late.componentApi()).toBe(before)
    app = {}
    expect(early.componentApi()).not.toBe(before)
    host.uninstall()
  })

  it('are another instance in an app that starts again, and on another phone', () => {
    const { host } = phone()
    const copy = loadCopy()
    const before = copy.componentApi()
    host.restartApp()
    const restarted = copy.componentApi()
    expect(restarted).not.toBe(before)
    host.uninstall()
    phone()
    expect([before, restarted]).not.toContain(copy.componentApi())
  })

  it('are seen by an app that lists its own properties at no time after App()', () => {
    const { host } = phone()
    const copy = loadCopy()
    copy.auth.configure({})
    host.App({ globalData: {} })
    expect(copy.auth.state.profile.status).toBe('unknown')
    expect(Object.keys(host.getApp() ?? {})).toEqual(['globalData'])
    expect(host.getApp()).toHaveProperty([PROPERTY])
  })

  it.each([
    ['takes no property', () => Object.freeze({})],
    ['has a property of that name of its own', () => ({ [PROPERTY]: '我的' })],
  ])('work as well where the app %s', async (_, getApp) => {
    const { host, done } = phone()
    const app = getApp()
    Object.assign(globalThis, { getApp: () => app })
    const copy = loadCopy()
    const made = copy.componentApi()
    await done(copy.auth.setProfile({ nickName: '满满' }))
    expect(copy.componentApi()).toBe(made)
    expect(made.state.profile.userInfo).toEqual({ nickName: '满满' })
    host.uninstall()
  })

  it('stay one where the default app becomes the app itself, and are listed no more', () => {
    const { host } = phone()
    const app = { globalData: {} }
    let isRegistered = false
    Object.assign(globalThis, {
      getApp: (options?: { allowDefault?: boolean }) =>
        isRegistered || options?.allowDefault ? app : undefined,
    })
    const [early, late] = [loadCopy(), loadCopy()]
    const before = early.componentApi()
    // A framework writes the properties of the default app into the app.
    Object.assign(app, { ...app })
    isRegistered = true
    expect(late.componentApi()).toBe(before)
    expect(early.componentApi()).toBe(before)
    expect(Object.keys(app)).toEqual(['globalData'])
    host.uninstall()
  })

  it('each have their own where there is no getApp', () => {
    const { host } = phone()
    Object.assign(globalThis, { getApp: undefined })
    const [one, other] = [loadCopy(), loadCopy()]
    expect(one.componentApi()).toBe(one.componentApi())
    expect(other.componentApi()).not.toBe(one.componentApi())
    host.uninstall()
  })

  it('know the errors of each other, and of nobody else', async () => {
    const { done } = phone()
    const [one, other] = [loadCopy(), loadCopy()]
    one.auth.configure({})
    const error: unknown = await done(other.auth.login().catch((reason: unknown) => reason))
    expect(error).toBeInstanceOf(one.AuthError)
    expect(error).toBeInstanceOf(other.AuthError)
    expect(Object.getPrototypeOf(error)).not.toBe(other.AuthError.prototype)
    for (const foreign of [new Error('no'), { message: 7 }, null, undefined, 'no']) {
      expect(foreign).not.toBeInstanceOf(one.AuthError)
    }
  })

  it('createAuth() of each makes another instance', async () => {
    const { done } = phone()
    const copy = loadCopy()
    const [one, other] = [copy.createAuth(), copy.createAuth()]
    expect(one.state.profile.status).toBe('unknown')
    await done(other.setProfile({ nickName: '满满' }))
    expect(copy.auth.state).not.toBe(other.state)
    expect(one.state.profile.status).toBe('unknown')
  })

  it('a second logout forgets who came back by another instance', async () => {
    const { done } = phone()
    const copy = loadCopy()
    const [one, other] = [copy.createAuth(), copy.createAuth()]
    await done(one.setProfile({ nickName: '满满' }))
    await done(one.logout())
    await done(other.setProfile({ nickName: '林小满' }))
    await done(one.logout())
    expect(copy.createAuth().state.profile.userInfo).toBeUndefined()
  })

  it('that are newer than the one that made the instance say what it lacks', async () => {
    const { host, done } = phone()
    host.App({})
    const older = { protocol: 1, auth: { request: () => Promise.resolve({ statusCode: 200 }) } }
    Object.defineProperty(host.getApp(), PROPERTY, { value: [older], configurable: true })
    const { auth } = loadCopy()
    const error: unknown = await done(auth.setSession(null).catch((reason: unknown) => reason))
    expect(error).toMatchObject({
      code: 'unsupported',
      message: expect.stringMatching(/setSession: .*keep one version/) as string,
    })
    const request = auth.request({ url: 'https://app.example.com/me' })
    request.abort()
    expect(await done(request)).toEqual({ statusCode: 200 })
  })
})

describe('a copy of another protocol', () => {
  /** The names differ as they would with a version that is older or newer. */
  const ours = loadCopy
  const theirs = () => loadCopy(7)

  it('has its own instance, and the developer is told once what to do', () => {
    phone()
    const copies = [ours(), theirs(), theirs(), ours()]
    const made = copies.map((copy) => copy.componentApi())
    expect(made[1]).not.toBe(made[0])
    expect(made[2]).toBe(made[1])
    expect(made[3]).toBe(made[0])
    expect(printed()).toEqual([
      expect.stringMatching(/protocol 1 and protocol 7.*keep one version/),
    ])
    loadCopy(8).componentApi()
    expect(printed()).toEqual([
      'warn [miniprogram-auth-kit] this app has copies of the package that cannot share one state ' +
        '(protocol 1, 7 and protocol 8): keep one version of it',
    ])
  })

  it('is told of though App() came between', () => {
    const { host } = phone()
    theirs().auth.configure({})
    host.App({})
    ours().auth.configure({})
    expect(printed()).toEqual([expect.stringMatching(/protocol 7 and protocol 1/)])
  })

  /** Two copies that have read what is stored before either writes. */
  function both() {
    const world = phone()
    const [one, other] = [ours(), theirs()]
    expect([one.auth.state, other.auth.state]).toMatchObject([{}, {}])
    printed()
    /** What the user gives by hand in the other one. */
    const given = (userInfo: object) => other.componentApi().saveGiven(userInfo)
    return { ...world, one: one.auth, other: other.auth, given, components: one.componentApi() }
  }
  const placeholder = {
    errMsg: 'getUserInfo:ok',
    userInfo: { nickName: '微信用户', avatarUrl: '', is_demote: true },
  }
  const nextStart = (host: Host): Auth => {
    host.restartApp()
    return ours().auth
  }

  it('keeps the profile that the other stored, and completes it', async () => {
    const { host, done, one, other } = both()
    await done(one.setProfile({ avatarUrl: 'https://cdn.example.com/a.png' }))
    await done(other.setProfile({ nickName: '甲' }))
    expect(nextStart(host).state.profile.userInfo).toEqual({
      nickName: '甲',
      avatarUrl: 'https://cdn.example.com/a.png',
    })
  })

  it('replaces of the profile what changed', async () => {
    const { host, done, one, other } = both()
    await done(other.setProfile({ nickName: '甲', avatarUrl: 'https://cdn.example.com/a.png' }))
    await done(one.setProfile({ nickName: '乙' }))
    await done(other.setProfile({ avatarUrl: 'https://cdn.example.com/b.png' }))
    expect(nextStart(host).state.profile.userInfo).toEqual({
      nickName: '乙',
      avatarUrl: 'https://cdn.example.com/b.png',
    })
  })

  it('keeps the channel that the other found out', async () => {
    const { host, done, other, components } = both()
    components.answerUserInfo(placeholder)
    await done(other.setProfile({ nickName: '甲' }))
    expect(nextStart(host).state).toMatchObject({
      channel: 'chooseAvatar',
      profile: { userInfo: { nickName: '甲' } },
    })
  })

  it('does not undo a logout of the other', async () => {
    const { host, done, one, other, components } = both()
    await done(one.setProfile({ nickName: '甲', avatarUrl: 'https://cdn.example.com/a.png' }))
    await done(other.logout())
    components.answerUserInfo(placeholder)
    const { state } = nextStart(host)
    expect(stored(host)).toMatchObject({ data: { loggedOut: true, demoted: true } })
    expect(state.profile.userInfo).toBeUndefined()
  })

  it('forgets at its logout what the other stored', async () => {
    const { host, done, one, other } = both()
    await done(one.setProfile({ nickName: '甲' }))
    await done(other.logout())
    expect(nextStart(host).state.profile.userInfo).toBeUndefined()
    expect(stored(host)).toMatchObject({ data: { loggedOut: true } })
  })

  it('keeps the session that the other stored', async () => {
    const { host, done, one, other } = both()
    one.configure({ exchange: () => Promise.resolve({ token: 'one', expiresIn: 60 }) })
    await done(one.login())
    await done(other.setProfile({ nickName: '甲' }))
    await done(other.refresh())
    const next = nextStart(host)
    next.configure({ exchange: () => Promise.reject(new Error('not needed')) })
    expect(await done(next.login())).toMatchObject({ token: 'one' })
  })

  it('keeps fields that a later version stored', async () => {
    const { host, done, one } = both()
    host.storage.put('miniprogram-auth-kit', {
      kit: 'miniprogram-auth-kit',
      v: 1,
      data: { later: { kept: true } },
    })
    await done(one.setProfile({ nickName: '甲' }))
    expect(stored(host)).toMatchObject({
      data: { later: { kept: true }, profile: { userInfo: { nickName: '甲' } } },
    })
  })

  it('stores with the next change what a full storage refused', async () => {
    const { host, done, one, other } = both()
    host.fail('setStorageSync', undefined, 1)
    await done(one.setProfile({ nickName: '甲' }))
    await done(other.setProfile({ avatarUrl: 'https://cdn.example.com/a.png' }))
    await done(one.setProfile({ nickName: '甲甲' }))
    expect(nextStart(host).state.profile.userInfo).toEqual({
      nickName: '甲甲',
      avatarUrl: 'https://cdn.example.com/a.png',
    })
  })

  it('stores what a full storage refused with a change of something else as well', async () => {
    const { host, done, one, other, components } = both()
    host.fail('setStorageSync', undefined, 1)
    await done(one.setProfile({ nickName: '甲' }))
    await done(other.setProfile({ avatarUrl: 'https://cdn.example.com/a.png' }))
    components.answerUserInfo(placeholder)
    expect(nextStart(host).state.profile.userInfo).toEqual({
      nickName: '甲',
      avatarUrl: 'https://cdn.example.com/a.png',
    })
  })

  it('forgets who the other stored by a logout that the phone takes later', async () => {
    const { host, done, one, other, components } = both()
    await done(other.setProfile({ nickName: '甲' }))
    for (const api of ['setStorageSync', 'removeStorageSync']) host.fail(api, {}, Infinity)
    await done(one.logout())
    host.heal()
    components.handlePageShow()
    expect(stored(host)).toMatchObject({ data: { loggedOut: true } })
    expect(nextStart(host).state.profile.userInfo).toBeUndefined()
  })

  it('keeps who came back by the other after its logout, whatever it finds out', async () => {
    const { host, done, one, other, components } = both()
    await done(one.logout())
    await done(other.setProfile({ nickName: '乙' }))
    components.answerUserInfo(placeholder)
    expect(nextStart(host).state).toMatchObject({
      channel: 'chooseAvatar',
      profile: { userInfo: { nickName: '乙' } },
    })
  })

  it('keeps who gave the profile that the other changed', async () => {
    const { host, done, one, given, components } = both()
    await done(one.setProfile({ nickName: '甲' }))
    await done(given({ nickName: '乙' }))
    components.answerUserInfo(placeholder)
    expect(stored(host)).toMatchObject({
      data: { demoted: true, profile: { userInfo: { nickName: '乙' }, source: 'chooseAvatar' } },
    })
  })

  it('stores nothing that a full storage refused before another one logged out', async () => {
    const { host, done, one, other } = both()
    host.fail('setStorageSync', undefined, 1)
    await done(one.setProfile({ nickName: '甲' }))
    await done(other.logout())
    await done(one.setProfile({ avatarUrl: 'https://cdn.example.com/a.png' }))
    expect(JSON.stringify(stored(host))).not.toContain('甲')
    expect(nextStart(host).state.profile.userInfo).toEqual({
      avatarUrl: 'https://cdn.example.com/a.png',
    })
  })
})
