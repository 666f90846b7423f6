import type { Browser } from 'playwright-core'
import { describeWith } from '../support/requirement'
import { aBrowser, launchChromium } from './chromium'
import { collect, linesOf, type Report } from './matrix/collect'
import { Driver } from './matrix/driver'
import { CHOOSE, STATES } from './matrix/states'
import { themeVariants } from './matrix/variants'

/** Every rule by what it asks. `npm run matrix` prints what they all find. */
const RULES: Record<string, string> = {
  overflow: 'nothing reaches out of the room that the app gave',
  'sideways scroll': 'no page scrolls sideways',
  clipping: 'no text is cut',
  squeezed: 'no text stands in a column of single characters',
  beginning: 'a long name in the field shows its beginning',
  isolation: 'a name orders itself alone',
  overlap: 'nothing is drawn over something else',
  shift: 'no answer moves anything',
  target: 'what is tapped is at least 44 px wide and high',
  contrast: 'text is told from what is behind it',
  'control contrast': 'a field is told from what is around it',
  'no role': 'everything that is tapped has a role',
  'no name': 'everything that is tapped has a name',
  'named after the user': 'a button says what it does, not who the user is',
  'not announced': 'an answer is spoken',
  'said twice': 'a picture beside a name does not say the name again',
}

/** Every rule has a smallest example that breaks it, and it alone. */
const BROKEN: Record<string, string> = {
  overflow: '<b style="display: block; margin-left: -20px">text</b>',
  clipping:
    '<b style="display: block; width: 20px; overflow: hidden; white-space: nowrap">long text</b>',
  squeezed: '<b style="display: block; width: 1em; word-break: break-all">squeezed</b>',
  overlap: '<b>text</b><b style="position: absolute; left: 0">text</b>',
  target: '<wx-view tabindex="0" role="button" style="display: block; height: 40px">text</wx-view>',
  contrast: '<b style="color: #888">text</b>',
  'control contrast':
    '<wx-input style="display: block; height: 44px; background: #f0f1f3"></wx-input>',
  'no role': '<wx-view tabindex="0" style="display: block; height: 44px">text</wx-view>',
  'no name': '<wx-view tabindex="0" role="button" style="display: block; height: 44px"></wx-view>',
  'named after the user': `<b class="c--card__nickname">Ada</b>
    <wx-view tabindex="0" role="button" aria-label="Ada" style="display: block; height: 44px"></wx-view>`,
  isolation: '<b class="c--card__nickname">عبد الرحمن</b>',
  beginning:
    '<input aria-label="name" value="a long name" data-scroll-left="9" style="width: 30px" />',
  'sideways scroll': '<b style="display: block; width: 220px; height: 1px"></b>',
  'not announced': '<b class="c--card__hint">text</b>',
  'said twice': `<b>Ada</b><i role="img" aria-label="Ada" style="display: block; height: 9px"></i>`,
}

let browser: Browser
let driver: Driver
let report: Report
describeWith(
  aBrowser,
  'every component, in every state, width, text size, language and name',
  () => {
    beforeAll(async () => {
      browser = await launchChromium()
      driver = await Driver.open(browser)
      report = await collect(driver)
    }, 600_000)
    afterAll(async () => {
      await driver.close()
      await browser.close()
    })

    it.each(Object.entries(RULES))('%s: %s', (rule) => {
      expect(linesOf(report.rows.filter((row) => row.rule === rule))).toEqual([])
    })

    it('nothing else, axe included, finds anything', () => {
      expect(linesOf(report.rows.filter(({ rule }) => !(rule in RULES)))).toEqual([])
    })

    it.each(Object.entries(BROKEN))('a fault of the rule “%s” is found', async (rule, html) => {
      expect(await driver.brokenBy(html)).toEqual([rule])
      expect(await driver.brokenBy('<b>text</b>')).toEqual([])
    })

    it('a fault of the rule “shift” is found', async () => {
      const variants = themeVariants().slice(0, 1)
      const shifts = async (happen: () => Promise<unknown>, isSheet: boolean) => {
        await driver.rememberHeights(variants, isSheet)
        await happen()
        await driver.settle()
        const found = await driver.changedHeights(variants, isSheet)
        return found.map(({ rule, caseName }) => `${rule}: ${caseName}`)
      }
      const sentence = (length: number) => driver.setData({ beside: '收藏'.repeat(length) })
      await driver.start('avatar', CHOOSE)
      expect(await shifts(() => sentence(1), false)).toEqual([])
      expect(await shifts(() => sentence(50), false)).toContain('shift: card')
      // The way out of a card comes with its user, and nothing else moves.
      expect(await shifts(() => driver.know({ avatarUrl: driver.avatarUrl }), false)).toEqual([
        'shift: card',
        'shift: card, vertical',
      ])
      expect(await shifts(() => driver.tap('login-gate__skip', 'gate'), false)).toContain(
        'shift: gate',
      )
      expect(await shifts(() => driver.tap('profile-card__button', 'card'), true)).toEqual([
        'shift: sheet',
      ])
    })

    it('every rule has an example that breaks it', () => {
      expect([...Object.keys(BROKEN), 'shift'].sort()).toEqual(Object.keys(RULES).sort())
    })

    it('is heard in every state', () => {
      expect(Object.keys(report.trees)).toEqual(STATES.map(({ name }) => name))
      for (const [state, tree] of Object.entries(report.trees)) {
        expect([state, tree]).toEqual([state, expect.stringContaining('- text:')])
      }
    })
  },
)
