import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { startPreview, type Preview } from '../../demo/preview/server'
import { describeWith } from '../support/requirement'
import { aBrowser, launchChromium } from './chromium'
import { onPhone } from './phone'

jest.setTimeout(180_000)

const TAGS = ['auth-avatar', 'login-gate', 'profile-card', 'profile-sheet']
const PACKAGE = 'miniprogram-auth-kit'
const mounts = { [PACKAGE]: join(__dirname, '../../components') }

/** A long page, whose openers stand in a parent that moves and cuts what is in it. */
const filesWith = (theme: string) => ({
  'app.json': JSON.stringify({ pages: ['pages/home/index'] }),
  'app.js': `require('${PACKAGE}').auth.configure({ channels: ['chooseAvatar'] }); App({})`,
  'app.wxss': `${theme} { --auth-surface: rgb(1, 2, 3); --auth-color: rgb(250, 250, 250) }
    .cutting { width: 200px; height: 80px; overflow: hidden; transform: translateX(10px); }
    .long { height: 3000px; }`,
  'pages/home/index.json': JSON.stringify({
    usingComponents: Object.fromEntries(TAGS.map((tag) => [tag, `${PACKAGE}/${tag}/index`])),
  }),
  'pages/home/index.wxml': `<view class="long">
    <view class="cutting"><auth-avatar class="avatar" /></view>
    <view class="cutting"><login-gate class="gate"><view>收藏列表</view></login-gate></view>
    <view class="cutting"><login-gate class="guard" mode="guard"><view>收藏</view></login-gate></view>
    <view class="cutting"><profile-card class="card" /></view>
  </view>`,
  'pages/home/index.js': 'Page({})',
})

const OPENERS = {
  avatar: '.avatar wx-button',
  gate: '.gate wx-button',
  guard: '.guard wx-button',
  card: '.card wx-button[class*=profile-card__button]',
}

let browser: Browser
let themed: Preview
let forgotten: Preview
let context: BrowserContext
let page: Page
beforeAll(async () => {
  browser = await launchChromium()
  const preview = (theme: string) =>
    startPreview({ port: 0, source: { files: filesWith(theme), mounts } })
  themed = await preview('page, wx-root-portal-content')
  forgotten = await preview('page')
})
afterAll(async () => {
  await browser.close()
  await Promise.all([themed.close(), forgotten.close()])
})
afterEach(() => context.close())

/** A touched phone of today that has agreed to nothing yet, with the sheet of this opener open. */
async function openSheet(
  opener: keyof typeof OPENERS,
  { url } = themed,
  client = 'privacy',
): Promise<void> {
  context = await browser.newContext({ viewport: { width: 1280, height: 800 }, hasTouch: true })
  page = await context.newPage()
  page.setDefaultTimeout(30_000)
  await onPhone(page, { client })
  await page.goto(url)
  await page.evaluate('window.preview.ready.then(() => undefined)')
  await page.waitForFunction('preview.state && preview.state.profile.status === "anonymous"')
  await phone().locator(OPENERS[opener]).first().click()
  await part('panel').waitFor()
  // The sheet has moved in.
  await part('panel').evaluate((panel) =>
    Promise.all(panel.getAnimations().map(({ finished }) => finished)).then(() => undefined),
  )
}
const phone = () => page.frameLocator('.page-frame')
const part = (name: string) => phone().locator(`[class*=profile-sheet__${name}]`).last()
const scrollTop = () =>
  phone()
    .locator('.mini-program-page')
    .evaluate((element) => element.scrollTop)

/** A finger that moves up from the middle of an element. */
async function swipe(locator: ReturnType<typeof part>): Promise<void> {
  const box = await locator.boundingBox()
  if (!box) throw new Error('Not drawn')
  const client = await context.newCDPSession(page)
  const x = box.x + box.width / 2
  const y = box.y + box.height / 2
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: number) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: at === undefined ? [] : [{ x, y: at }],
    })
  await touch('touchStart', y)
  for (let moved = 20; moved <= 200; moved += 20) await touch('touchMove', y - moved)
  await touch('touchEnd')
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
}

describeWith(aBrowser, 'the profile sheet in Chromium', () => {
  it.each(Object.keys(OPENERS) as (keyof typeof OPENERS)[])(
    '%s: covers the phone, out of a parent that moves and cuts what is in it',
    async (opener) => {
      await openSheet(opener)
      const frame = await page.locator('.page-frame').boundingBox()
      const mask = await part('mask').boundingBox()
      const panel = await part('panel').boundingBox()
      expect(mask).toEqual(frame)
      expect(panel?.width).toBe(frame?.width)
      expect((panel?.y ?? 0) + (panel?.height ?? 0)).toBe((frame?.y ?? 0) + (frame?.height ?? 0))
      // What a finger would meet there is the sheet's.
      const agree = phone().locator('[class*=profile-form__agree]')
      await agree.tap()
      await phone().locator('[class*=profile-form__avatar]').waitFor()
    },
  )

  it.each([
    ['in a root-portal', 'privacy'],
    ['in its place, where the client has no root-portal', 'avatar'],
  ])(
    '%s: the page behind does not scroll by touch, and does when the sheet is closed',
    async (_where, client) => {
      await openSheet('guard', themed, client)
      for (const name of ['mask', 'panel']) {
        await swipe(part(name))
        expect([name, await scrollTop()]).toEqual([name, 0])
      }
      await part('close').tap()
      await part('panel').waitFor({ state: 'detached' })
      await swipe(page.locator('.page-frame'))
      expect(await scrollTop()).toBeGreaterThan(0)
    },
  )

  it('takes its colours from what is set on page and wx-root-portal-content', async () => {
    await openSheet('avatar')
    expect(await colourOf('panel')).toBe('rgb(1, 2, 3)')
  })

  it('shows a theme that was set on page alone to have missed it', async () => {
    await openSheet('avatar', forgotten)
    expect(await colourOf('panel')).toBe('rgb(255, 255, 255)')
  })

  it('moves out, and is gone', async () => {
    await openSheet('guard')
    await part('close').tap()
    await part('panel').waitFor({ state: 'detached' })
    expect(await page.evaluate('preview.state.profile.error.code')).toBe('cancelled')
  })
})

const colourOf = (name: string) =>
  part(name).evaluate((element) => getComputedStyle(element).backgroundColor)
