import type { Browser, FrameLocator, Page } from 'playwright-core'
import type { Settings } from '../../demo/preview/page/settings'
import { startPreview, type Preview } from '../../demo/preview/server'
import { describeWith } from '../support/requirement'
import { aBrowser, launchChromium } from './chromium'
import { onPhone } from './phone'

jest.setTimeout(180_000)

/** The user's own numbers, and the one that is typed; only WeChat and the login server may know them. */
const WHOLE_NUMBERS = /13800138000|15000150000|13900139000/
const MASKED = '138****8000'

let browser: Browser
let preview: Preview
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

let page: Page
let app: FrameLocator
/** All that the page printed. */
let printed: string[]
/** What it printed as an error or warning. */
let complaints: string[]
beforeEach(async () => {
  printed = []
  complaints = []
  preview = await startPreview({ port: 0, loginServer: true })
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  page.setDefaultTimeout(30_000)
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    printed.push(message.text())
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  app = page.frameLocator('.page-frame')
})
afterEach(async () => {
  await page.close()
  await preview.close()
  expect(printed.join('\n')).not.toMatch(WHOLE_NUMBERS)
  expect(complaints).toEqual([])
})

/** The order page, on a new phone. */
async function open(settings: Partial<Settings>): Promise<void> {
  await onPhone(page, settings)
  await page.goto(preview.url)
  await page.evaluate('window.preview.ready')
  await shown('.cell').getByText('下单与手机号').click()
  await shown('.tea').first().waitFor()
}

const shown = (selector: string) =>
  app.locator('.mini-program-page:not([hidden])').locator(selector)
const phoneButton = () => shown('.phone-button--phone-button')
const overlay = () => shown('.login-gate--login-gate__overlay')
const answer = (name: string) =>
  page.locator('.overlay').getByRole('button', { name, exact: true }).click()
const prompt = (kind = 'getPhoneNumber') => page.locator(`[data-prompt=${kind}]`)
const message = (text: string) => shown('.message').getByText(text).waitFor()
const hint = (text: string) => shown('[class*=__hint]').getByText(text).waitFor()
const phone = (): Promise<unknown> => page.evaluate('preview.state.phone')
const status = (value: string) => page.waitForFunction(`preview.state.phone.status === '${value}'`)

async function refuse(tap: () => Promise<void>): Promise<void> {
  await tap()
  await prompt().getByRole('button', { name: '拒绝' }).click()
  await prompt().waitFor({ state: 'detached' })
  await status('rejected')
}

/** Whatever the page keeps, and whatever it draws, around the phone and in it. */
async function keptAndDrawn(): Promise<string> {
  const frames = await Promise.all(page.frames().map((frame) => frame.content()))
  const stored = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))
  return [...frames, stored].join('\n')
}

