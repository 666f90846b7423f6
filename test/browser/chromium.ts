import { existsSync } from 'node:fs'
import { chromium as playwright, type Browser } from 'playwright-core'

/**
 * Starts Chromium: the one at CHROME_PATH, or the one of the npm package. The package unpacks it
 * into the temporary folder, with libnss3 where the system has none. The caller closes it.
 */
export async function launchChromium(): Promise<Browser> {
  const installed = process.env.CHROME_PATH
  if (installed) return playwright.launch({ executablePath: installed, args: QUIET })
  // The package reads this when it is imported, and unpacks its libraries then.
  if (!hasNss()) process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x'
  const { default: packaged } = await import('@sparticuz/chromium')
  return playwright.launch({
    executablePath: await packaged.executablePath(),
    // With --single-process the browser ends with its first page.
    args: [...packaged.args.filter((arg) => arg !== '--single-process'), ...QUIET],
  })
}

/** Chromium has no sandbox when it runs as root. The other flags stop background requests. */
const QUIET = ['--no-sandbox', '--disable-background-networking', '--disable-component-update']

const LIBRARIES = [
  '/usr/lib/x86_64-linux-gnu',
  '/usr/lib/aarch64-linux-gnu',
  '/usr/lib64',
  '/usr/lib',
]

const hasNss = (): boolean => LIBRARIES.some((folder) => existsSync(`${folder}/libnss3.so`))
