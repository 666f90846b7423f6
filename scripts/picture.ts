// The picture of the README: the running demo, after a person refused once and then allowed.
// npx tsx scripts/picture.ts
import { statSync } from 'node:fs'
import path from 'node:path'
import { startPreview } from '../demo/preview/server'
import { fontsReady, launchChromium } from '../test/browser/chromium'

const FILE = path.join(__dirname, '../docs/preview.png')

async function main(): Promise<void> {
  const preview = await startPreview({ port: 0, loginServer: true })
  const browser = await launchChromium()
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 860 } })
    await page.goto(preview.url)
    await page.evaluate('window.preview.ready')
    const avatar = page.frameLocator('.page-frame').locator('[open-type=getUserInfo]').first()
    for (const [answer, status] of [
      ['拒绝', 'rejected'],
      ['允许', 'granted'],
    ]) {
      await avatar.click()
      await page.getByRole('button', { name: answer, exact: true }).click()
      await page.waitForFunction(`preview.state.profile.status === '${String(status)}'`)
    }
    await page.mouse.move(0, 0)
    // The panel draws itself on the next frame.
    await page.evaluate(() => new Promise(requestAnimationFrame))
    await fontsReady(page)
    await page.screenshot({ path: FILE, animations: 'disabled' })
  } finally {
    await browser.close()
    await preview.close()
  }
  console.log(`docs/preview.png: ${Math.round(statSync(FILE).size / 1000)} kB`)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
