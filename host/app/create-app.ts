import { createHost } from '../create-host'
import type { Host } from '../host'
import { TestingError } from '../testing-error'
import type { GivenPage } from './components'
import { createMiniProgram, type MiniProgram, type OpenPage } from './mini-program'
import { pageDefinition } from './page-definition'
import { loadSimulate } from './simulate'
import type { AppOptions, PageTemplate, TestApp } from './test-app'
import { createTestPage, type TestPage } from './test-page'

/** There is one at a time, since it has the global object. */
let running: Run | undefined

/**
 * A mini-program of yours under test: your pages and components as they are, on miniprogram-simulate and a
 * modelled WeChat. Needs miniprogram-simulate (`npm install --save-dev miniprogram-simulate`) and the test
 * environment jsdom; with jest it runs JavaScript and, through ts-jest, TypeScript, with other test runners
 * compiled JavaScript.
 *
 * @throws {TestingError} `no-jsdom`, `simulate-missing`, `fake-timers`, `other-host`, `root-missing`.
 * @example
 * const app = createApp({ root: 'miniprogram', host: { sdkVersion: '2.9.0' } })
 * const page = await app.page('pages/mine/index')
 * await page.find('.login-gate__button').tap('deny')
 * expect(page.events('reject')).toMatchObject([{ detail: { code: 'denied' } }])
 */
export function createApp({ root = '.', host: given, components }: AppOptions = {}): TestApp {
  running?.end()
  const errors: unknown[] = []
  const miniProgram = createMiniProgram({
    root,
    components,
    onError: (error) => void errors.push(error),
  })
  let run = createRun(given, miniProgram)
  let isClosed = false

  function throwErrors(): void {
    const thrown = errors.splice(0)
    if (thrown.length === 1) throw thrown[0]
    if (thrown.length > 1) throw new AggregateError(thrown, 'Several handlers threw')
  }

  async function settle(ms = 0): Promise<void> {
    await run.host.clock.advance(ms)
    throwErrors()
  }

  /** The run of this test: an app lives for one, where the test runner tells them apart. */
  function runNow(): Run {
    if (isClosed)
      throw new TestingError('closed', 'This app was closed: make another one by createApp.')
    const isOfAnotherTest = run.test !== undefined && run.test !== nameOfTest()
    if (isOfAnotherTest || run.isOver) {
      run.end()
      run = createRun(given, miniProgram)
    }
    run.start()
    return run
  }

  const firstFrame: TestApp['firstFrame'] = (page) => runNow().open(page, settle)

  return {
    get host() {
      return run.host
    },
    get pages() {
      return run.pages
    },
    firstFrame,
    async page(page) {
      const opened = firstFrame(page)
      await settle()
      return opened
    },
    run: async (promise, limit) => {
      try {
        const result = await run.host.clock.run(promise, limit)
        await settle()
        return result
      } catch (error) {
        throw withPrompts(error, run.host)
      }
    },
    settle,
    require: <Module>(name: string) => {
      runNow()
      return miniProgram.require(name) as Module
    },
    getApp: <App>() => {
      runNow()
      return run.host.getApp() as App
    },
    restart: () => runNow().restart(),
    close() {
      if (isClosed) return
      isClosed = true
      run.end()
      throwErrors()
    },
  }
}

/** One life of the app on one phone. */
interface Run {
  readonly host: Host
  /** The test in which it started, where the test runner tells. */
  readonly test: string | undefined
  /** It was ended, by itself or by the next one. */
  readonly isOver: boolean
  readonly pages: readonly TestPage[]
  start: () => void
  open: (page: string | PageTemplate, settle: TestApp['settle']) => TestPage
  restart: () => void
  end: () => void
}

function createRun(given: AppOptions['host'], miniProgram: MiniProgram): Run {
  const host = given && 'clock' in given ? given : createHost(given)
  const { apis } = loadSimulate([])
  const pages: { page: OpenPage; shown: TestPage }[] = []
  let putBack: (() => void)[] = []
  let test: string | undefined
  let isOver = false

  const top = (): OpenPage | undefined => pages.at(-1)?.page
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

  const thisRun: Run = {
    host,
    get test() {
      return test
    },
    get isOver() {
      return isOver
    },
    get pages() {
      return pages.map(({ shown }) => shown)
    },
    start() {
      if (putBack.length > 0) return
      running?.end()
      running = thisRun
      test = nameOfTest()
      if ((globalThis as { wx?: unknown }).wx !== host.wx) {
        putBack.push(host.install(), host.clock.keepSettling())
      }
      putBack.push(
        host.extend(apis),
        host.onPageLifetime((lifetime) => top()?.[lifetime]()),
      )
      startApp()
    },
    open(address, settle) {
      top()?.hide()
      const page = miniProgram.open(typeof address === 'string' ? address : givenPage(address))
      const onLeave = (): void => {
        page.leave()
        pages.splice(
          pages.findIndex((one) => one.page === page),
          1,
        )
        top()?.show()
      }
      const shown = createTestPage({ page, host, settle, onLeave })
      pages.push({ page, shown })
      return shown
    },
    restart() {
      endPages()
      startApp()
    },
    end() {
      isOver = true
      if (running === thisRun) running = undefined
      endPages()
      for (const undo of putBack.reverse()) undo()
      putBack = []
    },
  }
  return thisRun
}

function givenPage({ template, usingComponents = {}, ...definition }: PageTemplate): GivenPage {
  return { template, usingComponents, definition: pageDefinition(definition) }
}

/** The test that runs; `undefined` between tests, and where the test runner does not tell. */
function nameOfTest(): string | undefined {
  const { expect } = globalThis as {
    expect?: { getState?: () => { currentTestName?: string } }
  }
  return expect?.getState?.().currentTestName
}

function withPrompts(error: unknown, { prompts }: Host): unknown {
  const open = prompts.filter((prompt) => prompt.open).map(({ kind }) => kind)
  if (!(error instanceof TestingError) || open.length === 0) return error
  return new TestingError(
    error.code,
    `${error.message} The user has not answered: ${open.join(', ')}. Answer first: page.answer('allow').`,
    { cause: error },
  )
}
