import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { buildPhone } from '../../docs/.vitepress/phone/build'
import { serveFolder, type StaticServer } from '../support/static-server'
import { describeWith } from '../support/requirement'
import { aBrowser, launchChromium } from './chromium'

jest.setTimeout(180_000)

const site = mkdtempSync(join(tmpdir(), 'docs-phone-'))
const folder = join(site, 'kit/phone')
const filesOfPhone = () => readdirSync(folder, { recursive: true }).map((name) => String(name))
const { pages } = JSON.parse(
  readFileSync(join(__dirname, '../../docs/examples/app.json'), 'utf8'),
) as { pages: string[] }

interface Kept {
  login?: { accounts: Record<string, Record<string, string>> }
}

beforeAll(() => buildPhone(folder))
afterAll(() => rmSync(site, { recursive: true }))

it('is small, and holds no source map and no compiler', () => {
  const files = filesOfPhone()
  const bytes = files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
  expect(bytes).toBeGreaterThan(100_000)
  expect(bytes).toBeLessThan(1_000_000)
  expect(files.filter((name) => /\.(map|wasm)$/.test(name))).toEqual([])
  const written = files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n')
  expect(written).not.toMatch(/sourceMappingURL|WebAssembly/)
})

describeWith(aBrowser, 'the phone of the documents', () => {
  let browser: Browser
  let server: StaticServer
  beforeAll(async () => {
    browser = await launchChromium()
    server = await serveFolder(site)
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
  })

  /** A reader's browser. What a page prints as an error, or requests elsewhere, fails the test. */
  let page: Page
  let complaints: string[]
  beforeEach(async () => {
    complaints = []
    page = await browser.newPage({ viewport: { width: 375, height: 700 } })
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
    })
    page.on('request', (request) => {
      const url = request.url()
      if (!url.startsWith(`${server.url}/kit/phone/`) && !url.startsWith('data:'))
        complaints.push(`It requests ${url}`)
    })
  })
  afterEach(async () => {
    await page.close()
    expect(complaints).toEqual([])
  })

  const addressOf = (example: string, rest: string) =>
    `${server.url}/kit/phone/index.html?page=pages/${example}/index${rest.includes('name=') ? '' : `&name=${example}`}${rest}`
  async function open(example: string, rest = ''): Promise<void> {
    await page.goto(addressOf(example, rest))
    await page.evaluate('window.preview.ready')
  }
  const app = () => page.frameLocator('.page-frame')
  const shown = (text: string | RegExp) => app().getByText(text).first()
  const part = (name: string) => app().locator(`[class*=profile-form__${name}]`).first()
  const prompt = (name: string) => page.locator(`[data-prompt=${name}]`)

  /** Resolves when the login server in the page keeps a value of the only account. */
  const accountHas = (name: string, field: string, value: RegExp) =>
    page.waitForFunction(
      ([key = '', wanted = '', pattern = '']) => {
        const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as Kept
        const [account] = Object.values(kept.login?.accounts ?? {})
        return new RegExp(pattern).test(account?.[wanted] ?? '')
      },
      [`miniprogram-auth-kit.phone.${name}`, field, value.source],
    )

  /** Agrees, chooses a picture of the album, types a nickname, and saves. */
  async function fillSheet(nickName: string): Promise<void> {
    await part('agree').click()
    await part('avatar').click()
    await prompt('chooseAvatar').getByRole('button').nth(1).click()
    await prompt('album').locator('.album-picture').first().click()
    await part('nickname').locator('input').fill(nickName)
    await part('nickname').locator('input').blur()
    await part('save').click()
  }

  it.each(pages)('%s opens in English, and fits a frame 320 px wide', async (path) => {
    await page.setViewportSize({ width: 320, height: 600 })
    await open(path.split('/')[1] ?? '', '&lang=en')
    await shown(/[a-z]{3} [a-z]/).waitFor()
    const drawn = await app().locator('wx-page').innerText()
    // The app gave its privacy guide one name, which WeChat shows in every language.
    expect(drawn.replace(/《.*》/, '')).not.toMatch(/\p{Script=Han}/u)
    const scrolled = app().locator('.mini-program-page')
    expect(await scrolled.evaluate((node) => node.scrollWidth)).toBe(320)
  })

  it('a refusal stays a refusal, and the button asks again', async () => {
    await open('login-gate')
    const ask = app().locator('[class*=login-gate__button]').first()
    for (const attempt of [1, 2]) {
      await ask.click()
      await app().locator('[class*=profile-sheet__close]').first().click()
      await shown(`reject: cancelled, attempts: ${attempt}`).waitFor()
    }
    await page.reload()
    await page.evaluate('window.preview.ready')
    await ask.waitFor()
    expect(await page.evaluate('preview.state.profile.status')).toBe('anonymous')
  })

  it('keeps what was given under its own name alone, and forgets it on an older client', async () => {
    await open('login-gate')
    await app().locator('[class*=login-gate__button]').first().click()
    await fillSheet('小满')
    await shown('说说这杯茶怎么样').waitFor()
    await accountHas('login-gate', 'avatarUrl', /^\/avatars\/\w+\.png$/)
    await page.reload()
    await shown('说说这杯茶怎么样').waitFor()

    await open('profile-card')
    await shown('微信用户').waitFor()
    await open('profile-card', '&name=login-gate')
    await shown('小满').waitFor()
    const picture = app().locator('[class*=auth-avatar__image] img').first()
    expect(await picture.getAttribute('src')).toMatch(/^data:image\/png/)
    await open('profile-card', '&name=login-gate&era=2022')
    await shown('微信用户').waitFor()
  })

  it('asks by the native prompt on a client of 2020, and starts anew when it is reset', async () => {
    const ask = app().locator('[class*=profile-card__button]').first()
    const grant = async () => {
      await ask.click()
      await prompt('getUserInfo').getByRole('button', { name: '允许' }).click()
      await shown('你好，林小满').waitFor()
    }
    await open('quick-start', '&era=2020')
    await ask.click()
    await prompt('getUserInfo').getByRole('button', { name: '拒绝' }).click()
    await shown('reject denied').waitFor()
    await grant()
    // The login server in the page took what WeChat had signed and encrypted.
    await accountHas('quick-start', 'nickName', /^林小满$/)
    await page.evaluate(() => postMessage({ type: 'reset' }, location.origin))
    await shown('微信用户').waitFor()
    expect(await page.evaluate('preview.state.profile.attempts')).toBe(0)
    await grant()
    await open('quick-start', '&era=2020&reset=1')
    await shown('微信用户').waitFor()
  })

  it('binds a phone number after a refusal, and keeps it masked alone', async () => {
    await open('phone-button')
    const ask = app().locator('[class*=phone-button--phone-button][class*=auth__button]').first()
    await ask.click()
    await prompt('getPhoneNumber').getByRole('button', { name: '拒绝' }).click()
    await shown('reject: denied, attempts: 1').waitFor()
    await ask.click()
    await prompt('getPhoneNumber').getByRole('button', { name: '允许' }).click()
    await shown('bind: 138****8000').waitFor()
    const kept = await page.evaluate(() => JSON.stringify(localStorage))
    expect(kept).toContain('138****8000')
    expect(kept).not.toContain('13800138000')
    await page.reload()
    await shown('138****8000').waitFor()
  })

  it('draws the page, the sheet and the prompts dark', async () => {
    await open('theme', '&theme=dark&lang=en')
    await app().locator('[class*=profile-card__button]').first().click()
    await part('agree').click()
    await part('avatar').click()
    const sheet = prompt('chooseAvatar')
    expect(await sheet.evaluate((node) => getComputedStyle(node).backgroundColor)).toBe(
      'rgb(44, 44, 44)',
    )
    await sheet.getByRole('button', { name: 'Use Weixin avatar' }).click()
    const save = part('save')
    expect(await save.evaluate((node) => getComputedStyle(node).backgroundColor)).toBe(
      'rgb(145, 167, 255)',
    )
  })

  it('logs in by an account system of the app itself', async () => {
    await open('account-system')
    await app().locator('[class*=login-gate__button]').first().click()
    await app().locator('input').first().fill('13800000000')
    await shown('发送验证码').click()
    await shown('验证码（示例直接显示）').waitFor()
    await app().getByText('登录', { exact: true }).last().click()
    await shown('用令牌问服务器').click()
    await shown('服务器说你是 13800000000').waitFor()
    await shown('退出账号').click()
    await shown('已退出账号').waitFor()
  })

  it.each([
    ['era=3000', '手机不认识 era“3000”。它认识：today、2023'],
    ['theme=blue&lang=en', 'The phone knows no theme “blue”. It knows: light, dark.'],
    ['page=pages/none/index', '手机不认识 page“pages/none/index”'],
    ['lang=fr', '手机不认识 lang“fr”'],
  ])('says what is wrong with the address: %s', async (query, sentence) => {
    await page.goto(`${server.url}/kit/phone/index.html?${query}`)
    await page.getByRole('alert').getByText(sentence).waitFor()
  })
})
