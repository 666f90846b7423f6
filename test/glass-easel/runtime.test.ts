import { dispatchTap } from './dispatch-tap'
import { expectSilence, settle, start } from './mini-program'

expectSilence()

/** A script that says every lifetime it goes through. */
const page = (name: string, more = ''): string => `Page({
  onLoad(query) { wx.say('${name} load', query) },
  onShow() { wx.say('${name} show') },
  onReady() { wx.say('${name} ready') },
  onHide() { wx.say('${name} hide') },
  onUnload() { wx.say('${name} unload') },
  ${more}
})`
const component = (name: string, more = ''): string => `Component({
  lifetimes: {
    created() { wx.say('${name} created') },
    attached() { wx.say('${name} attached') },
    ready() { wx.say('${name} ready') },
    detached() { wx.say('${name} detached') },
  },
  pageLifetimes: {
    show() { wx.say('${name} show') },
    hide() { wx.say('${name} hide') },
  },
  ${more}
})`

describe('life', () => {
  it('launches the app, then shows its first page with the components in it', async () => {
    const app = start({
      appJs: `App({
        onLaunch({ path }) { wx.say('launch ' + path) },
        onShow() { wx.say('app show') },
      })`,
      pages: {
        'pages/home': {
          template: '<child/>',
          json: { usingComponents: { child: '../child' } },
          js: page('page'),
        },
      },
      components: { child: { template: '<view/>', js: component('child') } },
    })

    expect(app.said).toEqual([
      'launch pages/home',
      'app show',
      'child created',
      'child attached',
      'page load',
      {},
      'child show',
      'page show',
      'child ready',
      'page ready',
    ])
    await settle()
  })

  it('gives getApp() and getCurrentPages() what App() and Page() were given', () => {
    const app = start({
      appJs: `App({ globalData: { user: 'Ada' } })`,
      pages: {
        'pages/home': {
          template: '<view/>',
          js: `Page({ onLoad() {
            wx.say(getApp().globalData.user, getCurrentPages().map(({ route }) => route))
          } })`,
        },
      },
    })
    expect(app.said).toEqual(['Ada', ['pages/home']])
  })

  it('gives getApp() nothing before App(), but with allowDefault what is merged into the app', () => {
    const app = start({
      appJs: `
        getApp({ allowDefault: true }).shared = 1
        wx.say(getApp(), getApp({ allowDefault: true }))
        App({ shared: 0, own: 2 })
        wx.say(getApp(), getApp({ allowDefault: true }) === getApp())`,
      pages: { 'pages/home': { template: '<view/>' } },
    })
    expect(app.said).toEqual([undefined, { shared: 1 }, { shared: 1, own: 2 }, true])
  })

  it('runs app.js when a page opens that is not in an independent subpackage', () => {
    const app = start(
      {
        app: { subPackages: [{ root: 'activity', pages: ['index'], independent: true }] },
        appJs: `App({ onLaunch({ path }) { wx.say('launch ' + path) } })`,
        pages: { 'pages/home': { template: '<view/>', js: page('home') } },
        components: { 'activity/index': { template: '<view/>', js: page('activity') } },
      },
      { url: '/activity/index' },
    )
    expect(app.hear()).toEqual(['activity load', {}, 'activity show', 'activity ready'])
    app.go('navigateTo', '/pages/home')
    expect(app.hear().slice(0, 3)).toEqual(['activity hide', 'launch pages/home', 'home load'])
    app.go('navigateTo', '/pages/home')
    expect(app.hear()).not.toContain('launch pages/home')
  })

  it('tells page, components and app when the user leaves and comes back', () => {
    const app = start({
      appJs: `App({ onShow() { wx.say('app show') }, onHide() { wx.say('app hide') } })`,
      pages: {
        'pages/home': {
          template: '<child/>',
          json: { usingComponents: { child: '/child' } },
          js: page('page'),
        },
      },
      components: { child: { template: '<view/>', js: component('child') } },
    })
    app.hear()

    app.hide()
    app.hide()
    expect(app.hear()).toEqual(['child hide', 'page hide', 'app hide'])
    app.show()
    expect(app.hear()).toEqual(['app show', 'child show', 'page show'])
  })

  it('says ready to a component that comes later, and detached to one that goes', async () => {
    const app = start({
      pages: {
        'pages/home': {
          template: '<child wx:if="{{here}}"/>',
          json: { usingComponents: { child: '/child' } },
        },
      },
      components: { child: { template: '<view/>', js: component('child') } },
    })

    app.page().setData({ here: true })
    await settle()
    expect(app.hear()).toEqual(['child created', 'child attached', 'child ready'])
    app.page().setData({ here: false })
    expect(app.hear()).toEqual(['child detached'])
  })

  it('runs the code of a component when a page first uses it, and only once', () => {
    const app = start({
      app: { lazyCodeLoading: 'requiredComponents' },
      pages: {
        'pages/home': { template: '<view/>', js: `wx.say('home runs'); Page({})` },
        'pages/other': {
          template: '<child/>',
          json: { usingComponents: { child: '/child' } },
          js: `wx.say('other runs'); Page({})`,
        },
      },
      components: { child: { template: '<view/>', js: `wx.say('child runs'); Component({})` } },
    })

    expect(app.hear()).toEqual(['home runs'])
    app.go('navigateTo', '/pages/other')
    expect(app.hear()).toEqual(['child runs', 'other runs'])
    app.go('redirectTo', '/pages/other')
    expect(app.hear()).toEqual([])
  })

  it('without lazyCodeLoading runs all code at the start', () => {
    const app = start({
      pages: {
        'pages/home': { template: '<view/>', js: `wx.say('home'); Page({})` },
        'pages/other': { template: '<view/>', js: `wx.say('other'); Page({})` },
      },
    })
    expect(app.said).toEqual(['home', 'other'])
  })

  it('draws a placeholder until the component itself has come', async () => {
    const app = start({
      app: { lazyCodeLoading: 'requiredComponents' },
      pages: {
        'pages/home': {
          template: '<late/>',
          json: { usingComponents: { late: '/late' }, componentPlaceholder: { late: 'view' } },
        },
      },
      components: { late: { template: '<view>here</view>', js: `wx.say('late'); Component({})` } },
    })
    expect(app.find('wx-late').innerHTML).toBe('')
    expect(app.said).toEqual([])
    await settle()
    expect(app.said).toEqual(['late'])
    expect(app.text()).toBe('here')
  })

  it('takes behaviors into a page: their data, methods and lifetimes', () => {
    const app = start({
      files: {
        'shared.js': `module.exports = Behavior({
          data: { name: 'Ada' },
          lifetimes: { attached() { wx.say('behavior attached') } },
          pageLifetimes: { show() { wx.say('behavior show') } },
          methods: { greet() { wx.say('hello ' + this.data.name) } },
        })`,
      },
      pages: {
        'pages/home': {
          template: '<view class="name" bindtap="greet">{{name}}</view>',
          js: `Page({ behaviors: [require('../shared')], onShow() { wx.say('page show') } })`,
        },
      },
    })

    expect(app.said).toEqual(['behavior attached', 'behavior show', 'page show'])
    dispatchTap(app.find('.name'))
    expect(app.text()).toBe('Ada')
    expect(app.said).toContain('hello Ada')
  })

  it('shares one instance of a module, as CommonJS does', () => {
    const app = start({
      files: { 'count.ts': `let count: number = 0\nexport const next = () => (count += 1)` },
      pages: {
        'pages/home': {
          template: '<child/>',
          json: { usingComponents: { child: '/child' } },
          js: `const { next } = require('../count'); Page({ onLoad() { wx.say(next()) } })`,
        },
      },
      components: {
        child: {
          template: '<view/>',
          js: `import { next } from './count'
            Component({ lifetimes: { attached() { wx.say(next()) } } })`,
        },
      },
    })
    expect(app.said).toEqual([1, 2])
  })

  it('has one Component for all modules, which one of them may replace, as uni-app does', () => {
    const app = start({
      files: {
        'vendor.js': `'use strict'
          const create = Component
          Component = (definition) => create({ ...definition, data: { said: 'replaced' } })`,
      },
      appJs: `require('./vendor'); App({})`,
      pages: {
        'pages/home': { template: '<child/>', json: { usingComponents: { child: '/child' } } },
      },
      components: { child: { template: '<text>{{said}}</text>', js: 'Component({})' } },
    })
    expect(app.text()).toBe('replaced')
  })

  it('takes no name that every object has for one that modules share', () => {
    const app = start({
      pages: { 'pages/home': { template: '<view/>', js: 'wx.say(constructor.name); Page({})' } },
    })
    expect(app.said).toEqual([globalThis.constructor.name])
  })

  it('hands what a handler throws to onError, and goes on', () => {
    const errors: unknown[] = []
    const app = start(
      {
        appJs: `App({ onError(message) { wx.say(message.split('\\n')[0]) } })`,
        pages: {
          'pages/home': {
            template: '<view class="bad" bindtap="fail"/>',
            js: `Page({ fail() { throw new Error('no') } })`,
          },
        },
      },
      { onError: (error) => errors.push(error) },
    )

    dispatchTap(app.find('.bad'))
    expect(app.said).toEqual(['no'])
    expect(errors).toHaveLength(1)
    expect(console.error).toHaveBeenCalledTimes(1)
    jest.mocked(console.error).mockClear()
  })
})

