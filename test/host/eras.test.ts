import { createHost, type HostOptions } from 'miniprogram-auth-kit/testing'
import demoted from '../fixtures/demoted.json'
import { buttonOn, listening } from './helpers'

const beforeApril2021 = '2021-04-28T23:59:59+08:00'
const afterApril2021 = '2021-04-29T00:00:00+08:00'
const beforeNovember2022 = '2022-11-08T23:59:59+08:00'
const afterNovember2022 = '2022-11-09T00:00:00+08:00'
const today = '2026-07-01'
const placeholder = demoted.samples[0]

describe('what a tap on the getUserInfo button gives', () => {
  const rows: [string, HostOptions, 'prompt' | 'placeholder'][] = [
    ['base library 2.9.0, today', { sdkVersion: '2.9.0', publishedAt: today }, 'prompt'],
    ['2.10.3, the last before the change', { sdkVersion: '2.10.3' }, 'prompt'],
    ['2.10.4, published today', { sdkVersion: '2.10.4' }, 'placeholder'],
    [
      '2.10.4, published a second before the change',
      { sdkVersion: '2.10.4', publishedAt: beforeApril2021 },
      'prompt',
    ],
    [
      '2.10.4, published with the change',
      { sdkVersion: '2.10.4', publishedAt: afterApril2021 },
      'placeholder',
    ],
    ['2.21.1, the last without chooseAvatar', { sdkVersion: '2.21.1' }, 'placeholder'],
    ['2.27.0, the last with getUserProfile', { sdkVersion: '2.27.0' }, 'placeholder'],
    ['2.32.2, the last without privacy', { sdkVersion: '2.32.2' }, 'placeholder'],
    ['3.17.2, an app from before the change', { publishedAt: beforeApril2021 }, 'prompt'],
    ['DevTools 2.10.4', { sdkVersion: '2.10.4', platform: 'devtools' }, 'prompt'],
    ['DevTools 2.16.1', { sdkVersion: '2.16.1', platform: 'devtools' }, 'prompt'],
    ['DevTools 2.16.2', { sdkVersion: '2.16.2', platform: 'devtools' }, 'placeholder'],
  ]

  it.each(rows)('%s', async (_, options, gives) => {
    const host = createHost(options)
    host.agreePrivacy()
    const button = buttonOn(host, 'getUserInfo')
    button.tap()
    await host.settle()
    expect(host.prompts.map(({ kind, cause }) => [kind, cause])).toEqual(
      gives === 'prompt' ? [['getUserInfo', 'tap']] : [],
    )
    host.answer('allow')
    await host.settle()
    expect(button.events).toHaveLength(1)
    expect(button.events[0]?.event).toBe('getuserinfo')
    expect(button.events[0]?.detail.errMsg).toBe('getUserInfo:ok')
    if (gives === 'placeholder') {
      expect(button.events[0]?.detail.userInfo).toEqual(placeholder)
      expect(JSON.parse(button.events[0]?.detail.rawData as string)).toEqual(placeholder)
    } else {
      expect(button.events[0]?.detail.userInfo).toMatchObject({ nickName: host.user.nickName })
      expect(button.events[0]?.detail.rawData).not.toContain('is_demote')
    }
  })

  it.each(demoted.samples.map((sample) => [sample]))(
    'may be any placeholder that was seen: %j',
    async (sample) => {
      const host = createHost({ sdkVersion: '2.25.0', placeholder: sample })
      const button = buttonOn(host, 'getUserInfo')
      button.tap()
      await host.settle()
      expect(button.events[0]?.detail.userInfo).toEqual(sample)
    },
  )
})

