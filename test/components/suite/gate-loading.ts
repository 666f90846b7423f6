import type { Suite } from '../../driver/run'
import type { Screen } from '../../driver/driver'
import { BUTTON, GATE_PAGE, OVERLAY } from './gate-page'
import { CLIENTS } from './support'

const RETRY = '.login-gate__retry'
const LOADING = '.login-gate__loading'

/** Which gates start a session, and what they show while it takes its time. */
export const gateLoading: Suite = (driver, it) => {
  const pageFor = (need: string, mode: string) =>
    driver.page({ ...GATE_PAGE, data: { ...GATE_PAGE.data, need, mode } })
  const others = ['profile', 'phone'].map((need) => pageFor(need, 'replace'))
  const replacing = pageFor('session', 'replace')
  const guarding = pageFor('session', 'guard')

  /** The app's server: answers after `ms`, and not at all while it is down. */
  const server = { isUp: true, ms: 0 }
  beforeEach(() => void Object.assign(server, { isUp: true, ms: 0 }))

  const open = (page: typeof replacing): Promise<Screen> =>
    page.open(CLIENTS.asks, (auth) => {
      auth.configure({
        exchange: () =>
          new Promise((resolve, reject) => {
            setTimeout(() => {
              if (server.isUp) resolve({ token: 'token', expiresIn: 3600 })
              else reject(new Error('down'))
            }, server.ms)
          }),
      })
    })

  it('a gate that needs no session starts none', async () => {
    for (const page of others) {
      const screen = await open(page)
      await screen.auth().setProfile({ nickName: '小满', avatarUrl: 'https://example.com/a.png' })
      await screen.host.clock.advance(1000)
      expect(screen.host.count('login')).toBe(0)
    }
  })

  for (const [mode, page, button] of [
    ['replace', replacing, BUTTON],
    ['guard', guarding, OVERLAY],
  ] as const) {
    it(`${mode}: a gate that needs one starts it as it appears, once`, async () => {
      const screen = await open(page)
      expect([screen.has(button), screen.host.count('login')]).toEqual([false, 1])
    })

    it(`${mode}: after a logout a tap starts one, asks the client for nothing, and fires no login`, async () => {
      const screen = await open(page)
      void screen.auth().logout()
      await screen.settle()
      expect(screen.find(button).attribute('open-type')).toBe('')
      screen.heard()
      await screen.find(button).tapAndWait()
      expect(screen.events()).toEqual(['gate: pass'])
      expect(screen.host.count('login')).toBe(2)
    })

    it(`${mode}: a session that is there in less than 150 ms never shows loading`, async () => {
      server.ms = 100
      const screen = await open(page)
      for (const ms of [99, 1, 49, 1, 1000]) {
        await screen.host.clock.advance(ms)
        expect([ms, screen.has(LOADING)]).toEqual([ms, false])
      }
      expect(screen.has(button)).toBe(false)
    })

    it(`${mode}: loading goes when the session is there, and comes after 150 ms again`, async () => {
      server.ms = 1000
      const screen = await open(page)
      const loading = async (ms: number): Promise<string> => {
        await screen.host.clock.advance(ms)
        return screen.has(LOADING) ? screen.find(LOADING).text() : 'none'
      }
      const steps = ['none', '正在登录…', 'none']
      expect([await loading(149), await loading(1), await loading(1000)]).toEqual(steps)
      void screen.auth().logout()
      await screen.settle()
      await screen.find(button).tapAndWait()
      expect([await loading(149), await loading(1), await loading(1000)]).toEqual(steps)
    })

    it(`${mode}: loading goes when the session fails, and a retry that takes long shows it again`, async () => {
      Object.assign(server, { ms: 1000, isUp: false })
      const screen = await open(page)
      await screen.host.clock.advance(1200)
      expect([screen.has(LOADING), screen.find(RETRY).text()]).toEqual([false, '重试'])
      server.isUp = true
      await screen.find(RETRY).tapAndWait()
      await screen.host.clock.advance(149)
      expect(screen.has(LOADING)).toBe(false)
      await screen.host.clock.advance(1)
      expect(screen.has(LOADING)).toBe(true)
      await screen.host.clock.advance(1000)
      expect([screen.has(LOADING), screen.has(button)]).toEqual([false, false])
    })
  }

  it('replace: a failure in less than 150 ms says so, and nothing takes its place', async () => {
    Object.assign(server, { ms: 100, isUp: false })
    const screen = await open(replacing)
    await screen.host.clock.advance(1000)
    expect(screen.find('.login-gate__description').text()).toBe('登录没有成功，请重试')
  })
}
