import type { Auth } from '../../../components/index'
import type { Suite } from '../../driver/run'
import type { Screen } from '../../driver/driver'
import { GATE_PAGE, passes } from './gate-page'
import { SHEET } from './form-person'
import { OWN_BUTTON } from './sheet-page'
import { AGREED, CLIENTS, USER } from './support'
import { MASKED, PHONE_PAGE, phoneServer } from './phone-page'

const BUTTON = '#gate .login-gate__button'
const OVERLAY = '#gate .login-gate__overlay'
const IN_SHEET = `${SHEET} .phone-button`

/** `<login-gate need="phone">` in both modes, and `<profile-card show-phone>`. */
export const phoneGate: Suite = (driver, it) => {
  const page = driver.page(PHONE_PAGE)

  const anyGate = driver.page(GATE_PAGE)
  const withOwnButton = driver.page({
    template: `<own-button />
      <login-gate id="gate" need="phone" mode="guard"><text class="secret">我的订单</text></login-gate>`,
    components: { 'own-button': OWN_BUTTON },
  })

  async function open(change: Record<string, unknown>, client: object = AGREED) {
    const server = phoneServer(client)
    const screen = await page.open(server.host, server.launch)
    screen.setData({ button: false, ...change })
    await screen.settle()
    screen.heard()
    return { screen, ...server }
  }
  const gate = (mode: string, client?: object) => open({ gate: true, mode }, client)
  const heardOf = (screen: Screen) =>
    screen
      .heard()
      .filter(({ type }) => type !== 'statuschange')
      .map(({ from, type, detail }) => [`${from}: ${type}`, detail])

  it('replace: its button is the phone button; three refusals, and the fourth tap opens', async () => {
    const { screen, host } = await gate('replace')
    expect(screen.find('#gate .login-gate__prompt').text()).toContain('绑定手机号后可用')
    expect(screen.find(BUTTON).text()).toBe('使用手机号')
    for (const attempts of [1, 2, 3]) {
      screen.find(BUTTON).tap()
      await screen.answer('deny')
      expect(heardOf(screen)).toMatchObject([['gate: reject', { code: 'denied', attempts }]])
      expect(screen.find('#gate .login-gate__hint').text()).toContain('没关系')
      expect(screen.has('.secret')).toBe(false)
    }
    screen.find(BUTTON).tap()
    await screen.answer('allow')
    expect(screen.has('.secret')).toBe(true)
    expect(heardOf(screen)).toMatchObject([
      ['gate: bind', { number: MASKED }],
      ['gate: pass', { resumed: true, state: { phone: { status: 'bound' } } }],
    ])
    expect(host.prompts.every(({ cause }) => cause === 'tap')).toBe(true)
  })

  it('replace: the agreement stands beside its button, which is coupled only then', async () => {
    const { screen, host } = await gate('replace', CLIENTS.today)
    expect(screen.find(BUTTON).attribute('open-type')).toBe(
      'getPhoneNumber|agreePrivacyAuthorization',
    )
    expect(screen.find('#gate .login-gate__prompt').text()).toContain('继续前，请阅读并同意')
    await screen.find('#gate .login-gate__contract').tapAndWait()
    expect(host.count('openPrivacyContract')).toBe(1)
    screen.find(BUTTON).tap()
    await screen.answer('allow')
    expect(screen.has('.secret')).toBe(true)
    expect(host.privacyAgreed).toBe(true)
  })

  for (const [what, client] of [
    ['an agreement that was given', AGREED],
    ['an open agreement', CLIENTS.today],
  ] as const) {
    it(`replace: with ${what} its button stays as it was tapped while the number is asked for`, async () => {
      const { screen } = await gate('replace', client)
      const drawn = () => [
        screen.find(BUTTON).attribute('open-type'),
        screen.findAll('#gate .login-gate__agreement').map((sentence) => sentence.text()),
      ]
      const before = drawn()
      screen.find(BUTTON).tap()
      await screen.settle()
      expect(screen.auth().state.phone.status).toBe('pending')
      expect(drawn()).toEqual(before)
    })
  }

  it('guard: the tap asks, and its action goes on after it', async () => {
    const { screen } = await gate('guard')
    expect(screen.find(OVERLAY).attribute('open-type')).toBe('getPhoneNumber')
    screen.find(OVERLAY).tap()
    await screen.answer('deny')
    expect(heardOf(screen)).toMatchObject([['gate: reject', { code: 'denied', attempts: 1 }]])
    expect(screen.find('#gate .login-gate__hint').text()).toContain('没关系')
    screen.find(OVERLAY).tap()
    await screen.answer('allow')
    expect(heardOf(screen).map(([what]) => what)).toEqual(['gate: bind', 'gate: pass'])
    expect(screen.has(OVERLAY)).toBe(false)
  })

  it('guard: a number that is bound while the page is hidden goes on when it shows', async () => {
    const { screen } = await gate('guard')
    screen.find(OVERLAY).tap()
    screen.hide()
    await screen.answer('allow')
    expect(passes(screen)).toEqual([])
    await screen.show()
    expect(passes(screen)).toEqual([true])
  })

  it('replace: the agreement goes where the gate needs the number no more', async () => {
    const { host, launch } = phoneServer(CLIENTS.today)
    const screen = await anyGate.open(host, launch)
    const parts = () =>
      ['agreement', 'contract'].map((part) => screen.has(`#gate .login-gate__${part}`))
    screen.setData({ need: 'phone' })
    expect(parts()).toEqual([true, true])
    screen.setData({ need: 'profile' })
    expect(parts()).toEqual([false, false])
  })

  it('guard: while an agreement is open its overlay agrees to nothing, and opens a sheet that has it', async () => {
    const { screen, host } = await gate('guard', CLIENTS.today)
    expect(screen.find(OVERLAY).attribute('open-type')).toBe('')
    await screen.find(OVERLAY).tapAndWait()
    expect(host.prompts).toEqual([])
    expect(host.privacyAgreed).toBe(false)
    expect(screen.find(SHEET).text()).toContain('继续前，请阅读并同意')
    expect(screen.find('.profile-sheet__title').text()).toBe('使用手机号')
    expect(screen.find(IN_SHEET).attribute('open-type')).toBe(
      'getPhoneNumber|agreePrivacyAuthorization',
    )
    expect(screen.has(`${SHEET} profile-form`)).toBe(false)
    screen.find(IN_SHEET).tap()
    await screen.answer('allow')
    expect(screen.has(SHEET)).toBe(false)
    expect(heardOf(screen)).toMatchObject([
      ['gate: bind', { number: MASKED }],
      ['gate: pass', { resumed: true }],
    ])
  })

  it('guard: closing that sheet is a refusal that the next tap takes back', async () => {
    const { screen, host } = await gate('guard', CLIENTS.today)
    await screen.find(OVERLAY).tapAndWait()
    await screen.find('.profile-sheet__close').tapAndWait()
    expect(heardOf(screen)).toMatchObject([['gate: reject', { code: 'cancelled', attempts: 1 }]])
    await host.clock.advance(300)
    expect(screen.has('#gate .login-gate__hint')).toBe(true)
    expect(screen.auth().state.profile.attempts).toBe(0)
    await screen.find(OVERLAY).tapAndWait()
    expect(screen.has(IN_SHEET)).toBe(true)
  })

  it('guard: a sheet that was closed starts nothing when the number is bound later', async () => {
    const { screen } = await gate('guard', CLIENTS.today)
    await screen.find(OVERLAY).tapAndWait()
    await screen.find('.profile-sheet__close').tapAndWait()
    void screen.auth().setSession({ token: 't', expiresIn: 60, number: MASKED })
    await screen.settle()
    expect(screen.has(OVERLAY)).toBe(false)
    expect(passes(screen)).toEqual([])
  })

  for (const [what, meanwhile, sheets] of [
    ['opens when the page shows', () => undefined, 1],
    ['opens for somebody whose profile is known by then', (auth) => auth.setProfile(USER), 1],
    ['does not open for the next user', (auth) => auth.logout(), 0],
    [
      'does not open for a number that is bound by then',
      (auth) => auth.setSession({ token: 't', expiresIn: 60, number: MASKED }),
      0,
    ],
  ] as [string, (auth: Auth) => unknown, number][]) {
    it(`guard: a sheet that a tap on a hidden page asked for ${what}`, async () => {
      const { screen } = await gate('guard', CLIENTS.today)
      screen.hide()
      await screen.find(OVERLAY).tapAndWait()
      void meanwhile(screen.auth())
      await screen.settle()
      await screen.show()
      await screen.host.clock.advance(1000)
      expect(screen.findAll(SHEET)).toHaveLength(sheets)
    })
  }

  it('guard: says nothing of the profile where its sheet for the number was not needed any more', async () => {
    const { host, launch } = phoneServer(CLIENTS.today)
    const screen = await withOwnButton.open(host, launch)
    screen.hide()
    await screen.find(OVERLAY).tapAndWait()
    void screen.auth().setSession({ token: 't', expiresIn: 60, number: MASKED })
    await screen.settle()
    // The answer of somebody who was asked before.
    screen.find('.own').fire('getuserinfo', { errMsg: 'getUserInfo:fail auth deny' })
    await screen.show()
    expect(screen.auth().state.profile.status).toBe('rejected')
    expect(screen.has('#gate .login-gate__hint')).toBe(false)
  })

  for (const mode of ['replace', 'guard']) {
    it(`${mode}: opens without a word for somebody whose number the server has`, async () => {
      const { screen, host } = await gate(mode)
      void screen.auth().setSession({ token: 't', expiresIn: 60, number: MASKED })
      await screen.settle()
      expect(screen.has('.secret')).toBe(true)
      expect(passes(screen)).toEqual(mode === 'replace' ? [false] : [])
      expect(host.prompts).toEqual([])
    })

    it(`${mode}: closes with a logout, and asks the next user`, async () => {
      const { screen } = await gate(mode)
      const button = mode === 'replace' ? BUTTON : OVERLAY
      screen.find(button).tap()
      await screen.answer('allow')
      void screen.auth().logout()
      await screen.settle()
      expect(screen.find(button).attribute('open-type')).toBe('getPhoneNumber')
      expect(screen.auth().state.phone).toEqual({ status: 'none', attempts: 0 })
    })

    it(`${mode}: where a client has no such button it says so, and blocks nothing else`, async () => {
      const { screen, host } = await gate(mode, { sdkVersion: '2.16.0' })
      if (mode === 'guard') await screen.find(OVERLAY).tapAndWait()
      else expect(screen.has(BUTTON)).toBe(false)
      expect(screen.find('#gate').text()).toContain('这里不能使用手机号，其他功能照常')
      expect(host.prompts).toEqual([])
    })
  }

  it('needs no profile, and says nothing of one', async () => {
    const { screen } = await gate('replace')
    screen.find(BUTTON).tap()
    await screen.answer('allow')
    expect(screen.has('.secret')).toBe(true)
    expect(screen.auth().state.profile.status).toBe('anonymous')
  })

  it('the card asks, fires what happened as its own, and shows the number', async () => {
    const { screen } = await open({ card: true })
    expect(screen.find('#card .phone-button').text()).toBe('使用手机号')
    screen.find('#card .phone-button').tap()
    await screen.answer('deny')
    expect(screen.find('#card .phone-button__hint').text()).toContain('没关系')
    screen.find('#card .phone-button').tap()
    await screen.answer('allow')
    expect(heardOf(screen)).toMatchObject([
      ['card: reject', { code: 'denied' }],
      ['card: bind', { number: MASKED }],
    ])
    expect(screen.find('#card .phone-button__number').text()).toBe(MASKED)
  })
}
