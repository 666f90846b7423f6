import type { Auth } from '../../../components/index'
import type { Suite } from '../../driver/run'
import type { Screen } from '../../driver/driver'
import { personAt, SHEET } from './form-person'
import { ANONYMOUS, CLIENTS, EVENT_BINDINGS, shownUser } from './support'

const NAME_REFUSED = '昵称含有违规内容'
const PICTURE_REFUSED = '图片含有违规内容'

/** What the app's server refuses for good: its words stand in the form, and the form opens again. */
export const formRefused: Suite = (driver, it) => {
  const page = driver.page({
    template: `<view ${EVENT_BINDINGS}>
      <profile-form wx:if="{{hasForm}}" id="form" ${EVENT_BINDINGS} />
      <auth-avatar id="avatar" show-nickname ${EVENT_BINDINGS} />
      <login-gate id="gate"><text class="secret">收藏列表</text></login-gate>
      <profile-card id="card" />
    </view>`,
    data: { hasForm: false },
  })
  const refuse = (message: string) =>
    Promise.reject(Object.assign(new Error(message), { code: 'refused', message }))

  /** A server that refuses a name, or every picture. */
  const open = (isPictureRefused = false): Promise<Screen> =>
    page.open(CLIENTS.chooses, (auth: Auth) => {
      auth.configure({
        channels: ['chooseAvatar'],
        submitProfile: ({ userInfo }) =>
          userInfo.nickName === '违规' ? refuse(NAME_REFUSED) : Promise.resolve(),
        uploadAvatar: () =>
          isPictureRefused
            ? refuse(PICTURE_REFUSED)
            : Promise.resolve('https://cdn.example.com/1.png'),
      })
    })

  const saveLabel = (screen: Screen): string =>
    screen.find('#form .profile-form__save').text().trim()

  it('a form that stands in the page says the words of the server, and nobody is shown', async () => {
    const screen = await open()
    screen.setData({ hasForm: true })
    const person = personAt(screen, '#form')
    await person.give('违规')
    expect(person.hint()).toBe(NAME_REFUSED)
    expect(saveLabel(screen)).toBe('保存')
    expect(shownUser(screen)).toEqual(ANONYMOUS)
    await person.give('小满')
    expect(person.hint()).toBe('')
    expect(saveLabel(screen)).toBe('已保存')
    expect(shownUser(screen)).toMatchObject({ gate: 'open', card: ['小满', expect.any(String)] })
  })

  it('a form that is saved again without a change does not say that a refused picture is saved', async () => {
    const screen = await open(true)
    screen.setData({ hasForm: true })
    await screen.auth().setProfile({ nickName: '小满', avatarUrl: 'https://example.com/a.png' })
    const person = personAt(screen, '#form')
    await person.choose()
    for (const time of ['first', 'second']) {
      await person.save()
      expect([time, person.hint(), saveLabel(screen)]).toEqual([time, PICTURE_REFUSED, '保存'])
    }
  })

  it('a form that was closed by then opens at the next tap on the avatar, and says them', async () => {
    const screen = await open()
    await screen.find('#card .profile-card__button').tapAndWait()
    await personAt(screen, SHEET).give('违规')
    expect(screen.has(SHEET)).toBe(false)
    expect(shownUser(screen).card[0]).toBe('微信用户')

    await screen.find('#avatar .auth-avatar__button').tapAndWait()
    const person = personAt(screen, SHEET)
    expect(person.hint()).toBe(NAME_REFUSED)
    await person.give('小满')
    expect(screen.has(SHEET)).toBe(false)
    expect(shownUser(screen).gate).toBe('open')
  })

  it('a picture is withdrawn alone: the form stays open, says why, and takes another one', async () => {
    const screen = await open(true)
    await screen.find('#card .profile-card__button').tapAndWait()
    const person = personAt(screen, SHEET)
    await person.give('小满')
    expect([screen.has(SHEET), person.hint()]).toEqual([true, PICTURE_REFUSED])
    expect(person.picture()).toBe('the default')
    expect(shownUser(screen)).toMatchObject({ gate: 'closed', card: ['小满', 'the default'] })

    screen
      .auth()
      .configure({ uploadAvatar: () => Promise.resolve('https://cdn.example.com/2.png') })
    await person.choose()
    await person.save()
    expect(screen.has(SHEET)).toBe(false)
    expect(shownUser(screen)).toMatchObject({
      gate: 'open',
      card: ['小满', 'https://cdn.example.com/2.png'],
    })
  })
}
