import fc from 'fast-check'
import type { Page } from '../../driver/driver'
import type { Suite } from '../../driver/run'
import type { Life } from './life'
import { LIVES_PAGE } from './page'
import { live } from './run-life'
import { livesOf } from './steps'

/** The longest life, in steps. */
const LONGEST = 16
/** Lives of one seed. What fails is found again by its seed. */
const BATCH = 500

/** `LIVES`, `LIVES_SEED` and `LIFE` are what `npm run lives` sets. */
const { LIVES, LIVES_SEED, LIFE } = process.env
const freshSeed = Math.floor(performance.timeOrigin % 2 ** 31)

/** Whole lives of an app, of a fixed seed and of a fresh one. */
export const lives: Suite = (driver, it) => {
  const page = driver.page(LIVES_PAGE)

  if (LIFE !== undefined) {
    it('one life again', () => live(page, JSON.parse(LIFE) as Life))
    return
  }
  for (const [seed, count] of LIVES === undefined ? inTests() : inBatches(Number(LIVES))) {
    it(`${count} lives of seed ${seed} keep every promise`, () => liveAll(page, seed, count))
  }
}

const inTests = (): [seed: number, count: number][] => [
  [1, BATCH],
  [freshSeed, 20],
]

function inBatches(count: number): [seed: number, count: number][] {
  const first = LIVES_SEED === undefined ? freshSeed : Number(LIVES_SEED)
  return Array.from({ length: Math.ceil(count / BATCH) }, (_, index) => [
    first + index,
    Math.min(BATCH, count - index * BATCH),
  ])
}

async function liveAll(page: Page, seed: number, numRuns: number): Promise<void> {
  const holds = fc.asyncProperty(livesOf(LONGEST), (life) => live(page, life))
  const run = await fc.check(holds, { seed, numRuns })
  if (!run.failed) return
  const [life] = run.counterexample ?? []
  throw new Error(
    `life ${run.numRuns} of seed ${seed}, made as short as it gets; npm run lives -- '${JSON.stringify(life)}'\n` +
      String(run.errorInstance),
  )
}
