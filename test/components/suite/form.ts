import type { Screen } from '../../driver/driver'
import type { Suite } from '../../driver/run'
import { FORM } from './gate-page'
import { AGREED, ANONYMOUS, CLIENTS, EVENT_BINDINGS, phone, shownUser, USER } from './support'

/** `<profile-form>`, alone and where gate and card open it. */
export const form: Suite = (driver, it) => {
  const page = driver.page({
    template: `<view id="around" ${EVENT_BINDINGS}>
      <profile-form id="form" disabled="{{disabled}}" ${EVENT_BINDINGS} />
      <auth-avatar id="avatar" show-nickname />
      <login-gate id="gate"><text class="secret">收藏列表</text></login-gate>
      <profile-card id="card" />
    </view>`,
    data: { disabled: false },
  })
  const field = '#form .profile-form__nickname'
  const face = '#form .profile-form__avatar'

  const type = (screen: Screen, nickName: string): void => {
    screen.find(field).type(nickName)
    screen.find(field).blur()
  }
  const choose = async (screen: Screen): Promise<void> => {
    screen.find(face).tap()
    await screen.answer('allow')
  }
  const save = async (screen: Screen): Promise<void> => {
    screen.find('#form .profile-form__save').tap()
    await screen.host.clock.advance(5000)
  }

  /** Today's platform, where the user has given avatar and nickname. */
  const filled = async (): Promise<Screen> => {
    const screen = await page.open(CLIENTS.today)
    await screen.find('.profile-form__agree').tapAndWait()
    await choose(screen)
    type(screen, '小满')
    await save(screen)
    screen.events()
    return screen
  }

  it('shows a chosen avatar at once, and keeps it to itself until it is saved', async () => {
    const screen = await page.open(CLIENTS.chooses)
    expect(screen.find(face).attribute('open-type')).toBe('chooseAvatar')
    expect(screen.find(field).attribute('type')).toBe('nickname')
    await choose(screen)
    expect(screen.find('#form .profile-form__image').attribute('src')).not.toBe('')
    expect(shownUser(screen)).toEqual(ANONYMOUS)
    expect(screen.events()).toEqual([])
  })

  const said = (screen: Screen): string => screen.find('#form .profile-form__save').text().trim()

  it('says nothing of what was saved to the user after a logout', async () => {
    const screen = await filled()
    expect(said(screen)).toContain('已保存')
    void screen.auth().logout()
    await screen.settle()
    expect(screen.has('#form .profile-form__save') ? said(screen) : '').not.toContain('已保存')
  })

  for (const event of ['focus', 'input']) {
    it(`stops saying that it is saved at a ${event} of the field`, async () => {
      const screen = await filled()
      expect(said(screen)).toContain('已保存')
      screen.find(field).fire(event, { value: '小满' })
      expect(said(screen)).toBe('保存')
    })
  }

  it('submits a nickname that passed the review, though the client shows and submits an empty field', async () => {
    const screen = await page.open(AGREED)
    await choose(screen)
    type(screen, '小满')
    await screen.settle()
    if (driver.framework === 'glass-easel') screen.find(field).misshow('')
    screen.find('#form form').fire('submit', { value: { nickname: '' } })
    await screen.host.clock.advance(5000)
    expect(shownUser(screen)).toMatchObject({ card: ['小满', expect.any(String)] })
  })

  it('makes the user known everywhere when avatar and nickname are saved', async () => {
    const screen = await page.open(CLIENTS.chooses)
    await choose(screen)
    type(screen, '小满')
    await save(screen)
    expect(shownUser(screen)).toMatchObject({ gate: 'open', card: ['小满', expect.any(String)] })
    expect(shownUser(screen).avatar[1]).toMatch(/^wxfile:\/\/usr/)
    expect(screen.events()).toEqual(['form: save', 'form: authorize', 'form: done'])
    expect(shownUser(screen.restart()).gate).toBe('open')
  })

  it('keeps what is there already when the other half is missing, and says so', async () => {
    const screen = await page.open(CLIENTS.chooses)
    type(screen, '小满')
    await save(screen)
    expect(screen.find('#card .profile-card__nickname').text()).toBe('小满')
    expect(screen.find('#form .profile-form__hint').text()).toBe('还差头像')
    expect(screen.events()).toEqual(['form: save'])

    const other = await page.open(CLIENTS.chooses)
    await choose(other)
    await save(other)
    expect(other.find('#form .profile-form__hint').text()).toBe('还差昵称')
    expect(other.events()).toEqual(['form: save'])

    type(other, '小满')
    await save(other)
    expect(other.has('#form .profile-form__hint')).toBe(false)
    expect(other.events()).toEqual(['form: save', 'form: authorize', 'form: done'])
  })

  for (const [lang, avatarMissing, nicknameMissing] of [
    ['zh_TW', '還差頭像', '還差暱稱'],
    ['en', 'Please choose one', 'Please enter a nickname.'],
  ] as const) {
    it(`says which half is missing in ${lang}`, async () => {
      for (const [give, missing] of [
        [(screen: Screen) => type(screen, '小满'), avatarMissing],
        [choose, nicknameMissing],
      ] as const) {
        const screen = await page.open(CLIENTS.chooses, (auth) => auth.configure({ lang }))
        await give(screen)
        await save(screen)
        expect(screen.find('#form .profile-form__hint').text()).toBe(missing)
      }
    })
  }

  it('marks what is missing, where it is missing', async () => {
    const marked = (screen: Screen): string[] =>
      ['picture--missing', 'nickname--missing', 'hint--error'].filter((mark) =>
        screen.has(`#form .profile-form__${mark}`),
      )
    const screen = await page.open(AGREED)
    expect(marked(screen)).toEqual([])
    await save(screen)
    expect(marked(screen)).toEqual(['picture--missing', 'nickname--missing', 'hint--error'])
    type(screen, '小满')
    await save(screen)
    expect(marked(screen)).toEqual(['picture--missing', 'hint--error'])

    const other = await page.open(AGREED)
    await choose(other)
    await save(other)
    expect(marked(other)).toEqual(['nickname--missing', 'hint--error'])
    other.host.nicknameReview('fail')
    type(other, '坏名字')
    await save(other)
    expect(marked(other)).toEqual(['nickname--missing', 'hint--error'])
    other.host.nicknameReview('pass')
    type(other, '小满')
    await save(other)
    expect(marked(other)).toEqual([])
  })

  it('says that all is saved until something changes', async () => {
    const screen = await filled()
    expect(said(screen)).toBe('已保存')
    screen.find(field).fire('blur', { value: '小满' })
    expect(said(screen)).toBe('已保存')
    screen.find(field).type('满满')
    expect(said(screen)).toBe('保存')
    await save(screen)
    expect(said(screen)).toBe('已保存')
    await choose(screen)
    expect(said(screen)).toBe('保存')
  })

  it('says that all is saved where nothing was left to save', async () => {
    const screen = await page.open(AGREED)
    await screen.auth().setProfile(USER)
    await save(screen)
    expect(said(screen)).toBe('已保存')
  })

  it('takes the name that its form submits, where no event of the input told of it', async () => {
    const screen = await page.open(AGREED)
    // Where the field can be read it shows the name.
    if (driver.framework === 'glass-easel') screen.find(field).misshow('小满')
    screen.find('#form form').fire('submit', { value: { nickname: '小满' } })
    await screen.host.clock.advance(5000)
    expect(screen.find('#card .profile-card__nickname').text()).toBe('小满')
  })

  it('says what is missing when nothing was given', async () => {
    const screen = await page.open(CLIENTS.chooses)
    await save(screen)
    expect(screen.find('#form .profile-form__hint').text()).not.toBe('')
    expect(screen.events()).toEqual([])
  })

  it('never saves a placeholder as a name', async () => {
    const screen = await page.open(CLIENTS.chooses)
    expect(screen.find(field).attribute('value') ?? '').toBe('')
    await choose(screen)
    type(screen, '微信用户')
    await save(screen)
    expect(screen.auth().state.profile.userInfo).not.toHaveProperty('nickName')
    expect(shownUser(screen).gate).toBe('closed')
  })

  it('saves once, however often it is tapped', async () => {
    const screen = await page.open(CLIENTS.chooses)
    await choose(screen)
    type(screen, '小满')
    for (let tap = 0; tap < 3; tap++) screen.find('#form .profile-form__save').tap()
    await screen.host.clock.advance(5000)
    expect(screen.events()).toEqual(['form: save', 'form: authorize', 'form: done'])
  })

  it('says that it was closed, and leaves the rest to who holds it', async () => {
    const screen = await page.open(CLIENTS.chooses)
    screen.find('#form .profile-form__cancel').tap()
    expect(screen.events()).toEqual(['form: cancel'])
    expect(screen.auth().state.profile.attempts).toBe(0)
  })

  it('shows everything and does nothing while it is disabled', async () => {
    const screen = await page.open(CLIENTS.chooses)
    type(screen, '小满')
    screen.setData({ disabled: true })
    await screen.find(face).tapAndWait()
    await save(screen)
    expect(screen.host.prompts).toEqual([])
    expect(screen.events()).toEqual([])
  })

  it('asks for the agreement first where it is needed, with a way to read it', async () => {
    const screen = await page.open(CLIENTS.today)
    expect(screen.has(face)).toBe(false)
    screen.find('.profile-form__contract').tap()
    expect(screen.host.count('openPrivacyContract')).toBe(1)
    const agree = screen.find('.profile-form__agree')
    expect(agree.attribute('open-type')).toBe('agreePrivacyAuthorization')
    await agree.tapAndWait()
    expect(screen.has('.profile-form__agree')).toBe(false)
    expect(screen.find(face).attribute('open-type')).toBe('chooseAvatar')
    expect(screen.host.prompts).toEqual([])
  })

  it('saves nothing of who logs out while it waits for the review', async () => {
    const screen = await page.open(CLIENTS.today)
    await screen.find('.profile-form__agree').tapAndWait()
    screen.host.nicknameReview('none')
    await choose(screen)
    type(screen, '小满')
    screen.find('#form .profile-form__save').tap()
    await screen.host.clock.advance(100)
    void screen.auth().logout()
    await screen.host.clock.advance(5000)
    expect(shownUser(screen)).toEqual(ANONYMOUS)
    expect(screen.events()).toEqual([])
    expect(screen.has('#form .profile-form__image')).toBe(false)
    expect(screen.find('#form .profile-form__save').has('.auth__ring')).toBe(false)
    expect(screen.restart().auth().state.profile.status).toBe('unknown')
  })

  it('keeps a picture that comes while it saves, and does not close over it', async () => {
    const screen = await filled()
    screen.host.nicknameReview('none')
    screen.find(face).tap()
    type(screen, '满满')
    screen.find('#form .profile-form__save').tap()
    await screen.answer({ avatar: 'wxfile://tmp_second.png' })
    await screen.host.clock.advance(5000)
    expect(screen.find('#form .profile-form__image').attribute('src')).toMatch(/tmp_second/)
    expect(screen.events()).toEqual(['form: save'])
    await save(screen)
    expect(screen.events()).toEqual(['form: save', 'form: done'])
  })

  it('says what is missing when a name that was there is taken away, and keeps it', async () => {
    const screen = await page.open(CLIENTS.chooses)
    await choose(screen)
    type(screen, '小满')
    await save(screen)
    const again = screen.restart()
    type(again, '')
    await save(again)
    expect(again.find('#form .profile-form__hint').text()).toBe('还差昵称')
    expect(again.events()).toEqual([])
    expect(again.auth().state.profile.userInfo?.nickName).toBe('小满')
  })

  it('a refused name closes no form, also where the user is known', async () => {
    const screen = await filled()
    screen.host.nicknameReview('fail')
    type(screen, '坏名字')
    await save(screen)
    expect(screen.events()).toEqual([])
    expect(screen.find('#form .profile-form__hint').text()).toBe('昵称没有通过微信审核，换一个试试')
  })

  it('says nothing of the placeholder that led to it, alone or in the sheet', async () => {
    const screen = await page.open(CLIENTS.chooses)
    await screen.find('#avatar .auth-avatar__button').tapAndWait()
    expect(screen.has(FORM)).toBe(true)
    expect(screen.has('.profile-form__hint')).toBe(false)
    expect(screen.has('#avatar .auth-avatar__hint')).toBe(false)
  })

  it('says kindly where this client can choose no picture, and asks for none', async () => {
    const screen = await page.open(CLIENTS.none)
    await screen.find('#avatar .auth-avatar__button').tapAndWait()
    const said = screen.find('#form .profile-form__hint').text()
    expect(said).toBe('这个微信版本不能设置头像和昵称，其他功能照常')
    await save(screen)
    expect(screen.find('#form .profile-form__hint').text()).toBe(said)
  })

  it('starts with what is known, and changes only what the user changes', async () => {
    const screen = await page.open({
      ...CLIENTS.chooses,
      publishedAt: '2020-01-01',
      device: phone(true),
    })
    const before = shownUser(screen)
    const again = screen.restart()
    expect(again.find(field).value()).toBe(before.card[0])
    expect(again.find('#form .profile-form__image').attribute('src')).toBe(before.card[1])
    again.events()
    again.find(field).blur()
    await save(again)
    expect(shownUser(again)).toEqual(before)
    expect(again.events()).toEqual(['form: done'])
  })
}
