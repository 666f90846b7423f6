import { createHost } from '../../../host'
import { takePrinted, type Suite } from '../../driver/run'
import { personAt, SHEET } from './form-person'
import { FORM } from './gate-page'
import {
  AGREED,
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
  phone,
  shownUser,
} from './support'

/** Placeholders, `chooseAvatar` and the privacy agreement, as all three components show them. */
export const channelsInComponents: Suite = (driver, it) => {
  const page = driver.page(ALL_THREE)

  it('a placeholder is nobody’s name: no grant, no refusal, and the same tap leads on', async () => {
    const screen = await page.open(CLIENTS.chooses)
    await screen.find(BUTTONS.avatar).tapAndWait()

    expect(screen.host.prompts).toEqual([])
    expect(screen.events()).toEqual([])
    expect(screen.auth().state.profile).toMatchObject({ status: 'anonymous', attempts: 0 })
    expect(screen.auth().state.profile).not.toHaveProperty('userInfo.nickName')
    expect(screen.has(FORM)).toBe(true)
    expect(hints(screen)).toEqual([])
    expect(screen.find(BUTTONS.avatar).attribute('open-type')).toBe('chooseAvatar')
  })

  for (const where of ['avatar', 'gate', 'card'] as const) {
    it(`at the ${where} the same tap opens the form`, async () => {
      const screen = await page.open(CLIENTS.chooses)
      await screen.find(BUTTONS[where]).tapAndWait()
      expect(screen.findAll(FORM)).toHaveLength(1)
      expect(screen.findAll('profile-form')).toHaveLength(1)
      expect(screen.events()).toEqual([])
    })
  }

  it('after a placeholder the next start begins with chooseAvatar', async () => {
    const first = await page.open(CLIENTS.chooses)
    await first.find(BUTTONS.card).tapAndWait()

    const screen = first.restart()
    expect(screen.find(BUTTONS.avatar).attribute('open-type')).toBe('chooseAvatar')
    await screen.find(BUTTONS.card).tapAndWait()
    expect(screen.has(FORM)).toBe(true)
    expect(screen.host.count('button.getUserInfo')).toBe(1)
  })

  it('an app that is new today can start with chooseAvatar', async () => {
    const screen = await page.open(AGREED, (auth) => auth.configure({ channels: ['chooseAvatar'] }))
    expect(openTypes(screen)).toEqual({ avatar: 'chooseAvatar', gate: 'plain', card: 'plain' })
    await screen.find(BUTTONS.gate).tapAndWait()
    expect(screen.has(FORM)).toBe(true)
    expect(screen.host.count('button.getUserInfo')).toBe(0)
  })

  it('a chosen avatar shows everywhere at once', async () => {
    const screen = await page.open(CLIENTS.chooses, byHand)
    screen.find(BUTTONS.avatar).tap()
    screen.host.answer('allow')
    await screen.settle()

    const { avatar, card } = shownUser(screen)
    expect(avatar[1]).not.toBe('the default')
    expect(card[1]).toBe(avatar[1])
    expect(screen.events()).toContain('avatar: save')
    // What is still missing is asked for in the sheet.
    expect(openTypes(screen)).toEqual(allAsk('plain'))
    await screen.find(BUTTONS.avatar).tapAndWait()
    expect(personAt(screen, SHEET).picture()).toBe(avatar[1])
  })

  it('who is known is never replaced by a placeholder', async () => {
    const before = await page.open(CLIENTS.asks)
    before.find(BUTTONS.avatar).tap()
    await before.answer('allow')
    const device = before.host.saveDevice()

    // The same phone after an update of WeChat, a day and more later.
    const now = before.host.clock.now() + 48 * HOURS
    const host = createHost({ ...CLIENTS.today, device: { ...device, privacyAgreed: true }, now })
    const screen = page.firstFrame(host)
    expect(shownUser(screen)).toEqual(allShow())
    await screen.settle()
    expect(host.count('getUserInfo')).toBe(1)
    expect(shownUser(screen)).toEqual(allShow())
    expect(shownUser(screen.restart())).toEqual(allShow())
  })

  for (const where of ['avatar', 'gate', 'card'] as const) {
    it(`where the agreement is needed, the same tap at the ${where} leads to its sentence and link`, async () => {
      const screen = await page.open(CLIENTS.today)
      expect(openTypes(screen)).toEqual(allAsk('plain'))
      expect(screen.auth().state.privacy).toBe('needed')

      await screen.find(BUTTONS[where]).tapAndWait()
      expect(screen.host.privacyAgreed).toBe(false)
      const person = personAt(screen, SHEET)
      expect(person.find('privacy').text()).toBe('继续前，请阅读并同意《小程序隐私保护指引》')
      await person.find('agree').tapAndWait()
      expect(screen.auth().state.privacy).toBe('agreed')
      expect(screen.host.prompts).toEqual([])
      expect(screen.host.count('button.getUserInfo')).toBe(0)
    })
  }

  it('an agreement that was given needs no coupled button', async () => {
    const screen = await page.open({ ...CLIENTS.today, device: phone(false, true) })
    expect(openTypes(screen)).toEqual(allAsk('getUserInfo'))
    expect(screen.auth().state.privacy).toBe('agreed')
  })

  it('refusing the agreement is an answer, and the button asks again', async () => {
    const host = createHost(CLIENTS.today)
    host.fail('getPrivacySetting')
    const screen = await page.open(host)
    screen.find(BUTTONS.avatar).tap()
    await screen.answer('deny')

    const refused = screen.heard().filter(({ type }) => type === 'reject')
    expect(refused).toMatchObject([{ from: 'avatar', detail: { code: 'privacy-refused' } }])
    expect(screen.auth().state.privacy).toBe('refused')
    expect(hints(screen)).toHaveLength(1)
    expect(openTypes(screen)).toEqual(allAsk('plain'))

    // For ten seconds the client answers by itself.
    await host.clock.advance(11_000)
    expect(screen.auth().state.privacy).toBe('needed')
    await screen.find(BUTTONS.avatar).tapAndWait()
    await personAt(screen, SHEET).find('agree').tapAndWait()
    expect(screen.auth().state.privacy).toBe('agreed')
  })

  it('what the developer forgot to declare is said to the developer', async () => {
    const screen = await page.open({ ...CLIENTS.today, privacyDeclared: false })
    await screen.find(BUTTONS.avatar).tapAndWait()

    expect(takePrinted()).toEqual([expect.stringMatching(/Declare .*console/)])
    const refused = screen.heard().filter(({ type }) => type === 'reject')
    expect(refused).toMatchObject([{ detail: { code: 'privacy-undeclared' } }])
    expect(screen.auth().state.privacy).toBe('undeclared')
    expect(hints(screen)[0]).not.toMatch(/隐私保护指引|后台|声明/)
    expect(shownUser(screen)).toEqual(ANONYMOUS)
  })
}
