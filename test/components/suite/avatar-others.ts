import type { Suite } from '../../driver/run'
import { AVATAR_PAGE, BUTTON, IMAGE, OTHER } from './avatar-page'
import { apis, CLIENTS, EVENT_BINDINGS, phone, USER } from './support'

/** `<auth-avatar>` of other people. */
export const avatarOfOthers: Suite = (driver, it) => {
  const page = driver.page(AVATAR_PAGE)

  it('shows somebody else as soon as it is given a picture or a name: no user, no button', async () => {
    const screen = await page.open({ ...CLIENTS.asks, device: phone(true) })
    expect(screen.text()).toBe(USER.nickName)

    screen.setData({ src: OTHER })
    expect(screen.find(IMAGE).attribute('src')).toBe(OTHER)
    expect(screen.text()).toBe('微信用户')
    screen.setData({ nickname: 'Ada' })
    expect(screen.text()).toBe('Ada')
    screen.setData({ src: '' })
    expect(screen.has(IMAGE)).toBe(false)
    expect(screen.text()).toBe('Ada')
    expect(screen.has(BUTTON)).toBe(false)

    screen.setData({ nickname: '' })
    expect(screen.text()).toBe(USER.nickName)
    expect(screen.find(IMAGE).attribute('src')).toBe(USER.avatarUrl)
  })

  it('shows nobody where it is not shared: no user, no button, no hint', async () => {
    const screen = await page.open(CLIENTS.asks)
    screen.find(BUTTON).tap()
    await screen.answer('deny')
    expect(screen.has('.auth-avatar__hint')).toBe(true)

    screen.setData({ shared: false })
    expect(screen.has(BUTTON)).toBe(false)
    expect(screen.text()).toBe('微信用户')
    screen.setData({ shared: true })
    expect(screen.has(BUTTON)).toBe(true)
    expect(screen.has('.auth-avatar__hint')).toBe(true)
  })

  it('is called by its nickname where no name stands beside it, and is decoration without one', async () => {
    const screen = await page.open(CLIENTS.asks)
    const said = (data: object): unknown[] => {
      screen.setData({ src: OTHER, nickname: '', showNickname: false, showHint: true, ...data })
      const box = screen.find('.auth-avatar__box')
      return [box.attribute('aria-role'), box.attribute('aria-label')]
    }
    expect(said({ nickname: 'Ada' })).toEqual(['img', 'Ada'])
    expect(said({ nickname: 'Ada', showNickname: true })).toEqual(['presentation', ''])
    expect(said({ nickname: 'Ada', showHint: false })).toEqual(['presentation', ''])
    expect(said({})).toEqual(['presentation', ''])
  })

  it('is not busy with what the user was asked there, while it shows somebody else', async () => {
    const screen = await page.open(CLIENTS.asks)
    await screen.find(BUTTON).tapAndWait()
    expect(screen.has('.auth__ring')).toBe(true)
    screen.setData({ src: OTHER })
    expect(screen.has('.auth__ring')).toBe(false)
    screen.setData({ src: '' })
    expect(screen.has('.auth__ring')).toBe(true)
  })

  it('follows the user no longer once it shows somebody else, and again when it does not', async () => {
    const screen = await page.open(CLIENTS.asks)
    screen.setData({ src: OTHER })
    screen.heard()
    await screen.auth().setProfile(USER)
    expect(screen.heard()).toEqual([])
    screen.setData({ src: '' })
    expect(screen.text()).toBe(USER.nickName)
    await screen.auth().setProfile({ ...USER, nickName: '小满' })
    expect(screen.heard()).toMatchObject([{ type: 'statuschange' }])
    expect(screen.text()).toBe('小满')
  })

  const list = driver.page({
    template: `<auth-avatar wx:for="{{people}}" wx:key="src" src="{{item.src}}"
        nickname="{{item.nickname}}" show-nickname ${EVENT_BINDINGS} />
      <auth-avatar wx:if="{{withMe}}" id="me" />`,
    data: {
      people: Array.from({ length: 200 }, (_, index) => ({
        src: `${OTHER}?${index}`,
        nickname: `读者${index}`,
      })),
      withMe: false,
    },
  })

  it('shows 200 other people without a native call and without setData', async () => {
    const screen = await list.open(CLIENTS.asks)
    expect(screen.findAll(IMAGE)).toHaveLength(200)
    expect(screen.text()).toContain('读者199')
    expect(screen.has(BUTTON)).toBe(false)
    expect(apis(screen.host)).toEqual([])
    expect(screen.draws().every(({ count }) => count === 0)).toBe(true)
    screen.hide()
    await screen.show()
    expect(apis(screen.host)).toEqual([])
  })

  it('draws none of 200 other people again when the user changes', async () => {
    const screen = await list.open(CLIENTS.asks)
    screen.setData({ withMe: true })
    await screen.settle()
    screen.draws()
    screen.find(`#me ${BUTTON}`).tap()
    await screen.answer('allow')
    expect(screen.find(`#me ${IMAGE}`).attribute('src')).toBe(USER.avatarUrl)
    expect(screen.draws().filter(({ count }) => count > 0)).toHaveLength(1)
    expect(screen.heard()).toEqual([])
  })
}
