import type { Screen } from '../../driver/driver'
import { takePrinted, type Suite } from '../../driver/run'
import { personAt, SHEET } from './form-person'
import { OWN_BUTTON } from './sheet-page'
import { AGREED, byHand, CLIENTS, USER } from './support'

const DRAWN = '.profile-sheet'
const EVENTS = ['cancel', 'reject', 'close'].map((event) => `bind:${event}="hear"`).join(' ')

/** `<profile-sheet open>`: an app opens and closes it, and hears when it has closed. */
export const sheetPropertyOpen: Suite = (driver, it) => {
  const page = driver.page({
    template: `<profile-card id="card" />
      <profile-sheet wx:if="{{here}}" id="sheet" open="{{open}}" disabled="{{disabled}}" ${EVENTS} />`,
    data: { here: true, open: false, disabled: false },
  })
  const withOwnButton = driver.page({
    template: `<own-button />
      <profile-sheet wx:if="{{here}}" id="sheet" open="{{open}}" disabled="{{disabled}}" ${EVENTS} />`,
    data: { here: true, open: false, disabled: false },
    components: { 'own-button': OWN_BUTTON },
  })
  const MOVES_OUT = 200

  async function open(): Promise<Screen> {
    const screen = await page.open(AGREED, byHand)
    expect(screen.has(DRAWN)).toBe(false)
    screen.setData({ open: true })
    expect(screen.has(SHEET)).toBe(true)
    return screen
  }

  it('closed by the app it moves out without a word, and tells that it has closed', async () => {
    const screen = await open()
    screen.setData({ open: false })
    expect(screen.has('.profile-sheet--leaving')).toBe(true)
    await screen.host.clock.advance(MOVES_OUT - 1)
    expect([screen.has(DRAWN), screen.events()]).toEqual([true, []])
    await screen.host.clock.advance(1)
    expect([screen.has(DRAWN), screen.events()]).toEqual([false, ['sheet: close']])
    expect(screen.auth().state.profile.attempts).toBe(0)
  })

  it('closed by the user it tells of the refusal, and then that it has closed', async () => {
    const screen = await open()
    await screen.find('.profile-sheet__close').tapAndWait()
    expect(screen.events()).toEqual(['sheet: reject'])
    await screen.find(`${DRAWN} .profile-sheet__mask`).tapAndWait()
    await screen.host.clock.advance(MOVES_OUT)
    expect(screen.events()).toEqual(['sheet: close'])
  })

  it('is the sheet of a user who is known: it changes the profile, and closing it is no refusal', async () => {
    const screen = await page.open(AGREED, byHand)
    await screen.auth().setProfile(USER)
    screen.setData({ open: true })
    expect(screen.find('.profile-sheet__title').text()).toBe('修改资料')
    await screen.find('.profile-sheet__close').tapAndWait()
    expect(screen.has('.profile-sheet--leaving')).toBe(true)
    await screen.host.clock.advance(MOVES_OUT)
    expect(screen.events()).toEqual(['sheet: cancel', 'sheet: close'])
  })

  it('says that it has saved once, and not when it is opened and closed again', async () => {
    const screen = await open()
    await personAt(screen, SHEET).give('满满')
    expect([screen.has(DRAWN), screen.events()]).toEqual([false, ['sheet: close']])
    screen.setData({ open: false })
    screen.setData({ open: true })
    expect(screen.has(SHEET)).toBe(true)
    screen.setData({ open: false })
    expect(screen.has('.profile-sheet--saved')).toBe(false)
    expect(screen.has('.profile-sheet--leaving')).toBe(true)
  })

  it('says that it has saved only where all is known', async () => {
    const screen = await open()
    const person = personAt(screen, SHEET)
    person.type('满满')
    await person.save()
    expect([screen.has(SHEET), screen.auth().state.profile.status]).toEqual([true, 'partial'])
    screen.setData({ open: false })
    expect(screen.has('.profile-sheet--saved')).toBe(false)
    expect(screen.has('.profile-sheet--leaving')).toBe(true)
  })

  it('that cannot open beside another one tells that it has closed, once', async () => {
    const screen = await page.open(AGREED, byHand)
    await screen.find('#card .profile-card__button').tapAndWait()
    screen.setData({ open: true })
    await screen.settle()
    expect(screen.findAll(SHEET)).toHaveLength(1)
    expect(screen.events()).toEqual(['sheet: close'])
  })

  it('that stands open as it appears beside another one tells that it has closed, once', async () => {
    const screen = await page.open(AGREED, byHand)
    screen.setData({ here: false })
    await screen.find('#card .profile-card__button').tapAndWait()
    screen.setData({ here: true, open: true })
    await screen.settle()
    expect(screen.findAll(SHEET)).toHaveLength(1)
    expect(screen.events()).toEqual(['sheet: close'])
  })

  it('that is disabled tells that it has closed, and nothing is shown', async () => {
    const screen = await page.open(AGREED, byHand)
    screen.setData({ disabled: true })
    screen.setData({ open: true })
    await screen.settle()
    expect([screen.has(DRAWN), screen.events()]).toEqual([false, ['sheet: close']])
  })

  it('that opens on another page takes the place of one that a hidden page left open', async () => {
    const screen = await page.open(AGREED, byHand)
    screen.setData({ here: false })
    await screen.find('#card .profile-card__button').tapAndWait()
    screen.hide()
    // What is attached now stands on the page that is in front.
    screen.setData({ here: true, open: true })
    await screen.show()
    await screen.host.clock.advance(MOVES_OUT)
    expect([screen.findAll(DRAWN).length, screen.findAll(SHEET).length]).toEqual([1, 1])
    expect(screen.events()).toEqual([])
    await screen.find('.profile-sheet__close').tapAndWait()
    expect(screen.events()).toEqual(['sheet: reject'])
  })

  it('that leaves the page while it moves out tells nothing more', async () => {
    const screen = await open()
    screen.setData({ open: false })
    screen.setData({ here: false })
    await screen.host.clock.advance(MOVES_OUT)
    expect(screen.events()).toEqual([])
  })

  it('that leaves the page lets another one open', async () => {
    const screen = await open()
    screen.setData({ here: false })
    await screen.find('#card .profile-card__button').tapAndWait()
    expect(screen.findAll(SHEET)).toHaveLength(1)
    await screen.host.clock.advance(MOVES_OUT)
    expect(screen.events()).toEqual([])
  })

  it('that stood open as it appeared is opened by no button of the page', async () => {
    const screen = await withOwnButton.open(CLIENTS.chooses)
    screen.setData({ here: false })
    screen.setData({ here: true, open: true })
    await screen.find('.profile-sheet__close').tapAndWait()
    await screen.host.clock.advance(MOVES_OUT)
    screen.events()
    await screen.find('.own').tapAndWait()
    expect(screen.has(DRAWN)).toBe(false)
    expect(takePrinted()).toEqual([expect.stringMatching(/Place one <profile-sheet\/>/)])
  })

  it('that the app closes has the page’s button say no old refusal, though it was tapped while it was disabled', async () => {
    const screen = await withOwnButton.open(CLIENTS.today, byHand)
    await screen.find('.own').tapAndWait()
    await screen.find('.profile-sheet__close').tapAndWait()
    await screen.host.clock.advance(6000)
    screen.setData({ disabled: true })
    screen.events()
    await screen.find('.own').tapAndWait()
    expect([screen.has(DRAWN), screen.events()]).toEqual([false, []])
    screen.setData({ disabled: false, open: true })
    expect(screen.has(SHEET)).toBe(true)
    screen.setData({ open: false })
    await screen.settle()
    expect(screen.find('.own').text()).toBe('')
  })

  it('that left the page is opened by no button of the page', async () => {
    const screen = await withOwnButton.open(CLIENTS.chooses)
    screen.setData({ here: false })
    await screen.find('.own').tapAndWait()
    expect(takePrinted()).toEqual([expect.stringMatching(/Place one <profile-sheet\/>/)])
  })

  it('that a page’s button finds beside an open one stays closed, and tells nothing', async () => {
    const screen = await withOwnButton.open(CLIENTS.today, byHand)
    await screen.find('.own').tapAndWait()
    expect(screen.findAll(SHEET)).toHaveLength(1)
    await screen.find('.own').tapAndWait()
    expect(screen.findAll(SHEET)).toHaveLength(1)
    expect(screen.events()).toEqual([])
  })
}