describe('data', () => {
  it('draws what setData says, and calls back', async () => {
    const app = start({
      pages: {
        'pages/home': {
          template: '<view wx:for="{{list}}" wx:key="id">{{item.id}}{{item.name}};</view>',
          js: `Page({ data: { list: [{ id: 1, name: 'a' }] } })`,
        },
      },
    })
    expect(app.text()).toBe('1a;')

    const done = jest.fn()
    app.page().setData({ 'list[0].name': 'b', 'list[1]': { id: 2, name: 'c' } }, done)
    expect(app.text()).toBe('1b;2c;')
    await settle()
    expect(done).toHaveBeenCalledTimes(1)
  })

  it('passes properties down and runs observers', () => {
    const app = start({
      pages: {
        'pages/home': {
          template: '<child first-name="{{name}}"/>',
          json: { usingComponents: { child: '/child' } },
          js: `Page({ data: { name: 'Ada' } })`,
        },
      },
      components: {
        child: {
          template: '<text>{{greeting}}</text>',
          js: `Component({
            properties: { firstName: String },
            observers: { firstName(name) { this.setData({ greeting: 'Hi ' + name }) } },
          })`,
        },
      },
    })
    expect(app.text()).toBe('Hi Ada')
    app.page().setData({ name: 'Bo' })
    expect(app.text()).toBe('Hi Bo')
  })

  it('gives a Component() page its query as properties and a page its query as it was written', () => {
    const app = start(
      {
        pages: {
          'pages/home': {
            template: '<text>{{name}}</text>',
            js: `Component({
              properties: { name: String },
              methods: { onLoad(query) { wx.say(query.name) } },
            })`,
          },
        },
      },
      { url: '/pages/home?name=A%26B' },
    )
    expect(app.text()).toBe('A&B')
    expect(app.said).toEqual(['A%26B'])
  })

  it('runs WXS, inline and from a file', () => {
    const app = start({
      files: { 'pages/tools.wxs': `module.exports.twice = function (x) { return x + x }` },
      pages: {
        'pages/home': {
          template: `<wxs src="./tools.wxs" module="tools"/>
            <wxs module="here">module.exports.digits = function (s) { return s.replace(getRegExp('[^0-9]', 'g'), '') }</wxs>
            <text>{{tools.twice('ab')}}{{here.digits('a1b2')}}</text>`,
        },
      },
    })
    expect(app.text()).toBe('abab12')
  })

  it('draws imported and included templates', () => {
    const app = start({
      files: {
        'shared.wxml': '<template name="row"><text>[{{label}}]</text></template>',
        'foot.wxml': '<text>foot</text>',
      },
      pages: {
        'pages/home': {
          template: `<import src="../shared.wxml"/>
            <template is="row" data="{{label: 'one'}}"/><include src="../foot.wxml"/>`,
        },
      },
    })
    expect(app.text()).toBe('[one]foot')
  })
})

