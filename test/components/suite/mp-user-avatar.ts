import type { Auth } from '../../../components/index'
import type { Suite } from '../../driver/run'
import { personAt } from './form-person'
import { AGREED, CLIENTS, EVENT_BINDINGS, HOURS, MINUTES, phone, shownUser } from './support'

const PICTURE = 'https://cdn.example.com/picture.png'

/** The defects that were found in the closest peer, mp-user-avatar (peers facts, §1a): none is ours. */
export const mpUserAvatar: Suite = (driver, it) => {
  const page = driver.page(`<view>
    <profile-form id="form" data-openid="oSomebodyElse" ${EVENT_BINDINGS} />
    <auth-avatar id="avatar" show-nickname data-openid="oSomebodyElse" ${EVENT_BINDINGS} />
    <login-gate id="gate"><text class="secret">收藏列表</text></login-gate>
    <profile-card id="card" ${EVENT_BINDINGS} />
  </view>`)
  const open = async (launch?: (auth: Auth) => void, client: object = AGREED) => {
    const screen = await page.open(client, launch)
    return { screen, person: personAt(screen, '#form') }
  }

  it('1: a blur without an edit saves no 微信用户, with or without a review', async () => {
    for (const sdkVersion of ['2.25.0', '3.17.2']) {
      const { screen, person } = await open(undefined, { ...AGREED, sdkVersion })
      expect(person.find('nickname').value()).toBe('')
      person.blur()
      await person.choose()
      await person.save()
      expect(screen.auth().state.profile.userInfo).not.toHaveProperty('nickName')
      expect(screen.auth().state.profile.status).toBe('partial')
    }
  })

  it('2: who changes one half keeps the other, also in what the page is told', async () => {
    const { screen, person } = await open()
    void screen.auth().setProfile({ nickName: '满满', avatarUrl: PICTURE })
    await screen.settle()
    person.type('小满')
    person.blur()
    await person.save()
    const told = () => screen.heard().find(({ type }) => type === 'save')?.detail
    expect(told()).toEqual({ userInfo: { nickName: '小满', avatarUrl: PICTURE } })
    await person.choose()
    await person.save()
    expect(told()).toMatchObject({
      userInfo: { nickName: '小满', avatarUrl: expect.stringMatching(/^wxfile:\/\/usr/) as string },
    })
  })

  it('3: a profile that arrives after the component is drawn by it', async () => {
    const { screen, person } = await open()
    await screen.host.clock.advance(MINUTES)
    void screen.auth().setProfile({ nickName: '满满', avatarUrl: PICTURE })
    await screen.settle()
    expect(shownUser(screen)).toEqual({
      avatar: ['满满', PICTURE],
      card: ['满满', PICTURE],
      gate: 'open',
    })
    expect(person.picture()).toBe(PICTURE)
  })

  it('4: a picture is a path: never base64, in no setData and in no storage', async () => {
    const { screen, person } = await open()
    await person.give('满满')
    expect(screen.tree()).not.toMatch(/src=data:/)
    const stored = JSON.stringify(screen.host.saveDevice().storage)
    expect(stored).not.toMatch(/data:image|base64/)
    expect(stored.length).toBeLessThan(1000)
  })

  it('5: a refused name leaves field, form and page of one mind; a review in time-out is none', async () => {
    const { screen, person } = await open()
    person.review('fail')
    person.type('坏名字')
    person.blur()
    await person.save()
    expect(person.find('nickname').value()).toBe('')
    expect(person.hint()).not.toBe('')
    expect(screen.auth().state.profile.userInfo).toBeUndefined()
    expect(screen.events()).toEqual([])
    person.review('timeout')
    person.type('满满')
    person.blur()
    await person.save()
    expect(screen.events()).toEqual(['form: save'])
  })

  it('6: all instances on a page show the same, at once', async () => {
    const { screen, person } = await open()
    await person.give('满满')
    const { avatar, card } = shownUser(screen)
    expect(avatar).toEqual(card)
    expect(avatar).toEqual(['满满', person.picture()])
  })

  it('7: an hour has sixty minutes: what the user gave does not age, and the platform’s word a day', async () => {
    const { screen, person } = await open()
    await person.give('满满')
    const before = shownUser(screen)
    await screen.host.clock.advance(400 * 24 * HOURS)
    expect(shownUser(screen.restart())).toEqual(before)

    const asked = await page.open({ ...CLIENTS.asks, device: phone(true) })
    for (const [hours, reads] of [
      [23, 1],
      [2, 2],
    ] as const) {
      await asked.host.clock.advance(hours * HOURS)
      await asked.restart().settle()
      expect(asked.host.count('getUserInfo')).toBe(reads)
    }
  })

  it('8: whose picture it is says the session, not the page', async () => {
    const uploaded: unknown[][] = []
    const { screen, person } = await open((auth) => {
      auth.configure({
        exchange: () => Promise.resolve({ token: 'the token of this code', expiresIn: 7200 }),
        uploadAvatar: (...given) => {
          uploaded.push(given)
          return Promise.resolve(PICTURE)
        },
      })
    })
    await person.give('满满')
    expect(uploaded).toEqual([
      [
        expect.stringMatching(/^wxfile:\/\/tmp/),
        expect.objectContaining({ token: 'the token of this code' }),
      ],
    ])
    const kept = JSON.stringify(screen.host.saveDevice())
    expect(kept + screen.tree() + JSON.stringify(uploaded)).not.toContain('oSomebodyElse')
  })

  it('9: it says that it saves, what went wrong, and to a screen reader what it is', async () => {
    let fail: (error: Error) => void = () => undefined
    const { screen, person } = await open((auth) => {
      auth.configure({ uploadAvatar: () => new Promise((_done, reject) => (fail = reject)) })
    })
    for (const part of ['avatar', 'nickname']) {
      expect(person.find(part).attribute('aria-label')).toMatch(/.+/)
    }
    await person.choose()
    person.type('满满')
    person.blur()
    person.find('save').tap()
    await screen.host.clock.advance(2000)
    expect(person.find('save').has('.auth__ring')).toBe(true)
    fail(new Error('request:fail'))
    await screen.settle()
    expect(person.find('save').has('.auth__ring')).toBe(false)
    expect(person.hint()).not.toBe('')
    expect(screen.events()).toEqual(['form: save', 'form: authorize'])
  })
}
