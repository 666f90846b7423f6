import type { Suite } from '../../driver/run'
import type { Screen } from '../../driver/driver'
import { CLIENTS, HEARS, phone, USER } from './support'

/** `<login-gate>` by itself, for a profile. */
export const gate: Suite = (driver, it) => {
  const page = driver.page({
    template: `<view id="around" ${HEARS}>
      <login-gate wx:if="{{here}}" id="gate" mode="{{mode}}" skippable="{{skippable}}"
        description="{{description}}" button-text="{{buttonText}}" skip-text="{{skipText}}"
        disabled="{{disabled}}" ${HEARS}>
        <text slot="anonymous" class="teaser">会员专享</text>
        <view class="secret"><text class="star">收藏</text></view>
      </login-gate>
      <auth-avatar id="avatar" />
    </view>`,
    data: {
      here: true,
      mode: 'replace',
      skippable: true,
      description: '',
      buttonText: '',
      skipText: '',
      disabled: false,
    },
  })
  const button = '.login-gate__button'
  const overlay = '.login-gate__overlay'
  const GRANTED = { ...CLIENTS.asks, device: phone(true) }
  const passes = (screen: Screen): unknown[] =>
    screen
      .heard()
      .filter(({ type }) => type === 'pass')
      .map(({ detail }) => (detail as { resumed: boolean }).resumed)
  const guard = async (client: object = CLIENTS.asks): Promise<Screen> => {
    const screen = await page.open(client)
    screen.setData({ mode: 'guard' })
    screen.heard()
    return screen
  }
  const grantAtAvatar = async (screen: Screen): Promise<void> => {
    screen.find('#avatar .auth-avatar__button').tap()
    await screen.answer('allow')
  }

  it('replace: the prompt stands in for the content, below what the page shows to everybody', async () => {
    const screen = await page.open(CLIENTS.asks)
    expect(screen.has('.secret')).toBe(false)
    expect(screen.tree()).toMatch(
      /\.teaser[^]*login-gate__prompt[^]*login-gate__description[^]*login-gate__button[^]*login-gate__skip/,
    )
    await grantAtAvatar(screen)
    expect(screen.has('.secret')).toBe(true)
    expect(screen.has('.teaser')).toBe(false)
    expect(screen.has('.login-gate__prompt')).toBe(false)
  })

  it('replace: takes the app’s own words', async () => {
    const screen = await page.open(CLIENTS.asks)
    screen.setData({ description: '登录后查看', buttonText: '登录', skipText: '先逛逛' })
    expect(screen.find('.login-gate__description').text()).toBe('登录后查看')
    expect(screen.find(button).text()).toBe('登录')
    expect(screen.find('.login-gate__skip').text()).toBe('先逛逛')
  })

  it('replace: pass fires once each time the gate opens, whoever opened it', async () => {
    const screen = await page.open(CLIENTS.asks)
    await grantAtAvatar(screen)
    expect(passes(screen)).toEqual([false])

    screen.host.revoke('scope.userInfo')
    screen.hide()
    await screen.show()
    expect(screen.has('.secret')).toBe(false)
    expect(passes(screen)).toEqual([])

    screen.find(button).tap()
    await screen.answer('allow')
    expect(screen.has('.secret')).toBe(true)
    expect(passes(screen)).toEqual([true])
  })

  it('replace: pass says the state in which it opened', async () => {
    const screen = await page.open(GRANTED)
    const [pass] = screen.heard().filter(({ type }) => type === 'pass')
    expect(pass?.detail).toMatchObject({
      resumed: false,
      state: { profile: { status: 'granted', userInfo: USER } },
    })
  })

  it('replace: a tap on the open content is the content’s own', async () => {
    const screen = await page.open(GRANTED)
    screen.heard()
    screen.find('.star').tap()
    expect(passes(screen)).toEqual([])
  })

  it('replace: after a skip the prompt is small, still has its button, and forgets when it goes', async () => {
    const screen = await page.open(CLIENTS.asks)
    expect(screen.has('.login-gate__prompt--small')).toBe(false)
    screen.find('.login-gate__skip').tap()
    expect(screen.events()).toEqual(['gate: skip'])
    expect(screen.has('.login-gate__prompt--small')).toBe(true)
    expect(screen.has('.login-gate__skip')).toBe(false)
    const stored = JSON.stringify(screen.host.saveDevice().storage)
    expect(stored).toBe(JSON.stringify({}))

    screen.find(button).tap()
    await screen.answer('deny')
    expect(screen.host.prompts).toHaveLength(1)

    screen.setData({ here: false })
    screen.setData({ here: true })
    expect(screen.has('.login-gate__prompt--small')).toBe(false)
    expect(screen.has('.login-gate__skip')).toBe(true)
  })

  it('replace: cannot be skipped where the app says so', async () => {
    const screen = await page.open(CLIENTS.asks)
    screen.setData({ skippable: false })
    expect(screen.has('.login-gate__skip')).toBe(false)
  })

  it('asks nothing while it is disabled', async () => {
    const screen = await page.open(CLIENTS.asks)
    screen.setData({ disabled: true })
    await screen.find(button).tapAndWait()
    screen.setData({ mode: 'guard' })
    await screen.find(overlay).tapAndWait()
    expect(screen.host.prompts).toEqual([])
  })

  it('guard: the content always shows, under a button that asks until the gate is open', async () => {
    const screen = await guard()
    expect(screen.has('.secret')).toBe(true)
    expect(screen.has('.teaser')).toBe(false)
    expect(screen.find(overlay).attribute('open-type')).toBe('getUserInfo')
    expect(screen.find(overlay).text()).toBe('')
    await grantAtAvatar(screen)
    expect(screen.has(overlay)).toBe(false)
    expect(screen.has('.secret')).toBe(true)
  })

  it('guard: goes on once with what the user’s own tap was for', async () => {
    const screen = await guard()
    screen.find(overlay).tap()
    await screen.answer('allow')
    expect(passes(screen)).toEqual([true])

    screen.find('.star').tap()
    screen.find('.star').tap()
    expect(passes(screen)).toEqual([false, false])
  })

  it('guard: the grant is told before the action goes on', async () => {
    const screen = await guard()
    screen.find(overlay).tap()
    await screen.answer('allow')
    expect(screen.events()).toEqual(['gate: authorize', 'gate: pass'])
  })

  it('guard: a refusal goes on with nothing, and the next tap asks again', async () => {
    const screen = await guard()
    screen.find(overlay).tap()
    await screen.answer('deny')
    expect(screen.events()).toEqual(['gate: reject'])
    expect(screen.find('.login-gate__hint').text()).not.toBe('')
    screen.find(overlay).tap()
    await screen.answer('allow')
    expect(passes(screen)).toEqual([true])
    expect(screen.has('.login-gate__hint')).toBe(false)
  })

  it('guard: says nothing of a refusal that was given elsewhere', async () => {
    const screen = await guard()
    screen.find('#avatar .auth-avatar__button').tap()
    await screen.answer('deny')
    expect(screen.has('.auth-avatar__hint')).toBe(true)
    expect(screen.has('.login-gate__hint')).toBe(false)
  })

  it('guard: a grant that came from elsewhere starts no action', async () => {
    const screen = await guard()
    await grantAtAvatar(screen)
    expect(passes(screen)).toEqual([])
  })

  it('guard: a tap that was refused is not resumed by a later grant elsewhere', async () => {
    const screen = await guard()
    screen.find(overlay).tap()
    await screen.answer('deny')
    await grantAtAvatar(screen)
    expect(passes(screen)).toEqual([])
  })

  it('guard: an action that went on is not repeated by a later grant elsewhere', async () => {
    const screen = await guard()
    screen.find(overlay).tap()
    await screen.answer('allow')
    screen.host.revoke('scope.userInfo')
    screen.hide()
    await screen.show()
    expect(screen.has(overlay)).toBe(true)
    screen.heard()
    await grantAtAvatar(screen)
    expect(screen.has(overlay)).toBe(false)
    expect(passes(screen)).toEqual([])
  })

  it('guard: an answer that arrives twice starts the action once', async () => {
    const screen = await guard()
    screen.host.answerTwice('getUserInfo')
    screen.find(overlay).tap()
    await screen.answer('allow')
    expect(passes(screen)).toEqual([true])
  })

  it('guard: an answer after ten minutes, given on a hidden page, goes on when it shows', async () => {
    const screen = await guard()
    screen.find(overlay).tap()
    await screen.host.clock.advance(600_000)
    screen.hide()
    await screen.answer('allow')
    await screen.show()
    expect(passes(screen)).toEqual([true])
  })

  const form = '#gate profile-form'
  const fill = async (screen: Screen, nickName = '小满'): Promise<void> => {
    screen.find('.profile-form__avatar').tap()
    await screen.answer('allow')
    screen.find('.profile-form__nickname').type(nickName)
    screen.find('.profile-form__nickname').blur()
    screen.find('.profile-form__save').tap()
    await screen.host.clock.advance(5000)
  }

  it('guard: a placeholder leads on to the form in a sheet, and saving goes on with the action', async () => {
    const screen = await guard(CLIENTS.chooses)
    await screen.find(overlay).tapAndWait()
    expect(screen.has(`.login-gate__sheet profile-form`)).toBe(true)
    expect(screen.has('.secret')).toBe(true)
    expect(screen.events()).toEqual([])

    await fill(screen)
    expect(screen.has(form)).toBe(false)
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
    const screen = await guard(CLIENTS.chooses)
    await screen.find(overlay).tapAndWait()
    await screen.find('.profile-form__cancel').tapAndWait()
    expect(screen.has(form)).toBe(false)
    const heard = screen.heard().filter(({ type }) => type !== 'statuschange')
    expect(heard).toMatchObject([
      { type: 'reject', from: 'gate', detail: { code: 'cancelled', attempts: 1 } },
    ])
    await screen.find(overlay).tapAndWait()
    expect(screen.has(form)).toBe(true)
    expect(screen.host.count('button.getUserInfo')).toBe(1)
  })

  it('guard: a form that was closed starts nothing when the user is known later', async () => {
    const screen = await guard(CLIENTS.chooses)
    await screen.find(overlay).tapAndWait()
    await screen.find('.profile-form__cancel').tapAndWait()
    await screen.auth().setProfile({ nickName: '小满', avatarUrl: 'https://example.com/a.png' })
    expect(screen.has(overlay)).toBe(false)
    expect(passes(screen)).toEqual([])
  })

  it('guard: a tap beside the sheet closes it', async () => {
    const screen = await guard(CLIENTS.chooses)
    await screen.find(overlay).tapAndWait()
    await screen.find('.login-gate__mask').tapAndWait()
    expect(screen.has(form)).toBe(false)
    expect(screen.events()).toEqual(['gate: reject'])
  })

  it('replace: the form opens in place of the prompt, and saving shows the content', async () => {
    const screen = await page.open(CLIENTS.chooses)
    await screen.find(button).tapAndWait()
    expect(screen.has(form)).toBe(true)
    expect(screen.has('.login-gate__prompt')).toBe(false)
    expect(screen.has('.secret')).toBe(false)

    await fill(screen)
    expect(screen.has('.secret')).toBe(true)
    expect(screen.has(form)).toBe(false)
    expect(passes(screen)).toEqual([true])
  })

  it('replace: saving a form shows the content, also when the user was known meanwhile', async () => {
    const screen = await page.open(CLIENTS.chooses)
    await screen.find(button).tapAndWait()
    await screen.auth().setProfile({ nickName: '小满', avatarUrl: 'https://example.com/a.png' })
    screen.heard()
    await fill(screen)
    expect(screen.has('.secret')).toBe(true)
    expect(screen.events()).toEqual(['gate: save', 'gate: pass'])
  })

  it('replace: closing the form brings the prompt back', async () => {
    const screen = await page.open(CLIENTS.chooses)
    await screen.find(button).tapAndWait()
    await screen.find('.profile-form__cancel').tapAndWait()
    expect(screen.has('.login-gate__prompt')).toBe(true)
    expect(screen.events()).toEqual(['gate: reject'])
  })

  it('replace: a form that stands open when the user becomes known elsewhere ends with pass', async () => {
    const screen = await page.open(CLIENTS.chooses)
    await screen.find(button).tapAndWait()
    await screen.auth().setProfile({ nickName: '小满', avatarUrl: 'https://example.com/a.png' })
    await screen.find('.profile-form__cancel').tapAndWait()
    expect(screen.has('.secret')).toBe(true)
    expect(screen.events()).toEqual(['gate: pass'])
  })
}
