import { differences } from './differences'
import type { Driver } from './driver'
import { closeScreens } from './screen'

/** A suite for both frameworks. Its `it` applies the table of differences. */
export type Suite = (driver: Driver, it: It) => void
export type It = (name: string, test: () => unknown) => void

/** Runs a suite on a framework. A test fails where anything is printed that it does not take. */
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
      // A test of the table has to fail, so that an entry is removed when it holds.
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

/** Returns what was printed since the last call. A test that takes it expects it. */
export const takePrinted = (): string[] => printed.splice(0).map((words) => words.join(' '))

/**
 * Fails a test that prints something, since the frameworks catch and print what a handler throws.
 */
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
