import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import { build } from 'esbuild'
import type { Browser, Frame, Page } from 'playwright-core'
import type { Settings } from '../../../demo/preview/page/settings'
import { startPreview, type Preview } from '../../../demo/preview/server'
import { fontsReady } from '../chromium'
import { onPhone } from '../phone'
import { runAxe } from './axe'
import { FAMILIES, fontCss, fontListener, FONT_ROUTE, FONT_URLS } from './fonts'
import type * as inPage from './in-page'
import type { FoundInVariant, RuleKind } from './in-page'
import { CASE_NAMES, stage, type Launch } from './stage'
import type { State } from './states'
import { NAMES, type Variant } from './variants'

declare const matrix: typeof inPage

const PICTURE = readFileSync(
  join(__dirname, '../../../demo/miniprogram/images/people/0.png'),
).toString('base64')

/** The phone alone: its frame has the width of the variant, and no panel takes room beside it. */
const STAGE_STYLE = `.masthead, .top-bar, .tab-bar, .home-indicator { display: none !important }
  .column.left, .column.right { display: none !important }
  .layout, .middle, .phone, .screen { display: block !important; position: static; width: auto; height: auto;
    min-width: 0; min-height: 0; max-width: none; margin: 0; padding: 0; border-radius: 0; overflow: visible }
  .page-frame { flex: none; height: 4000px }`

/** One browser, one page: states are switched in place, and the app starts anew only for another client. */
export class Driver {
  readonly avatarUrl = `data:image/png;base64,${PICTURE}`

  private constructor(
    readonly page: Page,
    private readonly preview: Preview,
  ) {}

  static async open(browser: Browser): Promise<Driver> {
    const preview = await startPreview({
      port: 0,
      source: stage,
      routes: { [FONT_ROUTE]: fontListener },
    })
    const page = await browser.newPage({ viewport: { width: 800, height: 900 } })
    page.setDefaultTimeout(30_000)
    await onPhone(page, { client: 'avatar' })
    await page.goto(preview.url)
    await page.evaluate('window.preview.ready.then(() => undefined)')
    await page.addStyleTag({ content: STAGE_STYLE })
    await page.addScriptTag({ content: await bundleInPage() })
    return new Driver(page, preview)
  }

  async close(): Promise<void> {
    await this.page.close()
    await this.preview.close()
  }

  async reach({ start, reach }: State): Promise<void> {
    if (start) await this.start(start.client, start.launch)
    await reach?.(this)
    await this.settle()
  }

  /** Starts the app on an empty phone with this client. */
  async start(client: string, launch: Launch): Promise<void> {
    await this.page.evaluate(
      ([id, text]) => {
        const { preview } = window as unknown as { preview: PreviewOfStage }
        Object.assign(window, { matrixLaunch: text })
        preview.settings.client = id
        return preview.clear()
      },
      [client, JSON.stringify(launch)] as const,
    )
    await this.until("preview.state && preview.state.profile.status !== 'unknown'")
    await this.loadFonts()
  }

  measure(state: State, variants: Variant[], kind: RuleKind): Promise<FoundInVariant[]> {
    const { isSheet = false, showsNames = false } = state
    return this.page.evaluate(([cases, all, options]) => matrix.measure(cases, all, options), [
      CASE_NAMES,
      variants,
      { isSheet, kind, ...(showsNames && { avatarUrl: this.avatarUrl }) },
    ] as const)
  }

  async apply(state: State, variant: Variant): Promise<void> {
    await this.page.evaluate(([one, isSheet, avatarUrl]) => matrix.apply(one, isSheet, avatarUrl), [
      variant,
      state.isSheet === true,
      state.showsNames ? this.avatarUrl : undefined,
    ] as const)
    await fontsReady(this.page)
    await this.settle()
  }

  rememberHeights(variants: Variant[], isSheet: boolean): Promise<void> {
    return this.page.evaluate(([...given]) => matrix.rememberHeights(...given), [
      CASE_NAMES,
      variants,
      isSheet,
    ] as const)
  }

  changedHeights(variants: Variant[], isSheet: boolean): Promise<FoundInVariant[]> {
    return this.page.evaluate(([...given]) => matrix.changedHeights(...given), [
      CASE_NAMES,
      variants,
      isSheet,
    ] as const)
  }

