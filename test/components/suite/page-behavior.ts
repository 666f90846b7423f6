import type { Screen } from '../../driver/driver'
import { takePrinted, type Suite } from '../../driver/run'
import { CLIENTS, USER } from './support'

/** A page with the behavior, as its README has it; it says what it draws. */
const PAGE = {
  template: `<text class="name">{{auth.nickName}}</text>
    <text class="status">{{auth.status}}</text>
    <text class="own">{{title}}</text>
    <button wx:if="{{auth.openType}}" class="ask" open-type="{{auth.openType}}" bindtap="onAuthTap"
      bindgetuserinfo="onGetUserInfo" bindchooseavatar="onChooseAvatar"></button>
    <text class="hint">{{auth.hint}}</text>
    <button class="always" bindtap="onAuthTap" />
    <button class="phone" bindgetphonenumber="onGetPhoneNumber" />`,
  js: `const { authBehavior } = require('miniprogram-auth-kit/behaviors/auth')
    Page({
      behaviors: [authBehavior],
      data: { title: '首页' },
      onLoad(query) {
        const { setData } = this
        this.setData = (change) => {
          pageHears({ type: 'setData', from: '', detail: Object.keys(change) })
          setData.call(this, change)
        }
        pageHears({ type: 'load', from: '', detail: [query, this.data.auth.nickName] })
      },
    })`,
}

/** `Page({ behaviors: [authBehavior] })`. */
export const pageBehavior: Suite = (driver, it) => {
  const page = driver.page(PAGE)
  const drawn = (screen: Screen): unknown[] =>
    screen
      .heard()
      .filter(({ type }) => type === 'setData')
      .map(({ detail }) => detail)

  it('a page has the state in data.auth before it loads, and keeps its own data', () => {
    const screen = page.firstFrame(CLIENTS.asks)
    expect(screen.heard()).toMatchObject([{ type: 'load', detail: [{}, '微信用户'] }])
    expect(screen.find('.name').text()).toBe('微信用户')
    expect(screen.find('.own').text()).toBe('首页')
  })

  it('a page’s own button asks, again and again', async () => {
    const screen = await page.open(CLIENTS.asks)
    screen.find('.ask').tap()
    await screen.answer('deny')
    expect(screen.find('.status').text()).toBe('rejected')
    expect(screen.find('.hint').text()).not.toBe('')
    screen.find('.ask').tap()
    await screen.answer('allow')
    expect(screen.find('.name').text()).toBe(USER.nickName)
    expect(screen.has('.ask')).toBe(false)
  })

  it('a tap on a page’s button where nothing is left to ask opens no sheet', async () => {
    const screen = await page.open(CLIENTS.asks)
    await screen.auth().setProfile(USER)
    await screen.find('.always').tapAndWait()
    // For want of a sheet in the page, the developer would be told.
    expect(takePrinted()).toEqual([])
    expect(screen.find('.name').text()).toBe(USER.nickName)
  })

  it('a page’s own phone button says why it got no number, and in single-page mode nothing', async () => {
    const said: Record<string, string> = {}
    for (const scene of [1001, 1154]) {
      const screen = await page.open({ ...CLIENTS.today, scene })
      screen.find('.phone').fire('getphonenumber', { errMsg: 'getPhoneNumber:fail user deny' })
      await screen.settle()
      expect(screen.auth().state.phone.status).toBe('rejected')
      said[scene] = screen.find('.hint').text()
    }
    expect(said).toEqual({ 1001: '没关系，不影响使用，随时可以再点', 1154: '' })
  })

  it('a page follows the channels to chooseAvatar', async () => {
    const screen = await page.open(CLIENTS.chooses)
    await screen.find('.ask').tapAndWait()
    // It has no sheet, and the developer is told.
    expect(takePrinted()).toEqual([expect.stringMatching(/Place one <profile-sheet/)])
    expect(screen.find('.ask').attribute('open-type')).toBe('chooseAvatar')
    screen.find('.ask').tap()
    await screen.answer('allow')
    expect(screen.auth().state.profile.userInfo?.avatarUrl).toMatch(/^wxfile:/)
  })

  it('draws a change once, with only what changed', async () => {
    const screen = await page.open(CLIENTS.asks)
    screen.heard()
    screen.find('.ask').tap()
    expect(drawn(screen)).toEqual([['auth.status']])
    await screen.answer('allow')
    expect(drawn(screen)).toEqual([
      ['auth.status', 'auth.nickName', 'auth.avatarUrl', 'auth.openType'],
    ])
  })

  it('draws nothing between hide and show, and catches up on show', async () => {
    const screen = await page.open(CLIENTS.asks)
    screen.find('.ask').tap()
    await screen.settle()
    screen.heard()
    screen.hide()
    await screen.answer('allow')
    expect(drawn(screen)).toEqual([])
    await screen.show()
    expect(drawn(screen)).toHaveLength(1)
    expect(screen.find('.name').text()).toBe(USER.nickName)
  })

  it('follows the settings when the page shows again', async () => {
    const screen = await page.open(CLIENTS.asks)
    screen.find('.ask').tap()
    await screen.answer('allow')
    screen.host.revoke('scope.userInfo')
    screen.hide()
    await screen.show()
    expect(screen.find('.name').text()).toBe('微信用户')
  })

  it('follows the settings when the app comes back', async () => {
    const screen = await page.open(CLIENTS.asks)
    screen.find('.ask').tap()
    await screen.answer('allow')
    screen.hide({ app: true })
    screen.host.revoke('scope.userInfo')
    await screen.show({ app: true })
    expect(screen.find('.name').text()).toBe('微信用户')
    screen.find('.ask').tap()
    await screen.answer('allow')
    expect(screen.find('.name').text()).toBe(USER.nickName)
  })

  it('lets the page go', async () => {
    const screen = await page.open(CLIENTS.asks)
    screen.heard()
    screen.leave()
    void screen.auth().setProfile({ nickName: '小满', avatarUrl: 'https://example.com/a.png' })
    await screen.settle()
    expect(screen.heard()).toEqual([])
  })
}
