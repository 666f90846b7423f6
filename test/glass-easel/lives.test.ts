import { setImmediate } from 'node:timers'
import fc from 'fast-check'
import { createGlassEaselStage } from '../driver/glass-easel'
import { run, type Suite } from '../driver/run'
import { createDriver } from '../driver/screen'
import type { Life } from '../model/lives/life'
import { LIVES_PAGE } from '../model/lives/page'
import { live } from '../model/lives/run-life'
import { livesOf } from '../model/lives/steps'

// jsdom has none, and a life settles by it.
Object.assign(globalThis, { setImmediate })
jest.setTimeout(24 * 3_600_000)

/** How many steps a life has at most. */
const LENGTH = 16
const { LIVES, LIVES_SEED, LIFE } = process.env
const fresh = Math.floor(Math.random() * 2 ** 31)

/**
 * Random lives of an app: see test/model/lives. `npm run lives` lives more of them, and takes a seed
 * or one life to live again.
 */
const lives: Suite = (driver, it) => {
  const page = driver.page(LIVES_PAGE)
  const everyLife = fc.asyncProperty(livesOf(LENGTH), (life) => live(page, life))

  async function check(seed: number, numRuns: number): Promise<void> {
    const details = await fc.check(everyLife, { seed, numRuns })
    process.stdout.write(`lives: seed ${seed}, ${details.numRuns} of ${numRuns} lived\n`)
    if (!details.failed) return
    const [life] = details.counterexample ?? []
    const reason = details.errorInstance instanceof Error ? details.errorInstance.message : ''
    throw new Error(
      `seed ${seed}, life ${details.numRuns}, made shorter ${details.numShrinks} times; ` +
        `to live it again: LIFE='${JSON.stringify(life)}' npm run lives\n  ${reason}`,
    )
  }

  if (LIFE !== undefined) it('the one given life', () => live(page, JSON.parse(LIFE) as Life))
  else if (LIVES !== undefined) {
    it(`${LIVES} lives`, () => check(Number(LIVES_SEED ?? fresh), Number(LIVES)))
  } else {
    it('500 lives, the same each time', () => check(1, 500))
    it('25 lives that nobody lived before', () => check(fresh, 25))
  }
}

run('random lives of an app', lives, createDriver(createGlassEaselStage()))