  /** What axe finds in the mini-program, by its own name and the classes of the nodes. */
  async axe(): Promise<{ rule: string; nodes: string[] }[]> {
    const frame = this.frame()
    if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source)
    return frame.evaluate(runAxe)
  }

  /** The accessibility tree, as a screen reader walks it. */
  tree(): Promise<string> {
    return this.frame().locator('body').ariaSnapshot()
  }

  brokenBy(html: string): Promise<string[]> {
    return this.page.evaluate((text) => matrix.brokenBy(text), html)
  }

  frame(): Frame {
    const frame = this.page.frames().find((one) => one.url().endsWith('frame.html'))
    if (!frame) throw new Error('The mini-program does not run')
    return frame
  }

  /** An element by the class that a component gives it, in this case or in the first that has it. */
  part(name: string, caseName?: string) {
    const scope = caseName === undefined ? '' : `.case-${CASE_NAMES.indexOf(caseName)} `
    return this.frame().locator(`${scope}[class*="${name}"]`).first()
  }

  async tap(name: string, caseName?: string): Promise<void> {
    // A transparent button has an opacity of 0, and something above it in a narrow row.
    await this.part(name, caseName).dispatchEvent('pointerdown')
    await this.part(name, caseName).click({ force: true })
    await this.settle()
  }

  async tapAll(name: string): Promise<void> {
    const all = this.frame().locator(`[class*="${name}"]`)
    while (await all.count()) await all.first().click()
  }

  /** Closes the sheet by its close sign. */
  async closeSheet(): Promise<void> {
    await this.page.evaluate(() => matrix.setHeight(true))
    await this.tap('profile-sheet__close')
    await this.gone('profile-sheet__panel')
  }

  inSheet(name: string) {
    return this.frame().locator(`[class*=profile-sheet__panel] [class*="${name}"]`).first()
  }

  async tapInSheet(name: string): Promise<void> {
    await this.inSheet(name).click()
    await this.settle()
  }

  async fillSheet(nickName: string): Promise<void> {
    await this.inSheet('profile-form__avatar').click()
    await this.page.locator('.own-avatar').click()
    await this.inSheet('profile-form__image').waitFor()
    await this.typeInSheet(nickName)
  }

  async typeInSheet(nickName: string): Promise<void> {
    const field = this.inSheet('profile-form__nickname').locator('input')
    await field.fill(nickName)
    await field.blur()
  }

  gone(name: string): Promise<void> {
    return this.part(name).waitFor({ state: 'detached' })
  }

  setData(data: object): Promise<void> {
    return this.page.evaluate((change) => {
      const { preview } = window as unknown as { preview: PreviewOfStage }
      preview.controller.page().setData(change)
    }, data)
  }

  /** The app's own server says who the user is. */
  know(profile: { nickName?: string; avatarUrl?: string }): Promise<void> {
    return this.page.evaluate(async (known) => {
      const { preview } = window as unknown as { preview: PreviewOfStage }
      await preview.controller.app.auth.setProfile(known)
    }, profile)
  }

  async answer(answer: 'allow' | 'deny' | 'cancel'): Promise<void> {
    await this.page.evaluate(`preview.host.prompts.at(-1).answer('${answer}')`)
  }

  change(settings: Partial<Settings>): Promise<void> {
    return this.page.evaluate((change) => {
      const { preview } = window as unknown as { preview: PreviewOfStage }
      return preview.change(change)
    }, settings)
  }

  status(status: string): Promise<unknown> {
    return this.until(`preview.state.profile.status === '${status}'`)
  }

  until(condition: string): Promise<unknown> {
    return this.page.waitForFunction(condition)
  }

  /** Two frames later everything is drawn, and what moves has arrived. */
  async settle(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    )
    await this.page.evaluate(() => matrix.finishAnimations())
  }

  /** A font arrives in parts, on demand; a part that arrives while it is measured moves things. */
  private async loadFonts(): Promise<void> {
    for (const url of FONT_URLS) await this.frame().addStyleTag({ url })
    await this.frame().addStyleTag({ content: fontCss })
    await this.frame().evaluate(
      async ([families, text]) => {
        const loaded = families.map((family) => document.fonts.load(`16px "${family}"`, text))
        await Promise.all(loaded)
        await document.fonts.ready
      },
      [FAMILIES, Object.values(NAMES).join('') + SENTENCES] as const,
    )
  }
}

/** The sentences of the components, in every language. */
const SENTENCES = ['zh_CN', 'zh_TW', 'en']
  .map((lang) => readFileSync(join(__dirname, `../../../components/locale/${lang}.ts`), 'utf8'))
  .join('')

interface PreviewOfStage {
  settings: { client: string }
  clear(): Promise<void>
  change(settings: object): Promise<void>
  controller: {
    page(): { setData(data: object): void }
    app: { auth: { setProfile(profile: object): Promise<unknown> } }
  }
}

async function bundleInPage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, 'in-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'matrix',
    target: 'es2022',
  })
  return outputFiles[0]?.text ?? ''
}
