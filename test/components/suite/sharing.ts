import type { HostOptions } from '../../../host'
import type { Screen } from '../../driver/driver'
import type { Suite } from '../../driver/run'
import { ALL_THREE, ANONYMOUS, apis, asks, CLIENTS, HEARS, known, phone, seen } from './support'

/** One truth, everywhere at once: one native call, one setData for each component and change. */
export const sharing: Suite = (driver, it) => {
  const all = driver.page(ALL_THREE)
  const many = driver.page({
    template: `<block wx:for="{{rows}}" wx:key="*this">
        <auth-avatar /><login-gate mode="guard"><text>收藏</text></login-gate><profile-card />
      </block>
      <auth-avatar id="first" />`,
    data: { rows: [] },
  })
  const rowsOf = (count: number): { rows: number[] } => ({
    rows: Array.from({ length: count }, (_, index) => index),
  })

  /** A whole visit: start, grant, background, revocation. */
  async function visit(count: number, client: HostOptions): Promise<Screen> {
    const screen = many.firstFrame(client)
    screen.setData(rowsOf(count))
    await screen.settle()
    const button = '#first .auth-avatar__button'
    if (screen.has(button)) {
      screen.find(button).tap()
      await screen.answer('allow')
    }
    screen.hide({ app: true })
    await screen.show({ app: true })
    await screen.host.clock.advance(60_000)
    screen.host.revoke('scope.userInfo')
    screen.hide({ app: true })
    await screen.show({ app: true })
    await screen.host.clock.advance(60_000)
    return screen
  }

  for (const [era, client] of Object.entries(CLIENTS)) {
    it(`makes the same native calls for 1, 10 and 100 components (${era})`, async () => {
      const calls: string[][] = []
      for (const count of [0, 3, 33]) {
        const screen = await visit(count, client)
        calls.push(apis(screen.host))
      }
      expect(calls[1]).toEqual(calls[0])
      expect(calls[2]).toEqual(calls[0])
    })
  }

  it('makes one native call of a kind at a time, and few over a whole visit', async () => {
    const screen = await visit(33, CLIENTS.asks)
    expect(screen.host.rateLimited).toBe(0)
    expect(screen.host.count('getUserInfo')).toBe(0)
    // At the start, and once for each of the two returns: half a minute lies between them.
    expect(screen.host.count('getSetting')).toBe(3)
    expect(screen.host.count('onAppShow')).toBe(1)
  })

  it('looks at the settings at most once in 30 s, however often pages show', async () => {
    const screen = await all.open(CLIENTS.asks)
    screen.find('#card .profile-card__button').tap()
    await screen.answer('allow')
    const before = screen.host.count('getSetting')
    for (let time = 0; time < 20; time++) {
      screen.hide({ app: true })
      await screen.show({ app: true })
      await screen.host.clock.advance(2000)
    }
    expect(screen.host.count('getSetting') - before).toBe(2)
  })

  it('reads a profile silently once, however many components show it', async () => {
    const screen = many.firstFrame({ ...CLIENTS.asks, device: phone(true) })
    screen.setData(rowsOf(33))
    await screen.settle()
    expect(screen.host.count('getSetting')).toBe(1)
    expect(screen.host.count('getUserInfo')).toBe(1)
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

  it('draws nothing while the page is hidden, and all of it once when it shows', async () => {
    const screen = await all.open(CLIENTS.asks)
    screen.find('#avatar .auth-avatar__button').tap()
    await screen.settle()
    screen.draws()
    screen.hide()
    await screen.answer('allow')
    await screen.auth().setProfile({ nickName: '小满', avatarUrl: 'https://example.com/a.png' })
    expect(screen.draws().every(({ count }) => count === 0)).toBe(true)
    expect(seen(screen)).toEqual(ANONYMOUS)

    await screen.show()
    expect(seen(screen)).toEqual(
      known({ nickName: '小满', avatarUrl: 'https://example.com/a.png' }),
    )
    expect(screen.draws().every(({ count }) => count === 1)).toBe(true)
  })

  it('draws the user in the first frame where a profile is kept: no button, no prompt', async () => {
    const before = await all.open(CLIENTS.asks)
    before.find('#card .profile-card__button').tap()
    await before.answer('allow')

    const screen = before.restart()
    expect(seen(screen)).toEqual(known())
    expect(Object.values(asks(screen))).toEqual(['no button', 'no button', 'no button'])
    await screen.settle()
    expect(seen(screen)).toEqual(known())
    expect(screen.host.prompts).toHaveLength(1)
    expect(screen.host.count('getUserInfo')).toBe(0)
  })

  it('reads a kept profile again when it is a day old, silently', async () => {
    const before = await all.open(CLIENTS.asks)
    before.find('#card .profile-card__button').tap()
    await before.answer('allow')
    before.host.user.nickName = '林小满二号'
    await before.host.clock.advance(25 * 3_600_000)

    const screen = before.restart()
    expect(seen(screen)).toEqual(known())
    await screen.settle()
    expect(screen.host.count('getUserInfo')).toBe(1)
    expect(screen.text()).toContain('林小满二号')
  })

  it('takes back a kept profile that was revoked meanwhile', async () => {
    const before = await all.open(CLIENTS.asks)
    before.find('#card .profile-card__button').tap()
    await before.answer('allow')
    before.host.revoke('scope.userInfo')

    const screen = before.restart()
    expect(seen(screen)).toEqual(known())
    await screen.settle()
    expect(seen(screen)).toEqual(ANONYMOUS)
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

  it('goes on when the page that asked is left before the answer', async () => {
    const screen = await all.open(CLIENTS.asks)
    screen.find('#avatar .auth-avatar__button').tap()
    await screen.settle()
    screen.leave()
    await screen.answer('allow')
    expect(screen.auth().state.profile.status).toBe('granted')
  })

  it('tells every component’s listener of every change, and nobody above it', async () => {
    const screen = await all.open(CLIENTS.asks)
    screen.heard()
    screen.find('#avatar .auth-avatar__button').tap()
    await screen.answer('allow')
    const changes = screen.heard().filter(({ type }) => type === 'statuschange')
    const statuses = (from: string): string[] =>
      changes
        .filter((one) => one.from === from)
        .map(
          ({ detail }) => detail as Record<'state' | 'previous', { profile: { status: string } }>,
        )
        .map(({ state, previous }) => `${previous.profile.status} → ${state.profile.status}`)
    for (const one of ['avatar', 'gate', 'card']) {
      expect(statuses(one)).toEqual(['anonymous → pending', 'pending → granted'])
    }
    expect(changes.some(({ from }) => from === 'around')).toBe(false)
  })

  const nested = driver.page({
    template: `<view id="around" ${HEARS}>
      <login-gate id="gate" mode="guard" ${HEARS}>
        <auth-avatar id="inside" editable="{{editable}}" ${HEARS} />
      </login-gate>
      <profile-card id="card" show-settings ${HEARS} />
    </view>`,
    data: { editable: false },
  })

  it('lets the outermost component speak, once, and keeps the platform’s own events in', async () => {
    const screen = await nested.open(CLIENTS.asks)
    screen.find('#card .auth-avatar__button').tap()
    await screen.answer('deny')
    expect(screen.events()).toEqual(['card: reject'])
    screen.find('#inside .auth-avatar__button').tap()
    await screen.answer('deny')
    expect(screen.events()).toEqual(['inside: reject'])
    screen.find('#card .profile-card__button').tap()
    await screen.answer('allow')
    expect(screen.events()).toEqual(['card: authorize'])
  })

  it('keeps the platform’s own events in, where a framework lets them bubble', async () => {
    const screen = await nested.open({ ...CLIENTS.chooses, publishedAt: '2020-01-01' })
    const bubbling = { bubbles: true }
    const denied = { errMsg: 'getUserInfo:fail auth deny' }
    const buttons = [
      '#inside .auth-avatar__button',
      '.login-gate__overlay',
      '.profile-card__button',
    ]
    for (const one of buttons) screen.find(one).fire('getuserinfo', denied, bubbling)
    expect(screen.events()).toEqual(['inside: reject', 'gate: reject', 'card: reject'])

    screen.find('#inside .auth-avatar__button').tap()
    await screen.answer('allow')
    screen.setData({ editable: true })
    screen.heard()
    const image = screen.find('#inside .auth-avatar__image')
    for (const event of ['load', 'error']) image.fire(event, {}, bubbling)
    expect(screen.events()).toEqual(['inside: load', 'inside: error'])
    screen.find('#inside .auth-avatar__button').fire('chooseavatar', { errMsg: 'x' }, bubbling)
    screen.find('.profile-card__settings').fire('opensetting', {}, bubbling)
    await screen.settle()
    expect(screen.events()).toEqual(['inside: reject'])
  })

  it('goes anonymous everywhere on logout, and stays so until a tap', async () => {
    const before = await all.open(CLIENTS.asks)
    before.find('#card .profile-card__button').tap()
    await before.answer('allow')
    void before.auth().logout()
    await before.settle()
    expect(seen(before)).toEqual(ANONYMOUS)

    const screen = before.restart()
    await screen.host.clock.advance(25 * 3_600_000)
    screen.hide({ app: true })
    await screen.show({ app: true })
    expect(seen(screen)).toEqual(ANONYMOUS)
    expect(screen.host.count('getUserInfo')).toBe(0)
    await screen.find('#card .profile-card__button').tapAndWait()
    expect(seen(screen)).toEqual(known())
  })

  it('shows what the app’s server knows everywhere', async () => {
    const screen = await all.open(CLIENTS.today)
    const user = { nickName: '小满', avatarUrl: 'https://example.com/a.png' }
    void screen.auth().setProfile(user)
    await screen.settle()
    expect(seen(screen)).toEqual(known(user))
    expect(seen(screen.restart())).toEqual(known(user))
  })

  it('draws a component that is attached to a hidden page', async () => {
    const screen = await many.open(CLIENTS.asks)
    screen.hide()
    screen.setData(rowsOf(1))
    expect(screen.find('.profile-card__nickname').text()).toBe('微信用户')
  })
}
