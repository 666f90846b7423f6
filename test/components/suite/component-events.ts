import type { Suite } from '../../driver/run'
import { SHEET } from './form-person'
import { AGREED, ALL_THREE, byHand, CLIENTS, EVENT_BINDINGS } from './support'

/** Which events a component fires, and which listeners receive them. */
export const componentEvents: Suite = (driver, it) => {
  const all = driver.page(ALL_THREE)

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
    template: `<view id="around" ${EVENT_BINDINGS}>
      <login-gate id="gate" mode="guard" ${EVENT_BINDINGS}>
        <auth-avatar id="inside" ${EVENT_BINDINGS} />
      </login-gate>
      <profile-card id="card" show-settings ${EVENT_BINDINGS} />
    </view>`,
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
    const screen = await nested.open(CLIENTS.asks)
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
    screen.heard()
    const image = screen.find('#inside .auth-avatar__image')
    for (const event of ['load', 'error']) image.fire(event, {}, bubbling)
    expect(screen.events()).toEqual(['inside: load', 'inside: error'])
    screen.find('.profile-card__settings').fire('opensetting', {}, bubbling)
    await screen.settle()
    expect(screen.events()).toEqual([])
  })

  it('keeps the events of the avatar chooser in, at the avatar and in the sheet', async () => {
    const screen = await nested.open(AGREED, byHand)
    const bubbling = { bubbles: true }
    screen.find('#inside .auth-avatar__button').fire('chooseavatar', { errMsg: 'x' }, bubbling)
    await screen.settle()
    expect(screen.events()).toEqual(['inside: reject'])
    await screen.find('.profile-card__button').tapAndWait()
    const face = screen.find(`${SHEET} .profile-form__avatar`)
    for (const event of ['chooseavatar', 'error']) face.fire(event, { errMsg: 'x' }, bubbling)
    await screen.settle()
    expect(screen.events()).toEqual(['card: reject', 'card: reject'])
  })
}
