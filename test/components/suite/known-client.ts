import type { HostOptions } from '../../../host'
import type { Screen } from '../../driver/driver'
import type { Suite } from '../../driver/run'
import { personAt, SHEET } from './form-person'
import { openers, OPENERS, SHEET_PAGE } from './sheet-page'
import { BUTTONS, ALL_THREE, byHand, CLIENTS, HOURS, phone } from './support'

const CHOOSES = 'button.open-type.chooseAvatar'

/** What is known of a client is used, and what it says of itself is not believed alone. */
export const knownClient: Suite = (driver, it) => {
  const all = driver.page(ALL_THREE)
  const page = driver.page(SHEET_PAGE)

  /** All that reads a profile by itself: starts, days, page shows, the settings page. */
  async function liveOn(first: Screen): Promise<Screen> {
    let screen = first
    for (let start = 0; start < 3; start++) {
      screen = screen.restart()
      await screen.host.clock.advance(48 * HOURS)
      screen.hide({ app: true })
      await screen.show({ app: true })
      void screen.auth().refresh()
      await screen.settle()
      await screen.find('#card .profile-card__settings').tapAndWait()
      await screen.answer({ 'scope.userInfo': true })
      await screen.settle()
    }
    return screen
  }

  for (const [how, device, isAsked] of [
    ['a tap', undefined, false],
    ['the silent check', phone(true, true), true],
  ] as const) {
    for (const client of [CLIENTS.chooses, CLIENTS.grey, CLIENTS.none]) {
      it(`${client.sdkVersion}: after a placeholder to ${how}, wx.getUserInfo is never called again`, async () => {
        const screen = await all.open({ ...client, ...(device && { device }) })
        if (!isAsked) await screen.find(BUTTONS.avatar).tapAndWait()
        expect(screen.auth().state.channel).toBe(client === CLIENTS.none ? 'none' : 'chooseAvatar')
        const before = screen.host.count('getUserInfo')
        expect(before).toBe(isAsked ? 1 : 0)
        const last = await liveOn(screen)
        void last.auth().logout()
        await liveOn(last)
        expect(screen.host.count('getUserInfo')).toBe(before)
        expect(screen.host.prompts.every(({ cause }) => cause === 'tap')).toBe(true)
      })
    }
  }

  it('a client that asks for the agreement is never asked by wx.getUserInfo', async () => {
    const screen = await all.open({ ...CLIENTS.today, device: phone(true) })
    screen.host.agreePrivacy()
    await liveOn(screen)
    expect(screen.host.count('getUserInfo')).toBe(0)
  })

  const gaps = (sdkVersion: string): HostOptions => ({
    sdkVersion,
    limits: { canIUseGaps: [CHOOSES] },
    device: phone(false, true),
  })

  for (const opener of openers) {
    for (const [ladder, launch] of [
      ['whole ladder', undefined],
      ['chooseAvatar alone', byHand],
    ] as const) {
      it(`${opener}, ${ladder}: where canIUse says no on 2.21.2 and later, the tap leads on all the same`, async () => {
        for (const sdkVersion of ['2.21.2', CLIENTS.today.sdkVersion]) {
          const screen = await page.open(gaps(sdkVersion), launch)
          expect(screen.host.wx.canIUse(CHOOSES)).toBe(false)
          const isChooser = launch && ['avatar', 'sheet'].includes(opener)
          await screen.find(OPENERS[opener]).tapAndWait()
          if (isChooser) {
            await screen.answer('allow')
            await screen.find(OPENERS[opener]).tapAndWait()
          }
          const person = personAt(screen, SHEET)
          if (!isChooser) await person.choose()
          person.type('满满')
          person.blur()
          await person.save()
          expect(screen.auth().state.profile.status).toBe('granted')
          screen.leave()
        }
      })
    }
  }

  it('and on an older one, which has no chooser, nothing is offered', async () => {
    const screen = await page.open(gaps('2.21.1'))
    await screen.find(OPENERS.card).tapAndWait()
    expect(screen.auth().state.channel).toBe('none')
    expect(screen.has(SHEET)).toBe(false)
    expect(screen.has('#card .profile-card__button')).toBe(false)
  })
}
