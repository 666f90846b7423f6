import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { aBrowser, launchChromium } from '../browser/chromium'
import { runAxe } from '../browser/matrix/axe'
import { describeWith } from '../support/requirement'
import { htmlFiles, LANGUAGES, serveSite, type ServedSite } from './site'
import { troublesIn } from './troubles'

const files = LANGUAGES.flatMap(htmlFiles)
const WIDE = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }
/** Neither the base nor the width changes colours and names, so axe looks at each page twice. */
const VISITS = [
  { base: '/', theme: 'light', on: 'a computer', viewport: WIDE, looks: true },
  { base: '/', theme: 'dark', on: 'a computer', viewport: WIDE, looks: true },
  { base: '/kit/', theme: 'light', on: 'a phone', viewport: PHONE, looks: false },
] as const

let browser: Browser
describeWith(aBrowser, 'a page of the site', () => {
  beforeAll(async () => {
    browser = await launchChromium()
  }, 60_000)
  afterAll(() => browser.close())

  describe.each(VISITS)('at $base, $theme, on $on', ({ base, theme, viewport, looks }) => {
    let site: ServedSite
    let page: Page
    let troubles: string[]
    beforeAll(async () => {
      site = await serveSite(base)
      page = await browser.newPage({ viewport, colorScheme: theme })
      troubles = troublesIn(page, site.origin)
    })
    beforeEach(() => troubles.splice(0))
    afterAll(async () => {
      await page.close()
      await site.close()
    })

    it.each(files)(
      `%s: nothing fails, ${looks ? 'and axe finds nothing' : 'there as well'}`,
      async (file) => {
        await page.goto(site.address(file))
        await isAlive(page)
        expect(await page.locator('h1').count()).toBe(1)
        const isDark = await page.evaluate(() =>
          document.documentElement.classList.contains('dark'),
        )
        expect(isDark).toBe(theme === 'dark')
        if (looks) expect(await violationsIn(page)).toEqual([])
        expect(await reachingOut(page)).toEqual([])
        expect(troubles).toEqual([])
      },
    )
  })
})

/** Resolves when the page answers to taps, and the phone in it, where there is one, shows its page. */
async function isAlive(page: Page): Promise<void> {
  await page.waitForFunction(() => '__vue_app__' in (document.querySelector('#app') ?? {}))
  if ((await page.locator('.phone-example').count()) === 0) return
  // On a phone it is below the title, and loads when it comes into sight.
  await page.locator('.phone-example__phone').scrollIntoViewIfNeeded()
  const phone = page.frameLocator('.phone-example__phone').frameLocator('.page-frame')
  await phone.locator('wx-page').waitFor()
}

/** How wide the document is, where it is wider than the window and scrolls sideways. */
const reachingOut = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth > clientWidth ? [scrollWidth] : []
  })

async function violationsIn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const found = await page.evaluate(runAxe)
  return found.map(({ rule, nodes }) => `${rule}: ${nodes.join(', ')}`)
}
