import demoted from '../../fixtures/demoted.json'
import errMsgs from '../../fixtures/errmsg.json'
import type { Screen } from '../../driver/driver'
import { takePrinted, type Suite } from '../../driver/run'
import {
  ALL_THREE,
  allAsk,
  ANONYMOUS,
  openTypes,
  BUTTONS,
  CLIENTS,
  allShow,
  shownUser,
  USER,
} from './support'

const OK = 'getUserInfo:ok'
const FACE = 'https://example.com/face.png'

/** Whatever a client answers: a coded event, or the anonymous view. */
export const badPayloads: Suite = (driver, it) => {
  const page = driver.page(ALL_THREE)

  const rejections = (screen: Screen): unknown[] =>
    screen
      .heard()
      .filter(({ type }) => type === 'reject')
      .map(({ detail }) => (detail as { code: string }).code)

  /** A client whose button answers exactly this. */
  async function answered(detail: unknown): Promise<Screen> {
    const screen = await page.open(CLIENTS.asks)
    screen.host.reply('getUserInfo', detail)
    await screen.find(BUTTONS.avatar).tapAndWait()
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
      expect(shownUser(screen)).toEqual(ANONYMOUS)
      expect(rejections(screen)).toEqual([expect.stringMatching(/^(failed|denied)$/)])
      expect(openTypes(screen)).toEqual(allAsk('getUserInfo'))

      await screen.find(BUTTONS.avatar).tapAndWait()
      await screen.answer('allow')
      expect(shownUser(screen)).toEqual(allShow())
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
      expect(shownUser(screen)).toEqual(allShow({ nickName: shown, avatarUrl: FACE }))
      expect(shownUser(screen.restart())).toEqual(allShow({ nickName: shown, avatarUrl: FACE }))
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
      expect(shownUser(screen)).toMatchObject({
        avatar: ['小满', 'the default'],
        card: ['小满', 'the default'],
        gate: 'open',
      })
      expect(screen.tree()).not.toMatch(/script:|text\/html/i)
    })
  }

  it('shows a user who has an avatar and no name', async () => {
    const screen = await answered({ errMsg: OK, userInfo: { avatarUrl: FACE } })
    expect(shownUser(screen)).toEqual(allShow({ nickName: '微信用户', avatarUrl: FACE }))
  })

  for (const { errMsg, errno, reason } of errMsgs.cases as {
    errMsg: string | null
    errno?: number
    reason: string
  }[]) {
    if (reason === 'ok') continue
    it(`reads ${String(errMsg)}${errno === undefined ? '' : ` (${errno})`} as ${reason}`, async () => {
      const screen = await answered({ errMsg, ...(errno !== undefined && { errno }) })
      // A question is open already: that is no answer of the user.
      expect(rejections(screen)).toEqual(reason === 'busy' ? [] : [reason])
      expect(shownUser(screen)).toEqual(ANONYMOUS)
      if (reason === 'privacy-undeclared') expect(takePrinted()).toHaveLength(1)
    })
  }

  demoted.samples.forEach((userInfo, index) => {
    it(`recognises placeholder ${index + 1} of the platform as nobody`, async () => {
      const screen = await answered({ errMsg: OK, userInfo })
      expect(screen.auth().state.profile).not.toHaveProperty('userInfo')
      expect(screen.auth().state.channel).toBe('none')
      expect(shownUser(screen)).toEqual(ANONYMOUS)
      expect(rejections(screen)).toEqual([])
    })
  })

  it('believes a user who is really called 微信用户', async () => {
    const [userInfo] = demoted.notDemoted
    const screen = await answered({ errMsg: OK, userInfo })
    expect(shownUser(screen).gate).toBe('open')
    expect(shownUser(screen).avatar).toEqual(['微信用户', userInfo?.avatarUrl])
  })
}
