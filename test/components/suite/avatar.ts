import type { Suite } from '../../driver/run'
import { apis, CLIENTS, HEARS, phone, USER } from './support'

const OTHER = 'https://example.com/other.png'

/** `<auth-avatar>` by itself. */
export const avatar: Suite = (driver, it) => {
  const page = driver.page({
    template: `<view id="around" ${HEARS}>
      <auth-avatar id="me" size="{{size}}" shape="{{shape}}" shared="{{shared}}" src="{{src}}"
        nickname="{{nickname}}" show-nickname="{{showNickname}}" default-avatar="{{defaultAvatar}}"
        anonymous-nickname="{{anonymousNickname}}" editable="{{editable}}" disabled="{{disabled}}"
        show-hint="{{showHint}}" avatar-class="mine" image-class="mine-image"
        nickname-class="mine-nickname" ${HEARS} />
    </view>`,
    data: {
      size: 96,
      shape: 'circle',
      shared: true,
      src: '',
      nickname: '',
      showNickname: true,
      defaultAvatar: '',
      anonymousNickname: '',
      editable: false,
      disabled: false,
      showHint: true,
    },
  })
  const button = '.auth-avatar__button'
  const image = '.auth-avatar__image'

  it('takes a number as rpx and any CSS length as it is', async () => {
    const screen = await page.open(CLIENTS.asks)
    const box = (): string => screen.find('.auth-avatar__box').style()
    const square = (length: string): RegExp =>
      new RegExp(`width: ${length}; ?height: ${length};`.replace('.', '\\.'))
    // A host without layout draws rpx in its own unit.
    const rpx = (count: number): string =>
      driver.framework === 'simulate' ? `${count}px` : `${count / 7.5}vw`

    expect(box()).toMatch(square(rpx(96)))
    screen.setData({ size: 150 })
    expect(box()).toMatch(square(rpx(150)))
    screen.setData({ size: '300' })
    expect(box()).toMatch(square(rpx(300)))
    for (const length of ['4em', '50%', '10vw', '2.5rem', '64px']) {
      screen.setData({ size: length })
      expect(box()).toMatch(square(length))
    }
  })

  it('is a circle, or a square', async () => {
    const screen = await page.open(CLIENTS.asks)
    expect(screen.has('.auth-avatar__box--circle')).toBe(true)
    screen.setData({ shape: 'square' })
    expect(screen.has('.auth-avatar__box--circle')).toBe(false)
  })

  it('draws the packaged default as a background, and an own one as an image below the user’s', async () => {
    const screen = await page.open({ ...CLIENTS.asks, device: phone(true) })
    expect(screen.has('.auth-avatar__default')).toBe(false)
    screen.setData({ defaultAvatar: OTHER })
    expect(screen.find('.auth-avatar__default').attribute('src')).toBe(OTHER)
    expect(screen.find(image).attribute('src')).toBe(USER.avatarUrl)
    const classes = screen.findAll('.auth-avatar__box image').map((one) => one.attribute('class'))
    expect(classes).toHaveLength(2)
    expect(screen.tree()).toMatch(/auth-avatar__default[^]*auth-avatar__image/)
  })

  it('takes the app’s own words for an anonymous user', async () => {
    const screen = await page.open(CLIENTS.asks)
    screen.setData({ anonymousNickname: '访客' })
    expect(screen.text()).toBe('访客')

    screen.auth().configure({ anonymous: { nickName: '路人', avatarUrl: OTHER } })
    expect(screen.text()).toBe('访客')
    expect(screen.find('.auth-avatar__default').attribute('src')).toBe(OTHER)
    screen.setData({ anonymousNickname: '' })
    expect(screen.text()).toBe('路人')
  })

  it('shows the nickname only where it is wanted', async () => {
    const screen = await page.open(CLIENTS.asks)
    expect(screen.find('.auth-avatar__nickname').text()).toBe('微信用户')
    screen.setData({ showNickname: false })
    expect(screen.has('.auth-avatar__nickname')).toBe(false)
    expect(screen.text()).toBe('')
  })

  it('takes the page’s classes on avatar, image and nickname', async () => {
    const screen = await page.open({ ...CLIENTS.asks, device: phone(true) })
    expect(screen.has('.mine.auth-avatar')).toBe(true)
    expect(screen.has('.mine-image.auth-avatar__image')).toBe(true)
    expect(screen.has('.mine-nickname.auth-avatar__nickname')).toBe(true)
  })

  it('shows somebody else as soon as it is given a picture or a name: no user, no button', async () => {
    const screen = await page.open({ ...CLIENTS.asks, device: phone(true) })
    expect(screen.text()).toBe(USER.nickName)

    screen.setData({ src: OTHER })
    expect(screen.find(image).attribute('src')).toBe(OTHER)
    expect(screen.text()).toBe('微信用户')
    screen.setData({ nickname: 'Ada' })
    expect(screen.text()).toBe('Ada')
    screen.setData({ src: '' })
    expect(screen.has(image)).toBe(false)
    expect(screen.text()).toBe('Ada')
    expect(screen.has(button)).toBe(false)

    screen.setData({ nickname: '' })
    expect(screen.text()).toBe(USER.nickName)
    expect(screen.find(image).attribute('src')).toBe(USER.avatarUrl)
  })

  it('shows nobody where it is not shared: no user, no button, no hint', async () => {
    const screen = await page.open(CLIENTS.asks)
    screen.find(button).tap()
    await screen.answer('deny')
    expect(screen.has('.auth-avatar__hint')).toBe(true)

    screen.setData({ shared: false })
    expect(screen.has(button)).toBe(false)
    expect(screen.text()).toBe('微信用户')
    screen.setData({ shared: true })
    expect(screen.has(button)).toBe(true)
    expect(screen.has('.auth-avatar__hint')).toBe(true)
  })

  it('keeps its hint where something around it says it', async () => {
    const screen = await page.open(CLIENTS.asks)
    screen.setData({ showHint: false, showNickname: false })
    screen.find(button).tap()
    await screen.answer('deny')
    expect(screen.text()).toBe('')
    screen.setData({ showHint: true })
    expect(screen.text()).not.toBe('')
  })

  it('shows everything and asks nothing while it is disabled', async () => {
    const screen = await page.open(CLIENTS.asks)
    screen.setData({ disabled: true })
    expect(screen.find(button).attribute('disabled')).toBe(true)
    await screen.find(button).tapAndWait()
    expect(screen.host.prompts).toEqual([])
    expect(screen.auth().state.profile.status).toBe('anonymous')

    screen.setData({ disabled: false })
    await screen.find(button).tapAndWait()
    expect(screen.host.prompts).toHaveLength(1)
  })

  it('tells of a picture that loads, once', async () => {
    const screen = await page.open({ ...CLIENTS.asks, device: phone(true) })
    screen.find(image).fire('load', { width: 132, height: 132 })
    expect(screen.heard().filter(({ type }) => type === 'load')).toEqual([
      { type: 'load', from: 'me', detail: { width: 132, height: 132 } },
    ])
  })

  it('shows the default in place of a picture that cannot be had, and tries the next address', async () => {
    const screen = await page.open({ ...CLIENTS.asks, device: phone(true) })
    screen.find(image).fire('error', { errMsg: '404' })
    expect(screen.has(image)).toBe(false)
    expect(screen.heard().filter(({ type }) => type === 'error')).toEqual([
      { type: 'error', from: 'me', detail: { errMsg: '404' } },
    ])

    screen.setData({ src: OTHER })
    expect(screen.find(image).attribute('src')).toBe(OTHER)
    screen.find(image).fire('error', {})
    expect(screen.has(image)).toBe(false)
    screen.setData({ src: `${OTHER}?2` })
    expect(screen.find(image).attribute('src')).toBe(`${OTHER}?2`)
  })

  it('stays a chooseAvatar button after the grant where it is editable', async () => {
    const screen = await page.open({ ...CLIENTS.chooses, ...{ publishedAt: '2020-01-01' } })
    screen.setData({ editable: true })
    screen.find(button).tap()
    await screen.answer('allow')
    expect(screen.find(button).attribute('open-type')).toBe('chooseAvatar')

    screen.heard()
    screen.find(button).tap()
    await screen.answer({ avatar: 'http://tmp/new.jpg' })
    expect(screen.find(image).attribute('src')).not.toBe(USER.avatarUrl)
    expect(screen.text()).toBe(USER.nickName)
    expect(screen.events()).toEqual(['me: save'])
    expect(screen.auth().state.profile.status).toBe('granted')

    screen.setData({ editable: false })
    expect(screen.has(button)).toBe(false)
  })

  it('keeps its button and the user while somebody thinks about another picture', async () => {
    const screen = await page.open({ ...CLIENTS.chooses, ...{ publishedAt: '2020-01-01' } })
    screen.setData({ editable: true })
    screen.find(button).tap()
    await screen.answer('allow')
    screen.find(button).tap()
    await screen.settle()
    expect(screen.auth().state.profile.status).toBe('granted')
    expect(screen.find(button).attribute('open-type')).toBe('chooseAvatar')
    await screen.answer('cancel')
    expect(screen.find(button).attribute('open-type')).toBe('chooseAvatar')
    expect(screen.text()).toBe(USER.nickName)
  })

  it('stays editable where no client could take another picture: without a button', async () => {
    const screen = await page.open({ ...CLIENTS.asks, device: phone(true) })
    screen.setData({ editable: true })
    expect(screen.has(button)).toBe(false)
  })

  it('lets the user choose again before there is a nickname, where it is editable', async () => {
    const screen = await page.open(CLIENTS.chooses)
    screen.setData({ editable: true })
    await screen.find(button).tapAndWait()
    screen.find(button).tap()
    await screen.answer('allow')
    expect(screen.auth().state.profile.status).toBe('partial')
    expect(screen.find(button).attribute('open-type')).toBe('chooseAvatar')
  })

  it('has a field for the nickname on the chooseAvatar rung, and takes what is typed there', async () => {
    const screen = await page.open(CLIENTS.chooses)
    expect(screen.has('.auth-avatar__input')).toBe(false)
    await screen.find(button).tapAndWait()
    const input = screen.find('.auth-avatar__input')
    expect(input.attribute('type')).toBe('nickname')
    expect(input.attribute('placeholder')).not.toBe('')

    input.type('小满')
    input.blur()
    await screen.host.clock.advance(5000)
    expect(screen.has('.auth-avatar__input')).toBe(false)
    expect(screen.find('.auth-avatar__nickname').text()).toBe('小满')
    expect(screen.events()).toEqual(['me: placeholder', 'me: save'])
    expect(screen.auth().state.profile.status).toBe('partial')

    screen.find(button).tap()
    await screen.answer('allow')
    expect(screen.auth().state.profile.status).toBe('granted')
    expect(screen.events()).toEqual(['me: save', 'me: authorize'])
  })

  const list = driver.page({
    template: `<auth-avatar wx:for="{{people}}" wx:key="src" src="{{item.src}}"
        nickname="{{item.nickname}}" show-nickname ${HEARS} />
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
    expect(screen.findAll(image)).toHaveLength(200)
    expect(screen.text()).toContain('读者199')
    expect(screen.has(button)).toBe(false)
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
    screen.find(`#me ${button}`).tap()
    await screen.answer('allow')
    expect(screen.find(`#me ${image}`).attribute('src')).toBe(USER.avatarUrl)
    expect(screen.draws().filter(({ count }) => count > 0)).toHaveLength(1)
    expect(screen.heard()).toEqual([])
  })
}
