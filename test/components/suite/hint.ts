import type { Screen } from '../../driver/driver'
import type { Suite } from '../../driver/run'
import { personAt, SHEET } from './form-person'
import { byHand, CLIENTS, hints } from './support'
import { OPENERS, SHEET_PAGE, type Opener } from './sheet-page'

/** The openers that say themselves what they were answered. */
const SPEAKERS = ['avatar', 'gate', 'guard', 'card'] as const

/** The hint stands where the tap was, once, and for a while. */
export const hint: Suite = (driver, it) => {
  const page = driver.page(SHEET_PAGE)

  const refuse = async (screen: Screen, opener: Opener): Promise<void> => {
    screen.find(OPENERS[opener]).tap()
    await screen.answer('deny')
  }

  /** The agreement in the sheet is tapped, and then the sheet is closed. */
  const closedAfterATapInIt = async (opener: Opener): Promise<Screen> => {
    const screen = await page.open(CLIENTS.today, byHand)
    await screen.find(OPENERS[opener]).tapAndWait()
    await screen.find('.profile-form__agree').tapAndWait()
    await screen.find('.profile-sheet__close').tapAndWait()
    return screen
  }

  /** Avatar and nickname are given in the sheet, and the app's server takes its time to refuse them. */
  const refusedAfterItsSheet = async (opener: Opener): Promise<Screen> => {
    let refuse: (reason: Error) => void = () => undefined
    const screen = await page.open(CLIENTS.today, (auth) => {
      byHand(auth)
      auth.configure({ submitProfile: () => new Promise((_resolve, reject) => (refuse = reject)) })
    })
    await screen.find(OPENERS[opener]).tapAndWait()
    await screen.find('.profile-form__agree').tapAndWait()
    await personAt(screen, SHEET).give('违规')
    expect(screen.has('.profile-sheet')).toBe(false)
    const message = '昵称含有违规内容'
    refuse(Object.assign(new Error(message), { code: 'refused', message }))
    await screen.settle()
    return screen
  }

  for (const opener of SPEAKERS) {
    it(`${opener}: a refusal is hinted at there alone, for six seconds`, async () => {
      const screen = await page.open(CLIENTS.asks)
      await refuse(screen, opener)
      expect(hints(screen)).toEqual(['没关系，不影响使用，随时可以再点'])
      expect(hints(screen.find(`#${opener}`))).toHaveLength(1)

      await screen.host.clock.advance(5999)
      expect(hints(screen)).toHaveLength(1)
      await screen.host.clock.advance(1)
      expect(hints(screen)).toEqual([])
    })

    it(`${opener}: says it when its sheet is closed`, async () => {
      const screen = await page.open(CLIENTS.today, byHand)
      await screen.find(OPENERS[opener]).tapAndWait()
      await screen.find('.profile-sheet__close').tapAndWait()
      expect(hints(screen)).toHaveLength(1)
      expect(hints(screen.find(`#${opener}`))).toHaveLength(1)
    })

    it(`${opener}: says it also when something in its sheet was tapped before`, async () => {
      const screen = await closedAfterATapInIt(opener)
      expect(hints(screen)).toEqual(['没关系，不影响使用，随时可以再点'])
      expect(hints(screen.find(`#${opener}`))).toHaveLength(1)
    })

    it(`${opener}: says what the app’s server refuses after its sheet is closed`, async () => {
      const screen = await refusedAfterItsSheet(opener)
      expect(hints(screen)).toEqual(['昵称含有违规内容'])
      expect(hints(screen.find(`#${opener}`))).toHaveLength(1)
    })
  }

  it('card: says what its avatar was answered, and the avatar says nothing', async () => {
    const screen = await page.open(CLIENTS.asks)
    screen.find('#card .auth-avatar__button').tap()
    await screen.answer('deny')
    expect(screen.find('#card .profile-card__hint').text()).toBe('没关系，不影响使用，随时可以再点')
    expect(hints(screen)).toHaveLength(1)
  })

  it('a page’s own button: says what the app’s server refuses after the sheet is closed', async () => {
    const screen = await refusedAfterItsSheet('sheet')
    expect(screen.find(OPENERS.sheet).text()).toBe('昵称含有违规内容')
  })

  it('a page’s own button: says it also when something in the sheet was tapped before', async () => {
    const screen = await closedAfterATapInIt('sheet')
    expect(screen.find(OPENERS.sheet).text()).toBe('没关系，不影响使用，随时可以再点')
  })

  it('moves to where the next tap is refused', async () => {
    const screen = await page.open(CLIENTS.asks)
    await refuse(screen, 'card')
    await refuse(screen, 'gate')
    expect(hints(screen)).toHaveLength(1)
    expect(hints(screen.find('#gate'))).toHaveLength(1)
  })

  it('an old refusal is not said again by a tap that only opens something', async () => {
    const screen = await page.open(CLIENTS.chooses, byHand)
    await screen.find(OPENERS.card).tapAndWait()
    await screen.find('.profile-sheet__close').tapAndWait()
    await screen.host.clock.advance(7000)
    await screen.find(OPENERS.card).tapAndWait()
    expect(hints(screen)).toEqual([])
    expect(screen.has('.profile-form__hint')).toBe(false)
  })

  it('ends while the page is hidden, and is gone when it shows again', async () => {
    const screen = await page.open(CLIENTS.asks)
    await refuse(screen, 'avatar')
    screen.host.hidePage()
    await screen.host.clock.advance(10_000)
    screen.host.showPage()
    await screen.settle()
    expect(hints(screen)).toEqual([])
  })

  it('goes with the component that says it, and leaves no timer behind', async () => {
    const screen = await page.open(CLIENTS.asks)
    await refuse(screen, 'card')
    screen.setData({ shown: { avatar: true } })
    await screen.host.clock.advance(10_000)
    expect(hints(screen)).toEqual([])
  })

  for (const [what, code, sentence] of [
    ['a network that is away', 'getUserInfo:fail timeout', '网络好像不通，请稍后再点一次'],
    ['a failure', 'getUserInfo:fail internal error', '这次没有成功，请再点一次'],
    ['a refusal', 'getUserInfo:fail auth deny', '没关系，不影响使用，随时可以再点'],
  ] as const) {
    it(`one cause, one sentence: ${what}`, async () => {
      const screen = await page.open(CLIENTS.asks)
      screen.find(OPENERS.card).tap()
      screen.find(OPENERS.card).fire('getuserinfo', { errMsg: code })
      await screen.settle()
      expect(hints(screen)).toEqual([sentence])
    })
  }
}
