import fc from 'fast-check'
import { createHost } from '../../../host'
import type { Screen } from '../../driver/driver'
import { takePrinted, type Suite } from '../../driver/run'
import { hostile, make, type Recipe } from '../../support/hostile'
import { CLIENTS, USER } from './support'

const KEY = 'miniprogram-auth-kit'
const OK = { errMsg: 'getUserInfo:ok', userInfo: USER }

/** The events of native elements that components hear, and an answer that is as it should be. */
const EVENTS: [selector: string, event: string, good: unknown][] = [
  ['#avatar .auth-avatar__button', 'getuserinfo', OK],
  ['#avatar .auth-avatar__button', 'chooseavatar', { avatarUrl: 'http://tmp/a.png' }],
  ['#avatar .auth-avatar__button', 'error', { errMsg: 'chooseAvatar:fail cancel' }],
  ['#gate .login-gate__button', 'getuserinfo', OK],
  ['#guard .login-gate__overlay', 'getuserinfo', OK],
  ['#card .profile-card__button', 'getuserinfo', OK],
  ['#card .profile-card__settings', 'opensetting', { authSetting: { 'scope.userInfo': false } }],
  ['#form .profile-form__avatar', 'chooseavatar', { avatarUrl: 'http://tmp/a.png' }],
  ['#form .profile-form__avatar', 'error', { errMsg: 'chooseAvatar:fail cancel' }],
  ['#form .profile-form__nickname', 'focus', { value: '小满' }],
  ['#form .profile-form__nickname', 'input', { value: '小满' }],
  ['#form .profile-form__nickname', 'change', { value: '小满' }],
  ['#form .profile-form__nickname', 'nicknamereview', { pass: true, timeout: false }],
  ['#form .profile-form__nickname', 'blur', { value: '小满' }],
  ['#form form', 'submit', { value: { nickname: '小满' } }],
  ['#form .profile-form__agree', 'agreeprivacyauthorization', { errMsg: 'x:ok' }],
]

/** Components, whatever comes in from outside. */
export const badValues: Suite = (driver, it) => {
  const page = driver.page({
    template: `<auth-avatar id="avatar" show-nickname />
      <login-gate id="gate"><text>收藏列表</text></login-gate>
      <login-gate id="guard" mode="guard"><text>收藏</text></login-gate>
      <profile-card id="card" show-settings />
      <profile-form id="form" />`,
  })

  /** Everything is drawn, and only what the app's own developer has to know is said. */
  function expectSound(screen: Screen): void {
    expect(takePrinted().filter((line) => !line.includes('Declare 昵称'))).toEqual([])
    for (const part of ['.auth-avatar__box', '.profile-card__nickname', '.profile-form']) {
      expect(screen.has(part)).toBe(true)
    }
    expect(screen.text()).toContain('收藏')
    expect(screen.tree()).not.toContain('[object')
    expect(screen.auth().state.profile.status).not.toBe('pending')
  }

  for (const [name, client] of [
    ['asks', CLIENTS.asks],
    ['chooses', CLIENTS.chooses],
    ['today', CLIENTS.today],
  ] as const) {
    it(`read any detail of an event as nothing, or as what can be read: a client that ${name}`, async () => {
      const present = new Set<string>()
      const detail = fc.constantFrom(...EVENTS).chain(([selector, event, good]) =>
        fc.record({
          selector: fc.constant(selector),
          event: fc.constant(event),
          recipe: hostile(good),
        }),
      )
      const holds = fc.asyncProperty(fc.array(detail, { minLength: 5 }), async (details) => {
        const screen = await page.open(client)
        for (const { selector, event, recipe } of details) {
          if (!screen.has(selector)) continue
          present.add(event)
          screen.find(selector).fire(event, make(recipe) as object)
          await screen.settle()
        }
        await screen.host.clock.advance(30_000)
        expectSound(screen)
        screen.leave()
      })
      await fc.assert(holds, { numRuns: 25 })
      expect(present.size).toBeGreaterThan(3)
    })
  }

  /** What a phone can store. */
  const storable = (recipe: Recipe): unknown => {
    try {
      const text = JSON.stringify(make(recipe)) as string | undefined
      return text === undefined ? '' : JSON.parse(text)
    } catch {
      return ''
    }
  }
  it('start with anything in storage, and are usable', async () => {
    const stored = {
      kit: KEY,
      v: 1,
      data: { profile: { userInfo: USER, source: 'getUserInfo', at: 1 }, loggedOut: true },
    }
    const session = { kit: KEY, v: 1, data: { token: 't', expiresAt: 2, at: 1 } }
    const holds = fc.asyncProperty(hostile(stored), hostile(session), async (profile, token) => {
      const host = createHost(CLIENTS.asks)
      host.storage.put(KEY, storable(profile))
      host.storage.put(`${KEY}.session`, storable(token))
      const screen = page.firstFrame(host, (auth) => {
        auth.configure({ exchange: () => Promise.resolve({ token: 'new', expiresIn: 60 }) })
      })
      await screen.settle()
      expectSound(screen)
      if (screen.has('#avatar .auth-avatar__button')) {
        screen.find('#avatar .auth-avatar__button').tap()
        await screen.answer('allow')
      }
      expect(screen.text()).toContain('收藏列表')
      screen.leave()
    })
    await fc.assert(holds, { numRuns: 25 })
  })

  const own = driver.page({
    template: `<auth-avatar id="avatar" size="{{it}}" shape="{{it}}" shared="{{it}}" src="{{it}}"
        nickname="{{it}}" lang="{{it}}" default-avatar="{{it}}" anonymous-nickname="{{it}}"
        show-nickname="{{it}}" show-hint="{{it}}" editable="{{it}}" disabled="{{it}}" />
      <login-gate id="gate" need="{{it}}" mode="{{it}}" lang="{{it}}" description="{{it}}"
        button-text="{{it}}" skip-text="{{it}}" skippable="{{it}}">收藏</login-gate>
      <profile-card id="card" layout="{{it}}" lang="{{it}}" description="{{it}}"
        editable="{{it}}" show-settings="{{it}}" />
      <profile-form id="form" lang="{{it}}" disabled="{{it}}" />`,
  })
  it('draw the default for any value of a property that no property can mean', async () => {
    const screen = await own.open(CLIENTS.asks)
    const untouched = screen.tree()
    // What setData can carry: it copies, so a value that throws when it is read throws in the page.
    // miniprogram-simulate compares what it copied, and calls `hasOwnProperty` of it.
    const withNullPrototype = driver.framework !== 'simulate'
    const value = fc.oneof(
      fc.object({ withBigInt: true, withNullPrototype, maxDepth: 3 }),
      fc.array(fc.anything()),
      fc.constantFrom(undefined, null, NaN, 10n, Symbol('size'), () => 5, new Date(NaN)),
    )
    const holds = fc.property(value, (it) => {
      screen.setData({ it })
      expect(screen.tree()).toBe(untouched)
    })
    fc.assert(holds, { numRuns: 100 })
    expect(takePrinted().filter((line) => !line.includes('is left out'))).toEqual([])
  })
}
