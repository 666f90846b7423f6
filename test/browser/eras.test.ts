import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { startPreview, type Preview } from '../../demo/preview/server'
import {
  ANSWERS,
  ERAS,
  outcomeOf,
  type EraAnswer,
  type EraOutcome,
  type EraRow,
} from '../components/suite/eras-table'
import { describeWith } from '../support/requirement'
import { aBrowser, launchChromium } from './chromium'
import { onPhone } from './phone'

jest.setTimeout(180_000)

const HOME = `<view>
  <auth-avatar class="avatar" show-nickname />
  <login-gate><view class="secret">收藏列表</view></login-gate>
  <profile-card />
</view>`
const TAGS = ['auth-avatar', 'login-gate', 'profile-card']
const PACKAGE = 'miniprogram-auth-kit'
const files = {
  'app.json': JSON.stringify({ pages: ['pages/home/index'] }),
  // People have no deadline; the button is usable again after this, in ms.
  'app.js': `require('${PACKAGE}').auth.configure({ timeout: 1000 }); App({})`,
  'pages/home/index.json': JSON.stringify({
    usingComponents: Object.fromEntries(TAGS.map((tag) => [tag, `${PACKAGE}/${tag}/index`])),
  }),
  'pages/home/index.wxml': HOME,
  'pages/home/index.js': 'Page({})',
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

/** A phone of this era that has never seen the app. */
async function phoneOf(client: string, privacyDeclared: boolean) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  const printed: string[] = []
  page.on('pageerror', (error) => printed.push(error.message))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) printed.push(message.text())
  })
  await onPhone(page, { client, privacyDeclared })
  await page.goto(preview.url)
  await page.evaluate('window.preview.ready.then(() => undefined)')
  return { page, printed, close: () => context.close() }
}

const button = (page: Page) =>
  page.frameLocator('.page-frame').locator('.avatar wx-button[class*=auth-avatar__button]')
const promptsOn = (page: Page): Promise<string[]> =>
  page.evaluate('preview.host.prompts.map(({ kind }) => kind)')
const checked = (page: Page) =>
  page.waitForFunction('preview.state && preview.state.profile.status !== "unknown"')

const formPart = (page: Page, name: string) =>
  page.frameLocator('.page-frame').locator(`[class*=profile-form__${name}]`)

/** One tap, and on through the sheet where it opens, as a user who wants to be known does. */
async function ask(page: Page, { question, isEnforced }: EraRow, answer: EraAnswer) {
  await button(page).click()
  if (question === 'none') await button(page).waitFor({ state: 'detached' })
  if (question !== 'chooseAvatar') return
  if (answer === 'undeclared' && isEnforced) return
  if (isEnforced) await formPart(page, 'agree').click()
  await formPart(page, 'avatar').click()
}

/** What was chosen in the sheet is kept, though the nickname is missing. */
async function save(page: Page, { question }: EraRow, { status }: EraOutcome) {
  if (question !== 'chooseAvatar' || status !== 'partial') return
  await formPart(page, 'image').waitFor()
  await formPart(page, 'save').click()
}

/** With a finger where the phone has something to touch. */
const SAYS: Record<EraAnswer, (page: Page) => Promise<unknown>> = {
  grant: (page) => page.locator('.overlay').locator('.allow, .own-avatar').click(),
  refuse: (page) => page.evaluate('preview.host.answer("deny")'),
  cancel: (page) => page.evaluate('preview.host.answer("cancel")'),
  'no answer': () => Promise.resolve(),
  undeclared: (page) => SAYS.grant(page),
}

for (const [era, row] of Object.entries(ERAS)) {
  const { preview: client } = row
  if (client === undefined) continue
  describeWith(aBrowser, `${era}, in Chromium`, () => {
    it.each(ANSWERS)('%s', async (answer) => {
      const expected = outcomeOf(row, answer)
      const { page, printed, close } = await phoneOf(client, answer !== 'undeclared')
      try {
        await checked(page)
        await ask(page, row, answer)
        if (expected.prompts.length > 0) {
          await page.locator('.overlay [role=dialog]').waitFor()
          await SAYS[answer](page)
          await save(page, row, expected)
        }
        await page.waitForFunction(`preview.state.profile.status === "${expected.status}"`)
        expect(await promptsOn(page)).toEqual(expected.prompts)

        const asksBy = expected.asksBy
        if (asksBy === '') await button(page).waitFor({ state: 'detached' })
        else expect((await button(page).getAttribute('open-type')) || 'plain').toBe(asksBy)
        const isOpen = expected.status === 'granted'
        const secret = page.frameLocator('.page-frame').locator('.secret')
        expect(await secret.isVisible()).toBe(isOpen)
        const isForgotten = answer === 'undeclared' && row.isEnforced === true
        expect(printed.some((line) => line.includes('Declare 昵称、头像'))).toBe(isForgotten)
        expect(printed).toHaveLength(isForgotten ? 1 : 0)
      } finally {
        await close()
      }
    })
  })
}
