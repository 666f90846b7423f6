import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { startPreview, type Preview } from '../../demo/preview/server'
import { describeWith } from '../support/requirement'
import { aBrowser, launchChromium } from './chromium'
import { onPhone } from './phone'

jest.setTimeout(180_000)

const PACKAGE = 'miniprogram-auth-kit'
const TAGS = ['auth-avatar', 'login-gate', 'profile-card', 'profile-form']
const files = {
  'app.json': JSON.stringify({
    pages: ['pages/home/index', 'pages/other/index'],
    tabBar: {
      list: ['home', 'other'].map((name) => ({ pagePath: `pages/${name}/index`, text: name })),
    },
  }),
  'app.js': `require('${PACKAGE}'); App({})`,
  'pages/home/index.json': JSON.stringify({
    usingComponents: Object.fromEntries(TAGS.map((tag) => [tag, `${PACKAGE}/${tag}/index`])),
  }),
  'pages/home/index.wxml': `<view>
    <auth-avatar class="avatar" show-nickname />
    <login-gate description="登录后可用"><view class="secret">收藏列表</view></login-gate>
    <login-gate mode="guard"><view class="star">收藏</view></login-gate>
    <profile-card show-settings />
    <profile-form />
    <button class="own" open-type="chooseAvatar">app's own</button>
  </view>`,
  'pages/home/index.js': 'Page({})',
  'pages/other/index.wxml': '<view />',
  'pages/other/index.js': 'Page({})',
}

let browser: Browser
let preview: Preview
beforeAll(async () => {
  browser = await launchChromium()
  const mounts = { [PACKAGE]: join(__dirname, '../../components') }
  preview = await startPreview({ port: 0, source: { files, mounts } })
})
afterAll(async () => {
  await browser.close()
  await preview.close()
})

let page: Page
const complaints: string[] = []
async function open(client: string): Promise<void> {
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  await onPhone(page, { client })
  await page.goto(preview.url)
  await page.evaluate('window.preview.ready.then(() => undefined)')
}
afterEach(async () => {
  await page.close()
  expect(complaints.splice(0)).toEqual([])
})

const shown = (selector: string) => page.frameLocator('.page-frame').locator(selector)
const status = (channel: string) =>
  page.waitForFunction(
    `preview.state && preview.state.profile.status === "anonymous" && preview.state.channel === "${channel}"`,
  )
const asked = () => page.evaluate('preview.host.prompts.length + preview.host.toasts.length')

describeWith(aBrowser, 'clients that are no ordinary phone, in Chromium', () => {
  it('single-page mode: content and no button, and its bar leads to the app', async () => {
    await open('single-page')
    await status('none')
    await shown('.star').waitFor()
    await shown('wx-text').getByText('登录后可用').waitFor()
    expect(await shown('wx-button:not(.own), wx-input, wx-form').count()).toBe(0)
    expect(await asked()).toBe(0)

    // What an app offers all the same is disabled by WeChat, which says so.
    await shown('.own').click()
    await page.locator('.overlay .toast').getByText('请前往小程序使用完整服务').waitFor()
    expect(await page.evaluate('preview.host.prompts.length')).toBe(0)

    expect(await page.locator('.tab').allInnerTexts()).toEqual(['前往小程序'])
    await page.locator('.tab').click()
    await page.waitForFunction(
      'preview.state && preview.host.wx.getLaunchOptionsSync().scene === 1001',
    )
    await shown('wx-button[class*=profile-card__button]').waitFor()
    expect(await page.locator('.tab').count()).toBe(2)
  })

  it.each(['windows', 'ohos'])('%s: browsing asks nothing, and a tap leads on', async (client) => {
    await open(client)
    await status('chooseAvatar')
    expect(await asked()).toBe(0)
    await shown('wx-button[class*=profile-card__button]').click()
    await shown('.profile-sheet--profile-sheet--open [class*=profile-form__agree]').click()
    await page.waitForFunction('preview.host.privacyAgreed')
    await shown('.profile-sheet--profile-sheet--open [class*=profile-form__nickname]').waitFor()
  })
})
