import type { Suite } from '../../driver/run'
import {
  ALL_THREE,
  allAsk,
  ANONYMOUS,
  apis,
  openTypes,
  asynchronous,
  BUTTONS,
  CLIENTS,
  hints,
  HOURS,
  allShow,
  phone,
  shownUser,
  USER,
} from './support'

/** Which components ask, and which user they show. */
export const consent: Suite = (driver, it) => {
  const page = driver.page(ALL_THREE)

  it('all three show a default avatar and an anonymous nickname before consent', async () => {
    const screen = page.firstFrame(CLIENTS.asks)
    expect(shownUser(screen)).toEqual(ANONYMOUS)
    expect(screen.find('#avatar .auth-avatar__box').style()).toMatch(
      /background-image: url\('data:/,
    )
    await screen.settle()
    expect(shownUser(screen)).toEqual(ANONYMOUS)
    expect(hints(screen)).toEqual([])
  })

  it('all three have a getUserInfo button until the user grants access, and not after', async () => {
    const screen = page.firstFrame(CLIENTS.asks)
    expect(openTypes(screen)).toEqual(allAsk('getUserInfo'))

    screen.find(BUTTONS.avatar).tap()
    await screen.settle()
    expect(openTypes(screen)).toEqual(allAsk('getUserInfo'))

    await screen.answer('allow')
    expect(openTypes(screen)).toEqual(allAsk('no button'))
  })

  for (const [where, button] of Object.entries(BUTTONS)) {
    it(`a grant given at the ${where} shows the user in every component`, async () => {
      const screen = await page.open(CLIENTS.asks)
      screen.find(button).tap()
      await screen.answer('allow')

      expect(shownUser(screen)).toEqual(allShow())
      const others = where === 'gate' ? [] : ['gate: pass']
      const own = where === 'gate' ? ['gate: authorize', 'gate: pass'] : [`${where}: authorize`]
      expect(screen.events().sort()).toEqual([...own, ...others].sort())
    })
  }

  it('the grant arrives as the user’s own data, with the channel it came by', async () => {
    const screen = await page.open(CLIENTS.asks)
    screen.find(BUTTONS.card).tap()
    await screen.answer('allow')

    const [grant] = screen.heard().filter(({ type }) => type === 'authorize')
    expect(grant?.detail).toEqual({
      channel: 'getUserInfo',
      userInfo: expect.objectContaining(USER) as unknown,
    })
  })

  it('a refusal is a state, a reason, an event and a gentle hint', async () => {
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
    expect(said).toEqual([screen.find('.auth-avatar__hint').text()])
    expect(said[0]).not.toBe('')
    expect(said[0]).not.toMatch(/失败|错误|拒绝|必须/)
  })

  it('the app stays usable after a refusal, drawn as before but for the hint', async () => {
    const screen = await page.open(CLIENTS.asks)
    const lines = (): string[] => screen.tree().split('\n')
    const before = lines()
    screen.find(BUTTONS.gate).tap()
    await screen.answer('deny')
    screen.heard()

    const added = lines().filter((line) => !before.includes(line))
    expect(added.map((line) => line.trim().replace(/ .*/, ''))).toEqual([
      'text.login-gate__hint',
      expect.stringMatching(/^"/),
    ])
    // It stands in the place of the description, for a while.
    const gone = before.filter((line) => !lines().includes(line))
    expect(gone).toEqual([expect.stringContaining('login-gate__description'), expect.anything()])
    await screen.host.clock.advance(6000)
    expect(lines()).toEqual(before)
    screen.find('.own').tap()
    expect(screen.events()).toEqual(['tap'])
  })

  it('the button asks again any number of times, and nothing asks by itself', async () => {
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
    expect(shownUser(screen)).toEqual(allShow())
    expect(screen.auth().state.profile.attempts).toBe(0)
  })

  it('who allowed it before is shown silently: no button, no prompt', async () => {
    const screen = await page.open({ ...CLIENTS.asks, device: phone(true) })
    expect(shownUser(screen)).toEqual(allShow())
    expect(openTypes(screen)).toEqual(allAsk('no button'))
    expect(screen.host.prompts).toEqual([])
    expect(asynchronous(screen.host)).toEqual(['getSetting', 'getUserInfo'])
    expect(screen.events()).toEqual(['gate: pass'])
  })

  it('who refused it before is not asked, and not read', async () => {
    const screen = await page.open({ ...CLIENTS.asks, device: phone(false) })
    expect(shownUser(screen)).toEqual(ANONYMOUS)
    expect(asynchronous(screen.host)).toEqual(['getSetting'])
  })

  it('what the user revokes in the settings is noticed on return, by all', async () => {
    const screen = await page.open(CLIENTS.asks)
    screen.find(BUTTONS.card).tap()
    await screen.answer('allow')
    expect(shownUser(screen)).toEqual(allShow())

    screen.hide({ app: true })
    screen.host.revoke('scope.userInfo')
    await screen.show({ app: true })
    expect(shownUser(screen)).toEqual(ANONYMOUS)
    expect(openTypes(screen)).toEqual(allAsk('getUserInfo'))
    expect(shownUser(screen.restart())).toEqual(ANONYMOUS)
  })

  it('the settings page is reachable, and what is revoked there counts at once', async () => {
    const screen = await page.open(CLIENTS.asks)
    screen.find(BUTTONS.card).tap()
    await screen.answer('allow')

    const settings = screen.find('.profile-card__settings')
    expect(settings.attribute('open-type')).toBe('openSetting')
    settings.tap()
    await screen.answer({ 'scope.userInfo': false })
    expect(shownUser(screen)).toEqual(ANONYMOUS)
  })

  it('settings that say nothing of the user take nothing away', async () => {
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
    expect(shownUser(screen)).toEqual(allShow())
  })

  it('user info costs no login, no server and no credentials', async () => {
    const screen = await page.open(CLIENTS.asks)
    screen.find(BUTTONS.avatar).tap()
    await screen.answer('allow')

    expect(shownUser(screen)).toEqual(allShow())
    const server = ['login', 'checkSession', 'request', 'uploadFile']
    expect(apis(screen.host).filter((api) => server.includes(api))).toEqual([])
    const [grant] = screen.heard().filter(({ type }) => type === 'authorize')
    expect(grant?.detail).not.toHaveProperty('credentials')
  })
}