describe('composition', () => {
  it('puts content into the slots that are named, and into the one that is not', () => {
    const app = start({
      pages: {
        'pages/home': {
          template: '<child>body<text slot="head">head</text></child>',
          json: { usingComponents: { child: '/child' } },
        },
      },
      components: {
        child: {
          template: '<slot name="head"/>-<slot/>',
          js: 'Component({ options: { multipleSlots: true } })',
        },
      },
    })
    expect(app.text()).toBe('head-body')
  })

  const gate = {
    pages: {
      'pages/home': {
        template: '<gate open="{{open}}" generic:content="secret"/>',
        json: { usingComponents: { gate: '/gate', secret: '/secret' } },
      },
    },
    components: {
      gate: {
        template: '<content wx:if="{{open}}"/>',
        json: { componentGenerics: { content: { default: './empty' } } },
        js: 'Component({ properties: { open: Boolean } })',
      },
      empty: { template: '<text>nothing</text>' },
      secret: { template: '<text>secret</text>', js: component('secret') },
    },
  }

  it('starts no lifetime of a generic component before it is drawn', () => {
    const app = start(gate)
    expect(app.said).toEqual([])
    expect(app.text()).toBe('')
    app.page().setData({ open: true })
    expect(app.said).toEqual(['secret created', 'secret attached'])
    expect(app.text()).toBe('secret')
  })

  it('draws the default of a generic component where none is given', () => {
    const home = { ...gate.pages['pages/home'], template: '<gate open/>' }
    const app = start({ ...gate, pages: { 'pages/home': home } })
    expect(app.text()).toBe('nothing')
  })

  it('starts the lifetimes of slot content even while it is hidden', () => {
    const app = start({
      pages: {
        'pages/home': {
          template: '<box><child/></box>',
          json: { usingComponents: { box: '/box', child: '/child' } },
        },
      },
      components: {
        box: { template: '<slot wx:if="{{false}}"/>' },
        child: { template: '<text>here</text>', js: component('child') },
      },
    })
    expect(app.said).toContain('child attached')
    expect(app.text()).toBe('')
  })

  it('finds components by selector, and relates parents and children', () => {
    const app = start({
      pages: {
        'pages/home': {
          template: '<list class="list"><row/><row/></list>',
          json: { usingComponents: { list: '/list', row: '/row' } },
          js: `Page({ onLoad() { wx.say(this.selectComponent('.list').count()) } })`,
        },
      },
      components: {
        list: {
          template: '<slot/>',
          js: `Component({
            relations: { './row': { type: 'child' } },
            methods: { count() { return this.getRelationNodes('./row').length } },
          })`,
        },
        row: {
          template: '<view/>',
          js: `Component({ relations: { './list': { type: 'parent' } } })`,
        },
      },
    })
    expect(app.said).toEqual([2])
  })
})

