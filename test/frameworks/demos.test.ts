import { endAfterEach, start, type Play } from './play'

endAfterEach()

const USER = '林小满'
const AVATAR_BUTTON = '#mine .auth-avatar__button'
/** Clients whose button asks, and whose avatar and nickname are given by hand. */
const CLIENTS = { asks: { sdkVersion: '2.9.5' }, chooses: { sdkVersion: '2.25.0' } }

/** What a user sees of who they are, wherever it is shown on the home page. */
const shown = (play: Play): Record<string, string> => ({
  avatar: play.text('#mine .auth-avatar__nickname'),
  card: play.text('#card .profile-card__nickname'),
  page: play.text('.state'),
})
const sizeOf = (play: Play, id: string): string | undefined =>
  /width: ?([\d.]+)vw/.exec(play.find(`#${id} .auth-avatar__box`).style())?.[1]

describe.each(['taro', 'uni-app'])('the demo of %s', (demo) => {
  it('asks nothing by itself, and shows nobody', async () => {
    const play = await start(demo, CLIENTS.asks)
    expect(play.host.prompts).toEqual([])
    expect(shown(play)).toEqual({
      avatar: '微信用户',
      card: '微信用户',
      page: 'anonymous 微信用户 none',
    })
  })

  it('gives each instance the attributes written at it, and no other', async () => {
    const play = await start(demo, CLIENTS.asks)
    expect(play.text('#other .auth-avatar__nickname')).toBe('Ada')
    expect(play.has('#other .auth-avatar__button')).toBe(false)
    expect(play.find('#other .auth-avatar__box').name).not.toContain('circle')
    expect(sizeOf(play, 'other')).toBe('6.4')
    // 96 rpx, a circle and a button are the defaults.
    expect(sizeOf(play, 'mine')).toBe('12.8')
    expect(play.find('#mine .auth-avatar__box').name).toContain('circle')
    expect(play.has(AVATAR_BUTTON)).toBe(true)
    expect(play.text('#card .profile-card__description')).toBe('0 favourites')
  })

  it('has its class, and content in a slot with a name', async () => {
    const play = await start(demo, CLIENTS.asks)
    expect(play.find('#mine').name).toContain('.mine')
    expect(play.text('#gate .why')).toBe('Sign in to put your name under your comments.')
    expect(play.has('#gate .secret')).toBe(false)
  })

  it('hears of a refusal, and asks again at the next tap', async () => {
    const play = await start(demo, CLIENTS.asks)
    await play.tap(AVATAR_BUTTON)
    await play.answer('deny')
    expect(play.text('.answer')).toBe('reject denied, 1')
    expect(play.text('.state')).toBe('rejected 微信用户 none')
    await play.tap('#card .profile-card__button')
    await play.answer('deny')
    expect(play.text('.answer')).toBe('reject denied, 2')
    await play.tap(AVATAR_BUTTON)
    await play.answer('allow')
    expect(play.text('.answer')).toBe(`authorize ${USER} by getUserInfo`)
  })

  it('shows one state everywhere, with one set of native calls', async () => {
    const play = await start(demo, CLIENTS.asks)
    expect(play.has('#gate .login-gate__button')).toBe(true)
    await play.tap('#gate .login-gate__button')
    await play.answer('allow')
    expect(shown(play)).toEqual({ avatar: USER, card: USER, page: `granted ${USER} none` })
    expect(play.has('.secret')).toBe(true)
    expect(play.host.count('getSetting')).toBe(1)
    expect(play.host.count('onAppShow')).toBe(1)
    await play.tap('.settings')
    expect(play.text('.state')).toBe(`granted ${USER}`)
  })

  it('goes on with the tap that led to the grant, and attributes follow', async () => {
    const play = await start(demo, CLIENTS.asks)
    await play.tap('#guard .login-gate__overlay')
    await play.answer('allow')
    expect(play.text('.answer')).toBe('pass, after the grant')
    await play.tap('.favourite')
    expect(play.text('.answer')).toBe('pass')
    expect(play.text('#card .profile-card__description')).toBe('2 favourites')
    expect(sizeOf(play, 'mine')).toBe('12.8')
  })

  it('forgets the user on every page at a logout', async () => {
    const play = await start(demo, CLIENTS.asks)
    await play.tap(AVATAR_BUTTON)
    await play.answer('allow')
    await play.tap('.settings')
    await play.tap('.logout')
    expect(play.text('.state')).toBe('anonymous 微信用户')
    play.app.go('navigateBack')
    await play.settle()
    expect(shown(play)).toMatchObject({ avatar: '微信用户', card: '微信用户' })
    expect(play.has('#gate .login-gate__button')).toBe(true)
  })

  it('logs in silently for a request, by a server of its own', async () => {
    const play = await start(demo, CLIENTS.asks)
    const asked: string[] = []
    play.host.onRequest(({ url, header }) => {
      const path = new URL(url).pathname
      asked.push(`${path} ${header.Authorization ?? '-'}`)
      return path === '/session'
        ? { statusCode: 200, data: { token: 'its-own', expiresIn: 7200 } }
        : { statusCode: 200, data: [] }
    })
    await play.tap('.read')
    expect(asked).toEqual(['/session -', '/orders Bearer its-own'])
    expect(play.text('.orders')).toBe('answered 200')
    expect(play.text('.state')).toBe('anonymous 微信用户 active')
  })

  it('opens the sheet by its attribute, hears that it closed, and opens it again', async () => {
    const play = await start(demo, CLIENTS.chooses)
    await play.tap('.settings')
    const openAndClose = async (): Promise<void> => {
      expect(play.has('#sheet .profile-sheet__panel')).toBe(false)
      await play.tap('.open')
      expect(play.has('#sheet .profile-sheet__panel')).toBe(true)
      await play.tap('#sheet .profile-sheet__close')
      await play.host.clock.advance(1000)
      await play.settle()
    }
    await openAndClose()
    await openAndClose()
  })

  it('hears what the form saved', async () => {
    const play = await start(demo, CLIENTS.chooses)
    await play.tap('.settings')
    play.find('#form .profile-form__nickname').type('满满')
    await play.tap('#form .profile-form__save')
    await play.host.clock.advance(2000)
    await play.settle()
    expect(play.text('.saved')).toBe('满满')
    expect(play.text('.state')).toBe('partial 满满')
  })
})
