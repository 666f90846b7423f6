import type { Launch, Screen } from '../../driver/driver'
import type { Suite } from '../../driver/run'
import {
  ALL_THREE,
  ANONYMOUS,
  apis,
  BUTTONS,
  CLIENTS,
  allShow,
  phone,
  shownUser,
  USER,
} from './support'

/** The JS API of an app is another copy of the package than its components: one instance all the same. */
export const copies: Suite = (driver, it) => {
  const all = driver.page(ALL_THREE)
  const openType = (screen: Screen): unknown => screen.find(BUTTONS.avatar).attribute('open-type')
  const grant = async (screen: Screen): Promise<void> => {
    screen.find(BUTTONS.avatar).tap()
    await screen.answer('allow')
  }

  it('what app.ts configures before App() reaches the components', async () => {
    const screen = await all.open(CLIENTS.grey, (_auth, copy) => {
      copy().configure({ channels: ['chooseAvatar'], anonymous: { nickName: '游客' } })
    })
    expect(openType(screen)).toBe('chooseAvatar')
    expect(screen.find('#card .profile-card__nickname').text()).toBe('游客')
  })

  it('what is configured late reaches the components', async () => {
    const screen = await all.open(CLIENTS.grey)
    screen.copy().configure({ channels: ['chooseAvatar'], anonymous: { nickName: '游客' } })
    await screen.settle()
    expect(openType(screen)).toBe('chooseAvatar')
    expect(screen.find('#card .profile-card__nickname').text()).toBe('游客')
  })

  const orders: [string, Launch | undefined][] = [
    ['the API is loaded first', (_auth, copy) => void copy().ready()],
    ['the components are loaded first', undefined],
  ]
  for (const [order, launch] of orders) {
    it(`a grant reaches the other copy, whose listeners hear it (${order})`, async () => {
      const screen = await all.open(CLIENTS.asks, launch)
      const heard: string[] = []
      screen.copy().subscribe(({ profile }) => heard.push(profile.status))
      await grant(screen)
      expect(screen.copy().state).toBe(screen.auth().state)
      expect(screen.copy().state.profile).toMatchObject({ status: 'granted', userInfo: USER })
      expect(heard).toEqual(['pending', 'granted'])
    })

    it(`a logout in one copy forgets the user everywhere, and sticks (${order})`, async () => {
      const screen = await all.open(CLIENTS.asks, launch)
      await grant(screen)
      expect(shownUser(screen)).toEqual(allShow())
      void screen.copy().logout()
      await screen.settle()
      expect(shownUser(screen)).toEqual(ANONYMOUS)
      screen.hide({ app: true })
      await screen.host.clock.advance(60_000)
      await screen.show({ app: true })
      expect(shownUser(screen)).toEqual(ANONYMOUS)
      expect(shownUser(screen.restart())).toEqual(ANONYMOUS)
    })

    it(`what one copy keeps is not overwritten by the other (${order})`, async () => {
      const screen = await all.open(CLIENTS.grey, launch)
      screen.copy().configure({ channels: ['chooseAvatar'] })
      await grant(screen)
      void screen.copy().setProfile({ nickName: '甲' })
      await screen.settle()
      expect(screen.restart().copy().state.profile.userInfo).toEqual({
        nickName: '甲',
        avatarUrl: expect.stringMatching(/^wxfile:\/\/usr/) as string,
      })
    })

    it(`makes the native calls of one copy (${order})`, async () => {
      /** A visit of a user who consented before, and logs out. */
      async function visit(usesCopy: boolean): Promise<string[]> {
        const client = { ...CLIENTS.asks, device: phone(true) }
        const screen = await all.open(client, (auth, copy) => {
          launch?.(auth, usesCopy ? copy : () => auth)
        })
        const api = usesCopy ? screen.copy() : screen.auth()
        void api.ready()
        await screen.settle()
        screen.hide({ app: true })
        await screen.host.clock.advance(60_000)
        await screen.show({ app: true })
        void api.logout()
        await screen.settle()
        return apis(screen.host)
      }
      const calls = await visit(true)
      expect(calls).toEqual(await visit(false))
      // At the start, and when the app came back.
      expect(calls.filter((api) => api === 'getSetting')).toHaveLength(2)
      expect(calls.filter((api) => api === 'getUserInfo')).toHaveLength(1)
    })
  }

  it('an app that starts again has an instance of its own', async () => {
    const before = await all.open(CLIENTS.asks)
    const { state } = before.copy()
    before.copy().configure({ anonymous: { nickName: '游客' } })
    const screen = before.restart()
    await screen.settle()
    expect(screen.copy().state).not.toBe(state)
    expect(shownUser(screen)).toEqual(ANONYMOUS)
  })
}
