import { createHost } from '../../../host'
import type { Screen } from '../../driver/driver'
import { takePrinted, type Suite } from '../../driver/run'
import { ALL_THREE, ANONYMOUS, BUTTONS, CLIENTS, allShow, phone, shownUser } from './support'

/** Clients that lack, refuse, hang or stammer, and apps that err. */
export const badClients: Suite = (driver, it) => {
  const page = driver.page(ALL_THREE)

  /** What the components may call, and what a tap calls by itself. */
  const APIS = [
    'getSetting',
    'getUserInfo',
    'getPrivacySetting',
    'getStorageSync',
    'setStorageSync',
    'getSystemInfoSync',
    'getAppBaseInfo',
    'onAppShow',
    'canIUse',
    'getFileSystemManager',
    'openSetting',
    'copyFile',
    'unlink',
  ]
  const isSync = (api: string): boolean => /Sync$|^on|^canIUse$|^get(AppBase|FileSystem)/.test(api)
  const isButton = (api: string): boolean => !['copyFile', 'unlink'].includes(api)

  /** The user consents, by whichever way this client has. */
  async function consent(screen: Screen): Promise<void> {
    for (let taps = 0; taps < 2 && screen.has(BUTTONS.avatar); taps++) {
      screen.find(BUTTONS.avatar).tap()
      await screen.settle()
      if (screen.host.prompts.some(({ open }) => open)) await screen.answer('allow')
      await screen.host.clock.advance(30_000)
    }
  }

  for (const api of APIS.filter(isButton)) {
    it(`works without wx.${api}`, async () => {
      for (const client of [CLIENTS.asks, CLIENTS.today]) {
        const host = createHost(client)
        host.remove(api)
        const screen = page.firstFrame(host)
        expect(shownUser(screen)).toEqual(ANONYMOUS)
        await screen.settle()
        await consent(screen)
        if (client === CLIENTS.asks) expect(shownUser(screen)).toEqual(allShow())
        expect(host.prompts.every(({ cause }) => cause === 'tap')).toBe(true)
        screen.hide({ app: true })
        await screen.show({ app: true })
      }
    })
  }

  it('works without any API at all', async () => {
    const host = createHost(CLIENTS.asks)
    for (const api of Object.keys(host.wx)) host.remove(api)
    const screen = page.firstFrame(host)
    expect(shownUser(screen)).toEqual(ANONYMOUS)
    await consent(screen)
    expect(shownUser(screen)).toEqual(allShow())
  })

  const FAULTS: Record<string, (host: ReturnType<typeof createHost>, api: string) => void> = {
    fails: (host, api) => host.fail(api, { errMsg: `${api}:fail of its own` }, 99),
    hangs: (host, api) => host.hang(api, 99),
    'answers nonsense': (host, api) => host.reply(api, 'nonsense', 99),
    'answers twice': (host, api) => host.answerTwice(api, 99),
  }
  for (const [how, disturb] of Object.entries(FAULTS)) {
    for (const api of APIS.filter((one) => !isSync(one) || how === 'fails')) {
      if (api === 'canIUse' || api === 'getFileSystemManager') continue
      it(`goes on when ${api} ${how}`, async () => {
        for (const client of [CLIENTS.asks, CLIENTS.chooses, CLIENTS.today]) {
          const host = createHost({ ...client, device: phone(true) })
          disturb(host, api)
          const screen = page.firstFrame(host)
          expect(shownUser(screen)).toEqual(ANONYMOUS)
          await host.clock.advance(30_000)
          await consent(screen)
          screen.find('.own').tap()
          expect(screen.events()).toContain('tap')
          expect(screen.has('#avatar .auth-avatar__box')).toBe(true)
          expect(host.prompts.every(({ cause }) => cause === 'tap')).toBe(true)
          for (const { detail, type } of screen.heard()) {
            if (type === 'reject') expect(detail).toHaveProperty('code')
          }
        }
      })
    }
  }

  it('counts one grant when the button answers twice', async () => {
    const screen = await page.open(CLIENTS.asks)
    screen.host.answerTwice('getUserInfo')
    screen.find(BUTTONS.avatar).tap()
    await screen.answer('allow')
    expect(shownUser(screen)).toEqual(allShow())
    expect(screen.auth().state.profile).toMatchObject({ status: 'granted', attempts: 0 })
    expect(screen.events().filter((event) => event === 'gate: pass')).toHaveLength(1)
  })

  it('is not disturbed by an app whose own functions throw', async () => {
    const throws = (): never => {
      throw new Error('the app’s own mistake')
    }
    const screen = await page.open(CLIENTS.asks, (auth) => {
      auth.configure({ track: throws, isDemoted: throws })
      auth.subscribe(throws)
    })
    screen.find(BUTTONS.avatar).tap()
    await screen.answer('deny')
    await screen.find(BUTTONS.avatar).tapAndWait()
    await screen.answer('allow')
    expect(shownUser(screen)).toEqual(allShow())
    expect(takePrinted().every((line) => line.includes('the app’s own mistake'))).toBe(true)
  })

  it('leaves out options of a wrong type or value, and warns', async () => {
    const screen = await page.open(CLIENTS.asks, (auth) => {
      auth.configure({ timeout: -1, channels: [], lang: 'fr', track: 'yes' } as never)
    })
    takePrinted()
    screen.find(BUTTONS.avatar).tap()
    await screen.answer('allow')
    expect(shownUser(screen)).toEqual(allShow())
  })

  const props = driver.page({
    template: `<auth-avatar id="avatar" size="{{it}}" shape="{{it}}" shared="{{it}}" src="{{it}}"
        nickname="{{it}}" lang="{{it}}" default-avatar="{{it}}" show-nickname />
      <login-gate id="gate" need="{{it}}" mode="{{it}}" lang="{{it}}" description="{{it}}">-</login-gate>
      <profile-card id="card" layout="{{it}}" lang="{{it}}" description="{{it}}" />`,
    data: { it: '' },
  })
  it('draws something whatever its properties are given', async () => {
    const screen = await props.open(CLIENTS.asks)
    for (const given of [
      '',
      'x',
      '\u0000',
      '🦊'.repeat(5000),
      0,
      -1,
      1e9,
      true,
      false,
      [],
      {},
      null,
    ]) {
      screen.setData({ it: given })
      expect(screen.has('.auth-avatar__box')).toBe(true)
      expect(screen.has('.profile-card__nickname')).toBe(true)
      expect(screen.has('.login-gate')).toBe(true)
    }
    // The framework itself warns of a wrong type.
    takePrinted()
  })
}
