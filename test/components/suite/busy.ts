import type { Screen } from '../../driver/driver'
import type { Suite } from '../../driver/run'
import { OPENERS, SHEET_PAGE } from './sheet-page'
import { byHand, CLIENTS } from './support'

const SIGNS = ['.auth__ring', '.login-gate__loading']
const COMPONENTS = ['avatar', 'gate', 'guard', 'card'] as const

/** What was tapped shows, and says, that it is under way; nothing else does. */
export const busy: Suite = (driver, it) => {
  const page = driver.page(SHEET_PAGE)

  const busyOnes = (screen: Screen): string[] =>
    COMPONENTS.filter((name) => SIGNS.some((sign) => screen.find(`#${name}`).has(sign)))
  const waiting = (screen: Screen): string[] =>
    ['.auth__heard', '.login-gate__loading']
      .flatMap((said) => screen.findAll(said))
      .map((said) => said.text())
      .filter((said) => said === '请稍候…')

  for (const opener of COMPONENTS) {
    it(`${opener}: while the client asks, there and nowhere else`, async () => {
      const screen = await page.open(CLIENTS.asks)
      expect([busyOnes(screen), waiting(screen)]).toEqual([[], []])
      const before = screen.find(OPENERS[opener])
      const drawn = [before.text(), before.attribute('open-type')]
      await before.tapAndWait()
      expect([busyOnes(screen), waiting(screen)]).toEqual([[opener], ['请稍候…']])
      // It can be tapped again, and is called as before.
      const after = screen.find(OPENERS[opener])
      expect([after.text(), after.attribute('open-type')]).toEqual(drawn)
      await screen.answer('deny')
      expect([busyOnes(screen), waiting(screen)]).toEqual([[], []])
    })
  }

  it('moves to what is tapped next, and ends where nobody answers', async () => {
    const screen = await page.open(CLIENTS.asks)
    screen.host.hang('getUserInfo', 9)
    await screen.find(OPENERS.card).tapAndWait()
    await screen.find(OPENERS.gate).tapAndWait()
    expect(busyOnes(screen)).toEqual(['gate'])
    await screen.host.clock.advance(10_000)
    expect([busyOnes(screen), waiting(screen)]).toEqual([[], []])
  })

  it('stays until the picture that was chosen is with the app’s server', async () => {
    let finish: (url: string) => void = () => undefined
    const screen = await page.open(CLIENTS.chooses, (auth) => {
      byHand(auth)
      auth.configure({ uploadAvatar: () => new Promise((resolve) => (finish = resolve)) })
    })
    screen.find(OPENERS.avatar).tap()
    await screen.answer('allow')
    expect([busyOnes(screen), waiting(screen)]).toEqual([['avatar'], ['请稍候…']])
    finish('https://example.com/me.png')
    await screen.settle()
    expect(screen.find('#avatar .auth-avatar__image').attribute('src')).toBe(
      'https://example.com/me.png',
    )
    expect([busyOnes(screen), waiting(screen)]).toEqual([[], []])
  })

  it('the card’s own avatar shows it where it was tapped', async () => {
    const screen = await page.open(CLIENTS.asks)
    await screen.find('#card .auth-avatar__button').tapAndWait()
    expect(screen.find('#card').findAll('.auth__ring')).toHaveLength(1)
    expect(screen.has('#card .auth-avatar__busy')).toBe(true)
    expect(waiting(screen)).toHaveLength(1)
  })

  it('a form that saves says it, and then that it has', async () => {
    const screen = await page.open(CLIENTS.chooses, (auth) => {
      byHand(auth)
      auth.configure({ submitProfile: () => new Promise(() => undefined) })
    })
    await screen.find(OPENERS.card).tapAndWait()
    const save = (): ReturnType<Screen['find']> => screen.find('.profile-form__save')
    expect([save().has('.auth__ring'), save().text().trim()]).toEqual([false, '保存'])
    save().tap()
    expect([save().has('.auth__ring'), save().text().trim()]).toEqual([true, '保存'])
    await screen.settle()
    expect(save().has('.auth__ring')).toBe(false)
  })
}
