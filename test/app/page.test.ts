import { auth } from 'miniprogram-auth-kit'
import { createApp, type TestApp, type TestPage } from 'miniprogram-auth-kit/testing'
import { AVATAR, createProject, GATE, MINE } from './project'

let app: TestApp | undefined
afterEach(() => app?.close())

const project = createProject(MINE)
const open = (options: Parameters<typeof createApp>[0] = {}): Promise<TestPage> => {
  app = createApp({ root: project.root, ...options })
  return app.page('pages/mine/index')
}
const OLD = { host: { sdkVersion: '2.9.0' } }
const button = '.login-gate__button'

/** Gives avatar and nickname in the sheet that is open. */
async function completeSheet(page: TestPage, nickName = '小满'): Promise<void> {
  await page.find('.profile-form__agree').tap()
  await page.find('.profile-form__avatar').tap('allow')
  await page.find('.profile-form__nickname').type(nickName)
  await page.find('.profile-form__save').tap()
}

describe('a page of one’s own', () => {
  it('draws what its script and its components draw', async () => {
    const page = await open()
    expect(page.find('.status').text()).toBe('')
    expect(page.find('.auth-avatar__nickname').text()).toBe('微信用户')
    expect(page.has('.orders')).toBe(false)
    expect(page.find('#gate').has(button)).toBe(true)
  })

  it('is refused by the user: the page hears it, and the button is still there', async () => {
    const page = await open(OLD)
    await page.find(button).tap('deny')
    expect(page.find('.status').text()).toBe('denied')
    expect(page.events('reject')).toMatchObject([{ id: 'gate', detail: { code: 'denied' } }])
    await page.find(button).tap('allow')
    expect(page.find('.orders').text()).toBe('我的订单')
    expect(page.data).toMatchObject({ status: 'passed' })
  })

  it('opens its sheet on today’s client, which is the default, and is completed there', async () => {
    const page = await open()
    await page.find(button).tap()
    await completeSheet(page)
    expect(page.events('pass')).toHaveLength(1)
    expect(page.find('.auth-avatar__nickname').text()).toBe('小满')
    expect(page.has('.orders')).toBe(true)
  })

  it('takes the nickname that the keyboard offers', async () => {
    const page = await open()
    await page.find(button).tap()
    await page.find('.profile-form__agree').tap()
    const nickname = page.find('.profile-form__nickname')
    await nickname.pickNickname()
    expect(nickname.value()).toBe(app?.host.user.nickName)
  })

  it('is found by attributes too, and says what is drawn where nothing is', async () => {
    const page = await open(OLD)
    expect(page.findAll('[open-type="getUserInfo"]').length).toBeGreaterThan(0)
    expect(page.findAll('login-gate [open-type=getUserInfo]')).toHaveLength(1)
    expect(() => page.find('.login-gate__buton')).toThrow(
      /no .login-gate__buton in:[^]*login-gate__button/,
    )
    expect(() => page.find('view > text')).toThrow('no selector here')
  })

  it('says that nobody asked where an answer is given', async () => {
    const page = await open()
    await expect(page.find(button).tap('deny')).rejects.toMatchObject({ code: 'nothing-asked' })
  })

  it('runs its lifetimes in the order of the platform, with its query', async () => {
    project.write({
      'miniprogram/pages/life/index.wxml': '<text class="lived">{{lived}}</text>',
      'miniprogram/pages/life/index.js': `Page({
        own: ['created'],
        data: { lived: '' },
        live(what) { this.own.push(what); this.setData({ lived: this.own.join(' ') }) },
        onLoad({ id }) { this.live('load ' + id) },
        onShow() { this.live('show') },
        onReady() { this.live('ready') },
        onHide() { this.live('hide') },
        onUnload() { getApp().unloaded = true },
      })`,
    })
    app = createApp({ root: project.root })
    const page = await app.page('/pages/life/index?id=7')
    expect(page.find('.lived').text()).toBe('created load 7 show ready')
    const other = await app.page('pages/mine/index')
    expect(page.data.lived).toBe('created load 7 show ready hide')
    expect(app.pages.map(({ route }) => route)).toEqual(['pages/life/index', 'pages/mine/index'])
    await other.leave()
    expect(page.data.lived).toBe('created load 7 show ready hide show')
    await page.leave()
    expect(app.getApp()).toMatchObject({ unloaded: true })
  })

  it('navigates and shows messages by calls that the test finds among the others', async () => {
    project.write({
      'miniprogram/pages/go/index.wxml': '<button class="go" bindtap="go">go</button>',
      'miniprogram/pages/go/index.js': `Page({
        async go() { await wx.showToast({ title: '好' }); wx.navigateTo({ url: '/pages/mine/index' }) },
      })`,
    })
    app = createApp({ root: project.root })
    const page = await app.page('pages/go/index')
    await page.find('.go').tap()
    expect(app.host.calls).toMatchObject([
      { api: 'showToast', options: { title: '好' } },
      { api: 'navigateTo', options: { url: '/pages/mine/index' } },
    ])
  })

  it('hears from an API that is not modelled what the test has it say', async () => {
    project.write({
      'miniprogram/pages/sure/index.wxml': '<button class="go" bindtap="go">{{sure}}</button>',
      'miniprogram/pages/sure/index.js': `Page({
        go() { wx.showModal({ title: '?', success: ({ confirm }) => this.setData({ sure: confirm }) }) },
      })`,
    })
    app = createApp({ root: project.root })
    app.host.extend({
      showModal: ({ success }: { success: (answer: object) => void }) => success({ confirm: true }),
    })
    const page = await app.page('pages/sure/index')
    await page.find('.go').tap()
    expect(page.text()).toBe('true')
    expect(app.host.count('showModal')).toBe(1)
  })

  it('fails the test where a handler throws, and does not just print it', async () => {
    project.write({
      'miniprogram/pages/broken/index.wxml': '<button class="go" bindtap="go">go</button>',
      'miniprogram/pages/broken/index.js': `Page({ go() { throw new Error('no such order') } })`,
    })
    app = createApp({ root: project.root })
    const page = await app.page('pages/broken/index')
    await expect(page.find('.go').tap()).rejects.toThrow('no such order')
    app.host.tap(page.find('.go').element)
    expect(() => app?.close()).toThrow('no such order')
  })
})

