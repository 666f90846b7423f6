import { createApp, type TestApp, type TestPage } from 'miniprogram-auth-kit/testing'
import { createProject } from './project'

const { root } = createProject({})

let app: TestApp
let page: TestPage
beforeEach(async () => {
  app = createApp({ root })
  page = await app.page({
    template: `<text class="once" wx:if="{{!isGone}}" bindtap="leave">once</text>
      <view class="screen" hidden="{{isHidden}}"><text class="inside" bindtap="tap">inside</text></view>
      <view class="shown" hidden="{{false}}">shown</view>
      <input class="name" disabled="{{isHidden}}" value="小满" bindinput="typed" />`,
    data: { isGone: false, isHidden: true },
    leave() {
      this.setData({ isGone: true })
    },
  })
})
afterEach(() => app.close())

describe('what a user does not see', () => {
  it('is no text', () => {
    expect(page.text()).toBe('onceshown')
    expect(page.find('.screen').text()).toBe('')
  })

  it.each(['.screen', '.inside'])('cannot be tapped: %s is hidden', async (name) => {
    await expect(page.find(name).tap()).rejects.toMatchObject({
      code: 'not-drawn',
      message: expect.stringContaining('hidden') as string,
    })
    expect(page.events()).toEqual([])
  })

  it('can be tapped once it shows', async () => {
    page.instance.setData({ isHidden: false })
    await page.find('.inside').tap()
    expect(page.events('tap')).toHaveLength(1)
  })

  it('cannot be tapped where it is no longer drawn', async () => {
    const once = page.find('.once')
    await once.tap()
    await expect(once.tap()).rejects.toMatchObject({
      code: 'not-drawn',
      message: expect.stringContaining('text.once') as string,
    })
  })
})

describe('what takes no text', () => {
  it('is whatever is no input', async () => {
    await expect(page.find('.shown').type('小满')).rejects.toMatchObject({ code: 'no-input' })
    expect(() => page.find('.shown').value()).toThrow('no input')
  })

  it('is a disabled input', async () => {
    await expect(page.find('.name').type('满满')).rejects.toMatchObject({
      code: 'no-input',
      message: expect.stringContaining('disabled') as string,
    })
    expect(page.find('.name').value()).toBe('小满')
    expect(page.events()).toEqual([])
  })
})
