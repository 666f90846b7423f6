import { takePrinted, type Suite } from '../../driver/run'
import { openTypes, CLIENTS, EVENT_BINDINGS, allShow, phone, shownUser, USER } from './support'

/** Somebody else's component, with the behavior and nothing else of ours. */
const BADGE = {
  template: `<view class="badge">
    <text class="status">{{auth.status}}</text>
    <text class="name">{{auth.nickName}}</text>
    <image class="picture" src="{{auth.avatarUrl}}" />
    <text wx:if="{{auth.hint}}" class="hint">{{auth.hint}}</text>
    <button wx:if="{{auth.openType}}" class="ask" open-type="{{auth.openType}}" bindtap="onAuthTap"
      catchgetuserinfo="onGetUserInfo" catchchooseavatar="onChooseAvatar" />
  </view>`,
  js: `const { authBehavior } = require('miniprogram-auth-kit/behaviors/auth')
    Component({ behaviors: [authBehavior] })`,
}

/** `authBehavior` in components of other people. */
export const behavior: Suite = (driver, it) => {
  const page = driver.page({
    template: `<other-badge wx:if="{{here}}" id="badge" ${EVENT_BINDINGS} />
      <auth-avatar id="avatar" show-nickname ${EVENT_BINDINGS} />
      <login-gate id="gate" ${EVENT_BINDINGS}><text class="secret">收藏列表</text></login-gate>
      <profile-card id="card" ${EVENT_BINDINGS} />`,
    data: { here: true },
    components: { 'other-badge': BADGE },
  })
  const foreign = driver.page({
    template: '<other-badge id="badge" />',
    components: {
      'other-badge': {
        ...BADGE,
        js: `const { authBehavior } = require('miniprogram-auth-kit/behaviors/auth')
          Component({ behaviors: [authBehavior], data: { lang: 'en' } })`,
      },
    },
  })
  const alone = driver.page({
    template: '<other-badge id="badge" />',
    components: { 'other-badge': BADGE },
  })

  it('loads where there is no framework, as in Node, where a test may want its types', () => {
    const world = globalThis as { Behavior?: unknown }
    const { Behavior } = world
    delete world.Behavior
    jest.isolateModules(() => {
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- runs the module anew
      const { authBehavior } = require('../../../components/behaviors/auth') as {
        authBehavior: unknown
      }
      expect(authBehavior).toMatchObject({
        data: { auth: { status: 'unknown' } },
        methods: { onAuthTap: expect.any(Function) as unknown },
      })
    })
    if (Behavior) world.Behavior = Behavior
  })

  it('another component shows the same user as ours', async () => {
    const screen = await page.open(CLIENTS.asks)
    expect(screen.find('.name').text()).toBe('微信用户')
    expect(screen.find('.picture').attribute('src')).toMatch(/^data:image/)
    screen.find('#card .profile-card__button').tap()
    await screen.answer('allow')
    expect(screen.find('.status').text()).toBe('granted')
    expect(screen.find('.name').text()).toBe(USER.nickName)
    expect(screen.find('.picture').attribute('src')).toBe(USER.avatarUrl)
    expect(screen.has('.ask')).toBe(false)
  })

  it('another component’s button asks for all', async () => {
    const screen = await page.open(CLIENTS.asks)
    expect(screen.find('.ask').attribute('open-type')).toBe('getUserInfo')
    screen.find('.ask').tap()
    await screen.settle()
    expect(screen.find('.status').text()).toBe('pending')
    await screen.answer('deny')
    expect(screen.find('.status').text()).toBe('rejected')
    expect(screen.find('.hint').text()).toMatch(/^没关系/)
    // It was tapped; the others were not.
    expect(screen.has('.auth-avatar__hint')).toBe(false)

    screen.find('.ask').tap()
    await screen.answer('allow')
    expect(shownUser(screen)).toEqual(allShow())
    expect(screen.events()).toEqual(['gate: pass'])
  })

  it('another component alone starts the silent check, and follows the settings', async () => {
    const screen = await alone.open({ ...CLIENTS.asks, device: phone(true) })
    expect(screen.find('.name').text()).toBe(USER.nickName)
    screen.host.revoke('scope.userInfo')
    screen.hide()
    await screen.show()
    expect(screen.find('.name').text()).toBe('微信用户')
  })

  it('takes nothing that another component calls lang for the language of our texts', async () => {
    const screen = await foreign.open(CLIENTS.asks)
    expect(screen.find('.name').text()).toBe('微信用户')
  })

  it('another component follows the channels', async () => {
    const screen = await alone.open(CLIENTS.chooses)
    await screen.find('.ask').tapAndWait()
    // Its page has no sheet, and the developer is told.
    expect(takePrinted()).toEqual([expect.stringMatching(/Place one <profile-sheet/)])
    expect(screen.find('.ask').attribute('open-type')).toBe('chooseAvatar')
    screen.find('.ask').tap()
    await screen.answer('allow')
    expect(screen.find('.picture').attribute('src')).toMatch(/^wxfile:/)
  })

  it('draws another component once for a change, and not while the page is hidden', async () => {
    const screen = await page.open(CLIENTS.asks)
    const badge = (): unknown => screen.draws().find(({ tag }) => tag === 'other-badge')?.count
    badge()
    screen.find('#avatar .auth-avatar__button').tap()
    expect(badge()).toBe(1)
    screen.hide()
    await screen.answer('allow')
    expect(badge()).toBe(0)
    await screen.show()
    expect(badge()).toBe(1)
    expect(openTypes(screen)).toMatchObject({ avatar: 'no button' })
  })

  it('lets another component go', async () => {
    const screen = await page.open(CLIENTS.asks)
    screen.setData({ here: false })
    screen.draws()
    screen.find('#avatar .auth-avatar__button').tap()
    await screen.answer('allow')
    expect(screen.draws().find(({ tag }) => tag === 'other-badge')?.count ?? 0).toBe(0)
    screen.setData({ here: true })
    expect(screen.find('.name').text()).toBe(USER.nickName)
  })
}
