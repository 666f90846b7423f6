import { createHost, type HostOptions } from 'miniprogram-auth-kit/testing'
import { expectSilence, start } from './mini-program'

expectSilence()

const open = (template: string, options?: HostOptions) => {
  const host = createHost(options)
  const app = start(
    {
      pages: {
        'pages/home': {
          template,
          js: `Page({
            say({ type, detail }) { wx.say(type, detail) },
            tapped() {
              wx.say('tap')
              wx.openSetting({ fail: ({ errMsg }) => wx.say(errMsg) })
            },
          })`,
        },
      },
    },
    {
      wx: host.wx,
      client: {
        pressButton: host.pressButton,
        focusNickname: host.focusNickname,
        blurNickname: host.blurNickname,
        withTap: host.withTap,
      },
    },
  )
  return { host, app }
}

describe('host.tap on glass-easel', () => {
  const button =
    '<button class="ask" open-type="getUserInfo" bindgetuserinfo="say"><view class="inside"/></button>'
  const refusal = ['getuserinfo', { errMsg: 'getUserInfo:fail auth deny' }]

  it.each<[string, (app: ReturnType<typeof open>['app']) => unknown]>([
    ['the DOM node', (app) => app.find('.ask')],
    ['the DOM node of something inside', (app) => app.find('.inside')],
    ['the element', (app) => app.component().getShadowRoot()?.querySelector('.ask')],
  ])('presses the built-in button once, given %s', async (_, node) => {
    const { host, app } = open(button, { sdkVersion: '2.9.0' })
    host.answer('deny')
    host.tap(node(app))
    await host.settle()
    expect(app.said).toEqual(refusal)
    expect(host.prompts).toHaveLength(1)
  })

  it('gives handlers up the tree the tap state', () => {
    const { host, app } = open('<view bindtap="tapped"><view class="inside"/></view>')
    host.tap(app.find('.inside'))
    expect(app.said).toEqual(['tap'])
    expect(host.prompts).toMatchObject([{ kind: 'openSetting', cause: 'tap' }])
  })

  it('does nothing on a disabled button', () => {
    const { host, app } = open(
      '<button class="off" disabled open-type="openSetting" bindtap="say"/>',
    )
    host.tap(app.find('.off'))
    expect([app.said, host.prompts]).toEqual([[], []])
  })
})

describe('nicknames on glass-easel', () => {
  const input = `<input class="name" type="nickname" bindfocus="say" bindinput="say" bindblur="say"
    bindconfirm="say" bindnicknamereview="say"/>`

  it('are typed, confirmed and reviewed in the built-in input', async () => {
    const { host, app } = open(input)
    host.agreePrivacy()
    host.nicknameReview('fail')
    const node = app.find('.name')
    host.typeNickname(node, '小明')
    host.confirmNickname(node)
    expect(host.nicknameValue(node)).toBe('小明')
    await host.settle()
    expect(app.said).toEqual([
      'focus',
      { value: '', height: 0 },
      'input',
      { value: '小明', cursor: 2 },
      'confirm',
      { value: '小明' },
      'blur',
      { value: '小明', cursor: 2 },
      'nicknamereview',
      { pass: false, timeout: false },
    ])
    expect(host.nicknameValue(node)).toBe('')
  })

  it('are picked from the keyboard', () => {
    const { host, app } = open(input)
    host.agreePrivacy()
    const node = app.find('.name')
    host.pickNickname(node)
    expect(host.nicknameValue(node)).toBe('林小满')
    expect(app.said.slice(2)).toEqual(['input', { value: '林小满', cursor: 3 }])
  })

  it('picked in DevTools: no input, and an empty first blur', () => {
    const { host, app } = open(input, { platform: 'devtools' })
    host.agreePrivacy()
    const node = app.find('.name')
    host.pickNickname(node)
    host.blurNickname(node)
    expect(app.said.slice(2)).toEqual(['blur', { value: '', cursor: 0 }])
    expect(host.nicknameValue(node)).toBe('林小满')
  })
})
