import type { Auth } from '../../../components'
import type { Suite } from '../../driver/run'
import type { Screen } from '../../driver/driver'
import { BUTTON, GATE_PAGE, grantAtAvatar, OVERLAY, passes } from './gate-page'
import { CLIENTS } from './support'

const RETRY = '.login-gate__retry'
const LOADING = '.login-gate__loading'

/** `<login-gate need="session | all">`: silent where nobody has to be asked. */
export const gateSession: Suite = (driver, it) => {
  const page = driver.page(GATE_PAGE)

  /** The app's server: answers after `ms`, and not at all while it is down. */
  const server = { isUp: true, ms: 0 }
  beforeEach(() => void Object.assign(server, { isUp: true, ms: 0 }))

  async function open(need: string, mode = 'replace'): Promise<Screen> {
    const configure = (auth: Auth): void =>
      auth.configure({
        exchange: (code) =>
          new Promise((resolve, reject) => {
            setTimeout(() => {
              if (server.isUp) resolve({ token: `token of ${code}`, expiresIn: 3600 })
              else reject(new Error('down'))
            }, server.ms)
          }),
      })
    const screen = await page.open(CLIENTS.asks, configure)
    screen.setData({ mode, need })
    await screen.settle()
    return screen
  }

  it('session: opens by itself, asks nobody, and passes once', async () => {
    const screen = await open('session')
    expect(screen.has('.secret')).toBe(true)
    expect(passes(screen)).toEqual([false])
    expect(screen.host.prompts).toEqual([])
    expect(screen.host.count('login')).toBe(1)
  })

  it('session: loading shows after 150 ms, and the anonymous side until then', async () => {
    server.ms = 1000
    const screen = await open('session')
    await screen.host.clock.advance(100)
    expect([screen.has('.teaser'), screen.has(LOADING)]).toEqual([true, false])
    await screen.host.clock.advance(100)
    expect(screen.has(LOADING)).toBe(true)
    await screen.host.clock.advance(1000)
    expect([screen.has('.secret'), screen.has(LOADING)]).toEqual([true, false])
  })

  it('session: loading draws nothing while the page is hidden, nor after detach', async () => {
    for (const away of ['hidden', 'detached'] as const) {
      server.ms = 1000
      const screen = await open('session')
      await screen.host.clock.advance(100)
      if (away === 'hidden') screen.hide()
      else screen.setData({ here: false })
      screen.draws()
      await screen.host.clock.advance(500)
      const gate = screen.draws().find(({ tag }) => tag === 'login-gate')
      expect([away, gate?.count ?? 0]).toEqual([away, 0])
      if (away === 'detached') continue
      await screen.show()
      expect(screen.has(LOADING)).toBe(true)
      await screen.host.clock.advance(1000)
      expect([screen.has('.secret'), screen.has(LOADING)]).toEqual([true, false])
    }
  })

  it('session: a failure shows a retry, which opens the gate once the server is back', async () => {
    server.isUp = false
    const screen = await open('session')
    expect([screen.has('.teaser'), screen.has(RETRY)]).toEqual([true, true])
    expect(screen.find('.login-gate__description').text()).toBe('登录没有成功，请重试')
    expect(screen.host.count('login')).toBe(1)

    server.isUp = true
    screen.find(RETRY).tap()
    await screen.settle()
    expect(screen.has('.secret')).toBe(true)
  })

  it('session: after a logout only a tap opens it again', async () => {
    const screen = await open('session')
    void screen.auth().logout()
    await screen.settle()
    screen.hide()
    await screen.show()
    await screen.settle()
    expect(screen.has('.secret')).toBe(false)
    expect(screen.host.count('login')).toBe(1)

    screen.find(BUTTON).tap()
    await screen.settle()
    expect(screen.has('.secret')).toBe(true)
  })

  /** An app with an account system of its own: it configures no `exchange`. */
  async function openWithOwnAccounts(need: string, mode = 'replace'): Promise<Screen> {
    const screen = await page.open(CLIENTS.asks)
    screen.setData({ mode, need })
    await screen.settle()
    screen.heard()
    return screen
  }
  const session = { token: 'token of the app', expiresIn: 3600 }
  const logsIn = async (screen: Screen): Promise<void> => {
    void screen.auth().setSession(session)
    await screen.settle()
  }
  const heardTypes = (screen: Screen): string[] =>
    screen
      .heard()
      .map(({ type }) => type)
      .filter((type) => type === 'login' || type === 'pass')

  for (const [mode, button] of [
    ['replace', BUTTON],
    ['guard', OVERLAY],
  ] as const) {
    it(`session, ${mode}: without exchange the button fires login, and the app's session goes on`, async () => {
      const screen = await openWithOwnAccounts('session', mode)
      expect(screen.auth().state.session).toEqual({ status: 'none' })
      expect([screen.has(button), screen.has(RETRY)]).toEqual([true, false])
      expect(heardTypes(screen)).toEqual([])
      screen.find(button).tap()
      await screen.settle()
      expect(heardTypes(screen)).toEqual(['login'])
      expect(screen.host.count('login')).toBe(0)

      await logsIn(screen)
      expect(screen.has(button)).toBe(false)
      expect(passes(screen)).toEqual([true])
    })
  }

  for (const [mode, button] of [
    ['replace', BUTTON],
    ['guard', OVERLAY],
  ] as const) {
    it(`session, ${mode}: goes on where the login page brings another user than the one who was known`, async () => {
      const screen = await openWithOwnAccounts('session', mode)
      await grantAtAvatar(screen)
      screen.heard()
      await screen.find(button).tapAndWait()
      const userInfo = { nickName: '大满', avatarUrl: 'https://example.com/b.png' }
      void screen.auth().setSession({ ...session, userInfo })
      await screen.settle()
      expect(screen.auth().state.profile.userInfo?.nickName).toBe('大满')
      expect(passes(screen)).toEqual([true])
    })

    it(`session, ${mode}: goes on after a request that found no session while the user logged in`, async () => {
      const screen = await openWithOwnAccounts('session', mode)
      await screen.find(button).tapAndWait()
      screen
        .auth()
        .request({ url: 'https://app.example.com/me' })
        .catch(() => undefined)
      await screen.settle()
      expect([screen.has(button), screen.has(RETRY)]).toEqual([true, false])
      await logsIn(screen)
      expect(passes(screen)).toEqual([true])
    })
  }

  it('session, guard: a logout ends what the tap to the login page was for', async () => {
    const screen = await openWithOwnAccounts('session', 'guard')
    await screen.find(OVERLAY).tapAndWait()
    void screen.auth().logout()
    await screen.settle()
    await logsIn(screen)
    expect([screen.has(OVERLAY), passes(screen)]).toEqual([false, []])
  })

  it('session: an exchange that is configured later opens the gate that waits, after a logout only by a tap', async () => {
    for (const isLoggedOut of [false, true]) {
      const screen = await openWithOwnAccounts('session')
      if (isLoggedOut) void screen.auth().logout()
      await screen.settle()
      screen.auth().configure({ exchange: () => Promise.resolve(session) })
      await screen.settle()
      expect(screen.has('.secret')).toBe(!isLoggedOut)
      expect(screen.host.count('login')).toBe(isLoggedOut ? 0 : 1)
    }
  })

  it('session: a session of the app opens the gate without a tap as well', async () => {
    const screen = await openWithOwnAccounts('session')
    await logsIn(screen)
    expect(screen.has('.secret')).toBe(true)
    expect(passes(screen)).toEqual([false])
  })

  it('all: the profile is asked for first, then the button fires login', async () => {
    const screen = await openWithOwnAccounts('all')
    screen.find(BUTTON).tap()
    await screen.answer('allow')
    expect(heardTypes(screen)).toEqual([])
    screen.find(BUTTON).tap()
    await screen.settle()
    expect(heardTypes(screen)).toEqual(['login'])
    await logsIn(screen)
    expect(screen.has('.secret')).toBe(true)
    expect(passes(screen)).toEqual([true])
  })

  it('session: closes at the end of a session of the app, says so, and opens with the next', async () => {
    const screen = await openWithOwnAccounts('session')
    await logsIn(screen)
    screen.heard()
    await screen.host.clock.advance(3_600_000)
    expect(screen.has('.secret')).toBe(false)
    expect(screen.find('.login-gate__description').text()).toBe('登录已过期，请重新登录')
    screen.find(RETRY).tap()
    await screen.settle()
    expect(heardTypes(screen)).toEqual(['login'])
    await logsIn(screen)
    expect(screen.has('.secret')).toBe(true)
    expect(passes(screen)).toEqual([true])
  })

  it('session: a session of the app is there at the next start, and gone after a logout', async () => {
    const screen = await openWithOwnAccounts('session')
    await logsIn(screen)
    const again = screen.restart()
    again.setData({ mode: 'replace', need: 'session' })
    await again.settle()
    expect(again.has('.secret')).toBe(true)
    void again.auth().logout()
    await again.settle()
    expect([again.has('.secret'), again.has(BUTTON)]).toEqual([false, true])
    again.heard()
    again.find(BUTTON).tap()
    await again.settle()
    expect(heardTypes(again)).toEqual(['login'])
  })

  it('all: consent does not wait for a server that is down', async () => {
    server.isUp = false
    const screen = await open('all')
    screen
      .auth()
      .login()
      .catch(() => undefined)
    await screen.settle()
    expect([screen.has(BUTTON), screen.has(RETRY)]).toEqual([true, false])
    screen.find(BUTTON).tap()
    await screen.answer('allow')
    expect(screen.auth().state.profile.status).toBe('granted')
    expect(screen.has(RETRY)).toBe(true)

    server.isUp = true
    screen.find(RETRY).tap()
    await screen.settle()
    expect(screen.has('.secret')).toBe(true)
  })

  it('all: an open question keeps its button while a login runs elsewhere', async () => {
    const screen = await open('all')
    screen.find(BUTTON).tap()
    await screen.settle()
    server.ms = 5000
    const login = screen.auth().login({ force: true })
    await screen.host.clock.advance(1000)
    expect(screen.find(BUTTON).attribute('open-type')).toBe('getUserInfo')
    await screen.host.clock.advance(5000)
    await login
  })

  it('guard: says that the session failed, and goes on with nothing of an old tap', async () => {
    server.isUp = false
    const screen = await open('session', 'guard')
    screen.find(OVERLAY).tap()
    await screen.settle()
    expect(screen.has(RETRY)).toBe(true)

    server.isUp = true
    await screen.host.clock.advance(2000)
    void screen.auth().login()
    await screen.settle()
    expect(screen.has(OVERLAY)).toBe(false)
    expect(passes(screen)).toEqual([])
  })

  it('guard: a tap that starts the session goes on when it is there', async () => {
    const screen = await open('profile', 'guard')
    await grantAtAvatar(screen)
    void screen.auth().logout()
    await screen.settle()
    screen.setData({ need: 'session' })
    await screen.settle()
    screen.heard()
    screen.find(OVERLAY).tap()
    await screen.settle()
    expect(passes(screen)).toEqual([true])
  })

  it('all: what a tap was for ends with the user who tapped', async () => {
    server.ms = 3000
    const screen = await open('all', 'guard')
    screen.find(OVERLAY).tap()
    await screen.answer('allow')
    await screen.host.clock.advance(100)
    expect(screen.auth().state.profile.status).toBe('granted')
    void screen.auth().logout()
    await screen.host.clock.advance(10_000)
    passes(screen)

    void screen.auth().login()
    await screen.host.clock.advance(10_000)
    void screen.auth().setProfile({ nickName: '大满', avatarUrl: 'https://example.com/b.png' })
    await screen.host.clock.advance(10_000)
    expect([screen.has(OVERLAY), passes(screen)]).toEqual([false, []])
  })
}
