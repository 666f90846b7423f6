import { existsSync } from 'node:fs'
import { chromium as playwright, type Browser } from 'playwright-core'

/**
 * Starts a real Chromium: the one at CHROME_PATH, else the one that came with the npm package, which
 * unpacks itself into the system's temporary folder and brings its own libnss3 where there is none.
 * Close it when done.
 */
export async function launchChromium(): Promise<Browser> {
  const installed = process.env.CHROME_PATH
  if (installed) return playwright.launch({ executablePath: installed, args: QUIET })
  // Read by the package when it is imported: it decides whether the libraries are unpacked as well.
  if (!hasNss()) process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x'
  const { default: packaged } = await import('@sparticuz/chromium')
  return playwright.launch({
    executablePath: await packaged.executablePath(),
    // In a single process the browser ends with its first page.
    args: [...packaged.args.filter((arg) => arg !== '--single-process'), ...QUIET],
  })
}

/** As root there is no sandbox to be had, and nothing is fetched in the background. */
const QUIET = ['--no-sandbox', '--disable-background-networking', '--disable-component-update']

const LIBRARIES = [
  '/usr/lib/x86_64-linux-gnu',
  '/usr/lib/aarch64-linux-gnu',
  '/usr/lib64',
  '/usr/lib',
]

const hasNss = (): boolean => LIBRARIES.some((folder) => existsSync(`${folder}/libnss3.so`))
