import axe from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { aBrowser, launchChromium } from '../browser/chromium'
import { runAxe } from '../browser/matrix/axe'
import { describeWith } from '../support/requirement'
import { htmlFiles, LANGUAGES, serveSite, type ServedSite } from './site'
import { troublesIn } from './troubles'

const files = LANGUAGES.flatMap(htmlFiles)
/** The base changes addresses and nothing that is seen, so colours and names are looked at once. */
const VISITS = [
  { base: '/', theme: 'light', looks: true },
  { base: '/', theme: 'dark', looks: true },
  { base: '/kit/', theme: 'light', looks: false },
] as const

let browser: Browser
describeWith(aBrowser, 'a page of the site', () => {
  beforeAll(async () => {
    browser = await launchChromium()
  }, 60_000)
  afterAll(() => browser.close())

  describe.each(VISITS)('at $base, $theme', ({ base, theme, looks }) => {
    let site: ServedSite
    let context: BrowserContext
    beforeAll(async () => {
      site = await serveSite(base)
      context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        colorScheme: theme,
      })
    })
    afterAll(async () => {
      await context.close()
      await site.close()
    })

    const findings = looks ? 'axe finds nothing, and' : ''
    it.each(files)(`%s: ${findings} nothing fails and nothing leaves the origin`, async (file) => {
      const page = await context.newPage()
      const troubles = troublesIn(page, site.origin)
      await page.goto(site.address(file), { waitUntil: 'networkidle' })
      expect(await page.locator('h1').count()).toBe(1)
      const isDark = await page.evaluate(() => document.documentElement.classList.contains('dark'))
      expect(isDark).toBe(theme === 'dark')
      if (looks) expect(await violationsIn(page)).toEqual([])
      expect(await reachingOut(page)).toEqual([])
      expect(troubles).toEqual([])
      await page.close()
    })
  })

  it('does not get wider than a phone', async () => {
    const site = await serveSite('/')
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
    const wide: string[] = []
    for (const file of files) {
      await page.goto(site.address(file))
      wide.push(...(await reachingOut(page)).map((width) => `${file}: ${width}`))
    }
    await page.close()
    await site.close()
    expect(wide).toEqual([])
  })
})

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
