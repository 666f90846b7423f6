import type { Screen } from '../../driver/driver'
import type { Suite } from '../../driver/run'
import { SHEET } from './form-person'
import { CLIENTS, phone, USER } from './support'

/** A button component that keeps its tap and fires its own, as many libraries do (tdesign-miniprogram#2025). */
const CATCHING_BUTTON = {
  template: '<view class="catching" catchtap="onTap">收藏</view>',
  js: "Component({ methods: { onTap() { this.triggerEvent('tap') } } })",
}

/** The user is known, so that the gates are open, and an avatar opens the sheet. */
const KNOWN = { ...CLIENTS.chooses, publishedAt: '2020-01-01', device: phone(true) }

/** Taps on the content of an open `<login-gate mode="guard">`. */
export const gateTaps: Suite = (driver, it) => {
  const page = driver.page({
    template: `<view>
      <login-gate id="outer" mode="guard" bind:pass="hear">
        <view id="bound" bindtap="hear">收藏</view>
        <catching-button id="caught" bind:tap="hear" />
        <auth-avatar id="friend" editable />
        <view wx:if="{{nested}}">
          <login-gate id="inner" mode="{{mode}}" need="{{need}}" bind:pass="hear" bind:skip="hear">
            <view id="inner-bound" bindtap="hear">收藏</view>
            <catching-button id="inner-caught" bind:tap="hear" />
          </login-gate>
        </view>
        <view wx:if="{{second}}"><login-gate mode="guard"><view>收藏</view></login-gate></view>
      </login-gate>
    </view>`,
    data: { nested: false, second: false, mode: 'guard', need: 'profile' },
    components: { 'catching-button': CATCHING_BUTTON },
  })

  const around = driver.page(`<view id="around" bind:innergate="hear">
    <view catch:innergate="hear">
      <login-gate mode="guard">
        <view id="bound">收藏</view>
        <view><login-gate mode="guard"><view id="inner-bound">收藏</view></login-gate></view>
      </login-gate>
    </view>
  </view>`)

  async function open(data: Record<string, unknown> = {}): Promise<Screen> {
    const screen = await page.open(KNOWN)
    screen.setData(data)
    await screen.settle()
    screen.heard()
    return screen
  }

  async function eventsOfTap(screen: Screen, selector: string): Promise<string[]> {
    await screen.find(selector).tapAndWait()
    return screen.events()
  }

  it('pass comes before the content’s own handler, once for each tap', async () => {
    const screen = await open()
    const once = ['outer: pass', 'bound: tap']
    expect(await eventsOfTap(screen, '#bound')).toEqual(once)
    expect(await eventsOfTap(screen, '#bound')).toEqual(once)
  })

  it('pass fires where the content catches its taps', async () => {
    const screen = await open()
    const once = ['outer: pass', 'caught: tap']
    expect(await eventsOfTap(screen, '#caught .catching')).toEqual(once)
    expect(await eventsOfTap(screen, '#caught .catching')).toEqual(once)
  })

  it('what is passed with is the state of now, and no tap that was resumed', async () => {
    const screen = await open()
    await screen.find('#caught .catching').tapAndWait()
    expect(screen.heard()[0]).toMatchObject({
      detail: { state: { profile: { status: 'granted' } }, resumed: false },
    })
  })

  it('no tap in a sheet that the content opened is one on the content', async () => {
    const screen = await open()
    expect(await eventsOfTap(screen, '#friend .auth-avatar__button')).toEqual(['outer: pass'])
    for (const part of ['.profile-sheet__title', '.profile-form__avatar', '.profile-sheet__mask']) {
      expect([part, await eventsOfTap(screen, `${SHEET} ${part}`)]).toEqual([part, []])
    }
    // Moving out, it still lies over the content.
    expect(await eventsOfTap(screen, '.profile-sheet--leaving .profile-sheet__mask')).toEqual([])
    await screen.host.clock.advance(200)
    expect(screen.has('.profile-sheet')).toBe(false)
    expect(await eventsOfTap(screen, '#bound')).toEqual(['outer: pass', 'bound: tap'])
  })

  it('a tap in a gate within it is that gate’s own', async () => {
    const screen = await open({ nested: true })
    expect(await eventsOfTap(screen, '#inner-bound')).toEqual(['inner: pass', 'inner-bound: tap'])
    expect(await eventsOfTap(screen, '#inner-caught .catching')).toEqual([
      'inner: pass',
      'inner-caught: tap',
    ])
  })

  for (const [selector, tap] of [
    ['#bound', 'bound: tap'],
    ['#caught .catching', 'caught: tap'],
  ] as const) {
    it(`a tap on ${selector} beside a gate within it passes once`, async () => {
      const screen = await open({ nested: true })
      for (const count of [1, 2]) {
        const events = await eventsOfTap(screen, selector)
        expect([count, events.sort()]).toEqual([count, ['outer: pass', tap].sort()])
      }
    })
  }

  it('a gate that appears within it during a tap takes nothing from that tap', async () => {
    const screen = await open({ nested: true })
    screen.find('#caught .catching').tap()
    screen.setData({ second: true })
    await screen.settle()
    expect(screen.events().sort()).toEqual(['caught: tap', 'outer: pass'])
  })

  it('no gate tells a page of the gates around it and within it', async () => {
    const screen = await around.open(KNOWN)
    await screen.find('#inner-bound').tapAndWait()
    await screen.find('#bound').tapAndWait()
    expect(screen.heard()).toEqual([])
  })

  it('a tap in a gate within it that is closed, or has no taps to tell, is no tap on the content', async () => {
    const screen = await open({ nested: true, mode: 'replace' })
    expect(await eventsOfTap(screen, '#inner-bound')).toEqual(['inner-bound: tap'])
    const closed = await page.open(KNOWN, (auth) => {
      auth.configure({ exchange: () => Promise.resolve({ token: 'token', expiresIn: 3600 }) })
      void auth.logout()
      void auth.setProfile(USER)
    })
    closed.setData({ nested: true, mode: 'replace', need: 'session' })
    await closed.settle()
    closed.heard()
    expect(await eventsOfTap(closed, '#inner .login-gate__skip')).toEqual(['inner: skip'])
  })
}
