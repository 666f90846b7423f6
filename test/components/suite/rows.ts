import { createHost } from '../../../host'
import { takePrinted, type Suite } from '../../driver/run'
import {
  ALL_THREE,
  allAsk,
  ANONYMOUS,
  apis,
  asks,
  asynchronous,
  CLIENTS,
  HEARS,
  hints,
  HOURS,
  known,
  phone,
  seen,
  USER,
} from './support'

/** The rows of the product that speak of the user's profile, one by one. */
export const rows: Suite = (driver, it) => {
  const page = driver.page(ALL_THREE)
  const buttons = {
    avatar: '#avatar .auth-avatar__button',
    gate: '#gate .login-gate__button',
    card: '#card .profile-card__button',
  }

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

    screen.find(buttons.avatar).tap()
    await screen.settle()
    expect(asks(screen)).toEqual(allAsk('getUserInfo'))

    await screen.answer('allow')
    expect(asks(screen)).toEqual(allAsk('no button'))
  })

  for (const [where, button] of Object.entries(buttons)) {
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
    screen.find(buttons.card).tap()
    await screen.answer('allow')

    const [grant] = screen.heard().filter(({ type }) => type === 'authorize')
    expect(grant?.detail).toEqual({
      channel: 'getUserInfo',
      userInfo: expect.objectContaining(USER) as unknown,
    })
  })

  it('row 4: a refusal is a state, a reason, an event and a gentle hint', async () => {
    const screen = await page.open(CLIENTS.asks)
    screen.find(buttons.avatar).tap()
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
    screen.find(buttons.gate).tap()
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
      screen.find(buttons[(['avatar', 'gate', 'card'] as const)[(time % 3) as 0]]).tap()
      await screen.answer('deny')
      expect(host.prompts).toHaveLength(time)
      await host.clock.advance(time % 5 === 0 ? 24 * HOURS : 1000)
      screen.hide({ app: true })
      await screen.show({ app: true })
    }
    expect(host.prompts).toHaveLength(30)
    expect(host.prompts.every(({ cause }) => cause === 'tap')).toBe(true)
    expect(screen.auth().state.profile.attempts).toBe(30)

    screen.find(buttons.avatar).tap()
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
    screen.find(buttons.card).tap()
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
    screen.find(buttons.card).tap()
    await screen.answer('allow')

    const settings = screen.find('.profile-card__settings')
    expect(settings.attribute('open-type')).toBe('openSetting')
    settings.tap()
    await screen.answer({ 'scope.userInfo': false })
    expect(seen(screen)).toEqual(ANONYMOUS)
  })

  it('row 8: settings that say nothing of the user take nothing away', async () => {
    const screen = await page.open(CLIENTS.asks)
    screen.find(buttons.card).tap()
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
    screen.find(buttons.avatar).tap()
    await screen.answer('allow')

    expect(seen(screen)).toEqual(known())
    const server = ['login', 'checkSession', 'request', 'uploadFile']
    expect(apis(screen.host).filter((api) => server.includes(api))).toEqual([])
    const [grant] = screen.heard().filter(({ type }) => type === 'authorize')
    expect(grant?.detail).not.toHaveProperty('credentials')
  })

  for (const [era, client] of Object.entries(CLIENTS)) {
    for (const agreed of [false, true]) {
      for (const scope of [undefined, false, true]) {
        it(`row 16: a cold start prompts nobody (${era}, agreement ${agreed ? 'given' : 'needed'}, scope ${String(scope)})`, async () => {
          const device = {
            ...phone(scope ?? false, agreed),
            ...(scope === undefined && { scopes: {} }),
          }
          const screen = await page.open({ ...client, device: device as ReturnType<typeof phone> })
          await screen.host.clock.advance(HOURS)
          screen.hide({ app: true })
          await screen.show({ app: true })
          await screen.host.clock.advance(HOURS)
          expect(screen.host.prompts).toEqual([])
          expect(screen.text()).toContain('今日推荐')
        })
      }
    }
  }

  it('row 16: whoever never answers can go on reading and tapping', async () => {
    const screen = await page.open(CLIENTS.asks)
    screen.find(buttons.gate).tap()
    await screen.settle()
    screen.find('.own').tap()
    expect(screen.text()).toContain('今日推荐')
    expect(screen.events()).toEqual(['tap'])

    screen.find('.login-gate__skip').tap()
    expect(screen.events()).toEqual(['gate: skip'])
  })

  const mine = driver.page({
    template: `<profile-card id="card" ${HEARS}>
        <view slot="footer" class="order">我的订单</view>
      </profile-card>
      <login-gate id="collect" mode="guard" ${HEARS}>
        <view class="collect">收藏</view>
      </login-gate>`,
  })

  it('row 17: 我的 shows its structure with a login button', () => {
    const screen = mine.firstFrame(CLIENTS.asks)
    expect(screen.text()).toContain('我的订单')
    expect(screen.find('.profile-card__button').text()).not.toBe('')
  })

  it('row 17: an action asks at the moment it needs to, then goes on', async () => {
    const screen = await mine.open(CLIENTS.asks)
    expect(screen.text()).toContain('收藏')
    expect(screen.host.prompts).toEqual([])

    screen.find('#collect .login-gate__overlay').tap()
    await screen.answer('allow')
    const heard = screen.heard().filter(({ from }) => from === 'collect')
    expect(heard.map(({ type }) => type).filter((type) => type !== 'statuschange')).toEqual([
      'authorize',
      'pass',
    ])
    expect(heard.at(-1)?.detail).toMatchObject({ resumed: true })

    screen.find('.collect').tap()
    const [again] = screen.heard()
    expect(again).toMatchObject({ type: 'pass', from: 'collect', detail: { resumed: false } })
  })

  it('row 18: where no button can give a profile, that is said kindly', async () => {
    const screen = await page.open(CLIENTS.none)
    await screen.find(buttons.avatar).tapAndWait()

    expect(screen.host.prompts).toEqual([])
    expect(seen(screen)).toEqual(ANONYMOUS)
    expect(asks(screen)).toEqual(allAsk('no button'))
    expect(hints(screen)).toHaveLength(3)
    expect(hints(screen)[0]).toMatch(/不影响其他功能/)
    expect(screen.events()).toEqual([])
  })

  for (const where of ['gate', 'card'] as const) {
    it(`row 18: the ${where} opens no form that this client could not fill`, async () => {
      const screen = await page.open(CLIENTS.none)
      await screen.find(buttons[where]).tapAndWait()
      expect(screen.has('profile-form')).toBe(false)
      expect(screen.has('.login-gate__skip')).toBe(true)
    })
  }

  it('row 18: an action that needs the user says why it cannot go on', async () => {
    const screen = await mine.open(CLIENTS.none)
    await screen.find('#collect .login-gate__overlay').tapAndWait()
    await screen.find('#collect .login-gate__overlay').tapAndWait()
    expect(screen.has('profile-form')).toBe(false)
    const said = screen.heard().filter(({ from, type }) => from === 'collect' && type === 'reject')
    expect(said.map(({ detail }) => detail)).toEqual([
      expect.objectContaining({ code: 'unsupported' }),
    ])
  })

  it('row 19: a placeholder is nobody’s name: no grant, no refusal, and the avatar leads on', async () => {
    const screen = await page.open(CLIENTS.chooses)
    await screen.find(buttons.avatar).tapAndWait()

    expect(screen.host.prompts).toEqual([])
    expect(screen.events()).toEqual(['avatar: placeholder'])
    expect(screen.auth().state.profile).toMatchObject({ status: 'anonymous', attempts: 0 })
    expect(screen.auth().state.profile).not.toHaveProperty('userInfo.nickName')
    expect(screen.find(buttons.avatar).attribute('open-type')).toBe('chooseAvatar')
    expect(screen.find('.auth-avatar__hint').text()).not.toBe('')
  })

  for (const where of ['gate', 'card'] as const) {
    it(`row 19: at the ${where} the same tap opens the form`, async () => {
      const screen = await page.open(CLIENTS.chooses)
      await screen.find(buttons[where]).tapAndWait()
      expect(screen.has(`#${where} profile-form`)).toBe(true)
      expect(screen.findAll('profile-form')).toHaveLength(1)
      expect(screen.events()).toEqual([])
    })
  }

  it('row 19: nobody taps in vain twice: the next start begins with chooseAvatar', async () => {
    const first = await page.open(CLIENTS.chooses)
    await first.find(buttons.card).tapAndWait()

    const screen = first.restart()
    expect(screen.find(buttons.avatar).attribute('open-type')).toBe('chooseAvatar')
    await screen.find(buttons.card).tapAndWait()
    expect(screen.has('#card profile-form')).toBe(true)
    expect(screen.host.count('button.getUserInfo')).toBe(1)
  })

  it('row 19: an app that is new today can start with chooseAvatar', async () => {
    const screen = await page.open(CLIENTS.today, (auth) =>
      auth.configure({ channels: ['chooseAvatar'] }),
    )
    expect(screen.find(buttons.avatar).attribute('open-type')).toBe('chooseAvatar')
    await screen.find(buttons.gate).tapAndWait()
    expect(screen.has('#gate profile-form')).toBe(true)
    expect(screen.host.count('button.getUserInfo')).toBe(0)
  })

  it('row 19: a chosen avatar shows everywhere at once', async () => {
    const screen = await page.open(CLIENTS.chooses)
    await screen.find(buttons.avatar).tapAndWait()
    screen.find(buttons.avatar).tap()
    screen.host.answer('allow')
    await screen.settle()

    const { avatar, card } = seen(screen)
    expect(avatar[1]).not.toBe('the default')
    expect(card[1]).toBe(avatar[1])
    expect(screen.find('#avatar').has('.auth-avatar__button')).toBe(false)
    expect(screen.events()).toContain('avatar: save')
  })

  it('row 19: who is known is never replaced by a placeholder', async () => {
    const before = await page.open(CLIENTS.asks)
    before.find(buttons.avatar).tap()
    await before.answer('allow')
    const device = before.host.saveDevice()

    // The same phone after an update of WeChat, a day and more later.
    const now = before.host.clock.now() + 48 * HOURS
    const host = createHost({ ...CLIENTS.today, device: { ...device, privacyAgreed: true }, now })
    const screen = page.firstFrame(host)
    expect(seen(screen)).toEqual(known())
    await screen.settle()
    expect(host.count('getUserInfo')).toBe(1)
    expect(seen(screen)).toEqual(known())
    expect(seen(screen.restart())).toEqual(known())
  })

  it('row 20: where the agreement is needed, the same button takes it along', async () => {
    const screen = await page.open(CLIENTS.today)
    expect(asks(screen)).toEqual(allAsk('getUserInfo|agreePrivacyAuthorization'))
    expect(screen.auth().state.privacy).toBe('needed')

    await screen.find(buttons.avatar).tapAndWait()
    expect(screen.auth().state.privacy).toBe('agreed')
    expect(screen.host.prompts).toEqual([])
  })

  it('row 20: an agreement that was given needs no coupled button', async () => {
    const screen = await page.open({ ...CLIENTS.today, device: phone(false, true) })
    expect(asks(screen)).toEqual(allAsk('getUserInfo'))
    expect(screen.auth().state.privacy).toBe('agreed')
  })

  it('row 20: refusing the agreement is an answer, and the button asks again', async () => {
    const host = createHost(CLIENTS.today)
    host.fail('getPrivacySetting')
    const screen = await page.open(host)
    screen.find(buttons.avatar).tap()
    await screen.answer('deny')

    const refused = screen.heard().filter(({ type }) => type === 'reject')
    expect(refused).toMatchObject([{ from: 'avatar', detail: { code: 'privacy-refused' } }])
    expect(screen.auth().state.privacy).toBe('refused')
    expect(hints(screen)).toHaveLength(3)
    expect(asks(screen)).toEqual(allAsk('getUserInfo|agreePrivacyAuthorization'))

    // For ten seconds the client answers by itself.
    await host.clock.advance(11_000)
    expect(screen.auth().state.privacy).toBe('needed')
    await screen.find(buttons.avatar).tapAndWait()
    expect(screen.auth().state.privacy).toBe('agreed')
  })

  it('row 20: what the developer forgot to declare is said to the developer', async () => {
    const screen = await page.open({ ...CLIENTS.today, privacyDeclared: false })
    await screen.find(buttons.avatar).tapAndWait()

    expect(takePrinted()).toEqual([expect.stringMatching(/declare .*console/)])
    const refused = screen.heard().filter(({ type }) => type === 'reject')
    expect(refused).toMatchObject([{ detail: { code: 'privacy-undeclared' } }])
    expect(screen.auth().state.privacy).toBe('undeclared')
    expect(hints(screen)[0]).not.toMatch(/隐私保护指引|后台|声明/)
    expect(seen(screen)).toEqual(ANONYMOUS)
  })
}
