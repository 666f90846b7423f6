import type { HostOptions } from '../../../host'
import type { Screen } from '../../driver/driver'
import type { Suite } from '../../driver/run'
import { MANY_PAGE, rowsOf } from './many-page'
import { ALL_THREE, apis, CLIENTS, phone } from './support'

/** One native call of a kind, however many components there are. */
export const nativeCalls: Suite = (driver, it) => {
  const all = driver.page(ALL_THREE)
  const many = driver.page(MANY_PAGE)

  /** A whole visit: start, grant, background, revocation. */
  async function visit(count: number, client: HostOptions): Promise<Screen> {
    const screen = many.firstFrame(client)
    screen.setData(rowsOf(count))
    await screen.settle()
    const button = '#first .auth-avatar__button'
    if (screen.has(button)) {
      screen.find(button).tap()
      await screen.answer('allow')
    }
    screen.hide({ app: true })
    await screen.show({ app: true })
    await screen.host.clock.advance(60_000)
    screen.host.revoke('scope.userInfo')
    screen.hide({ app: true })
    await screen.show({ app: true })
    await screen.host.clock.advance(60_000)
    return screen
  }

  for (const [era, client] of Object.entries(CLIENTS)) {
    it(`makes the same native calls for 1, 10 and 100 components (${era})`, async () => {
      const calls: string[][] = []
      for (const count of [0, 3, 33]) {
        const screen = await visit(count, client)
        calls.push(apis(screen.host))
      }
      expect(calls[1]).toEqual(calls[0])
      expect(calls[2]).toEqual(calls[0])
    })
  }

  it('makes one native call of a kind at a time, and few over a whole visit', async () => {
    const screen = await visit(33, CLIENTS.asks)
    expect(screen.host.rateLimited).toBe(0)
    expect(screen.host.count('getUserInfo')).toBe(0)
    // At the start, and once for each of the two returns: half a minute lies between them.
    expect(screen.host.count('getSetting')).toBe(3)
    expect(screen.host.count('onAppShow')).toBe(1)
  })

  it('looks at the settings at most once in 30 s, however often pages show', async () => {
    const screen = await all.open(CLIENTS.asks)
    screen.find('#card .profile-card__button').tap()
    await screen.answer('allow')
    const before = screen.host.count('getSetting')
    for (let time = 0; time < 20; time++) {
      screen.hide({ app: true })
      await screen.show({ app: true })
      await screen.host.clock.advance(2000)
    }
    expect(screen.host.count('getSetting') - before).toBe(2)
  })

  const slow = driver.page({
    template: `<block wx:for="{{rows}}" wx:key="*this"><slow-one /><auth-avatar /></block>
      <auth-avatar id="first" />`,
    data: rowsOf(5),
    components: {
      'slow-one': {
        template: '<view />',
        js: 'Component({ pageLifetimes: { show() { whilePageShows() } } })',
      },
    },
  })

  it('takes it for one return, though the components of a page hear of it one after the other', async () => {
    const world = globalThis as { whilePageShows?: () => void }
    world.whilePageShows = () => undefined
    const screen = await slow.open(CLIENTS.asks)
    screen.find('#first .auth-avatar__button').tap()
    await screen.answer('allow')
    const before = screen.host.count('getSetting')

    world.whilePageShows = () => screen.host.clock.jump(3)
    screen.hide()
    await screen.show()
    await screen.host.clock.advance(60_000)
    expect(screen.host.count('getSetting') - before).toBe(1)
  })

  it('reads a profile silently once, however many components show it', async () => {
    const screen = many.firstFrame({ ...CLIENTS.asks, device: phone(true) })
    screen.setData(rowsOf(33))
    await screen.settle()
    expect(screen.host.count('getSetting')).toBe(1)
    expect(screen.host.count('getUserInfo')).toBe(1)
  })
}
