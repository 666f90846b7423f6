import type { Host } from '../host'
import type { GivenPage } from './components'
import type { MiniProgram, OpenPage } from './mini-program'
import { loadSimulate } from './simulate'

/** There is one at a time, since it has the global object. */
let running: Run | undefined

/** One life of the app on one phone. */
export interface Run {
  readonly host: Host
  /** The test in which it started, where the test runner tells. */
  readonly test: string | undefined
  /** It was ended, by itself or by the next one. */
  readonly isOver: boolean
  /** Installs the host where it is not installed, and runs app.js. Does nothing where it runs. */
  start: () => void
  /** Opens a page over the others. `leave` closes it, and shows the page below. */
  open: (page: string | GivenPage) => { page: OpenPage; leave: () => void }
  /** The app ends and starts again on the same phone, without a page. */
  restart: () => void
  end: () => void
}

export function createRun(host: Host, miniProgram: MiniProgram): Run {
  const { apis } = loadSimulate([])
  const pages: OpenPage[] = []
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
    miniProgram.start()
    if (!host.getApp()) host.App({})
  }

  const run: Run = {
    host,
    get test() {
      return test
    },
    get isOver() {
      return isOver
    },
    start() {
      if (putBack.length > 0) return
      endRunning()
      running = run
      test = nameOfTest()
      if ((globalThis as { wx?: unknown }).wx !== host.wx) {
        // Nothing that is still on its way reaches the next app.
        const endApp = (): void => host.restartApp()
        putBack.push(host.install(), host.clock.keepSettling(), endApp)
      }
      putBack.push(
        host.extend(apis),
        host.onPageLifetime((lifetime) => pages.at(-1)?.[lifetime]()),
      )
      startApp()
    },
    open(address) {
      pages.at(-1)?.hide()
      const page = miniProgram.open(address)
      pages.push(page)
      const leave = (): void => {
        if (!pages.includes(page)) return
        const wasOnTop = pages.at(-1) === page
        page.leave()
        pages.splice(pages.indexOf(page), 1)
        if (wasOnTop) pages.at(-1)?.show()
      }
      return { page, leave }
    },
    restart() {
      endPages()
      startApp()
    },
    end() {
      isOver = true
      if (running === run) running = undefined
      endPages()
      for (const undo of putBack.reverse()) undo()
      putBack = []
    },
  }
  return run
}

/** Ends the run that has the global object, if there is one. */
export function endRunning(): void {
  running?.end()
}

/** The test that runs; `undefined` between tests, and where the test runner does not tell. */
export function nameOfTest(): string | undefined {
  const { expect } = globalThis as {
    expect?: { getState?: () => { currentTestName?: string } }
  }
  return expect?.getState?.().currentTestName
}
