import axe from 'axe-core'
import type { Browser, Frame, Page } from 'playwright-core'
import { startPreview, type Preview } from '../../demo/preview/server'
import { describeWith } from '../support/requirement'
import { aBrowser, launchChromium } from './chromium'
import { runAxe } from './matrix/axe'
import { onPhone } from './phone'

const CLIENTS = ['privacy', 'withdrawn', 'avatar', 'anonymous', 'real', 'single-page']
/** Pages that scroll, and have components alone to tap. */
const LONG = ['brands', 'skyline']
const PAGES = ['home', 'mine', 'gate', 'order', 'login', 'eras', 'brands', 'skyline']

let browser: Browser
let preview: Preview
let page: Page
describeWith(aBrowser, 'axe finds nothing', () => {
  beforeAll(async () => {
    browser = await launchChromium()
    preview = await startPreview({ port: 0, loginServer: true })
    // Who asks for less motion scrolls in one step, which no change of the page interrupts.
    page = await browser.newPage({
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
    })
    page.setDefaultTimeout(30_000)
    await onPhone(page, {})
    await page.goto(preview.url)
    await page.evaluate('window.preview.ready')
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    await preview.close()
  })

  const phone = (): Frame => {
    const frame = page.frames().find((one) => one.url().endsWith('frame.html'))
    if (!frame) throw new Error('The mini-program does not run')
    return frame
  }
  async function violationsIn(frame: Frame): Promise<string[]> {
    if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source)
    const found = await frame.evaluate(runAxe)
    return found.map(({ rule, nodes }) => `${rule}: ${nodes.join(', ')}`)
  }
  const go = (name: string) =>
    page.evaluate(`preview.controller.go('reLaunch', '/pages/${name}/index')`)
  const change = (settings: string) =>
    page.evaluate(`preview.change(${settings}).then(() => undefined)`)
  async function violationsByPage(names: string[]): Promise<Record<string, string[]>> {
    const found: Record<string, string[]> = {}
    for (const theme of ['light', 'dark']) {
      await change(`{ theme: '${theme}' }`)
      for (const name of names) {
        await go(name)
        await page.waitForFunction(`preview.controller.bars().path === 'pages/${name}/index'`)
        const violations = await violationsIn(phone())
        if (violations.length > 0) found[`${name}, ${theme}`] = violations
      }
    }
    return found
  }

  it.each(CLIENTS)('in the demo on the client %s, on any page, light and dark', async (client) => {
    await change(`{ client: '${client}' }`)
    await page.waitForFunction("preview.state && preview.state.profile.status !== 'unknown'")
    // Single-page mode has the shared page alone, and where nothing is offered nothing is reached by
    // keyboard: the next test is about that.
    const pages = client === 'single-page' ? PAGES.filter((name) => !LONG.includes(name)) : PAGES
    expect(await violationsByPage(pages)).toEqual({})
  })

  it('in a list of 200 others, but that nothing in it is reached by keyboard; the list is', async () => {
    const violation = ['scrollable-region-focusable: .mini-program-page']
    const found = await violationsByPage(['list'])
    expect(found).toEqual({ 'list, light': violation, 'list, dark': violation })
    await phone().locator('.person').nth(199).waitFor({ state: 'attached' })
    await page.locator('.capsule button').last().focus()
    // Chromium reaches a scroller that has nothing else to reach.
    await page.keyboard.press('Tab')
    await phone().waitForFunction(() => document.activeElement?.matches('.mini-program-page'))
    await page.keyboard.press('End')
    await phone().waitForFunction(() => (document.activeElement?.scrollTop ?? 0) > 1000)
  })

  it('in the sheet, nor in the demo of somebody who is known', async () => {
    await change(`{ client: 'privacy', theme: 'light' }`)
    await page.waitForFunction("preview.state && preview.state.privacy === 'needed'")
    const field = (name: string) => phone().locator(`[class*=profile-form__${name}]`)
    await phone().locator('.mini-program-page:not([hidden]) wx-button').first().click()
    await field('agree').waitFor()
    const found = [await violationsIn(phone())]
    await field('agree').click()
    await field('avatar').click()
    await page.locator('.own-avatar').click()
    await field('nickname').click()
    await page.locator('.nickname-offer').click()
    found.push(await violationsIn(phone()))
    await field('save').click()
    await page.waitForFunction("preview.state.profile.status === 'granted'")
    expect(found).toEqual([[], []])
    expect(await violationsByPage(PAGES)).toEqual({})
  })

  it.each(['zh_CN', 'en'])('in the page around the phone: %s', async (language) => {
    await change(`{ language: '${language}', theme: 'light' }`)
    expect(await violationsIn(page.mainFrame())).toEqual([])
    await page.setViewportSize({ width: 390, height: 760 })
    expect(await violationsIn(page.mainFrame())).toEqual([])
    await page.setViewportSize({ width: 1280, height: 800 })
  })
})
