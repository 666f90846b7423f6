import axe from 'axe-core'
import type { Browser, BrowserContext, Frame, FrameLocator, Page } from 'playwright-core'
import { aBrowser, launchChromium } from '../browser/chromium'
import { runAxe } from '../browser/matrix/axe'
import { describeWith } from '../support/requirement'
import { serveSite, type ServedSite } from './site'
import { troublesIn } from './troubles'

jest.setTimeout(180_000)

const COMPONENTS = ['auth-avatar', 'login-gate', 'profile-card', 'profile-form', 'profile-sheet']

let browser: Browser
let site: ServedSite
let context: BrowserContext
let page: Page
let troubles: string[]
describeWith(aBrowser, 'the phone beside the page of', () => {
  beforeAll(async () => {
    browser = await launchChromium()
    site = await serveSite('/kit/')
  })
  afterAll(async () => {
    await browser.close()
    await site.close()
  })
  beforeEach(async () => {
    // Storage of its own: nobody has used the phone yet.
    context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    page = await context.newPage()
    troubles = troublesIn(page, site.origin)
  })
  afterEach(async () => {
    await context.close()
    expect(troubles).toEqual([])
  })

  const open = async (name: string, language = ''): Promise<void> => {
    await page.goto(site.address(`${language}components/${name}.html`))
    await app().locator('wx-page').waitFor()
  }
  const phone = (): FrameLocator => page.frameLocator('.phone-example__phone')
  const app = (): FrameLocator => phone().frameLocator('.page-frame')
  const part = (name: string) => app().locator(`[class*="${name}"]`).first()
  const says = (text: string) => app().getByText(text).first().waitFor()
  const answer = (name: string) => phone().getByRole('button', { name, exact: true }).click()

  /** Agrees, takes the avatar of WeChat, types a nickname and saves. */
  async function fillForm(nickname: string): Promise<void> {
    await part('profile-form__agree').click()
    await part('profile-form__avatar').click()
    await answer('用微信头像')
    await part('profile-form__image').waitFor()
    await part('profile-form__nickname').locator('input').fill(nickname)
    await part('profile-form__nickname').locator('input').blur()
    await part('profile-form__save').click()
  }

  it('auth-avatar: a tap opens the sheet, and what is given shows in every avatar', async () => {
    await open('auth-avatar')
    await part('auth-avatar__button').click()
    await fillForm('小满')
    await says('authorize: 小满')
    await app().locator('[class*="auth-avatar__nickname"]').getByText('小满').waitFor()
  })

  it('login-gate: refusing keeps the prompt, and giving opens the content', async () => {
    await open('login-gate')
    await part('login-gate__button').click()
    await part('profile-sheet__close').click()
    await part('profile-sheet__panel').waitFor({ state: 'detached' })
    expect(await app().getByText('说说这杯茶怎么样').count()).toBe(0)
    await part('login-gate__button').click()
    await fillForm('小满')
    await says('说说这杯茶怎么样')
  })

  it('profile-card: both cards show whoever saved, and nobody after a logout', async () => {
    await open('profile-card')
    await part('profile-card__button').click()
    await fillForm('小满')
    const names = app().locator('[class*="profile-card__nickname"]')
    await names.last().getByText('小满').waitFor()
    expect(await names.allTextContents()).toEqual(['小满', '小满'])
    await app().getByText('退出登录', { exact: true }).click()
    await names.last().getByText('微信用户').waitFor()
    expect(await names.allTextContents()).toEqual(['微信用户', '微信用户'])
  })

  it('profile-form: cancelling changes nothing, and saving gives the nickname to the page', async () => {
    await open('profile-form')
    await part('profile-form__cancel').click()
    await says('cancel：什么也没有改')
    await fillForm('小满')
    await says('save: 小满')
  })

  it('profile-sheet: opens by the button of the page, and closes by its cross', async () => {
    await open('profile-sheet')
    expect(await part('profile-sheet__panel').count()).toBe(0)
    await app().getByText('编辑头像和昵称').first().click()
    await part('profile-sheet__close').click()
    await says('reject: cancelled, attempts: 1')
    await part('profile-sheet__panel').waitFor({ state: 'detached' })
  })

  it('any component becomes a client of 2020, whose button prompts, and somebody new', async () => {
    await open('login-gate')
    await page.getByRole('button', { name: '2020 年的微信' }).click()
    await part('login-gate__button').click()
    await answer('允许')
    await says('说说这杯茶怎么样')
    await page.getByRole('button', { name: '重来' }).click()
    await part('login-gate__button').waitFor()
  })

  it('any component follows the theme of the site, and its language', async () => {
    await open('profile-card', 'en/')
    const ground = () =>
      app()
        .locator('wx-page')
        .evaluate((node) => getComputedStyle(node).backgroundColor)
    await says('Used only when you wish')
    const light = await ground()
    await page.locator('.VPNavBarAppearance button').click()
    await phone().locator('html.dark, [data-theme=dark]').first().waitFor()
    expect(await ground()).not.toBe(light)
  })

  it.each(COMPONENTS)(
    '%s has a name, and axe finds nothing in it, light and dark',
    async (name) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await open(name)
        const title = await page.locator('.phone-example__phone').getAttribute('title')
        expect(title).toContain(name)
        const frames = page.frames().slice(1)
        expect(frames).toHaveLength(2)
        for (const frame of frames) expect(await violationsIn(frame)).toEqual([])
      }
    },
  )
})

async function violationsIn(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe.source)
  const found = await frame.evaluate(runAxe)
  return found.map(({ rule, nodes }) => `${rule}: ${nodes.join(', ')}`)
}
