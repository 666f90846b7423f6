import type { Suite } from '../../driver/run'
import { MANY_PAGE, rowsOf } from './many-page'
import { ALL_THREE, ANONYMOUS, CLIENTS, allShow, phone, shownUser } from './support'

/**
 * What a component may hand over, in bytes of JSON. As it appears: what differs from its initial data, and nothing
 * that is drawn as that says.
 */
const MOUNT_BYTES = { 'auth-avatar': 275, 'login-gate': 265, 'profile-card': 195 }
/** The same of a user who is known: there is nothing to ask. */
const KNOWN_BYTES = { 'auth-avatar': 245, 'login-gate': 170, 'profile-card': 155 }
/** The same, beside its sentences. */
const BESIDE_BYTES: Record<string, number> = {
  'profile-form': 130,
  'phone-button': 130,
  'profile-sheet': 220,
}
const CHANGE_BYTES = { 'auth-avatar': 140, 'login-gate': 80, 'profile-card': 80 }

/** The tags of what hands over more. */
const tooMany = (found: Record<string, number>, most: Record<string, number>): string[] =>
  Object.keys(most).filter((tag) => !((found[tag] ?? NaN) <= (most[tag] ?? NaN)))

/** One `setData` for each component and change, and none that nobody sees. */
export const drawing: Suite = (driver, it) => {
  const all = driver.page(ALL_THREE)
  /** Their own sheets, and the one of the page. */
  const closed = driver.page({
    template: `<auth-avatar /><login-gate /><login-gate need="phone" /><profile-card />
      <profile-sheet id="sheet" />`,
  })
  const many = driver.page(MANY_PAGE)
  const opened = driver.page({
    template: '<login-gate wx:if="{{here}}"><text>收藏</text></login-gate>',
    data: { here: false },
  })
  const SPEAKING = Object.keys(BESIDE_BYTES)
  /** What has all sentences in its data, and a button that tells of them. */
  const speaking = driver.page({
    template: `<button id="look" bindtap="look" /><block wx:if="{{here}}">
      ${SPEAKING.map((tag) => `<${tag} id="${tag}" />`).join('\n')}</block>`,
    js: `Page({
      data: { here: false },
      look() {
        for (const tag of ${JSON.stringify(SPEAKING)})
          pageHears({ type: 'texts', from: tag, detail: this.selectComponent('#' + tag).data.texts })
      },
    })`,
  })

  it('draws every component once for each change', async () => {
    const screen = await many.open(CLIENTS.asks)
    screen.setData(rowsOf(10))
    await screen.settle()
    const drawn = (): number[] => [...new Set(screen.draws().map(({ count }) => count))]
    screen.draws()

    screen.find('#first .auth-avatar__button').tap()
    expect(drawn()).toEqual([1])
    await screen.answer('deny')
    expect(drawn()).toEqual([1])
    screen.find('#first .auth-avatar__button').tap()
    await screen.settle()
    screen.draws()
    await screen.answer('allow')
    expect(drawn()).toEqual([1])
  })

  it('draws nothing for what changes nothing that is drawn', async () => {
    const screen = await many.open(CLIENTS.asks)
    screen.setData(rowsOf(10))
    await screen.settle()
    screen.draws()
    screen.hide()
    await screen.show()
    screen.auth().configure({ timeout: 5000 })
    void screen.auth().refresh()
    await screen.settle()
    expect(screen.draws().every(({ count }) => count === 0)).toBe(true)
  })

  it('draws every component once as it appears', async () => {
    const screen = many.firstFrame({ ...CLIENTS.asks, device: phone(false) })
    expect(screen.draws().map(({ count }) => count)).toEqual([1])
    await screen.settle()
    screen.draws()
    screen.setData(rowsOf(5))
    expect(screen.draws().map(({ count }) => count)).toEqual([0, ...Array<number>(20).fill(1)])
  })

  it('creates no sheet, no form and no phone button before one is asked for', async () => {
    const screen = await closed.open(CLIENTS.chooses)
    await screen.settle()
    const created = screen.draws().map(({ tag }) => tag)
    // The avatars are the page's own and that of the card.
    expect(created.sort()).toEqual([
      'auth-avatar',
      'auth-avatar',
      'login-gate',
      'login-gate',
      'profile-card',
      'profile-sheet',
    ])
    expect(screen.has('.profile-sheet')).toBe(false)
  })

  it('hands over what is drawn alone, as it appears and at a change', async () => {
    const screen = await many.open(CLIENTS.asks)
    screen.draws()
    screen.setData(rowsOf(1))
    const bytes = (): Record<string, number> =>
      Object.fromEntries(screen.draws().map((drawn) => [drawn.tag, drawn.bytes]))

    const mounted = bytes()
    expect([mounted, tooMany(mounted, MOUNT_BYTES)]).toEqual([mounted, []])
    await screen.auth().setProfile({ nickName: '小满', avatarUrl: 'https://example.com/a.png' })
    screen.draws()
    screen.setData(rowsOf(2))
    const known = bytes()
    expect([known, tooMany(known, KNOWN_BYTES)]).toEqual([known, []])
    await screen.auth().setProfile({ nickName: '小明', avatarUrl: 'https://example.com/b.png' })
    const changed = bytes()
    expect([changed, tooMany(changed, CHANGE_BYTES)]).toEqual([changed, []])
  })

  it('hands over no prompt where a gate is open as it appears', async () => {
    const screen = await opened.open(CLIENTS.asks)
    await screen.auth().setProfile({ nickName: '小满', avatarUrl: 'https://example.com/a.png' })
    screen.setData({ here: true })
    expect(screen.draws().map(({ bytes }) => bytes <= KNOWN_BYTES['login-gate'])).toEqual([true])
    expect(screen.text()).toBe('收藏')
  })

  it('hands over its sentences and little else, as a form, a phone button and a sheet appear', async () => {
    const screen = await speaking.open(CLIENTS.asks)
    screen.draws()
    screen.setData({ here: true })
    const handedOver = Object.fromEntries(screen.draws().map(({ tag, bytes }) => [tag, bytes]))
    screen.find('#look').tap()
    const beside = Object.fromEntries(
      screen
        .heard()
        .map(({ from: tag, detail: texts }) => [
          tag,
          (handedOver[tag] ?? NaN) - Buffer.byteLength(JSON.stringify(texts)),
        ]),
    )
    expect([beside, tooMany(beside, BESIDE_BYTES)]).toEqual([beside, []])
  })

  it('draws nothing while the page is hidden, and all of it once when it shows', async () => {
    const screen = await all.open(CLIENTS.asks)
    screen.find('#avatar .auth-avatar__button').tap()
    await screen.settle()
    screen.draws()
    screen.hide()
    await screen.answer('allow')
    await screen.auth().setProfile({ nickName: '小满', avatarUrl: 'https://example.com/a.png' })
    expect(screen.draws().every(({ count }) => count === 0)).toBe(true)
    expect(shownUser(screen)).toEqual(ANONYMOUS)

    await screen.show()
    expect(shownUser(screen)).toEqual(
      allShow({ nickName: '小满', avatarUrl: 'https://example.com/a.png' }),
    )
    expect(screen.draws().every(({ count }) => count === 1)).toBe(true)
  })

  it('forgets a component that is gone, and shows the state to one that comes', async () => {
    const screen = await many.open(CLIENTS.asks)
    screen.setData(rowsOf(3))
    await screen.settle()
    screen.setData(rowsOf(0))
    screen.draws()
    screen.find('#first .auth-avatar__button').tap()
    await screen.answer('allow')
    expect(screen.draws().filter(({ count }) => count > 0)).toHaveLength(1)

    screen.setData(rowsOf(1))
    expect(screen.findAll('.auth-avatar__image')).toHaveLength(3)
    expect(screen.find('.profile-card__nickname').text()).toBe('林小满')
  })

  it('draws a component that is attached to a hidden page', async () => {
    const screen = await many.open(CLIENTS.asks)
    screen.hide()
    screen.setData(rowsOf(1))
    expect(screen.find('.profile-card__nickname').text()).toBe('微信用户')
  })
}
