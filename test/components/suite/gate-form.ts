import type { Suite } from '../../driver/run'
import { BUTTON, fill, FORM, GATE_PAGE, openGuard, OVERLAY, passes, startSaving } from './gate-page'
import { AGREED, CLIENTS } from './support'

/** `<login-gate>` where the client only has the form. */
export const gateForm: Suite = (driver, it) => {
  const page = driver.page(GATE_PAGE)

  it('guard: a placeholder leads on to the form in a sheet, and saving goes on with the action', async () => {
    const screen = await openGuard(page, CLIENTS.chooses)
    await screen.find(OVERLAY).tapAndWait()
    expect(screen.has(FORM)).toBe(true)
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

  it('guard: saving a form goes on with the action, also when the user was known meanwhile', async () => {
    const screen = await openGuard(page, CLIENTS.chooses)
    await screen.find(OVERLAY).tapAndWait()
    await screen.auth().setProfile({ nickName: '小满', avatarUrl: 'https://example.com/a.png' })
    screen.heard()
    await fill(screen)
    expect(passes(screen)).toEqual([true])
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
    await screen.find('.profile-sheet__mask').tapAndWait()
    expect(screen.has(FORM)).toBe(false)
    expect(screen.events()).toEqual(['gate: reject'])
  })

  it('guard: an upload that fails is no refusal, and the tap goes on', async () => {
    const screen = await openGuard(page, CLIENTS.chooses, (auth) => {
      auth.configure({ uploadAvatar: () => Promise.reject(new Error('offline')) })
    })
    await screen.find(OVERLAY).tapAndWait()
    await fill(screen)
    expect(screen.has(FORM)).toBe(false)
    expect(screen.events()).toEqual(['gate: save', 'gate: authorize', 'gate: pass'])
  })

  it('guard: a form that is closed while it saves is no refusal, and leads to nothing', async () => {
    const screen = await openGuard(page, CLIENTS.chooses)
    screen.host.delay('copyFile', 3000)
    await screen.find(OVERLAY).tapAndWait()
    await startSaving(screen, 100)
    await screen.find('.profile-form__cancel').tapAndWait()
    await screen.host.clock.advance(5000)
    expect(screen.events()).toEqual(['gate: save', 'gate: authorize'])
    expect(screen.auth().state.profile).toMatchObject({ status: 'granted', attempts: 0 })

    void screen.auth().logout()
    await screen.settle()
    void screen.auth().setProfile({ nickName: '满满', avatarUrl: 'https://example.com/b.png' })
    await screen.settle()
    expect(screen.events()).toEqual([])
  })

  for (const [when, ms] of [
    ['the nickname is reviewed', 100],
    ['the picture is uploaded', 3000],
  ] as const) {
    it(`guard: a tap beside the sheet while ${when} is no refusal`, async () => {
      const screen = await openGuard(page, AGREED, (auth) => {
        auth.configure({ uploadAvatar: () => new Promise(() => undefined), uploadTimeout: 10_000 })
      })
      screen.host.nicknameReview('none')
      await screen.find(OVERLAY).tapAndWait()
      await startSaving(screen, ms)
      await screen.find('.profile-sheet__mask').tapAndWait()
      expect([screen.has(FORM), screen.events()]).toEqual([false, []])
      await screen.host.clock.advance(20_000)
      expect(screen.events()).toEqual(['gate: save', 'gate: authorize'])
      expect(screen.auth().state.profile.attempts).toBe(0)

      // What was on its way has arrived: from here on closing the form is an answer again.
      void screen.auth().logout()
      await screen.settle()
      await screen.find(OVERLAY).tapAndWait()
      await screen.find('.profile-sheet__mask').tapAndWait()
      expect(screen.events()).toEqual(['gate: reject'])
    })
  }

  for (const [when, ms] of [
    ['the nickname is reviewed', 100],
    ['the picture is uploaded', 3000],
  ] as const) {
    it(`guard: a logout while ${when} ends what the tap was for`, async () => {
      let end: ((url: string) => void) | undefined
      const screen = await openGuard(page, CLIENTS.chooses, (auth) => {
        auth.configure({ uploadAvatar: () => new Promise((resolve) => (end = resolve)) })
      })
      screen.host.nicknameReview('none')
      await screen.find(OVERLAY).tapAndWait()
      await startSaving(screen, ms)
      void screen.auth().logout()
      await screen.settle()
      void screen.auth().setProfile({ nickName: '大满', avatarUrl: 'https://example.com/b.png' })
      await screen.settle()
      end?.('https://cdn.example.com/lasting.png')
      await screen.host.clock.advance(5000)
      expect(screen.events()).toEqual([])
      expect(screen.has('.profile-form__hint')).toBe(false)
      expect(screen.auth().state.profile.userInfo?.nickName).toBe('大满')
    })
  }

  it('guard: a form that is opened again after a refusal says what is missing, and what is refused', async () => {
    const screen = await openGuard(page, AGREED)
    await screen.find(OVERLAY).tapAndWait()
    await screen.find('.profile-form__cancel').tapAndWait()
    await screen.find(OVERLAY).tapAndWait()
    screen.find('.profile-form__save').tap()
    await screen.settle()
    expect(screen.find('.profile-form__hint').text()).toBe('请选择头像，并填写昵称')

    screen.host.nicknameReview('fail')
    screen.find('.profile-form__nickname').type('坏名字')
    screen.find('.profile-form__nickname').blur()
    screen.find('.profile-form__save').tap()
    await screen.host.clock.advance(5000)
    expect(screen.find('.profile-form__hint').text()).toBe('昵称没有通过微信审核，换一个试试')
  })

  it('guard: a placeholder for who became known while it came goes on, and asks for nothing', async () => {
    const screen = await openGuard(page, CLIENTS.chooses)
    screen.host.delay('button.getUserInfo', 1000)
    screen.find(OVERLAY).tap()
    await screen.settle()
    await screen.auth().setProfile({ nickName: '小满', avatarUrl: 'https://example.com/a.png' })
    await screen.host.clock.advance(2000)
    expect(screen.has(FORM)).toBe(false)
    expect(passes(screen)).toEqual([true])
  })

  it('guard: a refusal of who became known while they thought goes on with nothing', async () => {
    const screen = await openGuard(page)
    screen.find(OVERLAY).tap()
    await screen.settle()
    await screen.auth().setProfile({ nickName: '小满', avatarUrl: 'https://example.com/a.png' })
    await screen.answer('deny')
    expect(screen.has(OVERLAY)).toBe(false)
    expect(screen.events()).toEqual(['gate: reject'])
  })

  it('replace: a refusal of who became known while they thought opens the gate, and says so once', async () => {
    const screen = await page.open(CLIENTS.asks)
    screen.find(BUTTON).tap()
    await screen.settle()
    await screen.auth().setProfile({ nickName: '小满', avatarUrl: 'https://example.com/a.png' })
    await screen.answer('deny')
    expect(screen.has('.secret')).toBe(true)
    expect(screen.events()).toEqual(['gate: reject', 'gate: pass'])
  })

  it('replace: the form opens in the sheet over the prompt, and saving shows the content', async () => {
    const screen = await page.open(CLIENTS.chooses)
    await screen.find(BUTTON).tapAndWait()
    expect(screen.has(FORM)).toBe(true)
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

  it('replace: closing the form leaves the prompt', async () => {
    const screen = await page.open(CLIENTS.chooses)
    await screen.find(BUTTON).tapAndWait()
    await screen.find('.profile-form__cancel').tapAndWait()
    expect([screen.has(FORM), screen.has('.login-gate__prompt')]).toEqual([false, true])
    expect(screen.events()).toEqual(['gate: reject'])
  })

  it('replace: a form that stands open when the user becomes known elsewhere ends with pass', async () => {
    const screen = await page.open(CLIENTS.chooses)
    await screen.find(BUTTON).tapAndWait()
    await screen.auth().setProfile({ nickName: '小满', avatarUrl: 'https://example.com/a.png' })
    expect(screen.find('.login-gate__description').text()).toBe('设置头像和昵称后可用')
    await screen.find('.profile-form__cancel').tapAndWait()
    expect(screen.has('.secret')).toBe(true)
    expect(screen.events()).toEqual(['gate: pass'])
  })
}
