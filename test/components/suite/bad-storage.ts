import { createHost } from '../../../host'
import type { Suite } from '../../driver/run'
import { ALL_THREE, ANONYMOUS, BUTTONS, CLIENTS, HOURS, allShow, shownUser } from './support'

const KEY = 'miniprogram-auth-kit'
const FACE = 'https://example.com/face.png'

/** Whatever lies in the storage: read as far as it is ours, and never thrown. */
export const badStorage: Suite = (driver, it) => {
  const page = driver.page(ALL_THREE)

  const profile = { userInfo: { nickName: '小满', avatarUrl: FACE }, source: 'getUserInfo', at: 0 }
  const stored: [string, unknown][] = [
    ['a string', 'garbage'],
    ['a number', 42],
    ['null', null],
    ['a list', [[]]],
    ['another library’s', { kit: 'other', v: 1, data: { profile } }],
    ['a future version’s', { kit: KEY, v: 99, data: { profile } }],
    ['without data', { kit: KEY, v: 1 }],
    ['with data of a wrong type', { kit: KEY, v: 1, data: 'profile' }],
    [
      'with a user of wrong types',
      { kit: KEY, v: 1, data: { profile: { ...profile, userInfo: 7 } } },
    ],
    ['with flags of wrong types', { kit: KEY, v: 1, data: { demoted: 'yes', loggedOut: 1 } }],
  ]
  for (const [what, value] of stored) {
    it(`ignores storage that is ${what}, and replaces it`, async () => {
      const host = createHost({ ...CLIENTS.asks })
      host.storage.put(KEY, value)
      const screen = page.firstFrame(host)
      expect(shownUser(screen)).toEqual(ANONYMOUS)
      await screen.find(BUTTONS.avatar).tapAndWait()
      await screen.answer('allow')
      expect(shownUser(screen.restart())).toEqual(allShow())
    })
  }

  it('cleans what is stored before it is drawn', () => {
    const host = createHost(CLIENTS.asks)
    const userInfo = { nickName: '\u202e小满', avatarUrl: 'javascript:alert(1)', gender: 'x' }
    const data = { profile: { ...profile, userInfo, at: host.clock.now() } }
    host.storage.put(KEY, { kit: KEY, v: 1, data })
    const screen = page.firstFrame(host)
    expect(shownUser(screen).avatar).toEqual(['小满', 'the default'])
  })

  it('starts anonymous where storage is damaged or cannot be read', async () => {
    const before = await page.open(CLIENTS.asks)
    before.find(BUTTONS.avatar).tap()
    await before.answer('allow')
    before.host.revoke('scope.userInfo')
    before.host.fail('getStorageSync')
    expect(shownUser(before.restart())).toEqual(ANONYMOUS)
    before.host.storage.corrupt(KEY)
    expect(shownUser(before.restart())).toEqual(ANONYMOUS)
  })

  it('shows the user though the storage is full, and says so to the app’s statistics', async () => {
    const tracked: unknown[] = []
    const host = createHost(CLIENTS.asks)
    host.storage.fill()
    const screen = page.firstFrame(host, (auth) => {
      auth.configure({ track: (event) => tracked.push(event) })
    })
    await screen.find(BUTTONS.avatar).tapAndWait()
    await screen.answer('allow')
    expect(shownUser(screen)).toEqual(allShow())
    expect(tracked).toContainEqual({ type: 'fail', code: 'storage' })
    expect(screen.events()).toContain('avatar: authorize')
  })

  it('loses nothing of a kept profile when nothing more can be stored', async () => {
    const before = await page.open(CLIENTS.asks)
    before.find(BUTTONS.avatar).tap()
    await before.answer('allow')
    before.host.fail('setStorageSync', { errMsg: 'setStorageSync:fail quota' }, 99)
    before.host.user.nickName = '林小满二号'
    await before.host.clock.advance(25 * HOURS)

    const screen = before.restart()
    await screen.settle()
    expect(screen.text()).toContain('林小满二号')
    before.host.heal('setStorageSync')
    before.host.hang('getUserInfo', 9)
    expect(shownUser(screen.restart())).toEqual(allShow())
  })
}
