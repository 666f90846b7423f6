import type { Suite } from '../../driver/run'
import {
  ALL_THREE,
  allAsk,
  ANONYMOUS,
  apis,
  asks,
  asynchronous,
  BUTTONS,
  CLIENTS,
  hints,
  HOURS,
  known,
  phone,
  seen,
  USER,
} from './support'

/** Rows 1 to 8 and 12: who is asked, and who is shown. */
export const rowsOfConsent: Suite = (driver, it) => {
  const page = driver.page(ALL_THREE)

  it('row 1: all three show a default avatar and an anonymous nickname before consent', async () => {
    const screen = page.firstFrame(CLIENTS.asks)
    expect(seen(screen)).toEqual(ANONYMOUS)
    expect(screen.find('#avatar .auth-avatar__box').style()).toMatch(
      /background-image: url\('data:/,
    )
    await screen.settle()
    expect(seen(screen)).toEqual(ANONYMOUS)
    expect(hints(screen)).toEqual([])
  })

  it('row 2: all three have a getUserInfo button until the user grants access, and not after', async () => {
    const screen = page.firstFrame(CLIENTS.asks)
    expect(asks(screen)).toEqual(allAsk('getUserInfo'))

    screen.find(BUTTONS.avatar).tap()
    await screen.settle()
    expect(asks(screen)).toEqual(allAsk('getUserInfo'))

    await screen.answer('allow')
    expect(asks(screen)).toEqual(allAsk('no button'))
  })

  for (const [where, button] of Object.entries(BUTTONS)) {
    it(`row 3: a grant given at the ${where} shows the user in every component`, async () => {
      const screen = await page.open(CLIENTS.asks)
      screen.find(button).tap()
      await screen.answer('allow')

      expect(seen(screen)).toEqual(known())
      const others = where === 'gate' ? [] : ['gate: pass']
      const own = where === 'gate' ? ['gate: authorize', 'gate: pass'] : [`${where}: authorize`]
      expect(screen.events().sort()).toEqual([...own, ...others].sort())
    })
  }

  it('row 3: the grant arrives as the user’s own data, with the channel it came by', async () => {
    const screen = await page.open(CLIENTS.asks)
    screen.find(BUTTONS.card).tap()
    await screen.answer('allow')

    const [grant] = screen.heard().filter(({ type }) => type === 'authorize')
    expect(grant?.detail).toEqual({
      channel: 'getUserInfo',
      userInfo: expect.objectContaining(USER) as unknown,
    })
  })

  it('row 4: a refusal is a state, a reason, an event and a gentle hint', async () => {
    const screen = await page.open(CLIENTS.asks)
    screen.find(BUTTONS.avatar).tap()
    await screen.answer('deny')

    const heard = screen.heard()
    expect(heard.filter(({ type }) => type !== 'statuschange')).toEqual([
      {
        type: 'reject',
        from: 'avatar',
        detail: { code: 'denied', attempts: 1, errMsg: 'getUserInfo:fail auth deny' },
      },
    ])
    const { profile } = screen.auth().state
    expect(profile.status).toBe('rejected')
    expect(profile.error?.code).toBe('denied')

    const said = hints(screen)
    expect(said).toHaveLength(3)
    expect(new Set(said).size).toBe(1)
    expect(said[0]).not.toBe('')
    expect(said[0]).not.toMatch(/失败|错误|拒绝|必须/)
  })

  it('row 4: the app stays usable after a refusal, drawn as before but for the hint', async () => {
    const screen = await page.open(CLIENTS.asks)
    const lines = (): string[] => screen.tree().split('\n')
    const before = lines()
    screen.find(BUTTONS.gate).tap()
    await screen.answer('deny')
    screen.heard()

    const added = lines().filter((line) => !before.includes(line))
    expect(added.map((line) => line.trim().replace(/ .*/, ''))).toEqual([
      'text.auth-avatar__hint',
      expect.stringMatching(/^"/),
      'text.login-gate__hint',
      expect.stringMatching(/^"/),
      'text.profile-card__hint',
      expect.stringMatching(/^"/),
    ])
    expect(before.filter((line) => !lines().includes(line))).toEqual([])
    screen.find('.own').tap()
    expect(screen.events()).toEqual(['tap'])
  })

  it('row 5: the button asks again any number of times, and nothing asks by itself', async () => {
    const screen = await page.open(CLIENTS.asks)
    const { host } = screen
    for (let time = 1; time <= 30; time++) {
      screen.find(BUTTONS[(['avatar', 'gate', 'card'] as const)[(time % 3) as 0]]).tap()
      await screen.answer('deny')
      expect(host.prompts).toHaveLength(time)
      await host.clock.advance(time % 5 === 0 ? 24 * HOURS : 1000)
      screen.hide({ app: true })
      await screen.show({ app: true })
    }
    expect(host.prompts).toHaveLength(30)
    expect(host.prompts.every(({ cause }) => cause === 'tap')).toBe(true)
    expect(screen.auth().state.profile.attempts).toBe(30)

    screen.find(BUTTONS.avatar).tap()
    await screen.answer('allow')
    expect(seen(screen)).toEqual(known())
    expect(screen.auth().state.profile.attempts).toBe(0)
  })

  it('row 7: who allowed it before is shown silently: no button, no prompt', async () => {
    const screen = await page.open({ ...CLIENTS.asks, device: phone(true) })
    expect(seen(screen)).toEqual(known())
    expect(asks(screen)).toEqual(allAsk('no button'))
    expect(screen.host.prompts).toEqual([])
    expect(asynchronous(screen.host)).toEqual(['getSetting', 'getUserInfo'])
    expect(screen.events()).toEqual(['gate: pass'])
  })

  it('row 7: who refused it before is not asked, and not read', async () => {
    const screen = await page.open({ ...CLIENTS.asks, device: phone(false) })
    expect(seen(screen)).toEqual(ANONYMOUS)
    expect(asynchronous(screen.host)).toEqual(['getSetting'])
  })

  it('row 8: what the user revokes in the settings is noticed on return, by all', async () => {
    const screen = await page.open(CLIENTS.asks)
    screen.find(BUTTONS.card).tap()
    await screen.answer('allow')
    expect(seen(screen)).toEqual(known())

    screen.hide({ app: true })
    screen.host.revoke('scope.userInfo')
    await screen.show({ app: true })
    expect(seen(screen)).toEqual(ANONYMOUS)
    expect(asks(screen)).toEqual(allAsk('getUserInfo'))
    expect(seen(screen.restart())).toEqual(ANONYMOUS)
  })

  it('row 8: the settings page is reachable, and what is revoked there counts at once', async () => {
    const screen = await page.open(CLIENTS.asks)
    screen.find(BUTTONS.card).tap()
    await screen.answer('allow')

    const settings = screen.find('.profile-card__settings')
    expect(settings.attribute('open-type')).toBe('openSetting')
    settings.tap()
    await screen.answer({ 'scope.userInfo': false })
    expect(seen(screen)).toEqual(ANONYMOUS)
  })

  it('row 8: settings that say nothing of the user take nothing away', async () => {
    const screen = await page.open(CLIENTS.asks)
    screen.find(BUTTONS.card).tap()
    await screen.answer('allow')

    screen.host.reply('getSetting', { authSetting: {} }, 9)
    for (const answer of [{}, { authSetting: null }, undefined, 'authSetting']) {
      screen.host.reply('getSetting', answer)
      await screen.host.clock.advance(HOURS)
      screen.hide()
      await screen.show()
    }
    expect(seen(screen)).toEqual(known())
  })

  it('row 12: user info costs no login, no server and no credentials', async () => {
    const screen = await page.open(CLIENTS.asks)
    screen.find(BUTTONS.avatar).tap()
    await screen.answer('allow')

    expect(seen(screen)).toEqual(known())
    const server = ['login', 'checkSession', 'request', 'uploadFile']
    expect(apis(screen.host).filter((api) => server.includes(api))).toEqual([])
    const [grant] = screen.heard().filter(({ type }) => type === 'authorize')
    expect(grant?.detail).not.toHaveProperty('credentials')
  })
}
