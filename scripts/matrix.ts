// What each rule of the matrix finds, and where it is worst; with `trees`, what a screen reader walks.
// npm run matrix [rule | trees]
import { launchChromium } from '../test/browser/chromium'
import { collect, linesOf } from '../test/browser/matrix/collect'
import { Driver } from '../test/browser/matrix/driver'

async function main(wanted = ''): Promise<void> {
  const browser = await launchChromium()
  const driver = await Driver.open(browser)
  try {
    const { rows, trees } = await collect(driver)
    if (wanted === 'trees') {
      for (const [state, tree] of Object.entries(trees)) console.log(`— ${state}\n${tree}\n`)
      return
    }
    const found = rows.filter(({ rule }) => rule.startsWith(wanted))
    for (const line of linesOf(found)) console.log(line)
    console.log(`${found.length} findings`)
  } finally {
    await browser.close()
    await driver.close()
  }
}

main(process.argv[2]).catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