describeWith(aBrowser, 'a person who is asked for a phone number', () => {
  it('refuses three times, goes on using the page, binds at the fourth, and sees a masked number', async () => {
    await open({ client: 'avatar' })
    expect(await page.evaluate('preview.host.prompts')).toEqual([])
    for (const tea of [1, 2, 0]) {
      await refuse(() => phoneButton().click())
      await hint('没关系')
      await shown('.tea__choose').nth(tea).click()
      await answerOfCollecting(tea)
    }
    expect(await phone()).toMatchObject({ status: 'rejected', attempts: 3 })

    await phoneButton().click()
    expect(await prompt().innerText()).toContain(MASKED)
    await answer('允许')
    await shown('.phone-button--phone-button__number').getByText(MASKED).waitFor()
    expect(await phone()).toEqual({ status: 'bound', number: MASKED, attempts: 0 })
    const prompts = 'preview.host.prompts.map(({ cause }) => cause)'
    expect(await page.evaluate(prompts)).toEqual(['tap', 'tap', 'tap', 'tap'])

    await page.evaluate(`preview.controller.go('switchTab', '/pages/mine/index')`)
    await shown('.phone-button--phone-button__number').getByText(MASKED).waitFor()
    expect(await keptAndDrawn()).not.toMatch(WHOLE_NUMBERS)

    await page.evaluate('preview.restart()')
    await status('bound')
    expect(await phone()).toMatchObject({ number: MASKED })
  })

  it('agrees and answers by one tap where the agreement is open, and reads it first', async () => {
    await open({ client: 'privacy' })
    const contract = shown('.phone-button--phone-button__contract')
    await contract.click()
    await page.locator('.contract').waitFor()
    await answer('返回')
    expect(await page.evaluate('preview.host.privacyAgreed')).toBe(false)
    await phoneButton().click()
    await prompt().locator('.phone-choice').nth(1).click()
    await answer('允许')
    await shown('.phone-button--phone-button__number').getByText('150****0000').waitFor()
    expect(await page.evaluate('preview.host.privacyAgreed')).toBe(true)
    expect(await contract.count()).toBe(0)
    expect(await keptAndDrawn()).not.toMatch(WHOLE_NUMBERS)
  })

  it('closes the sheet of the gate three times, orders by it at the fourth, and the order goes on by itself', async () => {
    await open({ client: 'privacy' })
    const close = app.locator('.profile-sheet--profile-sheet__close')
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      await overlay().click()
      await close.click()
      await close.waitFor({ state: 'detached' })
      await message('没关系')
      expect(await phone()).toMatchObject({ status: 'rejected', attempts: attempt })
    }
    expect(await page.evaluate('preview.host.prompts')).toEqual([])
    expect(await page.evaluate('preview.host.privacyAgreed')).toBe(false)

    await overlay().click()
    const inSheet = app.locator('.profile-sheet--profile-sheet__panel .phone-button--phone-button')
    await inSheet.click()
    await answer('允许')
    await message('刚才的单也下好了')
    expect(await phone()).toMatchObject({ status: 'bound', number: MASKED })
    expect(await keptAndDrawn()).not.toMatch(WHOLE_NUMBERS)
  })

  it('proves another number by a text message, and may change their mind before that', async () => {
    await open({ client: 'avatar' })
    const other = async (): Promise<void> => {
      await phoneButton().click()
      await answer('使用其他号码')
      expect(await prompt('phoneSmsCode').innerText()).toContain('139****9000')
    }
    await other()
    await answer('取消')
    await status('rejected')
    await other()
    await answer('填入验证码')
    await shown('.phone-button--phone-button__number').getByText('139****9000').waitFor()
    expect(await keptAndDrawn()).not.toMatch(WHOLE_NUMBERS)
  })

  it('reads kindly that the number is another account’s, and binds another one', async () => {
    await open({ client: 'avatar' })
    await phoneButton().click()
    await answer('允许')
    await status('bound')
    await page.evaluate('preview.clear()')
    await status('none')
    await shown('.cell').getByText('下单与手机号').click()

    await phoneButton().click()
    await answer('允许')
    await hint('这个手机号已用于另一个账号，可以换一个')
    expect(await phone()).toMatchObject({
      status: 'rejected',
      error: { code: 'refused', reason: { code: 'number-taken' } },
    })
    await phoneButton().click()
    await prompt().locator('.phone-choice').nth(1).click()
    await answer('允许')
    await shown('.phone-button--phone-button__number').getByText('150****0000').waitFor()
    // A browser prints what a server refused, whoever handles it.
    complaints = complaints.filter((text) => !text.includes('status of 409'))
  })

  it.each([
    ['used-up', '现在还不能使用手机号', 'quota'],
    ['blocked', '这里不能使用手机号', 'not-granted'],
    ['personal', '这里不能使用手机号', 'unsupported'],
  ])('is told in one sentence, by the component alone: %s', async (choice, sentence, code) => {
    await open({ client: 'avatar' })
    await page.locator('[name=phoneNumbers]').selectOption(choice)
    await phoneButton().click()
    await hint(sentence)
    expect(await phone()).toMatchObject({ status: 'rejected', error: { code } })
    expect(await page.locator('.toast, .overlay [role=dialog]').count()).toBe(0)
    await page.locator('[name=phoneNumbers]').selectOption('unbound')
    await phoneButton().click()
    expect(await prompt().innerText()).toContain('微信还没有绑定手机号')
    await answer('拒绝')
    await hint('没关系')
  })
})

describeWith(aBrowser, 'WeChat’s own phone prompt', () => {
  it.each(['light', 'dark'] as const)(
    'has rows of 44 px, and a name on each: %s',
    async (theme) => {
      await open({ client: 'avatar', theme })
      await phoneButton().click()
      const rows = prompt().locator('.phone-choice, .phone-other')
      expect(await rows.count()).toBe(3)
      for (const row of await rows.all()) {
        expect((await row.boundingBox())?.height).toBeGreaterThanOrEqual(44)
      }
      expect(await prompt().getByRole('radio').count()).toBe(2)
      await prompt().getByRole('radio', { name: '150****0000' }).waitFor()
    },
  )
})

async function answerOfCollecting(tea: number): Promise<void> {
  await shown('.way').getByText('到店自取').click()
  const teas = ['明前龙井', '岩茶肉桂', '陈年白茶']
  await message(`下单了：到店自取，${teas[tea] ?? ''}`)
}
