import type { Suite } from '../../driver/run'
import { ALL_THREE, ANONYMOUS, openTypes, BUTTONS, CLIENTS, allShow, shownUser } from './support'

/** The state outlives pages and restarts. */
export const storedState: Suite = (driver, it) => {
  const all = driver.page(ALL_THREE)

  it('draws the user in the first frame where a profile is kept: no button, no prompt', async () => {
    const before = await all.open(CLIENTS.asks)
    before.find('#card .profile-card__button').tap()
    await before.answer('allow')

    const screen = before.restart()
    expect(shownUser(screen)).toEqual(allShow())
    expect(Object.values(openTypes(screen))).toEqual(['no button', 'no button', 'no button'])
    await screen.settle()
    expect(shownUser(screen)).toEqual(allShow())
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
    expect(shownUser(screen)).toEqual(allShow())
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
    expect(shownUser(screen)).toEqual(allShow())
    await screen.settle()
    expect(shownUser(screen)).toEqual(ANONYMOUS)
  })

  it('goes on when the page that asked is left before the answer', async () => {
    const screen = await all.open(CLIENTS.asks)
    screen.find('#avatar .auth-avatar__button').tap()
    await screen.settle()
    screen.leave()
    await screen.answer('allow')
    expect(screen.auth().state.profile.status).toBe('granted')
  })

  it('keeps an avatar that was chosen on a page that is left meanwhile', async () => {
    const screen = await all.open(CLIENTS.chooses)
    await screen.find(BUTTONS.avatar).tapAndWait()
    screen.find(BUTTONS.avatar).tap()
    await screen.settle()
    screen.leave()
    await screen.answer('allow')
    await screen.host.clock.advance(20_000)
    expect(screen.auth().state.profile.status).toBe('partial')
    expect(shownUser(screen.restart()).avatar[1]).toMatch(/^wxfile:\/\/usr/)
  })

  it('goes anonymous everywhere on logout, and stays so until a tap', async () => {
    const before = await all.open(CLIENTS.asks)
    before.find('#card .profile-card__button').tap()
    await before.answer('allow')
    void before.auth().logout()
    await before.settle()
    expect(shownUser(before)).toEqual(ANONYMOUS)

    const screen = before.restart()
    await screen.host.clock.advance(25 * 3_600_000)
    screen.hide({ app: true })
    await screen.show({ app: true })
    expect(shownUser(screen)).toEqual(ANONYMOUS)
    expect(screen.host.count('getUserInfo')).toBe(0)
    await screen.find('#card .profile-card__button').tapAndWait()
    expect(shownUser(screen)).toEqual(allShow())
  })

  it('shows what the app’s server knows everywhere', async () => {
    const screen = await all.open(CLIENTS.today)
    const user = { nickName: '小满', avatarUrl: 'https://example.com/a.png' }
    void screen.auth().setProfile(user)
    await screen.settle()
    expect(shownUser(screen)).toEqual(allShow(user))
    expect(shownUser(screen.restart())).toEqual(allShow(user))
  })
}
