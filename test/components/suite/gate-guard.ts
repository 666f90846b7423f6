import type { Suite } from '../../driver/run'
import { GATE_PAGE, grantAtAvatar, openGuard, OVERLAY, passes } from './gate-page'

/** `<login-gate mode="guard">`: the action goes on after the grant. */
export const gateGuards: Suite = (driver, it) => {
  const page = driver.page(GATE_PAGE)

  it('guard: the content always shows, under a button that asks until the gate is open', async () => {
    const screen = await openGuard(page)
    expect(screen.has('.secret')).toBe(true)
    expect(screen.has('.teaser')).toBe(false)
    expect(screen.find(OVERLAY).attribute('open-type')).toBe('getUserInfo')
    expect(screen.find(OVERLAY).text()).toBe('')
    await grantAtAvatar(screen)
    expect(screen.has(OVERLAY)).toBe(false)
    expect(screen.has('.secret')).toBe(true)
  })

  it('guard: goes on once with what the user’s own tap was for', async () => {
    const screen = await openGuard(page)
    screen.find(OVERLAY).tap()
    await screen.answer('allow')
    expect(passes(screen)).toEqual([true])

    screen.find('.star').tap()
    screen.find('.star').tap()
    expect(passes(screen)).toEqual([false, false])
  })

  it('guard: the grant is told before the action goes on', async () => {
    const screen = await openGuard(page)
    screen.find(OVERLAY).tap()
    await screen.answer('allow')
    expect(screen.events()).toEqual(['gate: authorize', 'gate: pass'])
  })

  it('guard: a refusal goes on with nothing, and the next tap asks again', async () => {
    const screen = await openGuard(page)
    screen.find(OVERLAY).tap()
    await screen.answer('deny')
    expect(screen.events()).toEqual(['gate: reject'])
    expect(screen.find('.login-gate__hint').text()).not.toBe('')
    screen.find(OVERLAY).tap()
    await screen.answer('allow')
    expect(passes(screen)).toEqual([true])
    expect(screen.has('.login-gate__hint')).toBe(false)
  })

  it('guard: says nothing of a refusal that was given elsewhere', async () => {
    const screen = await openGuard(page)
    screen.find('#avatar .auth-avatar__button').tap()
    await screen.answer('deny')
    expect(screen.has('.auth-avatar__hint')).toBe(true)
    expect(screen.has('.login-gate__hint')).toBe(false)
  })

  it('guard: a grant that came from elsewhere starts no action', async () => {
    const screen = await openGuard(page)
    await grantAtAvatar(screen)
    expect(passes(screen)).toEqual([])
  })

  it('guard: a tap that was refused is not resumed by a later grant elsewhere', async () => {
    const screen = await openGuard(page)
    screen.find(OVERLAY).tap()
    await screen.answer('deny')
    await grantAtAvatar(screen)
    expect(passes(screen)).toEqual([])
  })

  it('guard: an action that went on is not repeated by a later grant elsewhere', async () => {
    const screen = await openGuard(page)
    screen.find(OVERLAY).tap()
    await screen.answer('allow')
    screen.host.revoke('scope.userInfo')
    screen.hide()
    await screen.show()
    expect(screen.has(OVERLAY)).toBe(true)
    screen.heard()
    await grantAtAvatar(screen)
    expect(screen.has(OVERLAY)).toBe(false)
    expect(passes(screen)).toEqual([])
  })

  it('guard: two taps, one refused and one allowed, go on once', async () => {
    const screen = await openGuard(page)
    screen.find(OVERLAY).tap()
    screen.find(OVERLAY).tap()
    await screen.answer('deny', 'allow')
    expect(passes(screen)).toEqual([true])
  })

  it('guard: an answer that arrives twice starts the action once', async () => {
    const screen = await openGuard(page)
    screen.host.answerTwice('getUserInfo')
    screen.find(OVERLAY).tap()
    await screen.answer('allow')
    expect(passes(screen)).toEqual([true])
  })

  it('guard: an answer after ten minutes, given on a hidden page, goes on when it shows', async () => {
    const screen = await openGuard(page)
    screen.find(OVERLAY).tap()
    await screen.host.clock.advance(600_000)
    screen.hide()
    await screen.answer('allow')
    await screen.show()
    expect(passes(screen)).toEqual([true])
  })
}
