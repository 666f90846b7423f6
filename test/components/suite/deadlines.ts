import { createHost } from '../../../host'
import type { Suite } from '../../driver/run'
import { personAt, SHEET } from './form-person'
import {
  ALL_THREE,
  allAsk,
  ANONYMOUS,
  openTypes,
  BUTTONS,
  byHand,
  CLIENTS,
  hints,
  HOURS,
  allShow,
  MINUTES,
  phone,
  shownUser,
} from './support'

/** Machines have deadlines, people do not. */
export const deadlines: Suite = (driver, it) => {
  const page = driver.page(ALL_THREE)
  const button = '#avatar .auth-avatar__button'

  it('keeps the button as it is while the user thinks', async () => {
    const screen = await page.open(CLIENTS.asks)
    // All but what shows and says that it is under way.
    const drawn = (): string[] =>
      screen
        .tree()
        .split('\n')
        .filter((line) => !/auth-avatar__busy|auth__ring|auth__heard|请稍候/.test(line))
    const before = drawn()
    await screen.find(button).tapAndWait()
    expect(screen.auth().state.profile.status).toBe('pending')
    expect(drawn()).toEqual(before)
  })

  it('takes its hint back while a question is open', async () => {
    const screen = await page.open(CLIENTS.asks)
    screen.find(button).tap()
    await screen.answer('deny')
    expect(hints(screen)).toHaveLength(1)
    await screen.find(button).tapAndWait()
    expect(hints(screen)).toEqual([])
    await screen.answer('deny')
    expect(hints(screen)).toHaveLength(1)
  })

  it('ends pending after the timeout, so that the button can be used again', async () => {
    const screen = await page.open(CLIENTS.asks)
    await screen.find(button).tapAndWait()
    await screen.host.clock.advance(9_999)
    expect(screen.auth().state.profile.status).toBe('pending')
    await screen.host.clock.advance(1)
    expect(screen.auth().state.profile.status).toBe('anonymous')
    expect(screen.events()).toEqual([])
  })

  it('ends pending when the page shows again', async () => {
    const screen = await page.open(CLIENTS.asks)
    await screen.find(button).tapAndWait()
    screen.hide()
    await screen.show()
    expect(screen.auth().state.profile.status).toBe('anonymous')
  })

  it('counts the app’s own timeout', async () => {
    const screen = await page.open(CLIENTS.asks, (auth) => auth.configure({ timeout: 3000 }))
    await screen.find(button).tapAndWait()
    await screen.host.clock.advance(3000)
    expect(screen.auth().state.profile.status).toBe('anonymous')
  })

  it('hears a person who thought for a day', async () => {
    const screen = await page.open(CLIENTS.asks)
    await screen.find(button).tapAndWait()
    await screen.host.clock.advance(24 * HOURS)
    await screen.answer('allow')
    expect(shownUser(screen)).toEqual(allShow())
    expect(screen.events().sort()).toEqual(['avatar: authorize', 'gate: pass'])
  })

  it('hears the first of two questions that were left open, and then the second', async () => {
    const screen = await page.open(CLIENTS.asks)
    await screen.find(button).tapAndWait()
    await screen.host.clock.advance(MINUTES)
    await screen.find(button).tapAndWait()
    expect(screen.host.prompts).toHaveLength(2)
    await screen.answer('deny')
    expect(hints(screen)).toHaveLength(1)
    await screen.answer('allow')
    expect(shownUser(screen)).toEqual(allShow())
  })

  it('does not let a silent check take back what a tap gave', async () => {
    const host = createHost({ ...CLIENTS.asks, device: phone(false) })
    host.delay('getSetting', 5000)
    const screen = page.firstFrame(host)
    screen.find(button).tap()
    await screen.answer('allow')
    expect(shownUser(screen)).toEqual(allShow())
    await host.clock.advance(20_000)
    expect(shownUser(screen)).toEqual(allShow())
  })

  it('does not let a silent answer take the question away while a person thinks', async () => {
    const host = createHost({ ...CLIENTS.asks, device: phone(false) })
    host.delay('getSetting', 5000)
    const screen = page.firstFrame(host)
    await screen.find(button).tapAndWait()
    await host.clock.advance(6000)
    expect(screen.auth().state.profile.status).toBe('pending')
    expect(openTypes(screen)).toEqual(allAsk('getUserInfo'))
    await screen.answer('allow')
    expect(shownUser(screen)).toEqual(allShow())
  })

  for (const api of ['getSetting', 'getUserInfo', 'getPrivacySetting'] as const) {
    it(`goes on when ${api} never answers`, async () => {
      const client = api === 'getPrivacySetting' ? CLIENTS.today : CLIENTS.asks
      const host = createHost({ ...client, device: phone(true) })
      host.hang(api)
      const screen = page.firstFrame(host)
      await host.clock.advance(20_000)
      expect(screen.auth().state.profile.status).toBe('anonymous')
      expect(shownUser(screen)).toEqual(ANONYMOUS)
      expect(host.prompts).toEqual([])
    })

    it(`takes no notice of ${api} when it answers too late`, async () => {
      const client = api === 'getPrivacySetting' ? CLIENTS.today : CLIENTS.asks
      const host = createHost({ ...client, device: phone(true) })
      host.delay(api, MINUTES)
      const screen = page.firstFrame(host)
      await host.clock.advance(20_000)
      const state = JSON.stringify(screen.auth().state)
      await host.clock.advance(2 * MINUTES)
      expect(JSON.stringify(screen.auth().state)).toBe(state)
      expect(host.prompts).toEqual([])
    })
  }

  it('has a usable avatar button again when choosing never ends', async () => {
    const screen = await page.open(CLIENTS.chooses, byHand)
    await screen.find(button).tapAndWait()
    expect(screen.auth().state.profile.status).toBe('pending')
    await screen.host.clock.advance(10_000)
    expect(screen.auth().state.profile.status).toBe('anonymous')
    expect(screen.find(button).attribute('open-type')).toBe('chooseAvatar')
  })

  for (const place of ['at the avatar', 'in the sheet']) {
    it(`has a usable button ${place} after a picture that fails the safety check`, async () => {
      const screen = await page.open(CLIENTS.chooses, byHand)
      if (place === 'in the sheet') await screen.find(BUTTONS.card).tapAndWait()
      const chooser = place === 'in the sheet' ? `${SHEET} .profile-form__avatar` : button
      await screen.find(chooser).tapAndWait()
      expect(screen.auth().state.profile.status).toBe('pending')
      // It fires nothing at all (platform facts §1.5). The album hid the page, which now shows.
      await screen.answer({ avatar: 'http://tmp/bad.jpg', safe: false })
      expect(screen.auth().state.profile.status).toBe('anonymous')
      expect(screen.find(chooser).attribute('open-type')).toBe('chooseAvatar')
      screen.find(chooser).tap()
      await screen.answer('allow')
      if (place === 'in the sheet') await personAt(screen, SHEET).save()
      expect(shownUser(screen).avatar[1]).toMatch(/^wxfile:/)
    })
  }
}
