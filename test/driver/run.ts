import { differences } from './differences'
import type { Driver } from './driver'
import { closeScreens } from './screen'

/** A suite that is written once: it gets the framework, and the `it` that knows the differences. */
export type Suite = (driver: Driver, it: It) => void
export type It = (name: string, test: () => unknown) => void

/** Runs a suite on a framework. Nothing may be printed, unless a test says which words it expects. */
export function run(name: string, suite: Suite, driver: Driver): void {
  const known = differences.filter(
    (one) => one.suite === name && one.framework === driver.framework,
  )
  const met = new Set<string>()

  describe(`${name} on ${driver.framework}`, () => {
    expectSilence()
    suite(driver, (test, given) => {
      const body = async (): Promise<void> => {
        await given()
      }
      const difference = known.find((one) => one.test === test)
      met.add(test)
      // What does not hold there has to fail there: a difference that is gone is no longer one.
      if (difference) it.failing(`${test} (not here: ${difference.reason})`, body)
      else it(test, body)
    })
  })

  const forgotten = known.filter((one) => !met.has(one.test))
  if (forgotten.length > 0) {
    throw new Error(`differences.ts names tests that ${name} has not: ${JSON.stringify(forgotten)}`)
  }
}

const printed: unknown[][] = []

/** What was printed since the last time: by reading it, a test says that it was meant. */
export const takePrinted = (): string[] => printed.splice(0).map((words) => words.join(' '))

/** The frameworks swallow what a handler throws and print it: so nothing may be printed. */
function expectSilence(): void {
  beforeEach(() => {
    for (const kind of ['error', 'warn'] as const) {
      jest.spyOn(console, kind).mockImplementation((...words) => void printed.push(words))
    }
  })
  afterEach(() => {
    closeScreens()
    jest.restoreAllMocks()
    expect(takePrinted()).toEqual([])
  })
}
