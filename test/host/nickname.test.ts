import {
  createHost,
  type HostOptions,
  type NicknameField,
  type NicknameReview,
} from 'miniprogram-auth-kit/testing'
import { FakeNode } from './fake-node'

const name = '林小满'

const input = (options?: HostOptions, { agree = true } = {}) => {
  const host = createHost(options)
  if (agree) host.agreePrivacy()
  return { host, node: new FakeNode('input', { type: 'nickname' }) }
}

describe('typing', () => {
  it('focuses, and fires input with what the field shows', () => {
    const { host, node } = input()
    host.typeNickname(node, '小')
    host.typeNickname(node, '小明')
    expect(node.events()).toEqual(['focus', 'input', 'input'])
    expect(node.events('input').at(-1)).toEqual({ value: '小明', cursor: 2 })
    expect(host.nicknameValue(node)).toBe('小明')
  })

  it('a value that the page sets stands in place of what was typed', () => {
    const { host, node } = input()
    host.typeNickname(node, '小明')
    node.setAttribute('value', '小红')
    expect(host.nicknameValue(node)).toBe('小红')
  })

  it.each<[string, string, string, string]>([
    ['3.17.2', '4', '林小满满满', '林小满满'],
    ['3.17.2', '-1', 'x'.repeat(200), 'x'.repeat(200)],
    ['3.16.0', '4', '林小满😀', '林小满'],
    ['3.15.2', '4', '林小满😀', '林小满\ud83d'],
    ['3.15.2', '5', '林小满😀', '林小满😀'],
  ])('on base library %s, maxlength %s cuts %j to %j', (sdkVersion, maxlength, typed, shown) => {
    const host = createHost({ sdkVersion })
    host.agreePrivacy()
    const node = new FakeNode('input', { type: 'nickname', maxlength })
    host.typeNickname(node, typed)
    expect(host.nicknameValue(node)).toBe(shown)
    expect(node.events('input')).toEqual([{ value: shown, cursor: shown.length }])
  })

  it('without maxlength cuts after 140, the default', () => {
    const { host, node } = input()
    host.typeNickname(node, 'x'.repeat(141))
    expect(host.nicknameValue(node)).toBe('x'.repeat(140))
  })

  it('maxlength cuts the nickname that the keyboard offers as well', () => {
    const { host } = input()
    const node = new FakeNode('input', { type: 'nickname', maxlength: '2' })
    host.pickNickname(node)
    expect(node.events('input')).toEqual([{ value: '林小', cursor: 2 }])
  })

  it('confirm and blur say the value', async () => {
    const { host, node } = input()
    host.typeNickname(node, '小明')
    host.confirmNickname(node)
    await host.settle()
    expect(node.events()).toEqual(['focus', 'input', 'confirm', 'blur', 'nicknamereview'])
    expect(node.events('confirm')).toEqual([{ value: '小明' }])
    expect(node.events('blur')).toEqual([{ value: '小明', cursor: 2 }])
  })
})

