import { phoneCases } from '../../fixtures/errmsg.json'
import type { Suite } from '../../driver/run'
import type { Screen } from '../../driver/driver'
import { CLIENTS } from './support'
import {
  MASKED,
  NUMBER,
  PHONE_BUTTON,
  PHONE_CONTRACT,
  PHONE_HINT,
  PHONE_NUMBER,
  PHONE_PAGE,
  phoneServer,
} from './phone-page'

const OPEN_TYPE = 'open-type'

/** `<phone-button>`: asked by a tap, refused without harm, asked again without limit. */
export const phoneButton: Suite = (driver, it) => {
  const page = driver.page(PHONE_PAGE)
  const openType = (screen: Screen) => screen.find(PHONE_BUTTON).attribute(OPEN_TYPE)

  async function tap(screen: Screen, ...answers: Parameters<Screen['answer']>) {
    screen.find(PHONE_BUTTON).tap()
    await screen.answer(...answers)
  }

  it('asks nothing by itself, and says what its slot says', async () => {
    const { host, launch } = phoneServer()
    const screen = await page.open(host, launch)
    expect(screen.find(PHONE_BUTTON).text()).toBe('手机号登录')
    expect(openType(screen)).toBe('getPhoneNumber')
    expect(host.prompts).toEqual([])
    expect(screen.has(PHONE_CONTRACT)).toBe(false)
  })

  it('is refused three times, the app goes on, and the fourth tap binds', async () => {
    const { host, launch, numbers } = phoneServer()
    const screen = await page.open(host, launch)
    screen.heard()
    for (const attempts of [1, 2, 3]) {
      await tap(screen, 'deny')
      const [reject] = screen.heard().filter(({ type }) => type !== 'statuschange')
      expect(reject).toMatchObject({
        from: 'button',
        type: 'reject',
        detail: { code: 'denied', attempts },
      })
      expect(screen.find(PHONE_HINT).text()).toBe('没关系，不影响使用，随时可以再点')
      expect(openType(screen)).toBe('getPhoneNumber')
      expect(screen.find(PHONE_BUTTON).text()).toBe('手机号登录')
    }
    await tap(screen, 'allow')
    const heard = screen.heard().filter(({ type }) => type !== 'statuschange')
    expect(heard).toMatchObject([{ from: 'button', type: 'bind', detail: { number: MASKED } }])
    expect(screen.has(PHONE_BUTTON)).toBe(false)
    expect(screen.has(PHONE_HINT)).toBe(false)
    expect(screen.find(PHONE_NUMBER).text()).toBe(MASKED)
    expect(numbers).toEqual([NUMBER])
    expect(host.prompts.map(({ kind, cause }) => `${kind} by ${cause}`)).toEqual(
      Array(4).fill('getPhoneNumber by tap'),
    )
  })

  it('its hint goes by itself after six seconds, and the button stays', async () => {
    const { host, launch } = phoneServer()
    const screen = await page.open(host, launch)
    await tap(screen, 'deny')
    await host.clock.advance(6000)
    expect(screen.has(PHONE_HINT)).toBe(false)
    expect(screen.has(PHONE_BUTTON)).toBe(true)
  })

  for (const { errMsg, errno, reason } of phoneCases.filter((one) => one.reason !== 'ok')) {
    it(`says a kind sentence where the platform answers ${errMsg}, ${errno ?? 'no errno'}`, async () => {
      const { host, launch } = phoneServer()
      const printed = jest.spyOn(console, 'warn').mockReturnValue()
      const screen = await page.open(host, launch)
      host.fail('button.getPhoneNumber', { errMsg, ...(errno && { errno }) })
      await tap(screen)
      expect(screen.find(PHONE_HINT).text()).toMatch(/没关系|其他功能照常/)
      expect(host.toasts).toEqual([])
      expect(printed).toHaveBeenCalledTimes(reason === 'privacy-undeclared' ? 1 : 0)
      printed.mockRestore()
      await tap(screen, 'allow')
      expect(screen.find(PHONE_NUMBER).text()).toBe(MASKED)
    })
  }

  it('without quota says one sentence, and WeChat says none beside it', async () => {
    const { host, launch } = phoneServer()
    host.phone.quota = 0
    const screen = await page.open(host, launch)
    await tap(screen)
    expect(screen.find(PHONE_HINT).text()).toBe('现在还不能使用手机号，其他功能照常')
    expect(host.toasts).toEqual([])
  })

  it('the number of another account is refused, and another number is bound', async () => {
    const { host, launch, taken } = phoneServer()
    taken.add(NUMBER)
    host.user.phoneNumbers = [NUMBER, '13900139000']
    const screen = await page.open(host, launch)
    screen.heard()
    await tap(screen, 'allow')
    expect(screen.heard().filter(({ type }) => type === 'reject')).toMatchObject([
      { detail: { code: 'refused', reason: { code: 'number-taken' } } },
    ])
    expect(screen.find(PHONE_HINT).text()).toBe('这个手机号已用于另一个账号，可以换一个')
    await tap(screen, { phoneNumber: '13900139000' })
    expect(screen.find(PHONE_NUMBER).text()).toBe('139****9000')
  })

  it('agrees to the guide only with its sentence and its link beside it', async () => {
    const { host, launch } = phoneServer(CLIENTS.today)
    const screen = await page.open(host, launch)
    expect(openType(screen)).toBe('getPhoneNumber|agreePrivacyAuthorization')
    expect(screen.find('#button').text()).toContain('继续前，请阅读并同意')
    await screen.find(PHONE_CONTRACT).tapAndWait()
    expect(host.count('openPrivacyContract')).toBe(1)
    expect(host.privacyAgreed).toBe(false)
    screen.find(PHONE_BUTTON).tap()
    await screen.settle()
    // While the number is asked for, the button stays as it was tapped.
    expect(openType(screen)).toBe('getPhoneNumber|agreePrivacyAuthorization')
    expect(screen.auth().state).toMatchObject({ privacy: 'agreed', phone: { status: 'pending' } })
    await screen.answer('deny')
    expect(openType(screen)).toBe('getPhoneNumber')
    expect(screen.has(PHONE_CONTRACT)).toBe(false)
  })

  it('realtime asks for a number that is verified now', async () => {
    const { host, launch } = phoneServer()
    const screen = await page.open(host, launch)
    screen.setData({ realtime: true })
    expect(openType(screen)).toBe('getRealtimePhoneNumber')
    await tap(screen, 'allow', 'allow')
    expect(host.prompts.map(({ kind }) => kind)).toEqual(['getRealtimePhoneNumber', 'phoneSmsCode'])
    expect(screen.find(PHONE_NUMBER).text()).toBe(MASKED)
  })

  it('is one question in the app: every button shows the same state, the tapped one alone its ring', async () => {
    const { host, launch } = phoneServer()
    const screen = await page.open(host, launch)
    screen.setData({ card: true })
    screen.find(PHONE_BUTTON).tap()
    await screen.settle()
    expect(screen.find('#button').has('.auth__ring')).toBe(true)
    expect(screen.find('#card').has('.auth__ring')).toBe(false)
    expect(host.prompts).toHaveLength(1)
    await screen.answer('allow')
    expect(screen.find('#card .phone-button__number').text()).toBe(MASKED)
  })

  it('moves its ring to the button that is tapped next, while the question is open', async () => {
    const { host, launch } = phoneServer()
    const screen = await page.open(host, launch)
    screen.setData({ card: true })
    const rings = () => ['#button', '#card'].map((one) => screen.find(one).has('.auth__ring'))
    await screen.find(PHONE_BUTTON).tapAndWait()
    expect(rings()).toEqual([true, false])
    await screen.find('#card .phone-button').tapAndWait()
    expect(rings()).toEqual([false, true])
    await screen.find(PHONE_BUTTON).tapAndWait()
    expect(rings()).toEqual([true, false])
  })

  it('beside a bound number there is a button only where it may be changed', async () => {
    const { host, launch } = phoneServer()
    host.user.phoneNumbers = [NUMBER, '13900139000']
    const screen = await page.open(host, launch)
    await tap(screen, 'allow')
    screen.setData({ editable: true })
    await tap(screen, 'deny')
    expect(screen.find(PHONE_NUMBER).text()).toBe(MASKED)
    expect(screen.find(PHONE_HINT).text()).toBe('没关系，不影响使用，随时可以再点')
    await tap(screen, { phoneNumber: '13900139000' })
    expect(screen.find(PHONE_NUMBER).text()).toBe('139****9000')
  })

  it('knows a bound number in the first frame of the next start, and after a logout nobody’s', async () => {
    const { host, launch } = phoneServer()
    const screen = await page.open(host, launch)
    await tap(screen, 'allow')
    const next = screen.restart(launch)
    expect(next.has(PHONE_BUTTON)).toBe(false)
    expect(next.find(PHONE_NUMBER).text()).toBe('已绑定手机号')
    await next.settle()
    void next.auth().logout()
    await next.settle()
    expect(next.has(PHONE_NUMBER)).toBe(false)
    expect(openType(next)).toBe('getPhoneNumber')
  })

  it('disabled asks nothing', async () => {
    const { host, launch } = phoneServer()
    const screen = await page.open(host, launch)
    screen.setData({ disabled: true })
    screen.find(PHONE_BUTTON).tap()
    await screen.settle()
    expect(host.prompts).toEqual([])
    expect(screen.auth().state.phone.status).toBe('none')
  })

  it('in single-page mode there is none', async () => {
    const { host, launch } = phoneServer({ ...CLIENTS.today, scene: 1154 })
    const screen = await page.open(host, launch)
    expect(screen.has(PHONE_BUTTON)).toBe(false)
    expect(screen.has('#button .phone-button__area')).toBe(false)
  })

  it('on a client without it is a plain button that says so', async () => {
    const { host, launch } = phoneServer({ sdkVersion: '2.16.0' })
    const screen = await page.open(host, launch)
    expect(openType(screen)).toBe('')
    await screen.find(PHONE_BUTTON).tapAndWait()
    expect(screen.find(PHONE_HINT).text()).toBe('这里不能使用手机号，其他功能照常')
    expect(host.prompts).toEqual([])
  })

  it('asks as soon as bindPhone is configured, also after its page opened', async () => {
    const { host, launch } = phoneServer()
    let configure = () => {}
    const screen = await page.open(host, (...given) => {
      configure = () => {
        launch(...given)
      }
    })
    expect(openType(screen)).toBe('')
    configure()
    await screen.settle()
    expect(openType(screen)).toBe('getPhoneNumber')
    await tap(screen, 'allow')
    expect(screen.find(PHONE_NUMBER).text()).toBe(MASKED)
  })

  it('draws a refusal and a binding once each, and nothing while the page is hidden', async () => {
    const { host, launch } = phoneServer()
    const screen = await page.open(host, launch)
    screen.draws()
    await tap(screen, 'deny')
    expect(screen.draws().map(({ count }) => count)).toEqual([2])
    screen.find(PHONE_BUTTON).tap()
    await screen.settle()
    screen.draws()
    screen.hide()
    await screen.answer('allow')
    expect(screen.draws().map(({ count }) => count)).toEqual([0])
    await screen.show()
    expect(screen.find(PHONE_NUMBER).text()).toBe(MASKED)
    expect(screen.draws().map(({ count }) => count)).toEqual([1])
  })
}
