import type { Suite } from '../../driver/run'
import type { Launch, Screen } from '../../driver/driver'
import { apis, byHand, CLIENTS, EVENT_BINDINGS, phone, USER } from './support'

const LOGOUT = '.profile-card__logout'
const QUESTION = '.profile-card__question'
const STAY = '.profile-card__stay'

/** `<profile-card show-logout>`: a way out that asks once more. */
export const cardLogout: Suite = (driver, it) => {
  const page = driver.page({
    template: `<view id="around" ${EVENT_BINDINGS}>
      <profile-card id="card" show-logout="{{showLogout}}" show-settings description="第 3 年会员"
        disabled="{{disabled}}" lang="{{lang}}" ${EVENT_BINDINGS} />
      <profile-card id="other" show-logout="{{showLogout}}" />
      <auth-avatar id="avatar" />
    </view>`,
    data: { showLogout: true, disabled: false, lang: '' },
  })
  const GRANTED = { ...CLIENTS.chooses, publishedAt: '2020-01-01', device: phone(true) }
  const nickname = (screen: Screen) => screen.find('#card .profile-card__nickname').text()
  const isAsked = (screen: Screen, card = '#card') => screen.find(card).has(QUESTION)
  async function ask(screen: Screen) {
    await screen.find('#card').find(LOGOUT).tapAndWait()
    expect(isAsked(screen)).toBe(true)
  }

  it('offers no way out while nobody is known, nor where the app does not want it', async () => {
    const anonymous = await page.open(CLIENTS.asks)
    expect(anonymous.has(LOGOUT)).toBe(false)
    const screen = await page.open(GRANTED)
    expect(screen.findAll(LOGOUT)).toHaveLength(2)
    screen.setData({ showLogout: false })
    expect(screen.has(LOGOUT)).toBe(false)
  })

  it('offers it to somebody of whom the picture alone is known, or a session of the app’s own alone', async () => {
    const partial = await page.open(CLIENTS.chooses, byHand)
    partial.find('#avatar .auth-avatar__button').tap()
    await partial.answer('allow')
    expect(partial.auth().state.profile.status).toBe('partial')
    expect(partial.find('#card').has(LOGOUT)).toBe(true)

    const loggedIn = await page.open(CLIENTS.asks)
    void loggedIn.auth().setSession({ token: 'token', expiresIn: 7200 })
    await loggedIn.settle()
    expect(loggedIn.find('#card').has(LOGOUT)).toBe(true)
    void loggedIn.auth().setSession(null)
    await loggedIn.settle()
    expect(loggedIn.find('#card').has(LOGOUT)).toBe(false)
  })

  it('offers no way out of a silent session, in which nobody ever logged in', async () => {
    const exchange = (code: string) => Promise.resolve({ token: `for ${code}`, expiresIn: 7200 })
    const screen = await page.open(CLIENTS.asks, (auth) => {
      auth.configure({ exchange })
    })
    void screen.auth().login()
    await screen.settle()
    expect(screen.auth().state.session.status).toBe('active')
    expect(screen.has(LOGOUT)).toBe(false)
  })

  it('asks once more at the first tap, and does nothing else', async () => {
    const screen = await page.open(GRANTED)
    const before = screen.auth().state
    const calls = apis(screen.host).length
    screen.heard()
    await ask(screen)
    expect(screen.find(QUESTION).text()).toBe('要退出登录吗？随时可以再回来')
    expect(screen.has('#card .profile-card__description')).toBe(false)
    expect(screen.find('#card').find(STAY).text()).toBe('取消')
    expect(isAsked(screen, '#other')).toBe(false)
    expect(screen.auth().state).toBe(before)
    expect(apis(screen.host).slice(calls)).toEqual([])
    expect(screen.host.prompts).toEqual([])
    expect(screen.heard()).toEqual([])
  })

  it('says the question where answers are announced', async () => {
    const screen = await page.open(GRANTED)
    await ask(screen)
    const said = screen.findAll('#card .profile-card__said').filter((one) => one.has(QUESTION))
    expect(said.map((one) => one.attribute('aria-live'))).toEqual(['polite'])
  })

  it('asks in its language', async () => {
    const screen = await page.open(GRANTED)
    screen.setData({ lang: 'en' })
    await ask(screen)
    expect(screen.find(QUESTION).text()).toBe('Log out? You can come back any time.')
    expect(screen.find('#card').find(LOGOUT).text()).toBe('Log out')
  })

  it('logs out at the second tap, tells the server, and says so once', async () => {
    const revoked: string[] = []
    const launch: Launch = (auth) => {
      auth.configure({
        exchange: (code) => Promise.resolve({ token: `for ${code}`, expiresIn: 7200 }),
        revoke: ({ token }) => Promise.resolve(void revoked.push(token)),
      })
    }
    const screen = await page.open(GRANTED, launch)
    const login = screen.auth().login()
    await screen.settle()
    const { token } = await login
    await ask(screen)
    screen.heard()
    screen.draws()
    const sure = screen.find('#card').find(LOGOUT)
    await sure.tapAndWait()

    expect(nickname(screen)).toBe('微信用户')
    expect(screen.find('#other .profile-card__nickname').text()).toBe('微信用户')
    expect(screen.has(LOGOUT) || screen.has(QUESTION)).toBe(false)
    expect(screen.find('#card .profile-card__description').text()).toBe('第 3 年会员')
    expect(screen.auth().state.session.status).toBe('none')
    expect(revoked).toEqual([token])
    expect(screen.events()).toEqual(['card: logout'])
    expect(Math.max(...screen.draws().map(({ count }) => count))).toBe(1)
  })

  it('fires nothing where the app logs out by itself', async () => {
    const screen = await page.open(GRANTED)
    await ask(screen)
    void screen.auth().logout()
    await screen.settle()
    expect(isAsked(screen)).toBe(false)
    expect(screen.events()).toEqual([])
  })

  it('goes back where the user cancels, and asks again at the next tap', async () => {
    const screen = await page.open(GRANTED)
    await ask(screen)
    await screen.find('#card').find(STAY).tapAndWait()
    expect(isAsked(screen)).toBe(false)
    expect(screen.find('#card').has(STAY)).toBe(false)
    expect(nickname(screen)).toBe(USER.nickName)
    expect(screen.events()).toEqual([])
    await ask(screen)
  })

  it('goes back where the user taps another component of ours', async () => {
    const screen = await page.open(GRANTED)
    await ask(screen)
    await screen.find('#other').find(LOGOUT).tapAndWait()
    expect([isAsked(screen), isAsked(screen, '#other')]).toEqual([false, true])
    await screen.find('#card .profile-card__edit').tapAndWait()
    expect(isAsked(screen, '#other')).toBe(false)
  })

  it('goes back by itself after 10 s', async () => {
    const screen = await page.open(GRANTED)
    await ask(screen)
    await screen.host.clock.advance(9999)
    expect(isAsked(screen)).toBe(true)
    await screen.host.clock.advance(1)
    expect(isAsked(screen)).toBe(false)
    expect(nickname(screen)).toBe(USER.nickName)
  })

  it('goes back while its page is hidden, and draws that when it shows', async () => {
    const screen = await page.open(GRANTED)
    await ask(screen)
    screen.draws()
    screen.hide()
    expect(screen.draws().every(({ count }) => count === 0)).toBe(true)
    await screen.show()
    expect(isAsked(screen)).toBe(false)
    expect(screen.find('#card').has(LOGOUT)).toBe(true)
  })

  it('is about the user who was asked: another one is asked anew', async () => {
    const screen = await page.open(GRANTED)
    await ask(screen)
    const userInfo = { nickName: '阿青', avatarUrl: 'https://example.com/b.png' }
    void screen.auth().setSession({ token: 'of another', expiresIn: 7200, userInfo })
    await screen.settle()
    expect(nickname(screen)).toBe('阿青')
    expect(isAsked(screen)).toBe(false)
  })

  it('takes no tap while it is disabled, but for the one that goes back', async () => {
    const screen = await page.open(GRANTED)
    screen.setData({ disabled: true })
    await screen.find('#card').find(LOGOUT).tapAndWait()
    expect(isAsked(screen)).toBe(false)
    screen.setData({ disabled: false })
    await ask(screen)
    screen.setData({ disabled: true })
    await screen.find('#card').find(LOGOUT).tapAndWait()
    expect(nickname(screen)).toBe(USER.nickName)
    await screen.find('#card').find(STAY).tapAndWait()
    expect(isAsked(screen)).toBe(false)
    expect(screen.events()).toEqual([])
  })

  it('offers nothing in single-page mode', async () => {
    const screen = await page.open({ ...GRANTED, scene: 1154 })
    void screen.auth().setProfile(USER)
    await screen.settle()
    expect(nickname(screen)).toBe(USER.nickName)
    expect(screen.has(LOGOUT)).toBe(false)
  })
}
