import { createApp, type TestApp } from 'miniprogram-auth-kit/testing'
import { createProject } from './project'

const { root } = createProject({
  'miniprogram/parts/part.wxml': '<text class="row" data-of="part">part</text>',
  'miniprogram/parts/part.js': `Component({
    lifetimes: {
      ready() {
        wx.createSelectorQuery().in(this).select('.row').fields({ dataset: true }, ({ dataset }) => {
          this.triggerEvent('read', dataset)
        }).exec()
      },
    },
  })`,
  'miniprogram/pages/rows/index.wxml': `<text class="row" data-of="page">a</text><text class="row">b</text>
    <part bind:read="onPart" /><text class="read">{{count}} {{of}} {{part}}</text>`,
  'miniprogram/pages/rows/index.json': { usingComponents: { part: '/parts/part' } },
  'miniprogram/pages/rows/index.js': `Page({
    onReady() {
      const query = wx.createSelectorQuery()
      query.selectAll('.row').boundingClientRect()
      query.select('.row').fields({ dataset: true })
      query.selectViewport().scrollOffset()
      query.exec(([rows, { dataset }]) => this.setData({ count: rows.length, of: dataset.of }))
      wx.createIntersectionObserver(this).relativeToViewport()
    },
    onPart({ detail }) { this.setData({ part: detail.of }) },
  })`,
})

let app: TestApp
beforeEach(() => {
  app = createApp({ root })
})
afterEach(() => app.close())

describe('wx.createSelectorQuery', () => {
  it('is about the page on top without `in`, and about a component with it', async () => {
    const page = await app.page('pages/rows/index')
    expect(page.find('.read').text()).toBe('2 page part')
    expect(app.host.count('createSelectorQuery')).toBe(2)
  })

  it('says that no page is open where none is', async () => {
    const page = await app.page('pages/rows/index')
    await page.leave()
    expect(() => wx.createSelectorQuery()).toThrow(
      expect.objectContaining({ name: 'TestingError', code: 'page-missing' }) as Error,
    )
  })
})
