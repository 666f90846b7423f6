import { createHost, type HostLimits, type HostOptions } from 'miniprogram-auth-kit/testing'
import { FakeNode } from './fake-node'
import { listening } from './helpers'

it('are all off by default', () => {
  const { limits } = createHost()
  expect(limits).toEqual({
    canIUseGaps: [],
    loseBlur: false,
    halfEmoji: false,
    skylineVersion: '1.4.22',
    storageOutOfOrder: 0,
  })
})

describe('canIUseGaps', () => {
  const schema = 'button.open-type.chooseAvatar'

  it('makes canIUse false for what the client has', () => {
    const { wx } = createHost({ limits: { canIUseGaps: [schema, 'getUserProfile'] } })
    expect([wx.canIUse(schema), wx.canIUse('getUserProfile')]).toEqual([false, false])
    expect([wx.canIUse('button.open-type.getUserInfo'), 'getUserProfile' in wx]).toEqual([
      true,
      true,
    ])
  })

  it('may change while the app runs', () => {
    const host = createHost()
    host.limits.canIUseGaps = [schema]
    expect(host.wx.canIUse(schema)).toBe(false)
    host.limits.canIUseGaps = []
    expect(host.wx.canIUse(schema)).toBe(true)
  })
})

describe('a nickname input', () => {
  const open = (options: HostOptions, attributes: Record<string, string> = {}) => {
    const host = createHost(options)
    host.agreePrivacy()
    return { host, node: new FakeNode('input', { type: 'nickname', ...attributes }) }
  }
  const skyline = (skylineVersion: string): HostOptions => ({
    renderer: 'skyline',
    limits: { skylineVersion },
  })

  it.each<[string, HostOptions, string[]]>([
    ['with loseBlur', { limits: { loseBlur: true } }, ['focus', 'input', 'nicknamereview']],
    ['on Skyline 1.4.7', skyline('1.4.7'), ['focus', 'input', 'nicknamereview']],
    ['on Skyline 1.4.8', skyline('1.4.8'), ['focus', 'input', 'blur', 'nicknamereview']],
    [
      'in a WebView, whatever Skyline there is',
      { limits: { skylineVersion: '1.4.7' } },
      ['focus', 'input', 'blur', 'nicknamereview'],
    ],
  ])('%s hears %3$j of a lost focus', async (_, options, events) => {
    const { host, node } = open(options)
    host.typeNickname(node, '小明')
    host.blurNickname(node)
    await host.settle()
    expect(node.events()).toEqual(events)
    expect(host.nicknameOffer).toBeUndefined()
  })

  it('still hears confirm where blur is lost', () => {
    const { host, node } = open({ limits: { loseBlur: true } })
    host.typeNickname(node, '小明')
    host.confirmNickname(node)
    expect(node.events()).toEqual(['focus', 'input', 'confirm'])
  })

  it('keeps half an emoji on every base library with halfEmoji', () => {
    const { host, node } = open({ limits: { halfEmoji: true } }, { maxlength: '2' })
    host.typeNickname(node, '小😀')
    expect(host.nicknameValue(node)).toBe('小\ud83d')
  })

  it('crashes on Skyline below 1.4.5 by a variable in its placeholder-style', () => {
    const style = { 'placeholder-style': 'color: var(--auth-color)' }
    const crashing = open(skyline('1.4.4'), style)
    expect(() => crashing.host.focusNickname(crashing.node)).toThrow(/crashes.*placeholder-style/)
    const mended = open(skyline('1.4.5'), style)
    mended.host.focusNickname(mended.node)
    expect(mended.node.events()).toEqual(['focus'])
  })

  it('crashes on Skyline below 1.4.11 by an emoji where there is a maxlength', () => {
    const crashing = open(skyline('1.4.10'), { maxlength: '20' })
    expect(() => crashing.host.typeNickname(crashing.node, '小😀')).toThrow(/crashes.*emoji/)
    for (const [version, maxlength] of [
      ['1.4.11', '20'],
      ['1.4.10', '-1'],
    ] as const) {
      const mended = open(skyline(version), { maxlength })
      mended.host.typeNickname(mended.node, '小😀')
      expect(mended.host.nicknameValue(mended.node)).toBe('小😀')
    }
  })

  it('the app can read the version of Skyline', async () => {
    const { host } = open(skyline('1.4.7'))
    expect(host.wx.getSkylineInfoSync()).toEqual({ isSupported: true, version: '1.4.7' })
    const { heard, ...callbacks } = listening()
    host.wx.getSkylineInfo(callbacks)
    await host.settle()
    expect(heard[0]?.result).toMatchObject({ isSupported: true, version: '1.4.7' })
    expect(createHost().wx.getSkylineInfoSync().isSupported).toBe(false)
  })
})

describe('storageOutOfOrder', () => {
  const open = (limits: Partial<HostLimits> = { storageOutOfOrder: 100 }) => {
    const host = createHost({ limits })
    const answers: string[] = []
    const answered = (name: string) => ({ success: () => answers.push(name) })
    return {
      host,
      answers,
      set: (data: string, key = 'key') =>
        host.wx.setStorage({ key, data, ...answered(`set ${data}`) }),
      remove: () => host.wx.removeStorage({ key: 'key', ...answered('remove') }),
    }
  }

  it('lets a write land after a removal that was asked for later', async () => {
    const { host, answers, set, remove } = open()
    set('token')
    await host.clock.advance(50)
    remove()
    await host.settle()
    expect(host.storage.peek('key')).toBe('token')
    expect(answers).toEqual(['remove', 'set token'])
  })

  it('lets a removal land after a write that was asked for later', async () => {
    const { host, set, remove } = open()
    host.storage.put('key', 'old')
    remove()
    set('new')
    await host.settle()
    expect(host.storage.keys()).toEqual([])
  })

  it('lets a write land in its time where no later one comes', async () => {
    const { host, answers, set } = open()
    set('token')
    await host.clock.advance(99)
    expect([host.storage.keys(), answers]).toEqual([[], []])
    await host.clock.advance(1)
    expect([host.storage.peek('key'), answers]).toEqual(['token', ['set token']])
  })

  it('keeps keys apart', async () => {
    const { host, set, remove } = open()
    set('token', 'other')
    remove()
    await host.clock.advance(100)
    expect(host.storage.peek('other')).toBe('token')
  })

  it('lets an earlier write undo a synchronous one, and what was cleared', async () => {
    const { host, set } = open()
    set('token')
    host.wx.removeStorageSync('key')
    await host.clock.advance(100)
    expect(host.storage.peek('key')).toBe('token')
    set('later')
    void host.wx.clearStorage()
    await host.settle()
    expect(host.storage.peek('key')).toBe('later')
  })

  it('completes what waits when the app ends, and answers nobody', async () => {
    const { host, answers, set } = open()
    set('token')
    host.restartApp()
    await host.clock.advance(200)
    expect([host.storage.peek('key'), answers]).toEqual(['token', []])
  })

  it('says what a late write fails with', async () => {
    const host = createHost({ limits: { storageOutOfOrder: 100 } })
    const { heard, ...callbacks } = listening()
    host.storage.fill()
    host.wx.setStorage({ key: 'key', data: 'token', ...callbacks })
    await host.clock.advance(100)
    expect(heard[0]?.result.errMsg).toBe('setStorage:fail:quota reached')
  })

  it('switched off, writes land in order', () => {
    const { host, set, remove } = open({})
    set('token')
    remove()
    expect(host.storage.keys()).toEqual([])
  })
})