describe('a page by its template', () => {
  it('has its components, its data and its handlers, and reports the events of the others', async () => {
    app = createApp({ root: project.root, ...OLD })
    const page = await app.page({
      template: `<text class="title">{{title}}</text>
        <auth-avatar id="me" bind:authorize="onKnown" bind:reject="onRefused" />`,
      usingComponents: AVATAR,
      data: { title: '首页' },
      onKnown(
        this: TestPage['instance'],
        { detail }: { detail: { userInfo: { nickName: string } } },
      ) {
        this.setData({ title: detail.userInfo.nickName })
      },
    })
    expect(page.find('.title').text()).toBe('首页')
    await page.find('.auth-avatar__button').tap('deny')
    expect(page.events()).toMatchObject([{ type: 'reject', id: 'me', handler: 'onRefused' }])
    await page.find('.auth-avatar__button').tap('allow')
    expect(page.find('.title').text()).toBe('林小满')
  })
})

describe('where components are found', () => {
  const named = {
    'npm path': { json: GATE, app: {} },
    'relative path': { json: { 'login-gate': '../../copied/login-gate/index' }, app: {} },
    'absolute path': { json: { 'login-gate': '/copied/login-gate/index' }, app: {} },
    'path in miniprogram_npm': {
      json: { 'login-gate': '/miniprogram_npm/miniprogram-auth-kit/login-gate/index' },
      app: {},
    },
    'app.json, for all pages': { json: {}, app: GATE },
  }
  for (const place of ['node_modules', 'miniprogram_npm'] as const) {
    it.each(Object.entries(named))(
      `by a %s, with the package in ${place}`,
      async (way, { json, app: all }) => {
        const { root, write } = createProject(
          {
            ...MINE,
            'miniprogram/app.json': { pages: ['pages/mine/index'], usingComponents: all },
            'miniprogram/pages/mine/index.json': { usingComponents: { ...json, ...AVATAR } },
          },
          place,
        )
        // A copied folder keeps its own components together.
        if (/relative|absolute/.test(way)) {
          write({
            'miniprogram/copied/login-gate/index.json': { component: true, usingComponents: GATE },
            'miniprogram/copied/login-gate/index.wxml':
              '<login-gate bind:pass="pass" bind:reject="refuse"><slot /></login-gate>',
            'miniprogram/copied/login-gate/index.js': `Component({
            methods: {
              pass() { this.triggerEvent('pass') },
              refuse({ detail }) { this.triggerEvent('reject', detail) },
            },
          })`,
          })
        }
        app = createApp({ root, ...OLD })
        const page = await app.page('pages/mine/index')
        await page.find(button).tap('deny')
        expect(page.find('.status').text()).toBe('denied')
      },
    )
  }

  it('by a tag without a hyphen, and by two tags at once', async () => {
    project.write({
      'miniprogram/parts/face.wxml': '<view class="face"><slot/></view>',
      'miniprogram/parts/face.js': 'Component({})',
      'miniprogram/parts/face.json': { component: true },
    })
    app = createApp({ root: project.root })
    const page = await app.page({
      template: '<face><text class="in">a</text></face><other-face>b</other-face>',
      usingComponents: { face: 'parts/face', 'other-face': '/parts/face' },
    })
    expect(page.find('face .face').text()).toBe('a')
    expect(page.find('other-face .face').text()).toBe('b')
  })

  it('by a stand-in, for what is no file of the project', async () => {
    project.write({
      'miniprogram/parts/map.wxml': '<text class="map">map</text>',
      'miniprogram/parts/map.js': 'Component({})',
    })
    const template = {
      template: '<the-map />',
      usingComponents: { 'the-map': 'plugin://maps/map' },
    }
    app = createApp({ root: project.root })
    await expect(app.page(template)).rejects.toMatchObject({ code: 'component-missing' })
    app = createApp({ root: project.root, components: { 'plugin://maps/map': '/parts/map' } })
    expect((await app.page(template)).find('.map').text()).toBe('map')
  })

  it('with templates and scripts that they import', async () => {
    project.write({
      'miniprogram/parts/row.wxml':
        '<template name="row"><text class="row">{{name}}</text></template>',
      'miniprogram/parts/format.wxs':
        "var all = require('./marks.wxs'); module.exports = { mark: function (s) { return s + all.mark } }",
      'miniprogram/parts/marks.wxs': "module.exports = { mark: '!' }",
      'miniprogram/pages/rows/index.wxml': `<import src="../../parts/row.wxml" />
        <wxs module="format" src="../../parts/format.wxs" />
        <template is="row" data="{{name: format.mark('a')}}" />`,
      'miniprogram/pages/rows/index.js': 'Page({})',
    })
    app = createApp({ root: project.root })
    const page = await app.page('pages/rows/index')
    expect(page.find('.row').text()).toBe('a!')
  })

  it('with templates that are named by absolute paths, from a component too', async () => {
    project.write({
      'miniprogram/parts/all.wxml':
        '<template name="one"><text class="one">{{name}}</text></template>',
      'miniprogram/parts/foot.wxml': '<text class="foot">foot</text>',
      'miniprogram/parts/face.wxml': '<include src="/parts/foot" />',
      'miniprogram/parts/face.js': 'Component({})',
      'miniprogram/pages/absolute/index.wxml': `<import src="/parts/all.wxml" />
        <template is="one" data="{{name: 'a'}}" /><include src="/parts/foot.wxml" /><face />`,
      'miniprogram/pages/absolute/index.json': { usingComponents: { face: '/parts/face' } },
      'miniprogram/pages/absolute/index.js': 'Page({})',
    })
    app = createApp({ root: project.root })
    const page = await app.page('pages/absolute/index')
    expect(page.find('.one').text()).toBe('a')
    expect(page.findAll('.foot')).toHaveLength(2)
    expect(page.find('face .foot').text()).toBe('foot')
  })
})

