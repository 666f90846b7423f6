import { createApp, createHost, type TestPage } from 'miniprogram-auth-kit/testing'
import { createProject } from './project'

const { root } = createProject({
  'miniprogram/pages/ask/index.wxml': '<text class="answer" bindtap="fail">{{answer}}</text>',
  'miniprogram/pages/ask/index.js': `Page({
    data: { answer: '' },
    onLoad() {
      wx.request({ url: 'https://example.com', success: ({ data }) => this.setData({ answer: data }) })
    },
    fail() { throw new Error('of the test before') },
  })`,
})

describe('an app that tests share', () => {
  const app = createApp({ root })
  afterAll(() => app.close())

  it.each(['one test', 'another test'])(
    'is told in %s, before its page, what it will hear',
    async (test) => {
      app.host.onRequest(() => ({ data: test }))
      app.host.wx.setStorageSync(test, true)
      expect(app.host.wx.getStorageInfoSync().keys).toEqual([test])
      const page = await app.page('pages/ask/index')
      expect(page.text()).toBe(test)
      expect(app.host.count('request')).toBe(1)
    },
  )

  describe('and whose page beforeAll opens', () => {
    let page: TestPage
    beforeAll(async () => {
      page = await app.page('pages/ask/index')
    })

    it('says where pages are to be opened', async () => {
      app.getApp()
      await expect(page.settle()).rejects.toMatchObject({
        code: 'closed',
        message: expect.stringMatching(/another test.*beforeEach/s) as string,
      })
    })
  })
})

describe('an app that tests share, and that throws where a test does not look', () => {
  const app = createApp({ root })
  let hasThrown = false

  afterAll(() => app.close())

  // Whichever comes first is the test before for the other.
  it.each([1, 2])('prints it, and does not fail the next test by it: %d', async () => {
    const printed = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    const page = await app.page('pages/ask/index')
    await page.settle()
    const said = String(printed.mock.calls)
    printed.mockRestore()
    expect(said.includes('of the test before')).toBe(hasThrown)
    if (!hasThrown) app.host.tap(page.find('.answer').element)
    hasThrown = true
  })
})

describe('an app on a host of one’s own', () => {
  const host = createHost()
  const app = createApp({ root, host })
  afterAll(() => app.close())

  let times = 0

  it.each([1, 2])('has the same phone in every test: %d', async () => {
    times += 1
    await app.page('pages/ask/index')
    expect(app.host).toBe(host)
    host.wx.setStorageSync(`test ${times}`, true)
    expect(host.wx.getStorageInfoSync().keys).toHaveLength(times)
  })
})
