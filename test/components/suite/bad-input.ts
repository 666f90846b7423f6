import demoted from '../../fixtures/demoted.json'
import errMsgs from '../../fixtures/errmsg.json'
import { createHost } from '../../../host'
import type { Screen } from '../../driver/driver'
import { takePrinted, type Suite } from '../../driver/run'
import {
  ALL_THREE,
  allAsk,
  ANONYMOUS,
  asks,
  CLIENTS,
  HOURS,
  known,
  phone,
  seen,
  USER,
} from './support'

const KEY = 'miniprogram-auth-kit'
const OK = 'getUserInfo:ok'
const FACE = 'https://example.com/face.png'

/** Whatever a client, a server or a storage says: a coded answer, or the anonymous view. */
export const badInput: Suite = (driver, it) => {
  const page = driver.page(ALL_THREE)
  const button = '#avatar .auth-avatar__button'
  const rejections = (screen: Screen): unknown[] =>
    screen
      .heard()
      .filter(({ type }) => type === 'reject')
      .map(({ detail }) => (detail as { code: string }).code)

  /** A client whose button answers exactly this. */
  async function answered(detail: unknown): Promise<Screen> {
    const screen = await page.open(CLIENTS.asks)
    screen.host.reply('getUserInfo', detail)
    await screen.find(button).tapAndWait()
    return screen
  }

  const nothing: [string, unknown][] = [
    ['null', null],
    ['nothing', undefined],
    ['an empty string', ''],
    ['a number', 42],
    ['a list', []],
    ['an empty object', {}],
    ['ok without a user', { errMsg: OK }],
    ['a user that is null', { errMsg: OK, userInfo: null }],
    ['a user that is empty', { errMsg: OK, userInfo: {} }],
    ['a user that is a string', { errMsg: OK, userInfo: 'Ada' }],
    ['a user that is a list', { errMsg: OK, userInfo: ['Ada'] }],
    ['a user of wrong types', { errMsg: OK, userInfo: { nickName: 42, avatarUrl: { url: FACE } } }],
    ['a user of blanks', { errMsg: OK, userInfo: { nickName: ' \u3000', avatarUrl: '' } }],
    ['a user who cannot be seen', { errMsg: OK, userInfo: { nickName: '\u200b\u202e\u2060' } }],
    ['an errMsg that is a number', { errMsg: 200 }],
    ['a user beside a failure', { errMsg: 'getUserInfo:fail auth deny', userInfo: USER }],
  ]
  for (const [what, detail] of nothing) {
    it(`takes ${what} for no answer: a code, the anonymous view, and the button asks again`, async () => {
      const screen = await answered(detail)
      expect(seen(screen)).toEqual(ANONYMOUS)
      expect(rejections(screen)).toEqual([expect.stringMatching(/^(failed|denied)$/)])
      expect(asks(screen)).toEqual(allAsk('getUserInfo'))

      await screen.find(button).tapAndWait()
      await screen.answer('allow')
      expect(seen(screen)).toEqual(known())
    })
  }

  const names: [string, unknown, string][] = [
    ['10,000 characters', 'Ada'.repeat(3334), 'Ada'.repeat(11).slice(0, 32)],
    ['10,000 emoji', '🦊'.repeat(10_000), '🦊'.repeat(32)],
    ['a family emoji', '👨‍👩‍👧‍👦 Li', '👨‍👩‍👧‍👦 Li'],
    ['Arabic', 'محمد', 'محمد'],
    ['a direction that is turned', '\u202emin\u202c\u2066Ada\u2069', 'minAda'],
    ['characters of no width', '\u200b小\u200b满\ufeff', '小满'],
    ['line breaks', ' 小\n满\t', '小满'],
    ['markup', '<b>{{auth.token}}</b>', '<b>{{auth.token}}</b>'],
    ['a property of all objects', '__proto__', '__proto__'],
  ]
  for (const [what, nickName, shown] of names) {
    it(`shows a nickname of ${what} as it can be shown`, async () => {
      const screen = await answered({ errMsg: OK, userInfo: { nickName, avatarUrl: FACE } })
      expect(seen(screen)).toEqual(known({ nickName: shown, avatarUrl: FACE }))
      expect(seen(screen.restart())).toEqual(known({ nickName: shown, avatarUrl: FACE }))
    })
  }

  const addresses: unknown[] = [
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file',
    '',
    ' ',
    null,
    42,
    {},
  ]
  for (const avatarUrl of addresses) {
    it(`draws the default where the avatar is ${JSON.stringify(avatarUrl)}`, async () => {
      const screen = await answered({ errMsg: OK, userInfo: { nickName: '小满', avatarUrl } })
      expect(seen(screen)).toMatchObject({
        avatar: ['小满', 'the default'],
        card: ['小满', 'the default'],
        gate: 'open',
      })
      expect(screen.tree()).not.toMatch(/script:|text\/html/i)
    })
  }

  it('shows a user who has an avatar and no name', async () => {
    const screen = await answered({ errMsg: OK, userInfo: { avatarUrl: FACE } })
    expect(seen(screen)).toEqual(known({ nickName: '微信用户', avatarUrl: FACE }))
  })

  for (const { errMsg, errno, reason } of errMsgs.cases as {
    errMsg: string | null
    errno?: number
    reason: string
  }[]) {
    if (reason === 'ok') continue
    it(`reads ${String(errMsg)}${errno === undefined ? '' : ` (${errno})`} as ${reason}`, async () => {
      const screen = await answered({ errMsg, ...(errno !== undefined && { errno }) })
      expect(rejections(screen)).toEqual([reason])
      expect(seen(screen)).toEqual(ANONYMOUS)
      if (reason === 'privacy-undeclared') expect(takePrinted()).toHaveLength(1)
    })
  }

  demoted.samples.forEach((userInfo, index) => {
    it(`recognises placeholder ${index + 1} of the platform as nobody`, async () => {
      const screen = await answered({ errMsg: OK, userInfo })
      expect(screen.auth().state.profile).not.toHaveProperty('userInfo')
      expect(screen.auth().state.channel).toBe('none')
      expect(seen(screen)).toEqual(ANONYMOUS)
      expect(rejections(screen)).toEqual([])
    })
  })

  it('believes a user who is really called 微信用户', async () => {
    const [userInfo] = demoted.notDemoted
    const screen = await answered({ errMsg: OK, userInfo })
    expect(seen(screen).gate).toBe('open')
    expect(seen(screen).avatar).toEqual(['微信用户', userInfo?.avatarUrl])
  })

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
      expect(seen(screen)).toEqual(ANONYMOUS)
      await screen.find(button).tapAndWait()
      await screen.answer('allow')
      expect(seen(screen.restart())).toEqual(known())
    })
  }

  it('cleans what is stored before it is drawn', () => {
    const host = createHost(CLIENTS.asks)
    const userInfo = { nickName: '\u202e小满', avatarUrl: 'javascript:alert(1)', gender: 'x' }
    const data = { profile: { ...profile, userInfo, at: host.clock.now() } }
    host.storage.put(KEY, { kit: KEY, v: 1, data })
    const screen = page.firstFrame(host)
    expect(seen(screen).avatar).toEqual(['小满', 'the default'])
  })

  it('starts anonymous where storage is damaged or cannot be read', async () => {
    const before = await page.open(CLIENTS.asks)
    before.find(button).tap()
    await before.answer('allow')
    before.host.revoke('scope.userInfo')
    before.host.fail('getStorageSync')
    expect(seen(before.restart())).toEqual(ANONYMOUS)
    before.host.storage.corrupt(KEY)
    expect(seen(before.restart())).toEqual(ANONYMOUS)
  })

  it('shows the user though the storage is full, and says so to the app’s statistics', async () => {
    const tracked: unknown[] = []
    const host = createHost(CLIENTS.asks)
    host.storage.fill()
    const screen = page.firstFrame(host, (auth) => {
      auth.configure({ track: (event) => tracked.push(event) })
    })
    await screen.find(button).tapAndWait()
    await screen.answer('allow')
    expect(seen(screen)).toEqual(known())
    expect(tracked).toContainEqual({ type: 'fail', code: 'storage' })
    expect(screen.events()).toContain('avatar: authorize')
  })

  it('loses nothing of a kept profile when nothing more can be stored', async () => {
    const before = await page.open(CLIENTS.asks)
    before.find(button).tap()
    await before.answer('allow')
    before.host.fail('setStorageSync', { errMsg: 'setStorageSync:fail quota' }, 99)
    before.host.user.nickName = '林小满二号'
    await before.host.clock.advance(25 * HOURS)

    const screen = before.restart()
    await screen.settle()
    expect(screen.text()).toContain('林小满二号')
    before.host.heal('setStorageSync')
    before.host.hang('getUserInfo', 9)
    expect(seen(screen.restart())).toEqual(known())
  })

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
    'saveFile',
    'unlink',
  ]
  const isSync = (api: string): boolean => /Sync$|^on|^canIUse$|^get(AppBase|FileSystem)/.test(api)
  const isButton = (api: string): boolean => !['saveFile', 'unlink'].includes(api)

  /** The user consents, by whichever way this client has. */
  async function consent(screen: Screen): Promise<void> {
    for (let taps = 0; taps < 2 && screen.has(button); taps++) {
      screen.find(button).tap()
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
        expect(seen(screen)).toEqual(ANONYMOUS)
        await screen.settle()
        await consent(screen)
        if (client === CLIENTS.asks) expect(seen(screen)).toEqual(known())
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
    expect(seen(screen)).toEqual(ANONYMOUS)
    await consent(screen)
    expect(seen(screen)).toEqual(known())
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
          expect(seen(screen)).toEqual(ANONYMOUS)
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
    screen.find(button).tap()
    await screen.answer('allow')
    expect(seen(screen)).toEqual(known())
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
    screen.find(button).tap()
    await screen.answer('deny')
    await screen.find(button).tapAndWait()
    await screen.answer('allow')
    expect(seen(screen)).toEqual(known())
    expect(takePrinted().every((line) => line.includes('the app’s own mistake'))).toBe(true)
  })

  it('leaves out options that cannot be meant, and says so', async () => {
    const screen = await page.open(CLIENTS.asks, (auth) => {
      auth.configure({ timeout: -1, channels: [], lang: 'fr', track: 'yes' } as never)
    })
    takePrinted()
    screen.find(button).tap()
    await screen.answer('allow')
    expect(seen(screen)).toEqual(known())
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
