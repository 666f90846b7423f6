import simulate from 'miniprogram-simulate'
import { createHost } from '../../host'
import { createMiniProgram } from '../../host/app/mini-program'
import type { Heard, Mounted, View } from '../driver/driver'
import { createSimulateStage } from '../driver/simulate'
import { viewOf } from '../driver/view'
import { ALL_THREE } from './suite/support'

// Here `wx` is miniprogram-simulate's own, as it finds every component library: it stores nothing,
// its scopes have no prefix, it says yes to every question and knows no privacy agreement.
describe('under miniprogram-simulate’s own wx, untouched', () => {
  const stage = createSimulateStage((root) => {
    const miniProgram = createMiniProgram({ root })
    return {
      open(path) {
        miniProgram.start()
        const page = miniProgram.open(path)
        return { ...page, lifetime: (name) => page[name]() }
      },
      require: miniProgram.require,
      close: miniProgram.end,
    }
  })
  let mounted: Mounted
  let heard: Heard[]
  let screen: View
  let printed: jest.SpyInstance

  beforeAll(() => stage.compile([ALL_THREE]))
  beforeEach(() => {
    printed = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    heard = []
    // Only the looking is the driver's; nothing of the host is in the place of `wx`.
    const host = createHost()
    mounted = stage.mount(0, host, (event) => heard.push(event))
    screen = viewOf(mounted.element, host)
  })
  afterEach(() => {
    mounted.unmount()
    expect(printed.mock.calls).toEqual([])
    jest.restoreAllMocks()
  })

  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn++) await simulate.sleep(0)
  }
  const button = '#avatar .auth-avatar__button'
  const rejected = (): Heard[] => heard.filter(({ type }) => type === 'reject')

  it('draws all three, anonymous, before and after the silent check', async () => {
    const drawn = (): void => {
      expect(screen.find('#avatar .auth-avatar__nickname').text()).toBe('微信用户')
      expect(screen.find('.profile-card__nickname').text()).toBe('微信用户')
      expect(screen.has('.login-gate__prompt')).toBe(true)
      expect(screen.has('.secret')).toBe(false)
    }
    drawn()
    await settle()
    drawn()
    expect(screen.find(button).attribute('open-type')).toBe('getUserInfo')
  })

  it('shows the user that its getUserInfo gives', async () => {
    const answer = await new Promise<WechatMiniprogram.GetUserInfoSuccessCallbackResult>(
      (resolve) => {
        wx.getUserInfo({ success: resolve })
      },
    )
    screen.find(button).fire('tap')
    screen.find(button).fire('getuserinfo', answer)
    await settle()
    const { nickName } = answer.userInfo
    expect(nickName).not.toBe('')
    expect(screen.find('#avatar .auth-avatar__nickname').text()).toBe(nickName)
    expect(screen.find('.profile-card__nickname').text()).toBe(nickName)
    expect(screen.has('.secret')).toBe(true)
  })

  it('takes a refusal at each of the three', async () => {
    for (const one of [button, '.login-gate__button', '.profile-card__button']) {
      screen.find(one).fire('tap')
      screen.find(one).fire('getuserinfo', { errMsg: 'getUserInfo:fail auth deny' })
    }
    await settle()
    expect(rejected().map(({ from }) => from)).toEqual(['avatar', 'gate', 'card'])
    expect(screen.find('.profile-card__hint').text()).not.toBe('')
  })

  it('throws at no tap and no return, whatever is tapped', async () => {
    for (const one of screen.findAll('button').concat(screen.findAll('text'))) one.fire('tap')
    screen.find('.profile-card__settings').fire('opensetting', { authSetting: { userInfo: false } })
    mounted.lifetime('hide')
    mounted.lifetime('show')
    await settle()
    expect(screen.has('#avatar')).toBe(true)
  })

  it('keeps a chosen avatar on the screen where it cannot be kept on the phone', async () => {
    screen.find(button).fire('getuserinfo', {
      errMsg: 'getUserInfo:ok',
      userInfo: { nickName: '微信用户', avatarUrl: '', is_demote: true },
    })
    screen.find(button).fire('tap')
    screen.find(button).fire('chooseavatar', { avatarUrl: 'http://tmp/face.png' })
    await settle()
    expect(screen.find('#avatar .auth-avatar__image').attribute('src')).toMatch(/\.png$/)
  })
})