describe('what is fresh in each app', () => {
  it('storage, permissions, and the state of the library', async () => {
    const page = await open(OLD)
    await page.find(button).tap('allow')
    expect(auth.state.profile.status).toBe('granted')
    const again = await open(OLD)
    expect(again.has('.orders')).toBe(false)
    expect(auth.state.profile.status).toBe('anonymous')
  })

  it('modules', async () => {
    project.write({
      'miniprogram/utils/count.js':
        'exports.count = (exports.count || 0) + 1; exports.next = () => ++exports.count',
      'miniprogram/pages/count/index.wxml': '<text class="count" bindtap="next">{{count}}</text>',
      'miniprogram/pages/count/index.js': `const counter = require('../../utils/count')
        Page({ data: { count: counter.count }, next() { this.setData({ count: counter.next() }) } })`,
    })
    for (let time = 0; time < 2; time++) {
      app = createApp({ root: project.root })
      const page = await app.page('pages/count/index')
      await page.find('.count').tap()
      expect(page.find('.count').text()).toBe('2')
      expect(app.require('./utils/count')).toMatchObject({ count: 2 })
    }
  })

  it('nothing, where the user starts the app again on the same phone', async () => {
    const page = await open(OLD)
    await page.find(button).tap('allow')
    app?.restart()
    const first = app?.firstFrame('pages/mine/index')
    expect(first?.has('.orders')).toBe(true)
  })

  describe('without a createApp in each', () => {
    const shared = createApp({ root: project.root, ...OLD })
    afterAll(() => shared.close())
    it.each(['one test', 'another test'])('%s', async () => {
      app = undefined
      const page = await shared.page('pages/mine/index')
      expect(page.has('.orders')).toBe(false)
      await page.find(button).tap('allow')
      expect(page.has('.orders')).toBe(true)
    })
  })
})
