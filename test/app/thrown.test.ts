import { createApp, type TestApp, type TestPage } from 'miniprogram-auth-kit/testing'
import { createProject } from './project'

const page = (name: string, script: string, wxml = '<text class="go" bindtap="go">go</text>') => ({
  [`miniprogram/pages/${name}/index.wxml`]: wxml,
  [`miniprogram/pages/${name}/index.js`]: script,
})
const { root, write } = createProject({
  ...page('handler', `Page({ async go() { await null; throw new Error('no such order') } })`),
  ...page('answer', `Page({ async go() { await wx.login() } })`),
  ...page('value', `Page({ go() { throw 'no such order' } })`),
  ...page('load', `Page({ async onLoad() { await null; throw new Error('no way in') } })`),
  ...page('show', `Page({ async onShow() { await null; throw new Error('not shown') } })`),
  ...page('unload', `Page({ async onUnload() { await null; throw new Error('no way out') } })`),
  ...page(
    'caught',
    `Page({
      data: { said: '' },
      async other() { await null; throw new Error('caught') },
      async go(event) {
        try { await this.other() } catch ({ message }) { this.setData({ said: message }) }
        try { await this.other(event) } catch ({ message }) { this.setData({ said: message + ' twice' }) }
      },
    })`,
    '<text class="go" bindtap="go">{{said}}</text>',
  ),
  ...page('good', 'Page({})'),
  'miniprogram/parts/part.wxml': '<text class="part" bindtap="go">part</text>',
})

let app: TestApp
beforeEach(() => {
  app = createApp({ root })
})
afterEach(() => app.close())

const tap = async (name: string): Promise<void> =>
  (await app.page(`pages/${name}/index`)).find('.go').tap()

describe('a test hears what a promise rejects with', () => {
  it('of a handler, with the place in its stack', async () => {
    await expect(tap('handler')).rejects.toMatchObject({
      message: 'no such order',
      stack: expect.stringContaining('pages/handler/index.js') as string,
    })
  })

  it('of a handler that an answer of WeChat rejects, which has no stack: the place is said', async () => {
    app.host.fail('login')
    await expect(tap('answer')).rejects.toMatchObject({
      code: 'threw',
      message: expect.stringMatching(/^go of pages\/answer\/index threw .*login:fail/) as string,
      cause: { errMsg: expect.stringContaining('login:fail') as string },
    })
  })

  it('of a handler that throws what is no error, at once', async () => {
    await expect(tap('value')).rejects.toMatchObject({
      code: 'threw',
      message: expect.stringContaining('go of pages/value/index threw "no such order"') as string,
    })
  })

  it.each([
    ['load', 'no way in'],
    ['show', 'not shown'],
  ])('of the lifetime on%s of a page, which is then not open', async (name, message) => {
    const below = await app.page('pages/good/index')
    await expect(app.page(`pages/${name}/index`)).rejects.toThrow(message)
    expect(app.pages).toEqual([below])
  })

  it('of onUnload', async () => {
    const opened = await app.page('pages/unload/index')
    await expect(opened.leave()).rejects.toThrow('no way out')
  })

  it.each(['lifetimes', 'pageLifetimes', 'observers', 'methods'])(
    'of a component: %s',
    async (kind) => {
      const failing = "async $() { await null; throw new Error('of the part') }"
      const members: Record<string, string> = {
        lifetimes: `lifetimes: { ${failing.replace('$', 'attached')} }`,
        pageLifetimes: `pageLifetimes: { ${failing.replace('$', 'show')} }`,
        observers: `properties: { a: Number }, observers: { ${failing.replace('$', 'a')} }`,
        methods: `methods: { ${failing.replace('$', 'go')} }`,
      }
      write({ 'miniprogram/parts/part.js': `Component({ ${members[kind] ?? ''} })` })
      const play = async (): Promise<void> => {
        const opened = await app.page({
          template: '<part a="{{1}}" />',
          usingComponents: { part: '/parts/part' },
        })
        await opened.find('.part').tap()
      }
      await expect(play()).rejects.toThrow('of the part')
    },
  )

  it('of a behavior, and of app.js', async () => {
    write({
      'miniprogram/parts/part.js': `Component({ behaviors: [Behavior({
        lifetimes: { async attached() { throw new Error('of the behavior') } },
      })] })`,
      'miniprogram/app.js': "App({ async onLaunch() { throw new Error('of the app') } })",
    })
    const opened = app.page({ template: '<part />', usingComponents: { part: '/parts/part' } })
    await expect(opened).rejects.toThrow(AggregateError)
    write({ 'miniprogram/app.js': 'App({})' })
  })

  it('but not what the app catches itself', async () => {
    const opened = await app.page('pages/caught/index')
    await opened.find('.go').tap()
    expect(opened.text()).toBe('caught twice')
  })
})

describe('a component that throws as it is drawn', () => {
  const broken = (lifetime: string): Promise<TestPage> => {
    write({
      'miniprogram/parts/part.js': `Component({ ${lifetime}() { throw new Error('no part') } })`,
    })
    return app.page({ template: '<part />', usingComponents: { part: '/parts/part' } })
  }

  it.each(['created', 'attached', 'ready'])('leaves no page open: %s', async (lifetime) => {
    const below = await app.page('pages/good/index')
    await expect(broken(lifetime)).rejects.toThrow('no part')
    expect(app.pages).toEqual([below])
    expect(getCurrentPages()).toEqual([below.instance])
    expect(document.body.textContent).toBe('go')
  })

  it('fails the first frame', () => {
    write({
      'miniprogram/parts/part.js': "Component({ attached() { throw new Error('no part') } })",
    })
    expect(() =>
      app.firstFrame({ template: '<part />', usingComponents: { part: '/parts/part' } }),
    ).toThrow('no part')
    expect(app.pages).toEqual([])
  })
})
