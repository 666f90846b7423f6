import type { Screen } from '../../driver/driver'
import { takePrinted, type Suite } from '../../driver/run'
import { personAt, SHEET } from './form-person'
import { FORM } from './gate-page'
import { openers, OPENERS, OWN_BUTTON, SHEET_PAGE, type Opener } from './sheet-page'
import { byHand, CLIENTS, phone, USER } from './support'

const MASK = '.profile-sheet__mask'
const CLOSE = '.profile-sheet__close'
const KNOWN = { ...CLIENTS.chooses, publishedAt: '2020-01-01', device: phone(true) }

/** The profile sheet: what opens and closes it, and what it says. */
export const sheet: Suite = (driver, it) => {
  const page = driver.page(SHEET_PAGE)
  const withoutSheet = driver.page({
    template: '<own-button />',
    components: { 'own-button': OWN_BUTTON },
  })

  const asking = (first: string) =>
    driver.page({
      template: '<own-button /><profile-sheet asks="{{asks}}" />',
      components: { 'own-button': OWN_BUTTON },
      data: { asks: first },
    })
  const profileFirst = asking('profile')
  const phoneFirst = asking('phone')

  async function open(opener: Opener, client: object = CLIENTS.today): Promise<Screen> {
    const screen = await page.open(client, byHand)
    await screen.find(OPENERS[opener]).tapAndWait()
    screen.heard()
    return screen
  }

  for (const opener of openers) {
    it(`${opener}: the same tap opens it after a placeholder, once`, async () => {
      const screen = await page.open(CLIENTS.chooses)
      await screen.find(OPENERS[opener]).tapAndWait()
      expect([screen.findAll(SHEET).length, screen.findAll(FORM).length]).toEqual([1, 1])
      expect(screen.host.count('button.getUserInfo')).toBe(1)
      expect(screen.host.prompts).toEqual([])
      expect(screen.events().filter((event) => event !== 'around: tap')).toEqual([])
    })

    for (const [what, part] of [
      ['close sign', CLOSE],
      ['mask', MASK],
      ['cancel button', '.profile-form__cancel'],
    ] as const) {
      it(`${opener}: its ${what} closes it, which is a refusal that can be taken back`, async () => {
        const screen = await open(opener)
        await screen.find(part).tapAndWait()
        expect(screen.has(SHEET)).toBe(false)
        const said = screen.heard().filter(({ type }) => !/statuschange|tap/.test(type))
        expect(said).toMatchObject([
          { type: 'reject', from: opener, detail: { code: 'cancelled', attempts: 1 } },
        ])
        await screen.host.clock.advance(200)
        expect(screen.has('.profile-sheet')).toBe(false)
        await screen.find(OPENERS[opener]).tapAndWait()
        expect(screen.has(FORM)).toBe(true)
      })
    }

    it(`${opener}: agree, choose, type, save: known, and the sheet moves out`, async () => {
      const screen = await open(opener)
      const person = personAt(screen, SHEET)
      await person.find('agree').tapAndWait()
      await person.choose()
      person.type('满满')
      person.blur()
      person.find('save').tap()
      await screen.settle()
      expect(screen.find('.profile-sheet--saved .profile-form__save').text()).toBe('已保存')
      await screen.host.clock.advance(900)
      expect(screen.has('.profile-sheet--leaving')).toBe(true)
      await screen.host.clock.advance(200)
      expect(screen.has('.profile-sheet')).toBe(false)
      const said = screen.events().filter((event) => event.startsWith(`${opener}:`))
      const known = [`${opener}: save`, `${opener}: authorize`]
      expect(said.slice(0, 2)).toEqual(known)
      expect(screen.auth().state.profile).toMatchObject({ status: 'granted', attempts: 0 })
    })

    it(`${opener}: no tap within the sheet reaches what is behind it`, async () => {
      const screen = await open(opener)
      for (const part of ['.profile-sheet__title', '.profile-form__privacy', MASK]) {
        await screen.find(`${SHEET} ${part}`).tapAndWait()
      }
      expect(screen.events()).toEqual([`${opener}: reject`])
    })
  }

  for (const [opener, button] of [
    ['card', '.profile-card__edit'],
    ['avatar', OPENERS.avatar],
  ] as const) {
    it(`${opener}: closing the edit of who is known is no refusal, and changes nothing`, async () => {
      const screen = await page.open(KNOWN)
      screen.heard()
      for (const part of [CLOSE, MASK, '.profile-form__cancel']) {
        await screen.find(button).tapAndWait()
        const person = personAt(screen, SHEET)
        expect(person.find('nickname').value()).toBe(USER.nickName)
        person.type('别名')
        await screen.find(part).tapAndWait()
        await screen.host.clock.advance(5000)
      }
      expect(screen.events().filter((event) => event !== 'around: tap')).toEqual([])
      expect(screen.auth().state.profile).toMatchObject({
        status: 'granted',
        attempts: 0,
        userInfo: USER,
      })
    })
  }

  it('of a page: closed when the user is known already, it fires cancel', async () => {
    const screen = await open('sheet')
    void screen.auth().setProfile({ nickName: '小满', avatarUrl: 'https://example.com/a.png' })
    await screen.settle()
    screen.heard()
    await screen.find(MASK).tapAndWait()
    expect(screen.events()).toEqual(['sheet: cancel'])
    expect(screen.auth().state.profile.attempts).toBe(0)
  })

  it('of a page: without one the next tap stands on chooseAvatar, and the developer is told once', async () => {
    const screen = await withoutSheet.open(CLIENTS.chooses)
    await screen.find('.own').tapAndWait()
    expect(takePrinted()).toEqual([expect.stringMatching(/Place one <profile-sheet\/>/)])
    expect(screen.find('.own').attribute('open-type')).toBe('chooseAvatar')
    screen.find('.own').tap()
    await screen.answer('allow')
    await screen.find('.own').tapAndWait()
    expect(screen.auth().state.profile.status).toBe('partial')
  })

  it('of a page: one that came to ask for the phone number opens for no button of the profile', async () => {
    const screen = await profileFirst.open(CLIENTS.chooses)
    screen.setData({ asks: 'phone' })
    await screen.find('.own').tapAndWait()
    expect(screen.has(SHEET)).toBe(false)
    expect(takePrinted()).toEqual([expect.stringMatching(/Place one <profile-sheet\/>/)])
  })

  it('of a page: one that came to ask for the profile opens', async () => {
    const screen = await phoneFirst.open(CLIENTS.chooses)
    screen.setData({ asks: 'profile' })
    await screen.find('.own').tapAndWait()
    expect(screen.find(SHEET).text()).toContain('设置头像和昵称')
  })

  it('of a page: closed, the button that opened it says the hint, for a while', async () => {
    const screen = await open('sheet')
    await screen.find(CLOSE).tapAndWait()
    expect(screen.find(OPENERS.sheet).text()).toBe('没关系，不影响使用，随时可以再点')
    await screen.host.clock.advance(6000)
    expect(screen.find(OPENERS.sheet).text()).toBe('')
  })

  it('of a page: an answer that comes while the page is hidden asks for no other sheet', async () => {
    const screen = await page.open(CLIENTS.chooses)
    screen.find(OPENERS.sheet).tap()
    screen.hide()
    await screen.settle()
    expect(takePrinted()).toEqual([])
    await screen.show()
    expect(screen.find(OPENERS.sheet).attribute('open-type')).toBe('chooseAvatar')
  })

  it('of a page: a form that chooses a second picture opens no other sheet', async () => {
    const screen = await open('card', { ...CLIENTS.today, device: phone(false, true) })
    const person = personAt(screen, SHEET)
    await person.choose()
    await person.save()
    expect(screen.auth().state.profile.status).toBe('partial')
    person.find('avatar').tap()
    await screen.settle()
    expect(screen.auth().state.profile.status).toBe('pending')
    expect(screen.findAll(SHEET)).toHaveLength(1)
  })

  it('is a dialog with a name, its title first, and results are spoken where they stand', async () => {
    const screen = await open('card', { ...CLIENTS.today, device: phone(false, true) })
    const dialog = screen.find(SHEET)
    expect(dialog.attribute('aria-role')).toBe('dialog')
    expect([true, 'true']).toContain(dialog.attribute('aria-modal'))
    expect(dialog.attribute('aria-label')).toBe('设置头像和昵称')
    expect(dialog.text()).toMatch(/^设置头像和昵称/)
    expect(screen.find(CLOSE).attribute('aria-role')).toBe('button')
    expect(screen.find(CLOSE).attribute('aria-label')).toBe('取消')

    const result = screen.find(`${SHEET} .profile-form__result`)
    expect([result.attribute('aria-live'), result.text()]).toEqual(['polite', ''])
    await personAt(screen, SHEET).save()
    expect(result.text()).toBe('请选择头像，并填写昵称')
  })
}
