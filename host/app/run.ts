import type { Host } from '../host'
import type { InlinePage } from './inline-page'
import type { MiniProgram } from './mini-program'
import type { OpenPage } from './open-page'
import { endRunning, nameOfTest, runningRun, setRunning } from './running'
import { nodeApis } from './selector-query'
import { loadSimulate } from './simulate'
import { runAll, throwAll } from './thrown'

/** One life of the app on one phone. */
export interface Run {
  readonly host: Host
  /** The test that it belongs to, where the test runner tells. */
  readonly test: string | undefined
  /** It was ended, by itself or by the next one. */
  readonly isOver: boolean
  /** The pages that are open, the uppermost last. */
  readonly pages: readonly OpenPage[]
  /** Makes it the run of the test that runs, unless it has one or its app runs already. */
  claim: () => void
  /** Installs the host where it is not installed, and runs app.js. Does nothing where it runs. */
  start: () => void
  /** Opens a page over the others. Where a script throws, it is not open, and the page below shows again. */
  open: (page: string | InlinePage) => OpenPage
  /** Closes a page, and shows the one below. */
  leave: (page: OpenPage) => void
  /** Throws what handlers threw since the last time. */
  throwErrors: () => void
  /** Ends it whole, and then throws what handlers and lifetimes threw. */
  end: () => void
}

/** @param followsRestarts Does the app start again where the host restarts it? */
export function createRun(host: Host, miniProgram: MiniProgram, followsRestarts = true): Run {
  const { apis } = loadSimulate([])
  const errors: unknown[] = []
  let pages: OpenPage[] = []
  let putBack: (() => void)[] = []
  let test: string | undefined
  let isOver = false

  const pageOnTop = (): OpenPage | undefined => pages.at(-1)
  const endPages = (): void => {
    pages = []
    miniProgram.end()
  }
  const startApp = (): void => {
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
  /** The pages and modules of the app end and start again with it, whoever starts it again. */
  const followApp = (): (() => void) =>
    host.onAppLifetime((lifetime) => {
      if (lifetime === 'end') endPages()
      else startOrStop(startApp)
    })

  const run: Run = {
    host,
    get test() {
      return test
    },
    get isOver() {
      return isOver
    },
    get pages() {
      return pages
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
          host.extend({ ...apis, ...nodeApis(() => miniProgram.pageOnTop()?.instance) }),
          host.onPageLifetime((lifetime) => pageOnTop()?.[lifetime]()),
        )
        // A host that ran an app before is a phone on which it starts again.
        if (host.getApp()) host.restartApp()
        startApp()
        if (followsRestarts) putBack.push(followApp())
      })
    },
    open(address) {
      const draw = miniProgram.load(address)
      const below = pageOnTop()
      const before = errors.length
      below?.hide()
      let page: OpenPage
      try {
        page = draw()
      } catch (error) {
        runAll([() => below?.show(), () => throwAll([error, ...errors.splice(before)])])
        throw error
      }
      pages = [...pages, page]
      // What a lifetime of a component throws, the framework keeps to itself.
      if (errors.length > before) runAll([() => run.leave(page), throwErrors])
      return page
    },
    leave(page) {
      if (!pages.includes(page)) return
      const wasOnTop = pageOnTop() === page
      pages = pages.filter((one) => one !== page)
      const showBelow = (): void => {
        if (wasOnTop) pageOnTop()?.show()
      }
      runAll([page.leave, showBelow])
    },
    throwErrors,
    end() {
      isOver = true
      runAll([stop, throwErrors])
    },
  }
  return run
}