describe('events', () => {
  const nested = (inner: string): Parameters<typeof start>[0] => ({
    pages: {
      'pages/home': {
        template: `<view bind:tap="outer" data-name="outer"><view class="middle" bind:tap="middle">
          ${inner}</view></view>`,
        js: `Page({
          outer(event) { wx.say('outer', event.currentTarget.dataset.name, event.target.dataset.name) },
          middle() { wx.say('middle') },
          inner() { wx.say('inner') },
        })`,
      },
    },
  })

  it('bubble from the tapped element outwards, with the datasets of both', () => {
    const app = start(nested('<view class="inner" bind:tap="inner" data-name="inner">x</view>'))
    dispatchTap(app.find('.inner'))
    expect(app.said).toEqual(['inner', 'middle', 'outer', 'outer', 'inner'])
  })

  it('stop at a catch', () => {
    const app = start(nested('<view class="inner" catch:tap="inner">x</view>'))
    dispatchTap(app.find('.inner'))
    expect(app.said).toEqual(['inner'])
  })

  const emitter = (options: string): Parameters<typeof start>[0] => ({
    pages: {
      'pages/home': {
        template: '<view bind:done="around"><outer bind:done="onOuter"/></view>',
        json: { usingComponents: { outer: '/outer' } },
        js: `Page({
          around() { wx.say('around') },
          onOuter({ detail }) { wx.say('on outer', detail) },
        })`,
      },
    },
    components: {
      outer: {
        template: '<inner class="inner" bind:done="onInner"/>',
        json: { usingComponents: { inner: '/inner' } },
        js: `Component({ methods: { onInner() { wx.say('on inner') } } })`,
      },
      inner: {
        template: '<view class="inner-view" bind:tap="go">x</view>',
        js: `Component({ methods: {
          go() { this.triggerEvent('done', { answer: 42 }, ${options}) },
        } })`,
      },
    },
  })

  it.each([
    ['{}', ['on inner']],
    ['{ bubbles: true }', ['on inner']],
    ['{ bubbles: true, composed: true }', ['on inner', 'on outer', { answer: 42 }, 'around']],
  ])('of a component with %s are heard by %j', (options, heard) => {
    const app = start(emitter(options))
    dispatchTap(app.find('.inner--inner-view'))
    expect(app.said).toEqual(heard)
  })

  it('have fields of their own, which uni-app asks for', () => {
    const app = start({
      pages: {
        'pages/home': {
          template: '<child class="child" bind:done="on"/>',
          json: { usingComponents: { child: '/child' } },
          js: `Page({ on(event) { wx.say(['type', 'detail', 'timeStamp'].map((field) =>
            Object.prototype.hasOwnProperty.call(event, field))) } })`,
        },
      },
      components: {
        child: {
          template: '<view class="inner" bind:tap="go">x</view>',
          js: `Component({ methods: { go() { this.triggerEvent('done', { answer: 42 }) } } })`,
        },
      },
    })
    dispatchTap(app.find('.child--inner'))
    expect(app.said).toEqual([[true, true, true]])
  })

  it('call what was put on the page later, by the name that the template has', () => {
    const app = start({
      pages: {
        'pages/home': {
          template: '<view class="late" bind:tap="{{name}}">x</view>',
          js: `Page({
            onLoad() {
              this.later = () => wx.say('later')
              this.setData({ name: 'later' })
            },
          })`,
        },
      },
    })
    dispatchTap(app.find('.late'))
    expect(app.said).toEqual(['later'])
  })

  it('carry marks from every element they pass', () => {
    const app = start({
      pages: {
        'pages/home': {
          template:
            '<view mark:list="top" bind:tap="on"><text class="x" mark:row="{{3}}">x</text></view>',
          js: `Page({ on(event) { wx.say({ ...event.mark }) } })`,
        },
      },
    })
    dispatchTap(app.find('.x'))
    expect(app.said).toEqual([{ list: 'top', row: 3 }])
  })

  it('reach only the mini-program that is running', () => {
    const source = {
      pages: {
        'pages/home': {
          template: '<view class="x" bind:tap="on">x</view>',
          js: `Page({ on() { wx.say('tapped') } })`,
        },
      },
    }
    const first = start(source)
    const old = first.find('.x')
    first.destroy()
    document.body.append(old)
    const second = start(source)
    dispatchTap(old)
    dispatchTap(second.find('.x'))
    expect(first.said).toEqual([])
    expect(second.said).toEqual(['tapped'])
  })
})

