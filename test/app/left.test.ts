import { createApp, type TestApp, type TestPage } from 'miniprogram-auth-kit/testing'
import { createProject } from './project'

const { root } = createProject({
  'miniprogram/pages/home/index.wxml': '<text class="home">home</text>',
  'miniprogram/pages/home/index.js': 'Page({})',
  'miniprogram/pages/late/index.wxml':
    '<text class="late" bindtap="tap">{{answer}}</text><input class="name" bindinput="tap" />',
  'miniprogram/pages/late/index.js': `Page({
    data: { answer: 'open' },
    onLoad() { setTimeout(() => this.setData({ answer: 'late' }), 1000) },
    onUnload() { this.setData({ answer: 'unloaded' }) },
    tap() { getApp().tapped = true },
  })`,
})

let app: TestApp
let page: TestPage
beforeEach(async () => {
  app = createApp({ root })
  await app.page('pages/home/index')
  page = await app.page('pages/late/index')
})
afterEach(() => app.close())

describe('a page that was left', () => {
  it('draws nothing of what arrives later, and keeps its last data', async () => {
    await page.leave()
    await app.settle(2000)
    expect(page.data.answer).toBe('unloaded')
    page.instance.setData({ answer: 'by the test' })
    expect(page.data.answer).toBe('unloaded')
    expect(page.text()).toBe('unloaded')
  })

  it.each<[string, (late: TestPage) => Promise<void>]>([
    ['tapped', (late) => late.find('.late').tap()],
    ['typed into', (late) => late.find('.name').type('小满')],
    ['sent an event', (late) => late.find('.late').fire('tap')],
    ['hidden', (late) => late.hide()],
    ['shown', (late) => late.show()],
    ['answered', (late) => late.answer('allow')],
  ])('cannot be %s', async (_, act) => {
    await page.leave()
    await expect(act(page)).rejects.toMatchObject({
      code: 'page-left',
      message: expect.stringContaining("app.page('pages/late/index')") as string,
    })
    expect(app.getApp()).not.toHaveProperty('tapped')
  })

  it('hears no tap of the host either', async () => {
    const late = page.find('.late')
    await page.leave()
    app.host.tap(late.element)
    expect(app.getApp()).not.toHaveProperty('tapped')
    expect(page.events()).toEqual([])
  })

  it('is left once: leaving it again does nothing', async () => {
    await page.leave()
    await page.leave()
    expect(app.pages.map(({ route }) => route)).toEqual(['pages/home/index'])
  })
})

describe('an app that the host starts again', () => {
  it.each(['restartApp', 'deleteApp'] as const)(
    'by %s has no page and fresh modules',
    async (way) => {
      app.getApp().of = 'the first start'
      app.host.wx.setStorageSync('kept', true)
      app.host[way]()
      expect(app.pages).toEqual([])
      expect(getCurrentPages()).toEqual([])
      expect(app.getApp()).not.toHaveProperty('of')
      expect(app.host.wx.getStorageSync('kept')).toBe(way === 'restartApp' ? true : '')
      await expect(page.find('.late').tap()).rejects.toMatchObject({ code: 'page-left' })
      expect((await app.page('pages/late/index')).text()).toBe('open')
    },
  )

  it('by app.restart() is the same', async () => {
    app.restart()
    expect(app.pages).toEqual([])
    await expect(page.find('.late').tap()).rejects.toMatchObject({ code: 'page-left' })
  })
})
