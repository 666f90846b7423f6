import { auth } from 'miniprogram-auth-kit'
import { createApp, type TestApp } from 'miniprogram-auth-kit/testing'
import { createProject, MINE } from './project'

const { root } = createProject(MINE)
const OLD = { sdkVersion: '2.9.0' }

let app: TestApp
afterEach(() => app.close())

const exchange = (code: string) => Promise.resolve({ token: code, expiresIn: 7200 })

describe('a promise of the library', () => {
  it('settles by itself where WeChat answers at once', async () => {
    app = createApp({ root })
    await app.page('pages/mine/index')
    auth.configure({ exchange })
    const before = app.host.clock.now()
    expect((await auth.login()).token).not.toBe('')
    await auth.logout()
    expect(app.host.clock.now()).toBe(before)
  })

  it('settles in app.run, however long WeChat takes, and takes no time', async () => {
    app = createApp({ root })
    await app.page('pages/mine/index')
    auth.configure({ exchange })
    app.host.delay('login', 3000)
    const before = app.host.clock.now()
    expect(await app.run(auth.login())).toMatchObject({ token: expect.any(String) as string })
    expect(app.host.clock.now() - before).toBe(3000)
    app.host.hang('login')
    await expect(app.run(auth.login({ force: true }))).rejects.toMatchObject({ code: 'timeout' })
  })

  it('that nothing settles is an error, which names the prompt that waits', async () => {
    app = createApp({ root, host: OLD })
    const page = await app.page('pages/mine/index')
    await page.find('.login-gate__button').tap()
    const never = new Promise(() => undefined)
    await expect(app.run(never, 20_000)).rejects.toMatchObject({
      code: 'never-settled',
      message: expect.stringMatching(/has not answered: getUserInfo/) as string,
    })
  })
})

it('what waits for time waits for the test', async () => {
  app = createApp({ root })
  const page = await app.page({
    template: '<text class="late">{{late}}</text>',
    data: { late: 'no' },
    onLoad(this: { setData: (data: object) => void }) {
      setTimeout(() => this.setData({ late: 'yes' }), 1000)
    },
  })
  await page.settle(999)
  expect(page.text()).toBe('no')
  await page.settle(1)
  expect(page.text()).toBe('yes')
})

it('what a timer throws by itself fails the next wait', async () => {
  app = createApp({ root })
  await app.page('pages/mine/index')
  setTimeout(() => {
    throw new Error('too late')
  }, 0)
  await new Promise((resolve) => setTimeout(resolve, 0))
  await expect(app.settle()).rejects.toThrow('too late')
})

describe('timers that start one another without end', () => {
  const { root: endless } = createProject({
    'miniprogram/pages/chain/index.wxml': '<text class="go" bindtap="go">{{times}}</text>',
    'miniprogram/pages/chain/index.js': `Page({
      data: { times: 0 },
      times: 0,
      go() { this.times++; setTimeout(() => this.go(), 0) },
      async onLoad() {
        for (let row = 0; row < 300; row++) await new Promise((resolve) => setTimeout(resolve, 0))
        this.setData({ times: 300 })
      },
    })`,
  })

  it('are stopped, and the test hears which', async () => {
    app = createApp({ root: endless })
    const page = await app.page('pages/chain/index')
    // A long row is no chain without end.
    expect(page.text()).toBe('300')
    await expect(page.find('.go').tap()).rejects.toMatchObject({
      code: 'endless-timers',
      message: expect.stringMatching(/at .*pages\/chain\/index\.js:4/) as string,
    })
    const { times } = page.instance
    expect(times).toBeLessThan(2000)
    await page.settle(1000)
    expect(page.instance.times).toBe(times)
  })
})
