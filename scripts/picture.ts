// The picture of the README: the demo's phone on WeChat of today, from the first look to a known user,
// and last the native prompt of an old client.
// npx tsx scripts/picture.ts
import { statSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { startPreview } from '../demo/preview/server'
import { fontsReady, launchChromium } from '../test/browser/chromium'
import { onPhone } from '../test/browser/phone'

const FILE = path.join(__dirname, '../docs/preview.png')
/** In CSS px: the width of a phone and the distance between two. */
const PHONE_WIDTH = 399
const GAP = 24

async function main(): Promise<void> {
  const preview = await startPreview({ port: 0, loginServer: true })
  const browser = await launchChromium()
  try {
    const phones = [
      ...(await today(browser, preview.url)),
      await nativePrompt(browser, preview.url),
    ]
    await compose(browser, phones)
  } finally {
    await browser.close()
    await preview.close()
  }
  console.log(`docs/preview.png: ${Math.round(statSync(FILE).size / 1000)} kB`)
}

/** Nothing is asked; a tap has opened the sheet; both are given. */
async function today(browser: Browser, url: string): Promise<Buffer[]> {
  const page = await open(browser, url, 'privacy')
  const app = page.frameLocator('.page-frame')
  const field = (name: string) => app.locator(`[class*=profile-form__${name}]`)
  const first = await pictureOf(page)
  await app.locator('.mini-program-page wx-button').first().click()
  await field('agree').click()
  await field('avatar').click()
  await page.locator('.own-avatar').click()
  await field('nickname').click()
  await page.locator('.nickname-offer').click()
  await app.locator('.mini-program-page').first().evaluate(blur)
  const sheet = await pictureOf(page)
  await field('save').click()
  await page.waitForFunction("preview.state.profile.status === 'granted'")
  await app.locator('[class*=profile-sheet__panel]').waitFor({ state: 'detached' })
  const known = await pictureOf(page)
  await page.close()
  return [first, sheet, known]
}

async function nativePrompt(browser: Browser, url: string): Promise<Buffer> {
  const page = await open(browser, url, 'real')
  await page.frameLocator('.page-frame').locator('wx-button').first().click()
  await page.locator('.permission').waitFor()
  const picture = await pictureOf(page)
  await page.close()
  return picture
}

async function open(browser: Browser, url: string, client: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } })
  page.setDefaultTimeout(10_000)
  await onPhone(page, { client })
  await page.goto(url)
  await page.evaluate('window.preview.ready')
  await page.waitForFunction("preview.state && preview.state.profile.status !== 'unknown'")
  return page
}

/** The drawn phone, without its shadow. */
async function pictureOf(page: Page): Promise<Buffer> {
  await page.mouse.move(0, 0)
  await fontsReady(page)
  await page.evaluate(() => new Promise(requestAnimationFrame))
  return page.locator('.phone').screenshot({
    animations: 'disabled',
    omitBackground: true,
    style: ':root, body { background: none } .phone { box-shadow: none }',
  })
}

async function compose(browser: Browser, phones: Buffer[]): Promise<void> {
  const width = phones.length * (PHONE_WIDTH + GAP) + GAP
  const page = await browser.newPage({ viewport: { width, height: 100 } })
  const images = phones.map(
    (phone) => `<img src="data:image/png;base64,${phone.toString('base64')}">`,
  )
  await page.setContent(
    `<!doctype html><body style="display: flex; align-items: flex-start; gap: ${GAP}px; margin: 0; padding: ${GAP}px">${images.join('')}`,
  )
  await page.screenshot({ path: FILE, fullPage: true, omitBackground: true })
  await page.close()
}

function blur(element: Element): void {
  ;(element.ownerDocument.activeElement as HTMLElement | null)?.blur()
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
