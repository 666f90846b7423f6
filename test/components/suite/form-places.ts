import type { Suite } from '../../driver/run'
import { personAt, SHEET } from './form-person'
import { byHand, CLIENTS, EVENT_BINDINGS } from './support'

/** The form where card and gate open it, on a client of today that has agreed to nothing yet. */
export const formPlaces: Suite = (driver, it) => {
  const PLACES = [
    {
      place: 'card',
      page: driver.page(`<profile-card id="it" ${EVENT_BINDINGS} />`),
      button: '.profile-card__button',
      after: [],
    },
    {
      place: 'gate',
      page: driver.page(
        `<login-gate id="it" ${EVENT_BINDINGS}><view class="secret" /></login-gate>`,
      ),
      button: '.login-gate__button',
      after: ['it: pass'],
    },
    {
      place: 'guard',
      page: driver.page(
        `<login-gate id="it" mode="guard" ${EVENT_BINDINGS}><view class="secret" /></login-gate>`,
      ),
      button: '.login-gate__overlay',
      after: ['it: pass'],
    },
  ]
  for (const { place, page, button, after } of PLACES) {
    it(`${place}: agree, choose, type, save: each once, and the tap leads on`, async () => {
      const screen = await page.open(CLIENTS.today, byHand)
      await screen.find(button).tapAndWait()
      const person = personAt(screen, SHEET)
      await person.find('agree').tapAndWait()
      await person.give('满满')
      expect(screen.has(SHEET)).toBe(false)
      expect(screen.events()).toEqual(['it: save', 'it: authorize', ...after])
      expect(screen.host.prompts.map(({ kind }) => kind)).toEqual(['chooseAvatar'])
    })

    it(`${place}: closed at the agreement is a refusal that can be taken back`, async () => {
      const screen = await page.open(CLIENTS.today, byHand)
      await screen.find(button).tapAndWait()
      await personAt(screen, SHEET).find('cancel').tapAndWait()
      expect(screen.events()).toEqual(['it: reject'])
      expect(screen.auth().state.profile).toMatchObject({
        status: 'rejected',
        error: { code: 'cancelled' },
      })
      await screen.find(button).tapAndWait()
      expect(personAt(screen, SHEET).has('agree')).toBe(true)
    })

    it(`${place}: closed while it saves: known all the same, and no action goes on`, async () => {
      let done: (url: string) => void = () => undefined
      const screen = await page.open(CLIENTS.today, (auth) => {
        auth.configure({
          channels: ['chooseAvatar'],
          uploadAvatar: () => new Promise((resolve) => (done = resolve)),
        })
      })
      await screen.find(button).tapAndWait()
      const person = personAt(screen, SHEET)
      await person.find('agree').tapAndWait()
      await person.choose()
      person.type('满满')
      person.blur()
      person.find('save').tap()
      await screen.host.clock.advance(2000)
      await person.find('cancel').tapAndWait()
      done('https://cdn.example.com/lasting.png')
      await screen.settle()
      expect(screen.auth().state.profile).toMatchObject({ status: 'granted', attempts: 0 })
      const resumed = screen
        .heard()
        .filter(({ type, detail }) => type === 'pass' && (detail as { resumed: boolean }).resumed)
      expect(resumed).toEqual([])
    })

    it(`${place}: one half is kept, the form stays and asks for the other`, async () => {
      const screen = await page.open(CLIENTS.today, byHand)
      await screen.find(button).tapAndWait()
      const person = personAt(screen, SHEET)
      await person.find('agree').tapAndWait()
      person.type('满满')
      person.blur()
      await person.save()
      expect(screen.events()).toEqual(['it: save'])
      expect(person.hint()).not.toBe('')
      await person.choose()
      await person.save()
      expect(screen.events()).toEqual(['it: save', 'it: authorize', ...after])
    })
  }
}
