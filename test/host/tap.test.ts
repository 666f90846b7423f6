import { createHost } from 'miniprogram-auth-kit/testing'
import { FakeNode } from './fake-node'
import { listening } from './helpers'

describe('the tap state', () => {
  /** Calls wx.openSetting, and tells by the prompts whether it had the tap state. */
  const privileged = (host: ReturnType<typeof createHost>): boolean => {
    const before = host.prompts.length
    host.wx.openSetting({ fail: () => undefined })
    return host.prompts.length > before
  }

  it('is valid synchronously in the handler', () => {
    const host = createHost()
    expect(host.withTap(() => privileged(host))).toBe(true)
    expect(privileged(host)).toBe(false)
  })

  it('lets a second privileged call work in the same handler', () => {
    const host = createHost()
    host.withTap(() => {
      expect(privileged(host)).toBe(true)
      expect(privileged(host)).toBe(true)
    })
    expect(privileged(host)).toBe(false)
  })

  it('once used up, is not carried into callbacks of calls that follow', async () => {
    const host = createHost()
    const had: boolean[] = []
    host.withTap(() => {
      privileged(host)
      host.wx.getSetting({ success: () => had.push(privileged(host)) })
      had.push(privileged(host))
    })
    await host.settle()
    expect(had).toEqual([true, false])
  })

  it('is lost in a timer', async () => {
    const host = createHost()
    const dispose = host.install()
    let had: boolean | undefined
    host.withTap(() => setTimeout(() => (had = privileged(host)), 0))
    await host.settle()
    dispose()
    expect(had).toBe(false)
  })

  it('is lost after await, as on older phones', async () => {
    const host = createHost()
    const had = await host.withTap(async () => {
      await Promise.resolve()
      return privileged(host)
    })
    expect(had).toBe(false)
  })

  it.each<[string, (host: ReturnType<typeof createHost>, callbacks: object) => unknown]>([
    ['getSetting', (host, callbacks) => host.wx.getSetting(callbacks)],
    ['request', (host, callbacks) => host.wx.request({ url: 'https://a.test', ...callbacks })],
    [
      'downloadFile',
      (host, callbacks) => host.wx.downloadFile({ url: 'https://a.test', ...callbacks }),
    ],
  ])('is carried through the callbacks of %s', async (_, call) => {
    const host = createHost()
    const had: boolean[] = []
    host.withTap(() => call(host, { complete: () => had.push(privileged(host)) }))
    await host.settle()
    expect(had).toEqual([true])
  })

  it('is carried from one to the next, while nothing used it up', async () => {
    const host = createHost()
    const had: boolean[] = []
    host.withTap(() =>
      host.wx.getSetting({
        success: () =>
          host.wx.getSetting({
            success: () => {
              had.push(privileged(host))
              host.wx.getSetting({ success: () => had.push(privileged(host)) })
            },
          }),
      }),
    )
    await host.settle()
    expect(had).toEqual([true, false])
  })

  it('is not carried once it is used up', async () => {
    const host = createHost()
    const had: boolean[] = []
    host.withTap(() => {
      host.wx.getSetting({ success: () => had.push(privileged(host)) })
      had.push(privileged(host))
    })
    await host.settle()
    expect(had).toEqual([true, false])
  })

  it('is not carried by other APIs', async () => {
    const host = createHost()
    const had: boolean[] = []
    host.withTap(() => host.wx.login({ success: () => had.push(privileged(host)) }))
    await host.settle()
    expect(had).toEqual([false])
  })

  it('marks what a tap led to, and what the app did by itself', async () => {
    const host = createHost()
    host.wx.getUserInfo(listening())
    host.prompts[0]?.dismiss()
    host.withTap(() => host.wx.getUserInfo(listening()))
    await host.settle()
    expect(host.prompts.map(({ cause }) => cause)).toEqual(['api', 'tap'])
  })
})

describe('host.tap on a DOM node', () => {
  it('fires a tap that bubbles, then does what the open-type says', async () => {
    const host = createHost({ sdkVersion: '2.9.0' })
    const parent = new FakeNode('div')
    const button = new FakeNode('button', { 'open-type': 'getUserInfo' }, parent)
    const order: string[] = []
    button.on('tap', () => order.push(`tap, ${host.prompts.length} prompts`))
    host.answer('deny')
    host.tap(button)
    await host.settle()
    expect(order).toEqual(['tap, 0 prompts'])
    expect(parent.heard.map(({ event }) => event)).toEqual(['tap'])
    expect(button.events('getuserinfo')).toEqual([{ errMsg: 'getUserInfo:fail auth deny' }])
  })

  it('gives the handlers the tap state', () => {
    const host = createHost()
    const view = new FakeNode('div')
    view.on('tap', () => host.wx.openSetting({ fail: () => undefined }))
    host.tap(view)
    expect(host.prompts).toMatchObject([{ kind: 'openSetting', cause: 'tap' }])
  })

  it('on something inside a button presses the button', async () => {
    const host = createHost()
    host.agreePrivacy()
    const button = new FakeNode('button', { 'open-type': 'chooseAvatar' })
    host.answer('allow')
    host.tap(new FakeNode('img', {}, new FakeNode('span', {}, button)))
    await host.settle()
    expect(button.events()).toEqual(['chooseavatar'])
  })

  it.each(['true', ''])('does nothing on a button with disabled=%j', (disabled) => {
    const host = createHost({ sdkVersion: '2.9.0' })
    const button = new FakeNode('button', { 'open-type': 'getUserInfo', disabled })
    host.tap(button)
    expect(button.heard).toEqual([])
    expect(host.prompts).toEqual([])
  })

  it('on a button without an open-type, or with one this client does not know, only taps', async () => {
    const host = createHost({ sdkVersion: '2.21.1' })
    const plain = new FakeNode('button')
    const unknown = new FakeNode('button', { 'open-type': 'chooseAvatar' })
    host.tap(plain)
    host.tap(unknown)
    await host.settle()
    expect([plain.heard, unknown.heard].map((heard) => heard.map(({ event }) => event))).toEqual([
      ['tap'],
      ['tap'],
    ])
    expect(host.calls).toEqual([])
  })

  it('reads the open-type as it was when the finger came down', async () => {
    const host = createHost({ sdkVersion: '2.9.0' })
    const button = new FakeNode('button', { 'open-type': 'getUserInfo' })
    button.on('tap', () => button.setAttribute('open-type', ''))
    host.tap(button)
    await host.settle()
    expect(host.prompts).toHaveLength(1)
  })

  it('does not press a second time where the framework’s own button did', async () => {
    const host = createHost({ sdkVersion: '2.9.0' })
    const heard: string[] = []
    const button = new FakeNode('button', { 'open-type': 'getUserInfo' })
    button.on('tap', () => {
      host.pressButton({ openType: 'getUserInfo', emit: (event) => heard.push(event) })
    })
    host.answer('allow')
    host.tap(button)
    await host.settle()
    expect(host.prompts).toHaveLength(1)
    expect(heard).toEqual(['getuserinfo'])
    expect(button.events()).toEqual([])
  })

  it('tells a test that its query found nothing', () => {
    expect(() => createHost().tap(undefined)).toThrow('did a query find nothing?')
    expect(() => createHost().tap({})).toThrow('Not a rendered node')
  })
})
