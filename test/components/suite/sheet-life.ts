import type { Auth } from '../../../components/index'
import type { Screen } from '../../driver/driver'
import type { Suite } from '../../driver/run'
import { personAt, SHEET } from './form-person'
import { openers, OPENERS, SHEET_PAGE, type Opener } from './sheet-page'
import { AGREED, byHand, CLIENTS, USER } from './support'

const DRAWN = '.profile-sheet'

/** The profile sheet: one at a time, how long it lives, and when it draws. */
export const sheetLife: Suite = (driver, it) => {
  const page = driver.page(SHEET_PAGE)
  const form = driver.page('<profile-form id="form" />')

  async function open(opener: Opener, launch = byHand): Promise<Screen> {
    const screen = await page.open(AGREED, launch)
    await screen.find(OPENERS[opener]).tapAndWait()
    // Here the first tap opened the system's chooser, and the next one opens the sheet.
    if (isChooser(opener)) {
      expect(screen.has(DRAWN)).toBe(false)
      await screen.answer('allow')
      await screen.find(OPENERS[opener]).tapAndWait()
    }
    expect(screen.findAll(SHEET)).toHaveLength(1)
    screen.heard()
    screen.draws()
    return screen
  }
  const isChooser = (opener: Opener): boolean => opener === 'avatar' || opener === 'sheet'
  const drawn = (screen: Screen): number =>
    screen.draws().reduce((sum, { count }) => sum + count, 0)
  /** Only what opens another sheet, so that all that draws is known. */
  const only = (opener: Opener) => ({
    shown: Object.fromEntries(openers.map((one) => [one, one === opener])),
  })

  it('one at a time: a second opener does nothing', async () => {
    const screen = await open('card')
    for (const opener of openers) {
      if (isChooser(opener)) continue
      await screen.find(OPENERS[opener]).tapAndWait()
      expect(screen.findAll(SHEET)).toHaveLength(1)
    }
    expect(drawn(screen)).toBe(0)
    expect(screen.auth().state.profile.attempts).toBe(0)
    await screen.find(`${SHEET} .profile-sheet__close`).tapAndWait()
    expect(screen.events()).toContain('card: reject')
    await screen.find(OPENERS.guard).tapAndWait()
    expect(screen.findAll(SHEET)).toHaveLength(1)
  })

  it('stays open where its user becomes known elsewhere', async () => {
    const screen = await open('card')
    await screen.auth().setProfile(USER)
    await screen.host.clock.advance(1000)
    expect(screen.findAll(SHEET)).toHaveLength(1)
  })

  it('opens again while it moves out, and stays', async () => {
    const screen = await open('card')
    await screen.find(`${SHEET} .profile-sheet__mask`).tapAndWait()
    await screen.host.clock.advance(100)
    await screen.find(OPENERS.card).tapAndWait()
    await screen.host.clock.advance(5000)
    expect(screen.findAll(SHEET)).toHaveLength(1)
  })

  it('opens again for a tap on a page that is hidden while it moves out', async () => {
    const screen = await open('card')
    await screen.find(`${SHEET} .profile-sheet__mask`).tapAndWait()
    screen.hide()
    await screen.find(OPENERS.card).tapAndWait()
    await screen.host.clock.advance(1000)
    await screen.show()
    expect(screen.findAll(SHEET)).toHaveLength(1)
  })

  it('takes no tap while it moves out: nothing is asked, and nothing that was closed is saved', async () => {
    const screen = await open('card')
    const person = personAt(screen, DRAWN)
    person.type('满满')
    await screen.find(`${SHEET} .profile-sheet__mask`).tapAndWait()
    screen.events()
    const { length } = screen.host.prompts
    await person.find('avatar').tapAndWait()
    await person.find('save').tapAndWait()
    expect(screen.host.prompts).toHaveLength(length)
    expect(screen.events()).toEqual([])
    expect(screen.auth().state.profile).toMatchObject({ status: 'rejected', attempts: 1 })
  })

  for (const opener of openers) {
    it(`${opener}: the sheet survives the album and a page that hides, with what was given in it`, async () => {
      const screen = await open(opener)
      const person = personAt(screen, SHEET)
      person.type('满满')
      await person.choose({ avatar: 'wxfile://tmp_second.png' })
      screen.hide()
      await screen.host.clock.advance(60_000)
      await screen.show()
      expect(person.picture()).toBe('wxfile://tmp_second.png')
      expect(person.find('nickname').value()).toBe('满满')
      expect(screen.events()).toEqual([])
    })

    it(`${opener}: detached, its sheet is gone, nothing draws, and another one can open`, async () => {
      const screen = await open(opener)
      const person = personAt(screen, SHEET)
      person.type('满满')
      person.blur()
      person.find('save').tap()
      const other = opener === 'card' ? 'guard' : 'card'
      screen.setData(only(other))
      expect(screen.has(DRAWN)).toBe(false)
      screen.draws()
      await screen.host.clock.advance(5000)
      const gone = /profile-(sheet|form)/
      expect(screen.draws().filter(({ tag, count }) => gone.test(tag) && count > 0)).toEqual([])
      const edit = '.profile-card__edit'
      await screen.find(screen.has(edit) ? edit : OPENERS[other]).tapAndWait()
      expect(screen.findAll(SHEET)).toHaveLength(1)
    })

    for (const isHidden of [false, true]) {
      it(`${opener}: a logout ${isHidden ? 'while the page is hidden ' : ''}ends it and empties it, without a word`, async () => {
        const screen = await open(opener)
        const person = personAt(screen, SHEET)
        person.type('满满')
        await person.choose({ avatar: 'wxfile://tmp_second.png' })
        screen.heard()
        if (isHidden) screen.hide()
        screen.draws()
        void screen.auth().logout()
        await screen.host.clock.advance(1000)
        if (isHidden) {
          expect(drawn(screen)).toBe(0)
          await screen.show()
        }
        expect(screen.has(DRAWN)).toBe(false)
        // The page's own one stays.
        expect(screen.findAll('profile-sheet')).toHaveLength(1)
        expect(screen.events()).toEqual([])
        await screen.find(OPENERS.card).tapAndWait()
        expect(person.find('nickname').value()).toBe('')
        expect(person.picture()).toBe('the default')
        await person.save()
        expect(screen.auth().state.profile.userInfo).toBeUndefined()
      })
    }

    it(`${opener}: a save that ends while the page is hidden draws nothing until it shows`, async () => {
      let done: (url: string) => void = () => undefined
      const screen = await open(opener, (auth: Auth) => {
        byHand(auth)
        if (!isChooser(opener)) {
          auth.configure({
            channels: ['chooseAvatar'],
            uploadAvatar: () => new Promise((resolve) => (done = resolve)),
          })
        }
      })
      const person = personAt(screen, SHEET)
      if (!isChooser(opener)) await person.choose()
      person.type('满满')
      person.blur()
      await screen.host.clock.advance(1000)

      person.find('save').tap()
      screen.hide()
      screen.draws()
      await screen.host.clock.advance(5000)
      done('https://cdn.example.com/lasting.png')
      await screen.host.clock.advance(1000)
      expect(screen.auth().state.profile.status).toBe('granted')
      expect(drawn(screen)).toBe(0)
      await screen.show()
      expect(screen.has(DRAWN)).toBe(false)
      expect(screen.has('#gate .secret')).toBe(true)
      expect(screen.events().filter((event) => /authorize/.test(event))).toEqual([
        `${opener}: authorize`,
      ])
    })
  }

  /** Taps at these buttons of a client that answers them with a placeholder, while the page is hidden. */
  async function answeredWhileHidden(...tapped: Opener[]): Promise<Screen> {
    const screen = await page.open(CLIENTS.chooses)
    screen.hide()
    for (const opener of tapped) screen.find(OPENERS[opener]).tap()
    await screen.settle()
    expect(screen.has(DRAWN)).toBe(false)
    return screen
  }

  for (const opener of ['avatar', 'gate', 'guard', 'card'] as const) {
    it(`${opener}: an answer to a hidden page opens the sheet when the page shows`, async () => {
      const screen = await answeredWhileHidden(opener)
      await screen.show()
      expect(screen.findAll(SHEET)).toHaveLength(1)
    })

    it(`${opener}: the sheet opens also for who is known in part meanwhile`, async () => {
      const screen = await answeredWhileHidden(opener)
      await screen.auth().setProfile({ nickName: '小满' })
      await screen.show()
      expect(screen.findAll(SHEET)).toHaveLength(1)
    })

    it(`${opener}: it opens no sheet for who logged out, or is known, meanwhile`, async () => {
      for (const meanwhile of [
        (auth: Auth) => auth.logout(),
        (auth: Auth) => auth.setProfile(USER),
      ]) {
        const screen = await answeredWhileHidden(opener)
        void meanwhile(screen.auth())
        await screen.settle()
        await screen.show()
        await screen.host.clock.advance(1000)
        expect(screen.has(DRAWN)).toBe(false)
      }
    })
  }

  it('of two that wait for the page to show one opens, and the other can be opened after it', async () => {
    const screen = await answeredWhileHidden('card', 'gate')
    await screen.show()
    expect(screen.findAll(SHEET)).toHaveLength(1)
    await screen.find(`${SHEET} .profile-sheet__close`).tapAndWait()
    await screen.host.clock.advance(1000)
    expect(screen.has(DRAWN)).toBe(false)
    for (const opener of ['gate', 'card'] as const) {
      await screen.find(OPENERS[opener]).tapAndWait()
      expect(screen.findAll(SHEET)).toHaveLength(1)
      await screen.find(`${SHEET} .profile-sheet__close`).tapAndWait()
      await screen.host.clock.advance(1000)
    }
  })

  it('a form that stands alone is emptied by a logout as well', async () => {
    const screen = await form.open(AGREED, byHand)
    const person = personAt(screen, '#form')
    person.type('满满')
    await person.choose()
    void screen.auth().logout()
    await screen.settle()
    expect([person.find('nickname').value(), person.picture()]).toEqual(['', 'the default'])
    await person.save()
    expect(screen.auth().state.profile.userInfo).toBeUndefined()
  })
}
