import { takePrinted, type Suite } from '../../driver/run'
import { drawing } from './property-values'
import { CLIENTS } from './support'

/** Properties as people and frameworks write them. */
export const writtenProperties: Suite = (driver, it) => {
  const written = driver.page({
    template: `<view id="bare"><auth-avatar show-nickname /></view>
      <view id="true"><auth-avatar show-nickname="true" /></view>
      <view id="bound"><auth-avatar show-nickname="{{true}}" /></view>
      <view id="false"><auth-avatar show-nickname="false" shared="false" size="40" /></view>
      <view id="values"><auth-avatar show-nickname="{{false}}" shared="{{false}}" size="{{40}}" /></view>
      <view id="number"><auth-avatar show-nickname nickname="{{7}}" /></view>
      <view id="text"><auth-avatar show-nickname nickname="7" /></view>
      <view id="length"><auth-avatar size="calc(10vw + 4px)" /></view>`,
  })
  it('take what people write without braces, and numbers for texts', async () => {
    const screen = await written.open(CLIENTS.asks)
    const of = (id: string): string => drawing(screen.find(`#${id}`))
    expect(of('bare')).toBe(of('bound'))
    expect(of('true')).toBe(of('bound'))
    expect(of('false')).toBe(of('values'))
    expect(screen.find('#false').has('.auth-avatar__button')).toBe(false)
    expect(of('number')).toBe(of('text'))
    expect(screen.find('#length .auth-avatar__box').style()).toContain('calc(10vw + 4px)')
  })

  const taro = driver.page({
    template: '<auth-avatar id="a" size="{{size}}" shared="{{shared}}" />',
  })
  it('that a framework passes as undefined are as if nobody had written them (Taro#11575 #10237)', async () => {
    const screen = await taro.open(CLIENTS.asks)
    const size = (): unknown =>
      /width: ?([^;]+)/.exec(screen.find('.auth-avatar__box').style())?.[1]
    expect(size()).toMatch(/^(96|12\.8vw)/)
    expect(screen.has('.auth-avatar__button')).toBe(true)
    const before = size()
    screen.setData({ size: 40, shared: false })
    expect(size()).not.toBe(before)
    expect(screen.has('.auth-avatar__button')).toBe(false)
    screen.setData({ size: undefined, shared: undefined })
    expect(size()).toBe(before)
    expect(screen.has('.auth-avatar__button')).toBe(true)
  })

  it('are right in the first frame', () => {
    const screen = taro.firstFrame(CLIENTS.asks)
    expect(screen.has('.auth-avatar__button')).toBe(true)
    expect(screen.draws().every(({ count }) => count <= 1)).toBe(true)
  })

  const looking = driver.page({
    template: '<button id="look" bindtap="look" /><auth-avatar id="it" size="{{size}}" />',
    js: `Page({
      data: { size: '' },
      look() { pageHears({ type: 'data', from: '', detail: this.selectComponent('#it').data }) },
    })`,
  })
  it('that nobody wrote, or that cannot be meant, are in the data of a component as their defaults', async () => {
    const screen = await looking.open(CLIENTS.asks)
    for (const size of ['', 'wide']) {
      screen.setData({ size })
      screen.find('#look').tap()
      const [{ detail } = {}] = screen.heard()
      expect(detail).toMatchObject({
        ...{ lang: '', disabled: false, theme: '', size: 96, shape: 'circle', shared: true },
        ...{ src: '', nickname: '', showNickname: false, showHint: true, defaultAvatar: '' },
        ...{ anonymousNickname: '', editable: false },
      })
    }
    takePrinted()
  })

  const DEFAULTS = {
    'login-gate': {
      ...{ need: 'profile', mode: 'replace', skippable: true },
      ...{ description: '', buttonText: '', skipText: '' },
    },
    'profile-card': {
      ...{ layout: 'horizontal', description: '', editable: true },
      ...{ showSettings: false, showLogout: false, showPhone: false },
    },
    'profile-sheet': { open: false, asks: 'profile' },
    'phone-button': { realtime: false, text: '', editable: false },
  }
  const tags = Object.keys(DEFAULTS)
  const others = driver.page({
    template: `<button id="look" bindtap="look" />
      ${tags.map((tag) => `<${tag} id="${tag}" />`).join('\n')}`,
    js: `Page({
      look() {
        for (const tag of ${JSON.stringify(tags)})
          pageHears({ type: 'data', from: tag, detail: this.selectComponent('#' + tag).data })
      },
    })`,
  })
  it('that nobody wrote are in the data of every other component as well', async () => {
    const screen = await others.open(CLIENTS.asks)
    screen.find('#look').tap()
    const found = screen.heard().map(({ from, detail }) => [from, detail])
    expect(Object.fromEntries(found)).toMatchObject(DEFAULTS)
  })

  const wrong = driver.page({
    template: `<auth-avatar id="it" show-nickname="{{showNickname}}" size="{{size}}" shape="{{shape}}" shared="{{shared}}"
        nickname="{{nickname}}" lang="{{lang}}" theme="{{theme}}" />
      <profile-card lang="{{lang}}" />`,
  })
  const LEFT_OUT: [name: string, values: unknown[], expected: string][] = [
    ['size', ['wide', true, {}, NaN, Infinity], 'string or number'],
    ['shape', ['round', 7, false], 'circle or square'],
    ['theme', ['blue', true], 'light or dark'],
    ['shared', ['yes', 'FALSE', 0, {}], 'boolean'],
    ['showNickname', ['yes', 'TRUE', 1, {}], 'boolean'],
    ['nickname', [true, {}, NaN, -Infinity], 'string'],
  ]
  for (const [name, values, expected] of LEFT_OUT) {
    it(`of which ${name} cannot be meant is left out, and the developer is told once what is expected`, async () => {
      const screen = await wrong.open(CLIENTS.asks)
      const before = drawing(screen.find('#it'))
      for (const value of values) {
        screen.draws()
        screen.setData({ [name]: value })
        expect([value, drawing(screen.find('#it'))]).toEqual([value, before])
        expect([value, screen.draws().filter(({ count }) => count > 1)]).toEqual([value, []])
        screen.setData({ [name]: undefined })
      }
      expect(takePrinted()).toEqual([
        expect.stringMatching(
          new RegExp(`auth-avatar.*: ${name} is left out, expected ${expected}$`),
        ),
      ])
    })
  }

  it('that are undefined or null are the defaults, and nobody is told', async () => {
    const screen = await wrong.open(CLIENTS.asks)
    const before = drawing(screen.find('#it'))
    for (const value of [null, undefined]) {
      for (const [name] of LEFT_OUT) screen.setData({ [name]: value })
      expect([value, drawing(screen.find('#it'))]).toEqual([value, before])
    }
    expect(takePrinted()).toEqual([])
  })

  it('that cannot be meant are told of for each component that is given them', async () => {
    const screen = await wrong.open(CLIENTS.asks)
    screen.setData({ lang: 'klingon' })
    expect(takePrinted()).toEqual([
      expect.stringMatching(/auth-avatar.*: lang is left out/),
      expect.stringMatching(/profile-card.*: lang is left out/),
    ])
  })
}
