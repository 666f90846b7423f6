// Contact sheets: every component in each of its states, light and dark, in docs/pictures.
// npm run pictures
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { launchChromium } from '../test/browser/chromium'
import { Driver } from '../test/browser/matrix/driver'
import { CASE_NAMES } from '../test/browser/matrix/stage'
import { STATES, type State } from '../test/browser/matrix/states'
import { NAMES, type Variant } from '../test/browser/matrix/variants'

const FOLDER = path.join(__dirname, '../docs/pictures')

interface Picture {
  caption: string
  image: Buffer
}
/** Pictures by contact sheet and theme. */
type Album = Map<string, Map<string, Picture[]>>

/** An answer in a bubble is in the picture of what was tapped, and over no other one. */
const BUBBLE_ROOM = '.case:has([class*=auth__bubble]) { padding-bottom: 64px }'

/** WeChat's own prompts are no part of a component. */
const PICTURE = { animations: 'disabled', style: '.overlay { visibility: hidden }' } as const

const THEMES = { light: 'light', dark: 'dark by variables' }
const PLAIN: Omit<Variant, 'theme'> = { width: 375, rem: 16, lang: 'zh_CN', name: '林小满' }

async function main(): Promise<void> {
  const browser = await launchChromium()
  const driver = await Driver.open(browser)
  try {
    const album: Album = new Map()
    for (const state of STATES) {
      await driver.reach(state)
      for (const [name, theme] of Object.entries(THEMES)) {
        await take(driver, album, state, name, { ...PLAIN, theme })
      }
      if (state.showsNames) await takeNames(driver, album, state)
      if (state.name === 'anonymous') await takeSizes(driver, album, state)
    }
    mkdirSync(FOLDER, { recursive: true })
    // What is there beside the sheets cannot be taken again.
    for (const file of readdirSync(FOLDER).filter((name) => /-(light|dark)\.png$/.test(name))) {
      rmSync(path.join(FOLDER, file))
    }
    for (const [sheet, themes] of album) {
      for (const [theme, pictures] of themes) await writeSheet(browser, sheet, theme, pictures)
    }
  } finally {
    await browser.close()
    await driver.close()
  }
}

/** One picture of each component in this state, or one of the phone with the sheet. */
async function take(
  driver: Driver,
  album: Album,
  state: State,
  theme: string,
  variant: Variant,
  caption = state.name,
): Promise<void> {
  await driver.apply(state, variant)
  await driver.frame().addStyleTag({ content: BUBBLE_ROOM })
  if (state.isSheet) {
    const image = await driver.page.locator('.page-frame').screenshot(PICTURE)
    add(album, 'sheet', theme, { caption, image })
    return
  }
  for (const [index, name] of CASE_NAMES.entries()) {
    const component = driver.frame().locator(`.case-${index}`)
    if (!(await component.boundingBox())?.height) continue
    add(album, name, theme, { caption, image: await component.screenshot(PICTURE) })
  }
}

async function takeNames(driver: Driver, album: Album, state: State): Promise<void> {
  for (const [caption, name] of Object.entries(NAMES)) {
    const variant = { ...PLAIN, width: 320, name, theme: 'light' }
    await take(driver, album, state, 'light', variant, `${state.name}, 320 px, ${caption}`)
  }
}

async function takeSizes(driver: Driver, album: Album, state: State): Promise<void> {
  for (const [width, rem, lang] of [
    [320, 16, 'en'],
    [375, 32, 'zh_TW'],
    [480, 19, 'zh_CN'],
  ] as const) {
    const variant = { ...PLAIN, width, rem, lang, theme: 'light' }
    const caption = `${state.name}, ${width} px, text ${rem} px, ${lang}`
    await take(driver, album, state, 'light', variant, caption)
  }
}

function add(album: Album, sheet: string, theme: string, picture: Picture): void {
  const themes = album.get(sheet) ?? new Map<string, Picture[]>()
  album.set(sheet, themes)
  const pictures = themes.get(theme) ?? []
  themes.set(theme, pictures)
  // States that look the same are one picture.
  const same = pictures.find(({ image }) => image.equals(picture.image))
  if (same) same.caption += ` · ${picture.caption}`
  else pictures.push(picture)
}

async function writeSheet(
  browser: Browser,
  sheet: string,
  theme: string,
  pictures: Picture[],
): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1560, height: 100 } })
  const [background, color] = theme === 'dark' ? ['#121518', '#e6e8eb'] : ['#f5f6f8', '#1f2329']
  const figures = pictures.map(
    ({ caption, image }) => `<figure><img src="data:image/png;base64,${image.toString('base64')}">
      <figcaption>${caption}</figcaption></figure>`,
  )
  await page.setContent(`<!doctype html><style>
    body { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 24px; margin: 24px;
      background: ${background}; color: ${color}; font: 12px sans-serif }
    figure { display: grid; gap: 8px; max-width: 480px; margin: 0 }
    figcaption { max-width: 360px }
  </style>${figures.join('')}`)
  const name = `${sheet.replace(/\W+/g, '-')}-${theme}.png`
  const file = path.join(FOLDER, name)
  await page.screenshot({ path: file, fullPage: true })
  await page.close()
  console.log(`docs/pictures/${name}: ${Math.round(statSync(file).size / 1000)} kB`)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