describe('the nickname that the keyboard offers', () => {
  it.each<[string, HostOptions, string[]]>([
    ['a phone', {}, ['focus', 'input', 'blur']],
    [
      'Skyline before 3.11.1',
      { renderer: 'skyline', sdkVersion: '3.11.0' },
      ['focus', 'change', 'blur'],
    ],
    [
      'Skyline from 3.11.1',
      { renderer: 'skyline', sdkVersion: '3.11.1' },
      ['focus', 'input', 'blur'],
    ],
    ['DevTools', { platform: 'devtools' }, ['focus', 'blur']],
  ])('picked on %s (%j): %j', (_, options, events) => {
    const { host, node } = input(options)
    host.nicknameReview('none')
    host.focusNickname(node)
    expect(host.nicknameOffer).toBe(name)
    host.pickNickname()
    expect(host.nicknameValue(node)).toBe(name)
    host.blurNickname(node)
    expect(node.events()).toEqual(events)
  })

  it('in DevTools the first blur after it is empty, the second says it', () => {
    const { host, node } = input({ platform: 'devtools' })
    host.pickNickname(node)
    host.blurNickname(node)
    host.blurNickname(node)
    expect(node.events('blur')).toEqual([
      { value: '', cursor: 0 },
      { value: name, cursor: 3 },
    ])
  })

  it.each<[string, HostOptions, boolean]>([
    ['before the user agreed', {}, false],
    ['where it is not declared', { privacyDeclared: false }, true],
    ['below 2.21.2', { sdkVersion: '2.21.1' }, true],
  ])('is not there %s: the field is an ordinary one', async (_, options, agree) => {
    const { host, node } = input(options, { agree })
    host.focusNickname(node)
    expect(host.nicknameOffer).toBeUndefined()
    host.pickNickname(node)
    expect(host.nicknameValue(node)).toBe('')
    host.nicknameReview('fail')
    host.typeNickname(node, '小明')
    host.blurNickname(node)
    await host.settle()
    expect(host.nicknameValue(node)).toBe('小明')
    expect(node.events('nicknamereview')).toEqual([])
  })

  it('asks nobody: no popup, and no call to the app’s own', () => {
    const host = createHost()
    let asked = false
    host.wx.onNeedPrivacyAuthorization(() => (asked = true))
    host.focusNickname(new FakeNode('input', { type: 'nickname' }))
    expect([asked, host.prompts]).toEqual([false, []])
  })
})

describe('the review after blur', () => {
  it.each<[NicknameReview, unknown[], string]>([
    ['pass', [{ pass: true, timeout: false }], '小明'],
    ['fail', [{ pass: false, timeout: false }], ''],
    ['timeout', [{ pass: false, timeout: true }], '小明'],
    ['none', [], '小明'],
  ])('%s: nicknamereview %j, the field shows %j', async (review, events, shown) => {
    const { host, node } = input()
    host.nicknameReview(review)
    host.typeNickname(node, '小明')
    host.blurNickname(node)
    expect(node.events('blur')).toEqual([{ value: '小明', cursor: 2 }])
    expect(node.events('nicknamereview')).toEqual([])
    await host.settle()
    expect(node.events('nicknamereview')).toEqual(events)
    expect(host.nicknameValue(node)).toBe(shown)
  })

  it.each<[string, string, unknown[]]>([
    ['2.24.3', '小明', []],
    ['2.24.4', '', []],
    ['2.29.0', '', []],
    ['2.29.1', '', [{ pass: false, timeout: false }]],
  ])(
    'of a bad name on base library %s: the field shows %j, events %j',
    async (sdkVersion, shown, events) => {
      const { host, node } = input({ sdkVersion })
      host.nicknameReview('fail')
      host.typeNickname(node, '小明')
      host.blurNickname(node)
      await host.settle()
      expect(host.nicknameValue(node)).toBe(shown)
      expect(node.events('nicknamereview')).toEqual(events)
    },
  )

  it('takes its time', async () => {
    const { host, node } = input()
    host.delay('nicknamereview', 3_000)
    host.typeNickname(node, '小明')
    host.blurNickname(node)
    await host.clock.advance(2_999)
    expect(node.events('nicknamereview')).toEqual([])
    await host.clock.advance(1)
    expect(node.events('nicknamereview')).toHaveLength(1)
  })

  it('has nothing to say of an empty field', async () => {
    const { host, node } = input()
    host.focusNickname(node)
    host.blurNickname(node)
    await host.settle()
    expect(node.events()).toEqual(['focus', 'blur'])
  })
})

it('a framework’s own input tells of its focus, and gives its field to the keyboard', async () => {
  const { host } = input()
  const heard: string[] = []
  let text = ''
  const field: NicknameField = {
    value: () => text,
    show: (shown) => (text = shown),
    emit: (event) => heard.push(event),
  }
  host.focusNickname(field)
  expect(host.nicknameOffer).toBe(name)
  host.pickNickname()
  expect(text).toBe(name)
  host.nicknameReview('fail')
  host.blurNickname(field)
  expect(host.nicknameOffer).toBeUndefined()
  await host.settle()
  expect(text).toBe('')
  expect(heard).toEqual(['input', 'nicknamereview'])
})
