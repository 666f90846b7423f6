/** What has the global object, and gives it back. */
interface Running {
  end: () => void
}

/**
 * The run that has the global object. It is kept there, since there is one at a time: a test runner may load
 * this module again, as after jest.resetModules().
 */
const KEY = Symbol.for('miniprogram-auth-kit.testing.run')

export const runningRun = (): Running | undefined => (globalThis as { [KEY]?: Running })[KEY]

export function setRunning(run: Running | undefined): void {
  if (run) Object.defineProperty(globalThis, KEY, { value: run, configurable: true })
  else Reflect.deleteProperty(globalThis, KEY)
}

/** Ends the run that has the global object, if there is one. */
export function endRunning(): void {
  const run = runningRun()
  if (run) endForNext(run)
}

/** Ends a run for another one, which is not to fail by what this one threw: it is printed. */
export function endForNext(run: Running): void {
  try {
    run.end()
  } catch (error) {
    console.error('createApp: an app ended, and no test had looked for what it threw:', error)
  }
}

/** The test that runs; `undefined` before the first one, and where the test runner does not tell. */
export function nameOfTest(): string | undefined {
  const { expect } = globalThis as {
    expect?: { getState?: () => { currentTestName?: string } }
  }
  return expect?.getState?.().currentTestName
}