describe('style', () => {
  const sheet = (name: string): string =>
    document.querySelector(`style[data-sheet="${name}"]`)?.textContent ?? ''

  it('turns rpx into parts of the page width, in sheets and inline', () => {
    const app = start({
      pages: {
        'pages/home': {
          template: '<view class="box" style="margin: {{top}}rpx 15rpx"/>',
          wxss: '.box { width: calc(100% - 75rpx); height: .5rpx }',
          js: 'Page({ data: { top: 750 } })',
        },
      },
    })
    expect(sheet('pages/home')).toBe('.box { width: calc(100% - 10vw); height: 0.06667vw }')
    expect(app.find('.box').getAttribute('style')).toBe('margin: 100vw 2vw')
  })

  const isolated = (styleIsolation?: string): Parameters<typeof start>[0] => ({
    appWxss: '.red { color: red }',
    pages: {
      'pages/home': {
        template: '<child/><text class="red blue page">x</text>',
        json: { usingComponents: { child: '/child' } },
      },
    },
    components: {
      child: {
        template: '<text class="red blue inside">y</text>',
        wxss: ':host { display: flex } .blue { background-color: blue }',
        json: { styleIsolation },
      },
    },
  })
  const style = (app: ReturnType<typeof start>, selector: string): CSSStyleDeclaration =>
    getComputedStyle(app.find(selector))

  it('keeps a component and its page apart', () => {
    const app = start(isolated())
    expect(style(app, '.child--inside').backgroundColor).toBe('rgb(0, 0, 255)')
    expect(style(app, '.child--inside').color).not.toBe('rgb(255, 0, 0)')
    expect(style(app, '.page').color).toBe('rgb(255, 0, 0)')
    expect(style(app, '.page').backgroundColor).not.toBe('rgb(0, 0, 255)')
    expect(style(app, 'wx-child').display).toBe('flex')
  })

  it('lets the style of the page in with apply-shared, and not out', () => {
    const app = start(isolated('apply-shared'))
    expect(style(app, '.inside').color).toBe('rgb(255, 0, 0)')
    expect(style(app, '.page').backgroundColor).not.toBe('rgb(0, 0, 255)')
  })

  it('hands an external class down with the meaning it has outside', () => {
    const app = start({
      pages: {
        'pages/home': {
          template: '<outer label-class="mine"/>',
          json: { usingComponents: { outer: '/outer' } },
          wxss: '.mine { color: red }',
        },
      },
      components: {
        outer: {
          template: '<inner text-class="label-class"/>',
          json: { usingComponents: { inner: '/inner' } },
          js: `Component({ externalClasses: ['label-class'] })`,
        },
        inner: {
          template: '<text class="text text-class">x</text>',
          js: `Component({ externalClasses: ['text-class'] })`,
        },
      },
    })
    expect(app.find('wx-text').className).toBe('inner--text mine')
    expect(style(app, 'wx-text').color).toBe('rgb(255, 0, 0)')
  })

  it('styles built-in tags and the page itself', () => {
    const app = start({
      pages: {
        'pages/home': {
          template: '<view><button>x</button></view>',
          wxss: 'page { color: red } view > button::after { border: 0 } button { margin-top: 1px }',
        },
      },
    })
    expect(style(app, 'wx-button').marginTop).toBe('1px')
    expect(getComputedStyle(app.element()).color).toBe('rgb(255, 0, 0)')
    expect(sheet('pages/home')).toContain('wx-view > wx-button::after')
  })

  it('forgets the style of a page that is not shown', () => {
    const app = start({
      pages: {
        'pages/home': { template: '<text class="x">x</text>', wxss: '.x { color: red }' },
        'pages/other': { template: '<text class="x">x</text>' },
      },
    })
    expect(style(app, '.x').color).toBe('rgb(255, 0, 0)')
    app.go('navigateTo', 'other')
    expect(style(app, '.x').color).not.toBe('rgb(255, 0, 0)')
    app.go('navigateBack')
    expect(style(app, '.x').color).toBe('rgb(255, 0, 0)')
  })

  it('follows the theme it is given, and tells the app', () => {
    const app = start({
      app: {
        darkmode: true,
        window: { navigationBarBackgroundColor: '@bar', navigationBarTitleText: 'Home' },
      },
      appJs: `App({ onThemeChange({ theme }) { wx.say(theme) } })`,
      files: {
        'theme.json': JSON.stringify({ light: { bar: '#fff000' }, dark: { bar: '#000fff' } }),
      },
      pages: {
        'pages/home': {
          template: '<view/>',
          wxss: '@media (prefers-color-scheme: dark) { page { color: white } }',
        },
      },
    })
    expect(sheet('pages/home')).toContain('@media (max-width: 0)')
    expect(app.bars()).toMatchObject({ navigationBackground: '#fff000', title: 'Home' })
    app.setTheme('dark')
    expect(sheet('pages/home')).toContain('@media (min-width: 0)')
    expect(app.bars().navigationBackground).toBe('#000fff')
    expect(app.said).toEqual(['dark'])
  })
})

