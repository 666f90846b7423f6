import type { Host } from '../host'
import type { InlinePage } from './inline-page'
import type { MiniProgram } from './mini-program'
import type { OpenPage } from './open-page'
import { loadSimulate } from './simulate'
import { runAll, throwAll } from './thrown'

/** One life of the app on one phone. */
export interface Run {
  readonly host: Host
  /** The test that it belongs to, where the test runner tells. */
  readonly test: string | undefined
  /** It was ended, by itself or by the next one. */
  readonly isOver: boolean
  /** Makes it the run of the test that runs, unless it has one or its app runs already. */
  claim: () => void
  /** Installs the host where it is not installed, and runs app.js. Does nothing where it runs. */
  start: () => void
  /** Opens a page over the others. `leave` closes it, and shows the page below. */
  open: (page: string | InlinePage) => { page: OpenPage; leave: () => void }
  /** The app ends and starts again on the same phone, without a page. */
  restart: () => void
  /** Throws what handlers threw since the last time. */
  throwErrors: () => void
  /** Ends it whole, and then throws what handlers and lifetimes threw. */
  end: () => void
}

export function createRun(host: Host, miniProgram: MiniProgram): Run {
  const { apis } = loadSimulate([])
  const pages: OpenPage[] = []
  const errors: unknown[] = []
  let putBack: (() => void)[] = []
  let test: string | undefined
  let isOver = false

  const endPages = (): void => {
    pages.length = 0
    miniProgram.end()
  }
  const startApp = (): void => {
    // A host that ran an app before is a phone on which it starts again.
    if (host.getApp()) host.restartApp()
    miniProgram.start((error) => void errors.push(error))
    if (!host.getApp()) host.App({})
  }
  const throwErrors = (): void => throwAll(errors.splice(0))
  /** Also after a start that failed half way. */
  const stop = (): void => {
    if (runningRun() === run) setRunning(undefined)
    const undo = putBack.reverse()
    putBack = []
    runAll([endPages, ...undo])
  }
  const startOrStop = (start: () => void): void => {
    try {
      start()
    } catch (error) {
      runAll([stop, () => throwAll([error])])
    }
  }

  const run: Run = {
    host,
    get test() {
      return test
    },
    get isOver() {
      return isOver
    },
    claim() {
      if (putBack.length === 0) test ??= nameOfTest()
    },
    start() {
      if (putBack.length > 0) return
      endRunning()
      run.claim()
      if ((globalThis as { wx?: unknown }).wx !== host.wx) {
        // Nothing that is still on its way reaches the next app.
        const endApp = (): void => host.restartApp()
        putBack.push(host.install(), host.clock.keepSettling(), endApp)
      }
      setRunning(run)
      startOrStop(() => {
        putBack.push(
          host.extend(apis),
          host.onPageLifetime((lifetime) => pages.at(-1)?.[lifetime]()),
        )
        startApp()
      })
    },
    open(address) {
      const draw = miniProgram.load(address)
      const below = pages.at(-1)
      below?.hide()
      let page: OpenPage
      try {
        page = draw()
      } catch (error) {
        below?.show()
        throw error
      }
      pages.push(page)
      const leave = (): void => {
        if (!pages.includes(page)) return
        const wasOnTop = pages.at(-1) === page
        pages.splice(pages.indexOf(page), 1)
        const showBelow = (): void => {
          if (wasOnTop) pages.at(-1)?.show()
        }
        runAll([page.leave, showBelow])
      }
      return { page, leave }
    },
    restart() {
      startOrStop(() => {
        endPages()
        startApp()
      })
    },
    throwErrors,
    end() {
      isOver = true
      runAll([stop, throwErrors])
    },
  }
  return run
}

/**
 * The run that has the global object. It is kept there, since there is one at a time: a test runner may load
 * this module again, as after jest.resetModules().
 */
const KEY = Symbol.for('miniprogram-auth-kit.testing.run')

const runningRun = (): Run | undefined => (globalThis as { [KEY]?: Run })[KEY]

function setRunning(run: Run | undefined): void {
  if (run) Object.defineProperty(globalThis, KEY, { value: run, configurable: true })
  else Reflect.deleteProperty(globalThis, KEY)
}

/** Ends the run that has the global object, if there is one. */
export function endRunning(): void {
  const run = runningRun()
  if (run) endForNext(run)
}

/** Ends a run for another one, which is not to fail by what this one threw: it is printed. */
export function endForNext(run: Run): void {
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
