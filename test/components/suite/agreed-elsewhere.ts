import { createHost, type Host } from '../../../host'
import type { Screen } from '../../driver/driver'
import type { Suite } from '../../driver/run'
import { personAt, SHEET } from './form-person'
import { openers, OPENERS, SHEET_PAGE } from './sheet-page'
import { byHand, CLIENTS } from './support'

/** The app's own popup, with its own button (official docs, wx.onNeedPrivacyAuthorization). */
const POPUP = `<view class="popup">
  <button id="app-agree" class="app-agree" open-type="agreePrivacyAuthorization"
    bindagreeprivacyauthorization="hear">同意并继续</button>
</view>`

/** Who agreed in the app's own popup is not asked once more. */
export const agreedElsewhere: Suite = (driver, it) => {
  const page = driver.page({ ...SHEET_PAGE, template: SHEET_PAGE.template + POPUP })
  const form = driver.page(`<view><profile-form id="form" />${POPUP}</view>`)

  /** A phone whose app answers `onNeedPrivacyAuthorization` by its own popup. */
  function phoneWithPopup(): { host: Host; agree: (screen: Screen) => Promise<void> } {
    const host = createHost(CLIENTS.today)
    host.install()
    let resolveNeed: (() => void) | undefined
    return {
      host,
      async agree(screen) {
        host.wx.onNeedPrivacyAuthorization((resolve) => {
          resolveNeed = () => resolve({ event: 'agree', buttonId: 'app-agree' })
        })
        host.wx.requirePrivacyAuthorize({})
        await screen.find('.app-agree').tapAndWait()
        resolveNeed?.()
        await screen.settle()
        expect(host.privacyAgreed).toBe(true)
      },
    }
  }

  async function leaveAndReturn(screen: Screen): Promise<void> {
    screen.hide()
    await screen.host.clock.advance(60_000)
    await screen.show()
  }

  it('a form that stands alone goes on when its page shows', async () => {
    const { host, agree } = phoneWithPopup()
    const screen = await form.open(host, byHand)
    const person = personAt(screen, '#form')
    expect([person.has('agree'), person.has('avatar')]).toEqual([true, false])
    await agree(screen)
    await leaveAndReturn(screen)
    expect([person.has('agree'), person.has('avatar')]).toEqual([false, true])
    await person.give('满满')
    expect(screen.auth().state).toMatchObject({ privacy: 'agreed', profile: { status: 'granted' } })
  })

  for (const opener of openers) {
    it(`${opener}: a sheet that is open goes on when its page shows`, async () => {
      const { host, agree } = phoneWithPopup()
      const screen = await page.open(host, byHand)
      const person = personAt(screen, SHEET)
      await screen.find(OPENERS[opener]).tapAndWait()
      expect([person.has('agree'), person.has('avatar')]).toEqual([true, false])
      await agree(screen)
      await leaveAndReturn(screen)
      expect([person.has('agree'), person.has('avatar')]).toEqual([false, true])
      await person.give('满满')
      expect(screen.auth().state.profile.status).toBe('granted')
      expect(screen.has(SHEET)).toBe(false)
    })

    it(`${opener}: a sheet that opens afterwards does not ask, also where the page never hid`, async () => {
      const { host, agree } = phoneWithPopup()
      const screen = await page.open(host, byHand)
      await agree(screen)
      await screen.find(OPENERS[opener]).tapAndWait()
      const person = personAt(screen, SHEET)
      expect([person.has('agree'), person.has('avatar')]).toEqual([false, true])
    })
  }

  it('at show the avatar’s own button is the chooser again, and the others open the sheet', async () => {
    const { host, agree } = phoneWithPopup()
    const screen = await page.open(host, byHand)
    const openTypes = (): unknown[] =>
      openers.map((opener) => screen.find(OPENERS[opener]).attribute('open-type') ?? '')
    expect(openTypes()).toEqual(['', '', '', '', ''])
    await agree(screen)
    await leaveAndReturn(screen)
    expect(openTypes()).toEqual(['chooseAvatar', '', '', '', 'chooseAvatar'])
  })

  it('no answer of the client about the agreement leaves the step as it is', async () => {
    const { host, agree } = phoneWithPopup()
    const screen = await form.open(host, byHand)
    const person = personAt(screen, '#form')
    await agree(screen)
    host.fail('getPrivacySetting')
    await leaveAndReturn(screen)
    expect(person.has('agree')).toBe(true)
    await leaveAndReturn(screen)
    expect(person.has('avatar')).toBe(true)
  })
}
