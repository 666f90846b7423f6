import { createApp, type TestApp } from 'miniprogram-auth-kit/testing'
import { createProject, MINE } from './project'

const NAMES = Object.getOwnPropertyNames(globalThis)
const TIMERS = [setTimeout, Date]

/** What is on the global object that was not there when this file began. */
const added = (): string[] =>
  Object.getOwnPropertyNames(globalThis).filter((name) => !NAMES.includes(name))

const project = createProject({
  ...MINE,
  'miniprogram/pages/unload/index.wxml': '<text>{{a}}</text>',
  'miniprogram/pages/unload/index.js':
    "Page({ data: { a: 'open' }, onUnload() { throw new Error('no way out') } })",
  'miniprogram/pages/load/index.wxml': '<text class="load">load</text>',
  'miniprogram/pages/load/index.js': "Page({ onLoad() { throw new Error('no way in') } })",
  'miniprogram/pages/below/index.wxml': '<text class="shown">{{shown}}</text>',
  'miniprogram/pages/below/index.js': `Page({
    data: { shown: '' },
    onShow() { this.setData({ shown: this.data.shown + ' show' }) },
    onHide() { this.setData({ shown: this.data.shown + ' hide' }) },
  })`,
})
const { root } = project

let app: TestApp
afterEach(() => {
  jest.useRealTimers()
  app.close()
})

describe('the global object after an app', () => {
  it('has nothing of the app, of the compiler, or of miniprogram-simulate', async () => {
    app = createApp({ root })
    await app.page('pages/mine/index')
    expect(added()).toEqual(expect.arrayContaining(['wx', 'Page', 'getCurrentPages']))
    app.close()
    expect(added()).toEqual([])
    expect([setTimeout, Date]).toEqual(TIMERS)
  })

  it('and an app that has the same templates draws them all the same', async () => {
    app = createApp({ root })
    expect((await app.page('pages/mine/index')).has('login-gate')).toBe(true)
  })

  it('is as it was where a page throws as it is left', async () => {
    app = createApp({ root })
    await app.page('pages/unload/index')
    await app.page('pages/unload/index')
    expect(() => app.close()).toThrow(AggregateError)
    expect(added()).toEqual([])
    expect(document.body.textContent).toBe('')
    app = createApp({ root })
    expect((await app.page('pages/mine/index')).has('login-gate')).toBe(true)
  })

  it('does not keep the next app from running, where the app before threw as it ended', async () => {
    const printed = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    await createApp({ root }).page('pages/unload/index')
    app = createApp({ root })
    expect((await app.page('pages/mine/index')).has('login-gate')).toBe(true)
    expect(String(printed.mock.calls)).toContain('no way out')
    printed.mockRestore()
  })
})

describe('a page that cannot be opened', () => {
  it.each(['pages/load/index', 'pages/nowhere/index'])(
    'leaves the page below as it was: %s',
    async (address) => {
      app = createApp({ root })
      const below = await app.page('pages/below/index')
      await expect(app.page(address)).rejects.toThrow()
      expect(below.text()).toMatch(/show$/)
      expect(app.pages).toEqual([below])
      expect(getCurrentPages()).toEqual([below.instance])
      expect(document.body.textContent).not.toContain('load')
    },
  )

  it('does not hide the page below where it is not there', async () => {
    app = createApp({ root })
    const below = await app.page('pages/below/index')
    await expect(app.page('pages/nowhere/index')).rejects.toMatchObject({ code: 'page-missing' })
    expect(below.text()).toBe('show')
  })
})

describe('an app that cannot start', () => {
  it('starts with the next page where fake timers were on', async () => {
    app = createApp({ root })
    jest.useFakeTimers()
    await expect(app.page('pages/mine/index')).rejects.toMatchObject({ code: 'fake-timers' })
    jest.useRealTimers()
    const page = await app.page('pages/mine/index')
    await page.settle()
    await page.find('.login-gate__button').tap()
    expect(page.has('profile-sheet')).toBe(true)
  })

  it('does not open a page without it, where app.js throws', async () => {
    const broken = createProject({
      ...MINE,
      'miniprogram/app.js':
        "if (!wx.getStorageSync('mended')) throw new Error('no app'); App({ a: 1 })",
    })
    app = createApp({ root: broken.root })
    for (let time = 0; time < 2; time++) {
      await expect(app.page('pages/mine/index')).rejects.toThrow('no app')
    }
    expect(added()).toEqual([])
    app.host.wx.setStorageSync('mended', true)
    await app.page('pages/mine/index')
    expect(app.getApp()).toMatchObject({ a: 1 })
  })
})

describe('createApp of another copy, as after jest.resetModules()', () => {
  const another = (): typeof createApp => {
    jest.resetModules()
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- a fresh copy
    return (require('miniprogram-auth-kit/testing') as { createApp: typeof createApp }).createApp
  }

  it('ends the app that was not closed', async () => {
    const first = createApp({ root })
    const page = await first.page('pages/mine/index')
    app = another()({ root })
    expect((await app.page('pages/mine/index')).has('login-gate')).toBe(true)
    await expect(page.settle()).rejects.toMatchObject({ code: 'closed' })
  })
})