describe('what wx.getUserInfo gives without a grant', () => {
  const rows: [string, HostOptions, string][] = [
    ['an app from before the button', { publishedAt: '2018-04-29', sdkVersion: '2.0.0' }, 'prompt'],
    ['2.6.4', { sdkVersion: '2.6.4' }, 'getUserInfo:fail:scope unauthorized'],
    ['2.6.5', { sdkVersion: '2.6.5' }, 'getUserInfo:fail scope unauthorized'],
    ['2.10.4', { sdkVersion: '2.10.4' }, 'getUserInfo:ok'],
    [
      'an app from before April 2021',
      { publishedAt: beforeApril2021 },
      'getUserInfo:fail scope unauthorized',
    ],
    [
      'DevTools 2.16.1: only its button is too kind',
      { sdkVersion: '2.16.1', platform: 'devtools' },
      'getUserInfo:ok',
    ],
  ]

  it.each(rows)('%s: %j → %s', async (_, options, expected) => {
    const host = createHost(options)
    host.agreePrivacy()
    const { heard, ...callbacks } = listening()
    host.wx.getUserInfo(callbacks)
    await host.settle()
    if (expected === 'prompt') {
      expect(host.prompts).toMatchObject([{ kind: 'getUserInfo', cause: 'api', open: true }])
      host.answer('allow')
      await host.settle()
      expect(heard[0]?.result.errMsg).toBe('getUserInfo:ok')
    } else {
      expect(host.prompts).toEqual([])
      expect(heard[0]?.result.errMsg).toBe(expected)
    }
  })
})

describe('wx.getUserProfile', () => {
  const rows: [string, HostOptions, 'absent' | 'prompt' | 'placeholder'][] = [
    ['2.10.3', { sdkVersion: '2.10.3' }, 'absent'],
    ['2.10.4', { sdkVersion: '2.10.4' }, 'prompt'],
    ['2.27.0, published today', { sdkVersion: '2.27.0' }, 'prompt'],
    [
      '2.27.1, published a second before the change',
      { sdkVersion: '2.27.1', publishedAt: beforeNovember2022 },
      'prompt',
    ],
    [
      '2.27.1, published with the change',
      { sdkVersion: '2.27.1', publishedAt: afterNovember2022 },
      'placeholder',
    ],
    ['3.17.2, published today', {}, 'placeholder'],
  ]

  it.each(rows)('%s', async (_, options, gives) => {
    const host = createHost(options)
    host.agreePrivacy()
    if (gives === 'absent') {
      expect('getUserProfile' in host.wx).toBe(false)
      return
    }
    const { heard, ...callbacks } = listening()
    host.withTap(() => host.wx.getUserProfile({ desc: '用于展示', ...callbacks }))
    await host.settle()
    expect(host.prompts.map(({ kind }) => kind)).toEqual(
      gives === 'prompt' ? ['getUserProfile'] : [],
    )
    host.answer('allow')
    await host.settle()
    const nickName = gives === 'prompt' ? host.user.nickName : '微信用户'
    expect(heard[0]?.result.userInfo).toMatchObject({ nickName })
  })
})

describe('buttons and fields of today', () => {
  it.each([
    ['2.21.1', 0],
    ['2.21.2', 1],
    ['3.17.2', 1],
  ])('base library %s: a chooseAvatar button opens %d sheets', (sdkVersion, sheets) => {
    const host = createHost({ sdkVersion })
    host.agreePrivacy()
    buttonOn(host, 'chooseAvatar').tap()
    expect(host.prompts).toHaveLength(sheets)
  })

  it.each([
    ['2.32.2', false],
    ['2.32.3', true],
  ])('base library %s: the privacy agreement stands in front: %p', (sdkVersion, stands) => {
    const host = createHost({ sdkVersion })
    buttonOn(host, 'chooseAvatar').tap()
    expect(host.prompts.map(({ kind }) => kind)).toEqual([stands ? 'privacy' : 'chooseAvatar'])
    expect('getPrivacySetting' in host.wx).toBe(stands)
  })

  it('tells its era to who wants to know', () => {
    expect(createHost().era).toEqual({
      button: 'placeholder',
      api: 'placeholder',
      apiPrompts: false,
      profile: 'placeholder',
      chooseAvatar: true,
      privacy: true,
    })
  })
})
