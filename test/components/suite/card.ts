import type { Suite } from '../../driver/run'
import { FORM } from './gate-page'
import { byHand, CLIENTS, EVENT_BINDINGS, phone, USER } from './support'

/** `<profile-card>` by itself. */
export const card: Suite = (driver, it) => {
  const page = driver.page({
    template: `<view id="around" ${EVENT_BINDINGS}>
      <profile-card id="card" layout="{{layout}}" description="{{description}}"
        editable="{{editable}}" show-settings="{{showSettings}}" disabled="{{disabled}}" ${EVENT_BINDINGS}>
        <text slot="description" class="below">第 3 年会员</text>
        <text slot="extra" class="beside">设置</text>
        <text slot="footer" class="under">我的订单</text>
      </profile-card>
    </view>`,
    data: {
      layout: 'horizontal',
      description: '',
      editable: true,
      showSettings: false,
      disabled: false,
    },
  })
  const GRANTED = { ...CLIENTS.chooses, publishedAt: '2020-01-01', device: phone(true) }

  it('shows avatar, nickname and a button, in that order, and the page’s own parts in their places', async () => {
    const screen = await page.open(CLIENTS.asks)
    expect(screen.tree()).toMatch(
      /auth-avatar[^]*profile-card__nickname[^]*\.below[^]*\.beside[^]*profile-card__button[^]*\.under/,
    )
    expect(screen.has('.profile-card .profile-card__avatar')).toBe(true)
    expect(screen.find('.profile-card__nickname').text()).toBe('微信用户')
  })

  it('asks in its own language for what the platform answers in one', async () => {
    const screen = await page.open(CLIENTS.asks, (auth) => auth.configure({ lang: 'en' }))
    expect(screen.find('.profile-card__button').attribute('lang')).toBe('en')
  })

  it('has one button for the nickname and one on the avatar, and both ask', async () => {
    const screen = await page.open(CLIENTS.asks)
    for (const button of ['.profile-card__button', '.profile-card__avatar .auth-avatar__button']) {
      screen.find(button).tap()
      await screen.answer('deny')
    }
    expect(screen.host.prompts).toHaveLength(2)
    expect(screen.events()).toEqual(['card: reject', 'card: reject'])
  })

  it('says its hint once', async () => {
    const screen = await page.open(CLIENTS.asks)
    screen.find('.profile-card__button').tap()
    await screen.answer('deny')
    expect(screen.findAll('.profile-card__hint')).toHaveLength(1)
    expect(screen.has('.auth-avatar__hint')).toBe(false)
  })

  it('lies flat, or stands', async () => {
    const screen = await page.open(CLIENTS.asks)
    expect(screen.has('.profile-card--vertical')).toBe(false)
    const flat = screen.find('.auth-avatar__box').style()
    screen.setData({ layout: 'vertical' })
    expect(screen.has('.profile-card--vertical')).toBe(true)
    expect(screen.find('.auth-avatar__box').style()).not.toBe(flat)
  })

  it('shows a description where it is given one', async () => {
    const screen = await page.open(CLIENTS.asks)
    expect(screen.has('.profile-card__description')).toBe(false)
    screen.setData({ description: '每天读一点' })
    expect(screen.find('.profile-card__description').text()).toBe('每天读一点')
  })

  it('asks nothing while it is disabled', async () => {
    const screen = await page.open(CLIENTS.asks)
    screen.setData({ disabled: true })
    await screen.find('.profile-card__button').tapAndWait()
    await screen.find('.auth-avatar__button').tapAndWait()
    expect(screen.host.prompts).toEqual([])
  })

  it('opens no sheet for an answer that comes after it was disabled', async () => {
    const screen = await page.open(CLIENTS.chooses)
    screen.host.delay('button.getUserInfo', 1000)
    screen.find('.profile-card__button').tap()
    screen.setData({ disabled: true })
    await screen.host.clock.advance(2000)
    expect(screen.auth().state.channel).toBe('chooseAvatar')
    expect(screen.draws().filter(({ tag }) => tag === 'profile-sheet')).toEqual([])
  })

  it('shows the settings button only where it is wanted', async () => {
    const screen = await page.open(CLIENTS.asks)
    expect(screen.has('.profile-card__settings')).toBe(false)
    screen.setData({ showSettings: true })
    expect(screen.find('.profile-card__settings').attribute('open-type')).toBe('openSetting')
  })

  it('follows what the user turns off in the settings', async () => {
    const screen = await page.open(GRANTED)
    screen.setData({ showSettings: true })
    screen.host.reply('openSetting', {
      errMsg: 'openSetting:ok',
      authSetting: { 'scope.userInfo': false },
    })
    await screen.find('.profile-card__settings').tapAndWait()
    expect(screen.find('.profile-card__nickname').text()).toBe('微信用户')
  })

  it('says so where a tap on its avatar finds that the client has no way', async () => {
    const screen = await page.open(CLIENTS.none)
    await screen.find('.auth-avatar__button').tapAndWait()
    expect(screen.find('.profile-card__hint').text()).toMatch(/^这个微信版本/)
  })

  it('offers no settings in single-page mode', async () => {
    const screen = await page.open({ ...GRANTED, scene: 1154 })
    screen.setData({ showSettings: true })
    expect(screen.has('.profile-card__settings')).toBe(false)
  })

  it('keeps the settings answer to itself, whatever it is', async () => {
    const screen = await page.open(GRANTED)
    screen.setData({ showSettings: true })
    screen.host.fail('openSetting', { errMsg: 'openSetting:fail' })
    await screen.find('.profile-card__settings').tapAndWait()
    screen.host.reply('openSetting', { authSetting: 'gone' })
    await screen.find('.profile-card__settings').tapAndWait()
    expect(screen.find('.profile-card__nickname').text()).toBe(USER.nickName)
    expect(screen.events()).toEqual([])
  })

  it('lets a user who is known change the profile, where the client can and the app wants it', async () => {
    const screen = await page.open(GRANTED)
    expect(screen.find('.profile-card__nickname').text()).toBe(USER.nickName)
    expect(screen.has('.profile-card__button')).toBe(false)
    expect(screen.has('.profile-card__edit')).toBe(true)
    screen.setData({ editable: false })
    expect(screen.has('.profile-card__edit')).toBe(false)

    const old = await page.open({ ...CLIENTS.asks, device: phone(true) })
    expect(old.find('.profile-card__nickname').text()).toBe(USER.nickName)
    expect(old.has('.profile-card__edit')).toBe(false)
  })

  it('offers no change of a profile that is not there yet', async () => {
    const screen = await page.open(CLIENTS.chooses)
    expect(screen.has('.profile-card__edit')).toBe(false)
  })

  it('opens the form when its avatar was answered with a placeholder', async () => {
    const screen = await page.open(CLIENTS.chooses)
    await screen.find('.auth-avatar__button').tapAndWait()
    expect(screen.findAll(FORM)).toHaveLength(1)
    expect(screen.events()).toEqual([])
  })

  it('says once that an avatar was chosen on it', async () => {
    const screen = await page.open(CLIENTS.chooses, byHand)
    screen.find('.auth-avatar__button').tap()
    await screen.answer('allow')
    expect(screen.events()).toEqual(['card: save'])
  })

  it('opens the form to change the profile, and closing it changes nothing', async () => {
    const screen = await page.open(GRANTED)
    await screen.find('.profile-card__edit').tapAndWait()
    expect(screen.findAll(FORM)).toHaveLength(1)
    expect(screen.find('.profile-sheet__title').text()).toBe('修改资料')
    screen.heard()

    await screen.find('.profile-form__cancel').tapAndWait()
    expect(screen.has(FORM)).toBe(false)
    expect(screen.find('.profile-card__nickname').text()).toBe(USER.nickName)
    expect(screen.auth().state.profile).toMatchObject({ status: 'granted', attempts: 0 })
    expect(screen.events()).toEqual([])
  })

  it('takes a new nickname in the form, and says so once', async () => {
    const screen = await page.open(GRANTED)
    await screen.find('.profile-card__edit').tapAndWait()
    screen.heard()
    screen.find('.profile-form__nickname').type('小满二号')
    screen.find('.profile-form__nickname').blur()
    screen.find('.profile-form__save').tap()
    await screen.host.clock.advance(5000)

    expect(screen.find('.profile-card__nickname').text()).toBe('小满二号')
    expect(screen.has(FORM)).toBe(false)
    expect(screen.events()).toEqual(['card: save'])
  })
}
