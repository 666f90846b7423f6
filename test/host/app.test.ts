import { createHost, type AppInstance, type HostOptions } from 'miniprogram-auth-kit/testing'

interface Global {
  App?: (definition: object) => void
  getApp?: (options?: { allowDefault?: boolean }) => AppInstance | undefined
}
const environment = globalThis as Global

describe('App and getApp on the global', () => {
  let uninstall: () => void
  const install = (options?: HostOptions) => {
    const host = createHost(options)
    uninstall = host.install()
    return host
  }
  const getApp = (options?: { allowDefault?: boolean }) => environment.getApp?.(options)
  const App = (definition: object): void => environment.App?.(definition)
  afterEach(() => uninstall())

  it('there is no app before App()', () => {
    install()
    expect(environment.getApp).toBeInstanceOf(Function)
    expect(getApp()).toBeUndefined()
    expect(getApp({ allowDefault: false })).toBeUndefined()
  })

  it('with allowDefault there is always the same one', () => {
    install()
    const app = getApp({ allowDefault: true })
    expect(app).toEqual({})
    expect(getApp({ allowDefault: true })).toBe(app)
    expect(getApp()).toBeUndefined()
  })

  it('what was put on the default overrides what App() is given, as the documents show', () => {
    install()
    Object.assign(getApp({ allowDefault: true }) ?? {}, { data: 456, global: {} })
    App({ data: 123, other: 'hello' })
    expect(getApp()).toEqual({ global: {}, data: 456, other: 'hello' })
    expect(getApp({ allowDefault: true })).toBe(getApp())
  })

  it('what is put on the default after App() is lost', () => {
    install()
    const early = getApp({ allowDefault: true })
    App({})
    Object.assign(early ?? {}, { late: true })
    expect(getApp()).toEqual({})
  })

  it.each([
    ['2.2.3', undefined],
    ['2.2.4', {}],
  ])('on base library %s allowDefault gives %j', (sdkVersion, app) => {
    const host = createHost({ sdkVersion })
    uninstall = () => undefined
    expect(host.getApp({ allowDefault: true })).toEqual(app)
  })

  it('is fresh after a restart', () => {
    const host = install()
    Object.assign(getApp({ allowDefault: true }) ?? {}, { kept: true })
    host.restartApp()
    expect(getApp({ allowDefault: true })).toEqual({})
    App({ run: 1 })
    host.restartApp()
    expect(getApp()).toBeUndefined()
    App({ run: 2 })
    expect(getApp()).toEqual({ run: 2 })
  })

  it('refuses a second App() in one run, saying what to do', () => {
    install()
    App({})
    expect(() => App({})).toThrow(/App\(\) was called before.*host\.restartApp\(\)/)
  })

  it('launches and shows the app, and tells it what comes later', () => {
    const host = install({ scene: 1007 })
    const heard: unknown[] = []
    const hear =
      (name: string) =>
      ({ scene, theme }: { scene?: number; theme?: string }) =>
        heard.push([name, scene ?? theme])
    App({
      onLaunch: hear('launch'),
      onShow: hear('show'),
      onHide: hear('hide'),
      onThemeChange: hear('theme'),
    })
    host.wx.offAppShow()
    host.hidePage({ app: true })
    host.showPage({ app: true, scene: 1089 })
    host.setSystem({ theme: 'dark' })
    host.hidePage()
    expect(heard).toEqual([
      ['launch', 1007],
      ['show', 1007],
      ['hide', undefined],
      ['show', 1089],
      ['theme', 'dark'],
    ])
  })

  it('gives the methods of the app their app', () => {
    install()
    App({
      onLaunch(this: AppInstance) {
        this.launched = true
      },
    })
    expect(getApp()).toMatchObject({ launched: true })
  })

  it('tells an app that ended nothing', () => {
    const host = install()
    const heard: string[] = []
    App({ onShow: () => heard.push('show') })
    host.restartApp()
    host.showPage({ app: true })
    expect(heard).toEqual(['show'])
  })
})

describe('install and uninstall', () => {
  it('leave nothing behind', () => {
    createHost().install()()
    expect(['App' in environment, 'getApp' in environment]).toEqual([false, false])
  })

  it.each(['App', 'getApp'] as const)(
    'leave both to an environment that has its own %s',
    (name) => {
      const own = (): undefined => undefined
      environment[name] = own
      const uninstall = createHost().install()
      const other = name === 'App' ? 'getApp' : 'App'
      const seen = [environment[name], other in environment]
      uninstall()
      expect(seen).toEqual([own, false])
      expect(environment[name]).toBe(own)
      Reflect.deleteProperty(environment, name)
    },
  )

  it('a framework can hand its modules the host’s own', () => {
    const host = createHost()
    host.App({ mine: true })
    expect(host.getApp()).toEqual({ mine: true })
  })
})
