import { createHost, type AvatarFailures, type HostOptions } from 'miniprogram-auth-kit/testing'
import { buttonOn } from './helpers'

const agreed = (options?: HostOptions) => {
  const host = createHost(options)
  host.agreePrivacy()
  return { host, button: buttonOn(host, 'chooseAvatar') }
}

describe('the chooseAvatar button', () => {
  it.each<[string, HostOptions, RegExp]>([
    ['a phone', {}, /^wxfile:\/\/tmp_/],
    ['DevTools', { platform: 'devtools' }, /^http:\/\/tmp\//],
  ])('on %s gives a temporary path', async (_, options, path) => {
    const { host, button } = agreed(options)
    host.answer('allow')
    button.tap()
    await host.settle()
    expect(button.events).toMatchObject([
      { event: 'chooseavatar', detail: { avatarUrl: expect.stringMatching(path) as string } },
    ])
  })

  it('allow stands for the user’s own avatar', async () => {
    const { host, button } = agreed()
    host.answer('allow')
    button.tap()
    await host.settle()
    expect(host.files.contentOf(button.events[0]?.detail.avatarUrl as string)).toBe(
      host.user.avatarUrl,
    )
  })

  it('gives the temporary path that the test names', async () => {
    const { host, button } = agreed()
    host.answer({ avatar: 'wxfile://tmp_cat.png' })
    button.tap()
    await host.settle()
    expect(button.events[0]?.detail.avatarUrl).toBe('wxfile://tmp_cat.png')
  })

  it('gives a temporary copy of any other picture', async () => {
    const { host, button } = agreed()
    host.answer({ avatar: 'data:image/png;base64,AAAA' })
    button.tap()
    await host.settle()
    const path = button.events[0]?.detail.avatarUrl as string
    expect(path).toMatch(/^wxfile:\/\/tmp_/)
    expect(host.files.contentOf(path)).toBe('data:image/png;base64,AAAA')
  })

  it('hides page and app while the user is in the album or at the camera', async () => {
    const { host, button } = agreed()
    const heard: string[] = []
    host.onPageLifetime((lifetime) => heard.push(`page ${lifetime}`))
    host.wx.onAppHide(() => heard.push('app hide'))
    host.wx.onAppShow(() => heard.push('app show'))
    host.answer({ avatar: 'wxfile://tmp_cat.png', inAlbumFor: 5_000 })
    button.tap()
    await host.settle()
    expect(heard).toEqual(['page hide', 'app hide'])
    await host.clock.advance(4_999)
    expect([heard.length, button.events.length]).toEqual([2, 0])
    await host.clock.advance(1)
    expect(heard).toEqual(['page hide', 'app hide', 'app show', 'page show'])
    expect(button.events).toHaveLength(1)
  })

  it('hides nothing for the own WeChat avatar', async () => {
    const { host, button } = agreed()
    const heard: string[] = []
    host.onPageLifetime((lifetime) => heard.push(lifetime))
    host.answer('allow')
    button.tap()
    await host.settle()
    expect([heard, button.events.length]).toEqual([[], 1])
  })

  it('ends with an app that is closed while the user is in the album', async () => {
    const { host, button } = agreed()
    const heard: string[] = []
    host.answer({ avatar: 'wxfile://tmp_cat.png', inAlbumFor: 5_000 })
    button.tap()
    await host.settle()
    host.onPageLifetime((lifetime) => heard.push(lifetime))
    host.restartApp()
    await host.clock.advance(10_000)
    expect([heard, button.events]).toEqual([[], []])
  })

  it.each([['cancel'], ['deny']] as const)('%s: no event, only a log', async (answer) => {
    const { host, button } = agreed()
    host.answer(answer)
    button.tap()
    await host.settle()
    expect(button.events).toEqual([])
    expect(host.logs).toEqual(['[Component] <button>: chooseAvatar:fail cancel'])
  })

  it.each<[string, number]>([
    ['2.24.3', 1],
    ['2.24.4', 0],
  ])('base library %s, a picture that fails the check: %d events', async (sdkVersion, count) => {
    const { host, button } = agreed({ sdkVersion })
    host.answer({ avatar: 'wxfile://tmp_bad.png', safe: false })
    button.tap()
    await host.clock.advance(600_000)
    expect(button.events).toHaveLength(count)
    expect(host.logs).toEqual([])
  })

  it('one sheet at a time: a second button is told that it is in progress', async () => {
    const { host, button } = agreed()
    button.tap()
    buttonOn(host, 'chooseAvatar').tap()
    await host.settle()
    expect(host.prompts).toHaveLength(1)
    expect(host.logs).toEqual([
      '[Component] <button>: chooseAvatar:fail another chooseAvatar is in progress',
    ])
  })

  it.each<[string, (host: ReturnType<typeof createHost>) => void]>([
    ['answered', (host) => host.answer({ avatar: 'wxfile://tmp_a.png', safe: false })],
    ['dismissed', (host) => host.prompts[0]?.dismiss()],
    ['gone with the app', (host) => host.restartApp()],
  ])('%s, the sheet is free again', async (_, end) => {
    const { host, button } = agreed()
    button.tap()
    end(host)
    await host.settle()
    button.tap()
    expect(host.prompts).toHaveLength(2)
  })

  it('that times out in the tools only logs', async () => {
    const { host, button } = agreed({ platform: 'devtools' })
    host.fail('chooseAvatar', { errMsg: 'chooseAvatar:fail timeout' })
    button.tap()
    await host.settle()
    expect(host.prompts).toEqual([])
    expect(host.logs).toEqual(['[Component] <button>: chooseAvatar:fail timeout'])
  })

  it.each<[AvatarFailures]>([['chooseavatar'], ['error']])(
    'reports failures as %s on clients that do',
    async (event) => {
      const { host, button } = agreed()
      host.avatarFailures = event
      host.answer('cancel')
      button.tap()
      await host.settle()
      expect(button.events).toEqual([
        { event, detail: { errMsg: 'chooseAvatar:fail cancel', errno: 1 } },
      ])
      expect(host.logs).toEqual([])
    },
  )

  it.each<[string, HostOptions, string]>([
    ['refused', {}, 'chooseAvatar:fail privacy permission is not authorized'],
    [
      'undeclared',
      { privacyDeclared: false },
      'chooseAvatar:fail api scope is not declared in the privacy agreement',
    ],
  ])('stops at a privacy agreement that is %s', async (_, options, errMsg) => {
    const host = createHost(options)
    host.avatarFailures = 'error'
    host.answer('deny')
    const button = buttonOn(host, 'chooseAvatar')
    button.tap()
    await host.settle()
    expect(button.events[0]?.detail.errMsg).toBe(errMsg)
  })

  it('opens after the user agreed in WeChat’s popup', async () => {
    const host = createHost()
    host.answer('allow')
    buttonOn(host, 'chooseAvatar').tap()
    await host.settle()
    expect(host.prompts.map(({ kind }) => kind)).toEqual(['privacy', 'chooseAvatar'])
  })

  it.each<[string, number]>([
    ['2.31.0', 0],
    ['2.31.1', 1],
  ])('on Skyline of base library %s opens %d sheets', (sdkVersion, sheets) => {
    const { host, button } = agreed({ sdkVersion, renderer: 'skyline' })
    button.tap()
    expect(host.prompts).toHaveLength(sheets)
  })

  it('does nothing while it is disabled', () => {
    const { host } = agreed()
    buttonOn(host, 'chooseAvatar', { disabled: true }).tap()
    expect(host.prompts).toEqual([])
  })
})
