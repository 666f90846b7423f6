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
  const forgotten = new Set(known.flatMap(({ tests }) => (tests === 'all' ? [] : tests)))

  describe(`${name} on ${driver.framework}`, () => {
    expectSilence()
    suite(driver, (test, body) => {
      const difference = known.find(({ tests }) => tests === 'all' || tests.includes(test))
      forgotten.delete(test)
      if (!difference) {
        it(test, async () => {
          await body()
        })
        return
      }
      // What does not hold there has to fail there: a difference that is gone is no longer one.
      it.failing(`${test} (not here: ${difference.reason})`, async () => {
        try {
          await body()
        } finally {
          takePrinted()
        }
      })
    })
  })

  if (forgotten.size > 0) {
    throw new Error(`differences.ts knows tests that ${name} has not: ${[...forgotten].join(', ')}`)
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
