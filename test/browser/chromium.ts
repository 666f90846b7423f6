import { execFile } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import {
  chromium as playwright,
  type Browser,
  type LaunchOptions,
  type Page,
} from 'playwright-core'
import type { Requirement } from '../support/requirement'

/**
 * Starts a real Chromium: the one at CHROME_PATH, else the one that comes as an npm package, with the
 * libraries and the fonts of that package. Close it when done.
 */
export async function launchChromium(): Promise<Browser> {
  const installed = process.env.CHROME_PATH
  const options = installed ? { executablePath: installed } : await packagedChromium()
  return playwright.launch({ ...options, args: [...(options.args ?? []), ...QUIET] })
}

/** Resolves when every font that the page and its frames draw with has arrived: sizes hold from then on. */
export async function fontsReady(page: Page): Promise<void> {
  for (const frame of page.frames()) {
    await frame.evaluate(() => document.fonts.ready.then(() => undefined))
  }
}

/**
 * Chromium has no sandbox when it runs as root. Without a graphics card it draws by itself, for half the work
 * of a card that is computed. The other flags stop background requests.
 */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
]

/** Set by `setup.ts`, which tries to start the browser once for all test files. */
export const MISSING_VARIABLE = 'MISSING_BROWSER'

/** For `describeWith`. */
export const aBrowser: Requirement = {
  missing: process.env[MISSING_VARIABLE] || undefined,
}

/** What `describeWith` says where the browser did not start. */
export function describeFailure(error: unknown): string {
  const lines = String(error instanceof Error ? error.message : error).split('\n')
  const reason = lines.find((line) => line.includes('error while loading')) ?? lines[0] ?? ''
  return `no browser starts (${reason.trim()}); set CHROME_PATH to a Chrome or Chromium`
}

async function packagedChromium(): Promise<LaunchOptions> {
  const folder = await unpack()
  const { default: packaged } = await import('@sparticuz/chromium')
  packaged.setGraphicsMode = false
  return {
    executablePath: join(folder, 'chromium'),
    // In a single process the browser ends with its first page.
    args: packaged.args.filter((arg) => arg !== '--single-process'),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  }
}

/**
 * Unpacks the package once for this checkout and answers the folder. The package itself unpacks into
 * the system's temporary folder, where it trusts whatever has the right name: another version, or one
 * that another process is still writing. Here the folder gets its name when it is complete.
 */
async function unpack(): Promise<string> {
  const about = readFileSync(join(PACKAGES, '@sparticuz/chromium/package.json'), 'utf8')
  const { version } = JSON.parse(about) as { version: string }
  const folder = join(PACKAGES, `.cache/chromium-${version}`)
  if (existsSync(folder)) return folder

  mkdirSync(join(PACKAGES, '.cache'), { recursive: true })
  const unfinished = mkdtempSync(`${folder}.`)
  try {
    await promisify(execFile)(process.execPath, ['-e', UNPACK], {
      cwd: PACKAGES,
      // The runtime's name makes the package unpack its own libnss3 and libnspr4 as well.
      env: { ...process.env, TMPDIR: unfinished, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
    })
    writeFileSync(join(unfinished, 'fonts.conf'), FONTS)
    renameSync(unfinished, folder)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    // Another process was faster.
    if (!existsSync(folder)) throw error
  }
  return folder
}

const PACKAGES = join(__dirname, '../../node_modules')

const UNPACK = `require('@sparticuz/chromium').executablePath()`

/** The browser sees the package's fonts and none of the machine's. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
</fontconfig>
`
