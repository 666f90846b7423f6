import fc from 'fast-check'
import { Life, type Step } from './life'
import { APPS, PEOPLE } from './people'

const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom('log in', 'log in', 'payload', 'name'),
  person: fc.constantFrom(...PEOPLE),
  appId: fc.constantFrom(...APPS),
  withUnionId: fc.boolean(),
})
const phone = fc.array(step, { minLength: 1, maxLength: 6 })
/** How many calls of its store each server lives for. */
const kills = fc.array(fc.nat({ max: 40 }), { maxLength: 4 })

const holds = fc.asyncProperty(
  fc.scheduler(),
  fc.tuple(phone, phone),
  kills,
  async (scheduler, phones, lives) => {
    let isOver = false
    const life = new Life(
      async (what) => (isOver ? undefined : scheduler.schedule(Promise.resolve(), what)),
      [...lives],
    )
    const use = async (steps: Step[], n: number) => {
      for (const one of steps) await life.step(n, one)
    }
    await scheduler.waitFor(Promise.all(phones.map(use)))
    isOver = true
    const faults = await life.faults()
    if (faults.length > 0) throw new Error(faults.join(', '))
  },
)

const RUNS = 500

// What once failed stays; a new seed each time looks further, and stands in the test's name.
const seeds = [1, 20_181_205, 20_210_428, Math.floor(performance.timeOrigin % 2 ** 31)]

describe('two mini-programs and two phones, and a server that is killed before any call', () => {
  it.each(seeds)(
    `one person is one account, nothing is lost, nobody sees another: ${RUNS} runs of seed %s`,
    async (seed) => {
      await fc.assert(holds, { seed, numRuns: RUNS, endOnFailure: false })
    },
    300_000,
  )
})
