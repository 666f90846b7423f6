import path from 'node:path'
import simulate from 'miniprogram-simulate'
import { createHost, type Host, type HostOptions } from 'miniprogram-auth-kit/testing'

interface Tapped {
  heard: [string, unknown?][]
  setData: (data: object) => void
}

describe.each(['official', 'simulate'] as const)('under the %s compiler', (compiler) => {
  let host: Host

  beforeEach(() => {
    jest.resetModules()
    document.body.innerHTML = ''
  })
  afterEach(() => host.uninstall())

  const render = (options?: HostOptions) => {
    host = createHost(options)
    const component = simulate.render(
      simulate.load(path.join(__dirname, 'fixtures/tapped/index'), 'tapped', {
        rootPath: path.join(__dirname, 'fixtures'),
        compiler,
      }),
    )
    component.attach(document.body)
    host.install()
    const { heard } = component.instance as unknown as Tapped
    return { component, find: (selector: string) => component.querySelector(selector), heard }
  }

  describe('host.tap on miniprogram-simulate', () => {
    it('taps a j-component wrapper: the tap bubbles, the button’s own event does not', async () => {
      const { find, heard } = render({ sdkVersion: '2.9.0' })
      host.answer('deny')
      host.tap(find('.ask'))
      await host.settle()
      expect(heard).toEqual([
        ['tap', { x: 0, y: 0 }],
        ['getuserinfo', { errMsg: 'getUserInfo:fail auth deny' }],
      ])
    })

    it.each<[string, (find: ReturnType<typeof render>['find']) => unknown]>([
      ['a wrapper of something inside', (find) => find('.inside')],
      ['its DOM node', (find) => find('.ask')?.dom],
    ])('presses the button also when given %s', (_, node) => {
      const { find } = render({ sdkVersion: '2.9.0' })
      host.tap(node(find))
      expect(host.prompts).toMatchObject([{ kind: 'getUserInfo', cause: 'tap' }])
    })

    it('follows the open-type as it is rendered', () => {
      const { component, find } = render()
      host.agreePrivacy()
      component.setData({ openType: 'chooseAvatar' })
      host.tap(find('.ask'))
      expect(host.prompts).toMatchObject([{ kind: 'chooseAvatar' }])
    })

    it('gives the handlers the tap state', () => {
      const { component, find, heard } = render()
      component.setData({ openType: '' })
      host.tap(find('.ask'))
      expect(host.prompts).toMatchObject([{ kind: 'openSetting', cause: 'tap' }])
      expect(heard).toEqual([['tap', { x: 0, y: 0 }]])
    })

    it('does nothing on a disabled button', () => {
      const { find, heard } = render()
      host.tap(find('.off'))
      expect([heard, host.prompts]).toEqual([[], []])
    })
  })

  it('types and reviews a nickname', async () => {
    const { component, find, heard } = render()
    host.agreePrivacy()
    host.typeNickname(find('.name'), '小明')
    host.blurNickname(find('.name'))
    await host.settle()
    expect(heard).toEqual([
      ['focus', { value: '', height: 0 }],
      ['input', { value: '小明', cursor: 2 }],
      ['blur', { value: '小明', cursor: 2 }],
      ['nicknamereview', { pass: true, timeout: false }],
    ])
    component.setData({ name: '小红' })
    expect(host.nicknameValue(find('.name'))).toBe('小红')
  })
})