describe('navigation', () => {
  const list = [
    { pagePath: 'tabs/one', text: 'One' },
    { pagePath: 'tabs/two', text: 'Two' },
  ]
  const site = {
    app: { tabBar: { list } },
    pages: Object.fromEntries(
      ['tabs/one', 'tabs/two', 'pages/a', 'pages/b'].map((path) => {
        const name = path.split('/')[1] ?? ''
        return [path, { template: `<text>${name}</text>`, js: page(name) }]
      }),
    ),
  }
  const routes = (app: ReturnType<typeof start>): string[] => app.pages().map(({ route }) => route)

  it('opens a page over another, which is hidden, and comes back to it', () => {
    const app = start(site, { url: '/pages/a' })
    app.hear()
    app.go('navigateTo', '/pages/b?id=7')
    expect(app.hear()).toEqual(['a hide', 'b load', { id: '7' }, 'b show', 'b ready'])
    expect(app.text()).toBe('b')
    expect(app.bars().canGoBack).toBe(true)
    app.go('navigateBack')
    expect(app.hear()).toEqual(['b unload', 'a show'])
    expect(routes(app)).toEqual(['pages/a'])
    expect(app.bars().canGoBack).toBe(false)
  })

  it('puts one page in place of another', () => {
    const app = start(site, { url: '/pages/a' })
    app.hear()
    app.go('redirectTo', '/pages/b')
    expect(app.hear()).toEqual(['a unload', 'b load', {}, 'b show', 'b ready'])
  })

  it('goes back by several pages, and never beyond the first', () => {
    const app = start(site, { url: '/pages/a' })
    for (const path of ['b', 'a', 'b']) app.go('navigateTo', path)
    app.go('navigateBack', '', 2)
    expect(routes(app)).toEqual(['pages/a', 'pages/b'])
    app.go('navigateBack', '', 9)
    expect(routes(app)).toEqual(['pages/a'])
    expect(() => app.go('navigateBack')).toThrow('cannot navigate back at first page')
  })

  it('keeps the pages of the tab bar, and closes what stood above them', () => {
    const app = start(site)
    expect(app.bars().tabBar).toMatchObject({ current: 0, list })
    app.hear()
    app.go('switchTab', '/tabs/two')
    expect(app.hear()).toEqual(['one hide', 'two load', {}, 'two show', 'two ready'])
    app.go('navigateTo', '/pages/a')
    expect(app.bars().tabBar).toBeUndefined()
    app.hear()
    app.go('switchTab', '/tabs/one')
    expect(app.hear()).toEqual(['a unload', 'one show'])
    app.go('switchTab', '/tabs/two')
    expect(app.hear()).toEqual(['one hide', 'two show'])
    expect(routes(app)).toEqual(['tabs/two'])
  })

  it('ends every page when it launches anew', () => {
    const app = start(site)
    app.go('switchTab', '/tabs/two')
    app.go('navigateTo', '/pages/a')
    app.hear()
    app.go('reLaunch', '/pages/b')
    expect(app.hear()).toEqual([
      ...['a unload', 'two unload', 'one unload'],
      ...['b load', {}, 'b show', 'b ready'],
    ])
  })

  it.each([
    ['navigateTo', '/tabs/two', 'can not navigateTo a tabbar page'],
    ['redirectTo', '/tabs/two', 'can not redirectTo a tabbar page'],
    ['switchTab', '/pages/a', 'can not switch to no-tabBar page'],
    ['navigateTo', '/pages/none', 'page "pages/none" is not found'],
  ] as const)('answers a wrong %s to %s', async (route, url, reason) => {
    const app = start(site)
    const call = app.wx[route] as (options: object) => Promise<unknown>
    await expect(call({ url })).rejects.toEqual({ errMsg: `${route}:fail ${reason}` })
    const fail = jest.fn()
    const complete = jest.fn()
    expect(call({ url, fail, complete })).toBeUndefined()
    await settle()
    expect(fail).toHaveBeenCalledWith({ errMsg: `${route}:fail ${reason}` })
    expect(complete).toHaveBeenCalledTimes(1)
  })

  it('opens no eleventh page', () => {
    const app = start(site, { url: '/pages/a' })
    for (let depth = 2; depth <= 10; depth++) app.go('navigateTo', '/pages/a')
    expect(() => app.go('navigateTo', '/pages/a')).toThrow('webview count limit exceed')
  })

  it('follows a navigator, relative to its page', async () => {
    const app = start({
      pages: {
        'pages/home': { template: '<navigator class="go" url="other?x=1">go</navigator>' },
        'pages/other': { template: '<text>other</text>', js: page('other') },
      },
    })
    dispatchTap(app.find('.go'))
    await settle()
    expect(app.said).toContainEqual({ x: '1' })
    expect(app.text()).toBe('other')
  })

  it('takes a new title', async () => {
    const titles: string[] = []
    const app = start(
      {
        pages: {
          'pages/home': { template: '<view/>', json: { navigationBarTitleText: 'Old' } },
        },
      },
      { onBarsChange: ({ title }) => titles.push(title) },
    )
    const setTitle = app.wx.setNavigationBarTitle as (options: object) => Promise<unknown>
    await setTitle({ title: 'New' })
    expect(titles).toEqual(['Old', 'New'])
  })
})

