import type { Suite } from '../../driver/run'
import { CLIENTS } from './support'

const ROOTS = ['.auth-avatar', '.login-gate', '.profile-card', '.profile-form', '.profile-sheet']

/** Which colours are the defaults: see components/styles/theme.wxss. */
export const theme: Suite = (driver, it) => {
  const page = driver.page({
    template: `<auth-avatar theme="{{theme}}" /><login-gate theme="{{theme}}" />
      <profile-card theme="{{theme}}" /><profile-form theme="{{theme}}" />
      <profile-sheet theme="{{theme}}" open="{{true}}" />
      <auth-avatar class="other" shared="{{false}}" />`,
    data: { theme: '' },
  })
  const themesOf = (tree: string): string[] => tree.match(/\bauth--\w+/g) ?? []

  it('follows the phone where the client reports a theme', async () => {
    const screen = await page.open(CLIENTS.chooses)
    const classes = themesOf(screen.tree())
    expect(classes.length).toBeGreaterThanOrEqual(ROOTS.length)
    expect(new Set(classes)).toEqual(new Set(['auth--auto']))
  })

  it('stays light in an app that did not opt in: its client reports no theme', async () => {
    const screen = await page.open({ ...CLIENTS.chooses, darkmode: false })
    for (const root of ROOTS) expect(screen.has(root)).toBe(true)
    expect(themesOf(screen.tree())).toEqual([])
  })

  const classes =
    driver.page(`<login-gate button-class="mine" /><profile-card button-class="mine" />
    <profile-form button-class="mine" /><phone-button button-class="mine">手机号登录</phone-button>`)
  it('takes the page’s class on the button of each component', async () => {
    const screen = await classes.open(CLIENTS.chooses)
    for (const button of [
      'login-gate__button',
      'profile-card__button',
      'profile-form__save',
      'phone-button',
    ]) {
      expect([button, screen.has(`.mine.${button}`)]).toEqual([button, true])
    }
  })

  it('is pinned by the app, also for the sheet and what stands in it', async () => {
    for (const client of [CLIENTS.chooses, { ...CLIENTS.chooses, darkmode: false }]) {
      const screen = await page.open(client)
      for (const pinned of ['dark', 'light']) {
        screen.setData({ theme: pinned })
        await screen.settle()
        expect(new Set(themesOf(screen.tree()))).toEqual(new Set([`auth--${pinned}`]))
      }
    }
  })
}
