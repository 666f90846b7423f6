import type { Suite } from '../../driver/run'
import { BUTTON, GATE_PAGE, grantAtAvatar, OVERLAY, passes } from './gate-page'
import { byHand, CLIENTS, phone, USER } from './support'

/** `<login-gate>` for a profile: the prompt in place of the content. */
export const gateReplaces: Suite = (driver, it) => {
  const page = driver.page(GATE_PAGE)
  const GRANTED = { ...CLIENTS.asks, device: phone(true) }

  it('replace: the prompt stands in for the content, below what the page shows to everybody', async () => {
    const screen = await page.open(CLIENTS.asks)
    expect(screen.has('.secret')).toBe(false)
    expect(screen.tree()).toMatch(
      /\.teaser[^]*login-gate__prompt[^]*login-gate__description[^]*login-gate__button[^]*login-gate__skip/,
    )
    await grantAtAvatar(screen)
    expect(screen.has('.secret')).toBe(true)
    expect(screen.has('.teaser')).toBe(false)
    expect(screen.has('.login-gate__prompt')).toBe(false)
  })

  it('replace: takes the app’s own words', async () => {
    const screen = await page.open(CLIENTS.asks)
    screen.setData({ description: '登录后查看', buttonText: '登录', skipText: '先逛逛' })
    expect(screen.find('.login-gate__description').text()).toBe('登录后查看')
    expect(screen.find(BUTTON).text()).toBe('登录')
    expect(screen.find('.login-gate__skip').text()).toBe('先逛逛')
  })

  it('replace: pass fires once each time the gate opens, whoever opened it', async () => {
    const screen = await page.open(CLIENTS.asks)
    await grantAtAvatar(screen)
    expect(passes(screen)).toEqual([false])

    screen.host.revoke('scope.userInfo')
    screen.hide()
    await screen.show()
    expect(screen.has('.secret')).toBe(false)
    expect(passes(screen)).toEqual([])

    screen.find(BUTTON).tap()
    await screen.answer('allow')
    expect(screen.has('.secret')).toBe(true)
    expect(passes(screen)).toEqual([true])
  })

  it('replace: pass says the state in which it opened', async () => {
    const screen = await page.open(GRANTED)
    const [pass] = screen.heard().filter(({ type }) => type === 'pass')
    expect(pass?.detail).toMatchObject({
      resumed: false,
      state: { profile: { status: 'granted', userInfo: USER } },
    })
  })

  it('replace: a tap on the open content is the content’s own', async () => {
    const screen = await page.open(GRANTED)
    screen.heard()
    screen.find('.star').tap()
    expect(passes(screen)).toEqual([])
  })

  it('replace: after a skip the prompt is small, still has its button, and forgets when it goes', async () => {
    const screen = await page.open(CLIENTS.asks)
    expect(screen.has('.login-gate__prompt--small')).toBe(false)
    screen.find('.login-gate__skip').tap()
    expect(screen.events()).toEqual(['gate: skip'])
    expect(screen.has('.login-gate__prompt--small')).toBe(true)
    expect(screen.has('.login-gate__skip')).toBe(false)
    const stored = JSON.stringify(screen.host.saveDevice().storage)
    expect(stored).toBe(JSON.stringify({}))

    screen.find(BUTTON).tap()
    await screen.answer('deny')
    expect(screen.host.prompts).toHaveLength(1)

    screen.setData({ here: false })
    screen.setData({ here: true })
    expect(screen.has('.login-gate__prompt--small')).toBe(false)
    expect(screen.has('.login-gate__skip')).toBe(true)
  })

  it('replace: cannot be skipped where the app says so', async () => {
    const screen = await page.open(CLIENTS.asks)
    screen.setData({ skippable: false })
    expect(screen.has('.login-gate__skip')).toBe(false)
  })

  it('replace: offers nothing to decline where there is no way', async () => {
    const screen = await page.open(CLIENTS.none)
    expect([screen.has(BUTTON), screen.has('.login-gate__skip')]).toEqual([true, true])
    await screen.find(BUTTON).tapAndWait()
    expect(screen.find('.login-gate__message').text()).toMatch(/这个微信版本/)
    expect([screen.has(BUTTON), screen.has('.login-gate__skip')]).toEqual([false, false])
    // It stays true after the hint.
    await screen.host.clock.advance(6000)
    expect(screen.find('.login-gate__description').text()).toMatch(/这个微信版本/)
  })

  it('replace: a client that has no way to ask for a profile still has one to log in', async () => {
    const screen = await page.open(CLIENTS.none)
    await screen.find(BUTTON).tapAndWait()
    screen.setData({ need: 'session' })
    await screen.host.clock.advance(6000)
    expect(screen.find(BUTTON).text()).toBe('登录')
    expect(screen.find('.login-gate__description').text()).toBe('登录后可用')
  })

  it('replace: offers nothing in single-page mode, and shows what it shows to everybody', async () => {
    const screen = await page.open({ ...CLIENTS.today, scene: 1154 })
    expect([screen.has('.teaser'), screen.has('.secret')]).toEqual([true, false])
    expect([screen.has(BUTTON), screen.has('.login-gate__skip')]).toEqual([false, false])
  })

  it('replace: a button that opens the sheet asks the client in no language', async () => {
    const screen = await page.open(CLIENTS.today, byHand)
    expect(screen.find(BUTTON).text()).toBe('设置头像昵称')
    expect(screen.find(BUTTON).attribute('lang')).toBe('')
    const asks = await page.open(CLIENTS.asks)
    expect(asks.find(BUTTON).attribute('lang')).toBe('zh_CN')
  })

  it('replace: a gate for a profile shows no agreement, though the app asks for numbers as well', async () => {
    const screen = await page.open(CLIENTS.today, (auth) => {
      auth.configure({ bindPhone: () => Promise.resolve({}) })
    })
    expect(screen.has(BUTTON)).toBe(true)
    expect(screen.has('.login-gate__agreement')).toBe(false)
  })

  it('asks nothing while it is disabled, and looks so', async () => {
    const screen = await page.open(CLIENTS.asks)
    expect(screen.find(BUTTON).name).not.toContain('auth__disabled')
    screen.setData({ disabled: true })
    expect(screen.find(BUTTON).name).toContain('auth__disabled')
    await screen.find(BUTTON).tapAndWait()
    screen.setData({ mode: 'guard' })
    await screen.find(OVERLAY).tapAndWait()
    expect(screen.host.prompts).toEqual([])
  })
}