describe('selector queries', () => {
  const source = {
    pages: {
      'pages/home': {
        template:
          '<input class="name" data-kind="n" value="Ada" maxlength="{{5}}"/><child class="c"/>',
        json: { usingComponents: { child: '/child' } },
      },
    },
    components: {
      child: {
        template: '<view class="inside"/>',
        js: `Component({ methods: {
          ask() {
            this.createSelectorQuery().select('.inside').boundingClientRect((rect) => wx.say(rect.width))
              .select('.name').boundingClientRect((none) => wx.say(none)).exec()
          },
        } })`,
      },
    },
  }
  interface Query {
    select(selector: string): { fields(fields: object, done: (found: unknown) => void): Query }
    exec(done?: (all: unknown[]) => void): void
  }

  it('tell the properties of a built-in component, as they are now', async () => {
    const app = start(source)
    const control = app.find('input') as HTMLInputElement
    control.value = 'Adam'
    control.dispatchEvent(new Event('input', { bubbles: true }))
    const query = (app.wx.createSelectorQuery as () => Query)()
    const found = await new Promise((resolve) => {
      query.select('.name').fields({ properties: ['value', 'maxlength'], dataset: true }, resolve)
      query.exec()
    })
    expect(found).toEqual({ value: 'Adam', maxlength: 5, dataset: { kind: 'n' } })
  })

  it('see from a component only what is inside it', async () => {
    jest.useFakeTimers()
    const app = start(source)
    const child = app.page().selectComponent as (selector: string) => { ask(): void }
    child.call(app.page(), '.c').ask()
    await jest.runAllTimersAsync()
    expect(app.said).toEqual([0, null])
    jest.useRealTimers()
  })
})
