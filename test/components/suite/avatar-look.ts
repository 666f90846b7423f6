import { takePrinted, type Suite } from '../../driver/run'
import { AVATAR_PAGE, IMAGE, OTHER } from './avatar-page'
import { CLIENTS, phone, USER } from './support'

/** `<auth-avatar>`: how it looks. */
export const avatarLooks: Suite = (driver, it) => {
  const page = driver.page(AVATAR_PAGE)

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

  it('takes no other text for a length', async () => {
    const screen = await page.open(CLIENTS.asks)
    const box = (): string => screen.find('.auth-avatar__box').style()
    const byDefault = box()
    for (const size of [
      ...['.5em', '12.75rem', 'calc(10vw + 4px)', 'MIN(4em, 50%)', 'max(1px, 2px)'],
      ...['clamp(1px, 2px, 3px)', 'var(--size)', 'env(size)'],
    ]) {
      screen.setData({ size })
      expect([size, box()]).toEqual([size, expect.stringContaining(`width: ${size}`)])
    }
    for (const size of [
      ...['x40px', '40px x', '40 px', '-1', 'px', '1.2.3em', '40px%', 'url(x)'],
      ...['calc()', 'calc(1px;)', 'calc(1px); color: red', 'x calc(1px)'],
    ]) {
      screen.setData({ size })
      expect([size, box()]).toEqual([size, byDefault])
    }
    expect(takePrinted()).toHaveLength(1)
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
    expect(screen.find(IMAGE).attribute('src')).toBe(USER.avatarUrl)
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

  it('tells of a picture that loads, once', async () => {
    const screen = await page.open({ ...CLIENTS.asks, device: phone(true) })
    screen.find(IMAGE).fire('load', { width: 132, height: 132 })
    expect(screen.heard().filter(({ type }) => type === 'load')).toEqual([
      { type: 'load', from: 'me', detail: { width: 132, height: 132 } },
    ])
  })

  it('shows the default in place of a picture that cannot be had, and tries the next address', async () => {
    const screen = await page.open({ ...CLIENTS.asks, device: phone(true) })
    screen.find(IMAGE).fire('error', { errMsg: '404' })
    expect(screen.has(IMAGE)).toBe(false)
    expect(screen.heard().filter(({ type }) => type === 'error')).toEqual([
      { type: 'error', from: 'me', detail: { errMsg: '404' } },
    ])

    screen.setData({ src: OTHER })
    expect(screen.find(IMAGE).attribute('src')).toBe(OTHER)
    screen.find(IMAGE).fire('error', {})
    expect(screen.has(IMAGE)).toBe(false)
    screen.setData({ src: `${OTHER}?2` })
    expect(screen.find(IMAGE).attribute('src')).toBe(`${OTHER}?2`)
  })
  it('tries an address again that was cleared and set again (nutui-react#397, tdesign-vue-next#4723)', async () => {
    const screen = await page.open(CLIENTS.asks)
    screen.setData({ src: OTHER })
    screen.find(IMAGE).fire('error', {})
    expect(screen.has(IMAGE)).toBe(false)
    screen.setData({ src: '' })
    screen.setData({ src: OTHER })
    expect(screen.find(IMAGE).attribute('src')).toBe(OTHER)
  })

  for (const [whose, data] of [
    ['the user’s own', {}],
    ['another’s', { src: OTHER }],
  ] as const) {
    it(`tries ${whose} again when the page shows again (element-plus#1515)`, async () => {
      const screen = await page.open({ ...CLIENTS.asks, device: phone(true) })
      screen.setData(data)
      screen.find(IMAGE).fire('error', {})
      screen.hide()
      screen.draws()
      expect(screen.has(IMAGE)).toBe(false)
      await screen.show()
      expect(screen.has(IMAGE)).toBe(true)
      expect(screen.draws().filter(({ count }) => count > 1)).toEqual([])
    })
  }
}
