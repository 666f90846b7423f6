import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import type { Browser, Page } from 'playwright-core'
import { tokenize } from '../../docs/.vitepress/tokenize'
import { fileOf, pageNames, type Language } from '../../docs/.vitepress/pages'
import { titleOf } from '../../docs/.vitepress/titles'
import { aBrowser, launchChromium } from '../browser/chromium'
import { describeWith } from '../support/requirement'
import { LANGUAGES, serveSite, type ServedSite } from './site'
import { troublesIn } from './troubles'

const DOCS = join(__dirname, '../../docs')

/** What somebody types, and a page that must be among what is found. */
const WORDS: [Language, string, page: string][] = [
  // From the middle of a sentence.
  ['zh', '占位资料', 'index'],
  ['zh', '深色模式', 'design'],
  ['en', 'truer', 'index'],
  ['en', 'prefers-color-scheme', 'design'],
  // Written by the script, and included.
  ['zh', 'button-text', 'components/login-gate'],
  ['en', 'button-text', 'components/login-gate'],
  ['zh', 'session-key-stale', 'states'],
  ['en', 'session-key-stale', 'states'],
]

let browser: Browser
let site: ServedSite
let page: Page
describeWith(aBrowser, 'the search', () => {
  beforeAll(async () => {
    browser = await launchChromium()
    site = await serveSite('/kit/')
    page = await browser.newPage()
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    await site.close()
  })

  async function open(language: Language): Promise<void> {
    await page.goto(site.address(language === 'en' ? 'en/index.html' : 'index.html'))
    await page.locator('#local-search button').click()
    await page.locator('.search-input').waitFor()
  }
  /** The pages that are found, best first. */
  async function find(words: string): Promise<string[]> {
    await page.locator('.search-input').fill('')
    await page.locator('.results .result').first().waitFor({ state: 'detached' })
    await page.locator('.search-input').fill(words)
    await page.locator('.results .result, .results .no-results').first().waitFor()
    const found = await page
      .locator('.results a.result')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
    return [...new Set(found.map((address) => address.replace(/#.*/, '')))]
  }
  const addressOf = (name: string, language: Language): string =>
    site.address(fileOf(name, language).replace(/\.md$/, '.html')).replace(/index\.html$/, '')

  it.each(WORDS)('in %s, %s is found in %s', async (language, words, name) => {
    const troubles = troublesIn(page, site.origin)
    await open(language)
    expect(await find(words)).toContain(addressOf(name, language))
    expect(troubles).toEqual([])
  })

  it.each(LANGUAGES)(
    'in %s, every page is among the first five for its title',
    async (language) => {
      await open(language)
      const lost: string[] = []
      for (const name of pageNames) {
        const found = await find(titleOf(DOCS, name, language))
        if (!found.slice(0, 5).includes(addressOf(name, language))) lost.push(name)
      }
      expect(lost).toEqual([])
    },
  )

  it('says so where nothing is found', async () => {
    await open('zh')
    expect(await find('zzzzqqqq')).toEqual([])
    expect(await page.locator('.no-results').textContent()).toContain('没有找到')
  })

  it('finds Chinese where the browser has no segmenter', async () => {
    const context = await browser.newContext()
    await context.addInitScript(() => Reflect.deleteProperty(Intl, 'Segmenter'))
    page = await context.newPage()
    const troubles = troublesIn(page, site.origin)
    await open('zh')
    expect(await find('占位资料')).toContain(addressOf('index', 'zh'))
    expect(troubles).toEqual([])
  })
})

describe('the words of a text', () => {
  it('are those of Chinese, names of the code, and the parts of names', () => {
    const words = tokenize('拒绝之后用 auth.configure 设置 `session-key-stale`，<auth-avatar>。')
    expect(words).toEqual(
      expect.arrayContaining(['拒绝', '之后', '设置', 'auth.configure', 'session', 'auth-avatar']),
    )
    expect(tokenize('getUserInfo')).toEqual(['getUserInfo', 'get', 'User', 'Info'])
  })

  it('need nothing from outside the function, whose source is what a page receives', () => {
    const source = `(${tokenize.toString()})`
    const alone = runInNewContext(source) as typeof tokenize
    expect(alone('头像')).toEqual(['头像'])
    expect(alone('为什么')).toContain('为什么')
    const old = runInNewContext(`delete Intl.Segmenter; ${source}`) as typeof tokenize
    expect(old('选头像 a')).toEqual(['a', '选头', '头像'])
    expect(old('为什么')).toEqual(['为什', '什么'])
  })
})
