import { createHost, type HostOptions } from '../../../host'
import type { Launch, Screen } from '../../driver/driver'
import type { Suite } from '../../driver/run'
import { personAt, SHEET } from './form-person'
import { AGREED, byHand, CLIENTS, EVENT_BINDINGS, shownUser, USER } from './support'

/** What users of other libraries report about nickname, avatar and agreement (peers facts, §2). */
export const threads: Suite = (driver, it) => {
  const page = driver.page({
    template: `<view id="around" ${EVENT_BINDINGS}>
      <profile-form wx:if="{{first}}" id="form" ${EVENT_BINDINGS} />
      <profile-form wx:if="{{second}}" id="other" />
      <auth-avatar id="avatar" show-nickname ${EVENT_BINDINGS} />
      <login-gate id="gate"><text class="secret">收藏列表</text></login-gate>
      <profile-card id="card" ${EVENT_BINDINGS} />
    </view>`,
    data: { first: true, second: true },
  })
  const open = async (client: HostOptions = AGREED, launch?: Launch) => {
    const screen = await page.open(client, launch)
    return { screen, person: personAt(screen, '#form') }
  }
  const nameOf = (screen: Screen): string | undefined =>
    screen.auth().state.profile.userInfo?.nickName

  for (const [thread, client] of Object.entries({
    'the value is missing on “use WeChat nickname” (vant#5183, vant#5802, tdesign#1814)': AGREED,
    'Skyline fires change in place of input (tdesign#3855)': {
      ...AGREED,
      sdkVersion: '3.11.0',
      renderer: 'skyline' as const,
    },
    'Windows offers one as well': { ...AGREED, platform: 'windows' as const },
  })) {
    it(`nickname: ${thread}`, async () => {
      const { screen, person } = await open(client)
      person.pick()
      person.blur()
      await person.save()
      expect(nameOf(screen)).toBe(USER.nickName)
    })
  }

  it('nickname: DevTools fires no input and an empty blur, the value is read by SelectorQuery (taro#12020, tdesign#2562)', async () => {
    const { screen, person } = await open({ ...AGREED, platform: 'devtools' })
    person.pick()
    person.blur()
    await person.save()
    expect(nameOf(screen)).toBe(USER.nickName)
  })

  it('nickname: on a Mac the field is a plain one, and what is typed there counts (miniprogram-bug-report#161, taro#15240)', async () => {
    // Plain text is also what the field is without the agreement: nothing offered, nothing reviewed.
    const host = createHost({ ...CLIENTS.grey, platform: 'mac' })
    host.nicknameReview('none')
    const screen = await page.open(host)
    const person = personAt(screen, '#form')
    person.type('满满')
    person.find('save').tap()
    await screen.host.clock.advance(5000)
    expect(nameOf(screen)).toBe('满满')
  })

  it('nickname: a field that shows less than it was given takes nothing from who did not touch it (miniprogram-bug-report#311)', async () => {
    const { screen, person } = await open({ ...AGREED, publishedAt: '2020-01-01' })
    await screen.auth().setProfile(USER)
    screen.setData({ first: false })
    screen.setData({ first: true })
    person.find('nickname').misshow(USER.nickName.slice(0, -1))
    await person.choose()
    await person.save()
    expect(nameOf(screen)).toBe(USER.nickName)
    expect(screen.events()).toEqual(['form: save', 'form: done'])
  })

  it('nickname: who enters a field that shows less than it was given, and leaves it, typed nothing (miniprogram-bug-report#311)', async () => {
    const { screen, person } = await open({ ...AGREED, publishedAt: '2020-01-01' })
    await screen.auth().setProfile(USER)
    screen.setData({ first: false })
    screen.setData({ first: true })
    const nickname = person.find('nickname')
    const value = USER.nickName.slice(0, -1)
    nickname.fire('focus', { value })
    nickname.fire('blur', { value })
    nickname.fire('nicknamereview', { pass: true })
    await person.save()
    expect(nameOf(screen)).toBe(USER.nickName)
  })

  it('nickname: clear and change race, an empty event after the name (tdesign#3855)', async () => {
    const { screen, person } = await open({ ...AGREED, renderer: 'skyline', sdkVersion: '3.11.0' })
    person.type('旧')
    person.type('')
    person.pick()
    person.blur()
    await person.save()
    expect(nameOf(screen)).toBe(USER.nickName)
  })

  it('nickname: the review has no value in it (tdesign#3143)', async () => {
    const { screen, person } = await open()
    person.type('满满')
    person.blur()
    person.find('nickname').fire('nicknamereview', { pass: true, timeout: false })
    await person.save()
    expect(nameOf(screen)).toBe('满满')
  })

  it('nickname: a form submit that brings nothing takes nothing away (tdesign#2270)', async () => {
    const { screen, person } = await open()
    person.type('满满')
    person.blur()
    for (const value of [undefined, {}, { nickname: undefined }]) {
      screen.find('#form form').fire('submit', { value })
    }
    await screen.host.clock.advance(5000)
    expect(nameOf(screen)).toBe('满满')
  })

  it('avatar: chooseavatar is heard, once, wherever the button stands (vant#4939, taro#11228, uni-app#3654)', async () => {
    const { screen } = await open(AGREED, byHand)
    screen.find('#avatar .auth-avatar__button').tap()
    await screen.answer('allow')
    expect(screen.events()).toEqual(['avatar: save'])
    expect(Object.keys(screen.host.files.saved())).toHaveLength(1)
  })

  it('avatar: a picture that cannot be drawn shows the default, a name for it is no picture (tdesign#2468, tdesign#4570)', async () => {
    const { screen, person } = await open()
    await person.give('满满')
    screen.find('#avatar .auth-avatar__image').fire('error', { errMsg: 'x' })
    await screen.settle()
    expect(shownUser(screen).avatar).toEqual(['满满', 'the default'])
    const box = screen.find('#avatar .auth-avatar__box')
    expect(screen.find('#avatar .auth-avatar__nickname').text()).toBe('满满')
    expect(box.text()).toBe('')
  })

  it('avatar: what works in DevTools is grey on a phone (WeddingShow#3, vant#4085)', async () => {
    for (const platform of ['devtools', 'android'] as const) {
      const { screen } = await open({ sdkVersion: '2.14.1', platform })
      screen.find('#card .profile-card__button').tap()
      await screen.answer('allow')
      await screen.settle()
      const isReal = platform === 'devtools'
      expect([platform, shownUser(screen).card[0]]).toEqual([
        platform,
        isReal ? USER.nickName : '微信用户',
      ])
      expect(screen.auth().state.profile.status).toBe(isReal ? 'granted' : 'anonymous')
    }
  })

  it('privacy: the agree button needs no id where nobody waits for one (vant#5523, vant#5532)', async () => {
    const { screen, person } = await open(CLIENTS.today)
    await person.find('agree').tapAndWait()
    expect(screen.host.privacyAgreed).toBe(true)
    expect(person.has('avatar')).toBe(true)
  })

  it('privacy: a callback that is not fired leaves a button that can be tapped again (taro#14484)', async () => {
    const host = createHost(CLIENTS.today)
    host.lose('button.agreePrivacyAuthorization')
    const screen = await page.open(host)
    const person = personAt(screen, '#form')
    await person.find('agree').tapAndWait()
    await person.find('agree').tapAndWait()
    expect(person.has('avatar')).toBe(true)
  })

  it('privacy: what the listener of an app sets is not drawn on some phones, ours waits for no listener (uni-app#4525)', async () => {
    const host = createHost(CLIENTS.today)
    const listener = jest.fn()
    const screen = await page.open(host, () => {
      host.wx.onNeedPrivacyAuthorization(listener)
    })
    const person = personAt(screen, '#form')
    await person.find('agree').tapAndWait()
    await person.choose()
    expect(person.picture()).not.toBe('the default')
    expect(listener).not.toHaveBeenCalled()
  })

  it('privacy: one tap settles all that wait, on every form of every page (94xy#1, vant#5557)', async () => {
    const { screen, person } = await open(CLIENTS.today)
    await person.find('agree').tapAndWait()
    expect(personAt(screen, '#other').has('avatar')).toBe(true)
    expect(screen.findAll('.profile-form__agree')).toEqual([])
  })

  it('privacy: no page has to include anything, a form that comes later knows (94xy#8)', async () => {
    const { screen, person } = await open(CLIENTS.today)
    screen.setData({ second: false })
    await person.find('agree').tapAndWait()
    screen.setData({ second: true })
    expect(personAt(screen, '#other').has('avatar')).toBe(true)
  })

  it('privacy: nothing is left pending, so that no pop-up comes 20 s late (unity-webgl-transform#763)', async () => {
    const { screen, person } = await open(CLIENTS.today)
    await person.find('contract').tapAndWait()
    await person.find('agree').tapAndWait()
    await screen.host.clock.advance(60_000)
    expect(screen.host.prompts).toEqual([])
  })

  it('privacy: no open-type is coupled with the agreement, so no event of the two is lost (tdesign#3950, tdesign#3844)', async () => {
    const { screen } = await open(CLIENTS.today)
    const buttons = screen.findAll('button').map((one) => one.attribute('open-type') ?? '')
    expect(buttons).not.toContainEqual(expect.stringContaining('|'))
    await screen.find('#card .profile-card__button').tapAndWait()
    const person = personAt(screen, SHEET)
    await person.find('agree').tapAndWait()
    expect(screen.host.privacyAgreed).toBe(true)
    expect(screen.auth().state.privacy).toBe('agreed')
    await person.give('满满')
    expect(shownUser(screen).card[0]).toBe('满满')
    expect(screen.events()).toEqual(['card: save', 'card: authorize'])
  })
}
