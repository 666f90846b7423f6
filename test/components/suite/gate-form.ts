import type { Suite } from '../../driver/run'
import { BUTTON, fill, FORM, GATE_PAGE, openGuard, OVERLAY, passes } from './gate-page'
import { CLIENTS } from './support'

/** `<login-gate>` where the client only has the form. */
export const gateForm: Suite = (driver, it) => {
  const page = driver.page(GATE_PAGE)

  it('guard: a placeholder leads on to the form in a sheet, and saving goes on with the action', async () => {
    const screen = await openGuard(page, CLIENTS.chooses)
    await screen.find(OVERLAY).tapAndWait()
    expect(screen.has(`.login-gate__sheet profile-form`)).toBe(true)
    expect(screen.has('.secret')).toBe(true)
    expect(screen.events()).toEqual([])

    await fill(screen)
    expect(screen.has(FORM)).toBe(false)
    const heard = screen.heard().filter(({ type }) => type !== 'statuschange')
    expect(heard.map(({ type, from }) => `${from}: ${type}`)).toEqual([
      'gate: save',
      'gate: authorize',
      'gate: pass',
    ])
    expect(heard.at(1)?.detail).toMatchObject({
      channel: 'chooseAvatar',
      userInfo: { nickName: '小满' },
    })
    expect(heard.at(2)?.detail).toMatchObject({ resumed: true })
  })

  it('guard: closing the form is a refusal that can be taken back', async () => {
    const screen = await openGuard(page, CLIENTS.chooses)
    await screen.find(OVERLAY).tapAndWait()
    await screen.find('.profile-form__cancel').tapAndWait()
    expect(screen.has(FORM)).toBe(false)
    const heard = screen.heard().filter(({ type }) => type !== 'statuschange')
    expect(heard).toMatchObject([
      { type: 'reject', from: 'gate', detail: { code: 'cancelled', attempts: 1 } },
    ])
    await screen.find(OVERLAY).tapAndWait()
    expect(screen.has(FORM)).toBe(true)
    expect(screen.host.count('button.getUserInfo')).toBe(1)
  })

  it('guard: a form that was closed starts nothing when the user is known later', async () => {
    const screen = await openGuard(page, CLIENTS.chooses)
    await screen.find(OVERLAY).tapAndWait()
    await screen.find('.profile-form__cancel').tapAndWait()
    await screen.auth().setProfile({ nickName: '小满', avatarUrl: 'https://example.com/a.png' })
    expect(screen.has(OVERLAY)).toBe(false)
    expect(passes(screen)).toEqual([])
  })

  it('guard: a tap beside the sheet closes it', async () => {
    const screen = await openGuard(page, CLIENTS.chooses)
    await screen.find(OVERLAY).tapAndWait()
    await screen.find('.login-gate__mask').tapAndWait()
    expect(screen.has(FORM)).toBe(false)
    expect(screen.events()).toEqual(['gate: reject'])
  })

  describe('guard: an upload that fails', () => {
    async function unsent() {
      const done: ((url: string) => void)[] = []
      const screen = await openGuard(page, CLIENTS.chooses, (auth) => {
        const uploadAvatar = () =>
          done.length ? new Promise<string>((resolve) => done.push(resolve)) : fail()
        const fail = () => Promise.reject(new Error(`offline ${done.push(() => undefined)}`))
        auth.configure({ uploadAvatar })
      })
      await screen.find(OVERLAY).tapAndWait()
      await fill(screen)
      return { screen, done }
    }

    it('is no refusal: the form offers to try again, and closing it goes on with the action', async () => {
      const { screen } = await unsent()
      expect(screen.find('.profile-form__hint').text()).not.toBe('')
      expect(screen.events()).toEqual(['gate: save', 'gate: authorize'])
      await screen.find('.profile-form__cancel').tapAndWait()
      expect(screen.has(FORM)).toBe(false)
      expect(passes(screen)).toEqual([true])
    })

    it('and then succeeds goes on with the action, once', async () => {
      const { screen, done } = await unsent()
      screen.events()
      screen.find('.profile-form__save').tap()
      await screen.host.clock.advance(2000)
      done.at(-1)?.('https://cdn.example.com/lasting.png')
      await screen.settle()
      expect(screen.has(FORM)).toBe(false)
      expect(screen.events()).toEqual(['gate: save', 'gate: pass'])
    })
  })

  it('replace: the form opens in place of the prompt, and saving shows the content', async () => {
    const screen = await page.open(CLIENTS.chooses)
    await screen.find(BUTTON).tapAndWait()
    expect(screen.has(FORM)).toBe(true)
    expect(screen.has('.login-gate__prompt')).toBe(false)
    expect(screen.has('.secret')).toBe(false)

    await fill(screen)
    expect(screen.has('.secret')).toBe(true)
    expect(screen.has(FORM)).toBe(false)
    expect(passes(screen)).toEqual([true])
  })

  it('replace: saving a form shows the content, also when the user was known meanwhile', async () => {
    const screen = await page.open(CLIENTS.chooses)
    await screen.find(BUTTON).tapAndWait()
    await screen.auth().setProfile({ nickName: '小满', avatarUrl: 'https://example.com/a.png' })
    screen.heard()
    await fill(screen)
    expect(screen.has('.secret')).toBe(true)
    expect(screen.events()).toEqual(['gate: save', 'gate: pass'])
  })

  it('replace: closing the form brings the prompt back', async () => {
    const screen = await page.open(CLIENTS.chooses)
    await screen.find(BUTTON).tapAndWait()
    await screen.find('.profile-form__cancel').tapAndWait()
    expect(screen.has('.login-gate__prompt')).toBe(true)
    expect(screen.events()).toEqual(['gate: reject'])
  })

  it('replace: a form that stands open when the user becomes known elsewhere ends with pass', async () => {
    const screen = await page.open(CLIENTS.chooses)
    await screen.find(BUTTON).tapAndWait()
    await screen.auth().setProfile({ nickName: '小满', avatarUrl: 'https://example.com/a.png' })
    await screen.find('.profile-form__cancel').tapAndWait()
    expect(screen.has('.secret')).toBe(true)
    expect(screen.events()).toEqual(['gate: pass'])
  })
}
