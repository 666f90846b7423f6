import type { Auth } from '../../../components/index'
import type { Screen } from '../../driver/driver'
import type { Suite } from '../../driver/run'
import { personAt, SHEET } from './form-person'
import {
  ALL_THREE,
  allAsk,
  ANONYMOUS,
  openTypes,
  CLIENTS,
  HOURS,
  allShow,
  phone,
  shownUser,
} from './support'

const AGREED = { ...CLIENTS.today, device: phone(true, true) }
const OLD = { nickName: '旧名字', avatarUrl: 'https://app.example.com/old.png' }
const LASTING = 'https://cdn.example.com/lasting.png'

/** A completed profile stays until the user replaces it, whatever others say. */
export const survival: Suite = (driver, it) => {
  const page = driver.page(ALL_THREE)

  /** Who uses the phone filled in the form of the card. */
  async function complete(screen: Screen, nickName = '满满'): Promise<void> {
    await screen.find('#card .profile-card__button').tapAndWait()
    await personAt(screen, SHEET).give(nickName)
    expect(shownUser(screen)).toMatchObject({ gate: 'open', card: [nickName, expect.any(String)] })
  }
  async function completed(launch?: (auth: Auth) => void): Promise<Screen> {
    const screen = await page.open(AGREED, launch)
    await complete(screen)
    return screen
  }
  const login = async (screen: Screen): Promise<void> => {
    screen
      .auth()
      .login()
      .catch(() => undefined)
    await screen.settle()
  }

  it('a restart, in the first frame', async () => {
    const screen = await completed()
    expect(shownUser(screen.restart())).toEqual(shownUser(screen))
  })

  it('a silent check that answers a placeholder, at every start and every return', async () => {
    const screen = await completed()
    const before = shownUser(screen)
    let now = screen
    for (let day = 0; day < 3; day++) {
      await screen.host.clock.advance(48 * HOURS)
      now = now.restart()
      await now.settle()
      void now.auth().refresh()
      now.hide({ app: true })
      await now.show({ app: true })
      expect(shownUser(now)).toEqual(before)
    }
  })

  it('a permission that is taken back: it was not given by it', async () => {
    const screen = await completed()
    const before = shownUser(screen)
    screen.hide({ app: true })
    screen.host.revoke('scope.userInfo')
    await screen.host.clock.advance(60_000)
    await screen.show({ app: true })
    expect(shownUser(screen)).toEqual(before)
  })

  it('an older profile that the app’s server says before it has seen this one', async () => {
    const screen = await completed((auth) => {
      auth.configure({
        exchange: () => Promise.resolve({ token: 't', expiresIn: 7200, userInfo: OLD }),
        submitProfile: () => Promise.reject(new Error('request:fail')),
      })
    })
    const before = shownUser(screen)
    await login(screen)
    void screen.auth().setProfile(OLD)
    await screen.settle()
    expect(shownUser(screen)).toEqual(before)
    const again = screen.restart()
    await login(again)
    expect(shownUser(again)).toEqual(before)
  })

  it('a placeholder that the app’s server kept from before', async () => {
    const screen = await completed((auth) => {
      auth.configure({ submitProfile: () => Promise.resolve() })
    })
    const before = shownUser(screen)
    const grey =
      'https://thirdwx.qlogo.cn/mmopen/vi_32/POgEwh4mIHO4nibH0KlMECNjjGxQUq24ZEaGT4poC6icRiccVGKSyXwibcPq4BWmiaIGuG1icwxaQX6grC9VemZoJ8rg/132'
    for (const userInfo of [
      { nickName: '微信用户', avatarUrl: grey },
      { nickName: '微信用户' },
      { avatarUrl: grey },
      {},
    ]) {
      void screen.auth().setProfile(userInfo)
      await screen.settle()
      expect(shownUser(screen)).toEqual(before)
    }
  })

  it('a logout, for the next account: the one before is forgotten, with its picture', async () => {
    const screen = await completed()
    void screen.auth().logout()
    await screen.settle()
    expect(shownUser(screen)).toMatchObject({ gate: 'closed', card: ANONYMOUS.card })
    expect(screen.host.files.saved()).toEqual({})
    await complete(screen, '小满')
    expect(shownUser(screen.restart()).card[0]).toBe('小满')
  })

  it('a logout of another account, whose late answers do not touch this one', async () => {
    const late: ((userInfo: object) => void)[] = []
    const screen = await completed((auth) => {
      auth.configure({ submitProfile: () => new Promise((done) => late.push(done)) })
    })
    void screen.auth().logout()
    await screen.settle()
    await complete(screen, '小满')
    const before = shownUser(screen)
    late[0]?.(OLD)
    await screen.settle()
    expect(shownUser(screen)).toEqual(before)
    expect(shownUser(screen.restart())).toEqual(before)
  })

  it('is replaced by the user, and only then', async () => {
    const screen = await completed()
    await screen.find('.profile-card__edit').tapAndWait()
    const card = personAt(screen, SHEET)
    expect(card.find('nickname').value()).toBe('满满')
    card.type('小满')
    card.blur()
    await card.save()
    expect(shownUser(screen).card[0]).toBe('小满')
    expect(shownUser(screen.restart()).card[0]).toBe('小满')
  })

  it('a user who completed the form on another phone is known after the login, and not asked again', async () => {
    const user = { nickName: '满满', avatarUrl: LASTING }
    const launch = (auth: Auth): void => {
      auth.configure({
        exchange: () => Promise.resolve({ token: 't', expiresIn: 7200, userInfo: user }),
      })
    }
    const screen = await page.open(CLIENTS.today, launch)
    await login(screen)
    expect(shownUser(screen)).toEqual(allShow(user))
    expect(openTypes(screen)).toEqual(allAsk('no button'))
    expect(screen.host.prompts).toEqual([])
    const again = screen.restart()
    expect(shownUser(again)).toEqual(allShow(user))
    await again.host.clock.advance(48 * HOURS)
    again.hide({ app: true })
    await again.show({ app: true })
    expect(shownUser(again)).toEqual(allShow(user))
    expect(again.host.prompts).toEqual([])
  })
}
