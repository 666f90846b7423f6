import { createHost } from '../create-host'
import type { Host } from '../host'
import { TestingError } from '../testing-error'
import { assertText } from '../invalid-argument'
import { assertAddress, assertAppOptions, assertPromise, assertTime } from './arguments'
import type { InlinePage } from './inline-page'
import { createTestPage } from './create-test-page'
import { createMiniProgram } from './mini-program'
import { pageDefinition } from './page-definition'
import type { OpenPage } from './open-page'
import { createRun, type Run } from './run'
import { endForNext, endRunning, nameOfTest } from './running'
import type { AppOptions, PageTemplate, TestApp } from './test-app'
import type { TestPage } from './test-page'
import { runAll, throwAll } from './thrown'

/**
 * A mini-program of yours under test: your pages and components as they are, on miniprogram-simulate and a
 * modelled WeChat. Needs miniprogram-simulate (`npm install --save-dev miniprogram-simulate`) and the test
 * environment jsdom; with jest it runs JavaScript and, through ts-jest, TypeScript, with other test runners
 * compiled JavaScript.
 *
 * @throws {TestingError} `invalid-argument`, `no-such-client`, `no-jsdom`, `simulate-missing`, `root-missing`,
 * `json-invalid`.
 * @example
 * const app = createApp({ root: 'miniprogram', host: { sdkVersion: '2.9.0' } })
 * const page = await app.page('pages/mine/index')
 * await page.find('.login-gate__button').tap('deny')
 * expect(page.events('reject')).toMatchObject([{ detail: { code: 'denied' } }])
 */
export function createApp(options: AppOptions = {}): TestApp {
  assertAppOptions(options)
  const { root = '.', host: phone, components } = options
  endRunning()
  const miniProgram = createMiniProgram({ root, components })
  const newRun = (): Run =>
    createRun(phone && 'clock' in phone ? phone : createHost(phone), miniProgram)
  let run = newRun()
  let isClosed = false
  const testPages = new WeakMap<OpenPage, TestPage>()

  async function settleRun({ host, isOver, throwErrors }: Run, ms = 0): Promise<void> {
    assertTime(ms)
    if (isOver) throw closed()
    await host.clock.advance(ms)
    throwErrors()
  }

  /** The run of this test: an app lives for one, where the test runner tells them apart. */
  function runOfTest(): Run {
    if (isClosed) throw closed()
    const isOfAnotherTest = run.test !== undefined && run.test !== nameOfTest()
    if (isOfAnotherTest || run.isOver) {
      endForNext(run)
      run = newRun()
    }
    run.claim()
    return run
  }

  function startedRun(): Run {
    const started = runOfTest()
    started.start()
    return started
  }

  function open(address: string | PageTemplate): { page: TestPage; close: () => void } {
    assertAddress(address)
    const ofPage = startedRun()
    const opened = ofPage.open(typeof address === 'string' ? address : withoutFiles(address))
    const settle: TestApp['settle'] = (ms) => settleRun(ofPage, ms)
    const close = (): void => ofPage.leave(opened)
    const page = createTestPage({ page: opened, run: ofPage, settle, onLeave: close })
    testPages.set(opened, page)
    return { page, close }
  }

  return {
    get host() {
      return isClosed ? run.host : runOfTest().host
    },
    get pages() {
      const { pages } = isClosed ? run : runOfTest()
      return pages.flatMap((page) => testPages.get(page) ?? [])
    },
    firstFrame: (address) => open(address).page,
    async page(address) {
      const { page, close } = open(address)
      try {
        await page.settle()
      } catch (error) {
        runAll([() => throwAll([error]), close])
      }
      return page
    },
    run: async (promise, limit) => {
      assertPromise(promise)
      const { host, throwErrors } = runOfTest()
      try {
        const result = await host.clock.run(promise, limit)
        throwErrors()
        return result
      } catch (error) {
        throw withPrompts(error, host)
      }
    },
    settle: async (ms) => settleRun(runOfTest(), ms),
    require: (name) => {
      assertText('app.require', name, "give a package, or a file from app.js on: './utils/api'.")
      startedRun()
      return miniProgram.require(name)
    },
    getApp: () => startedRun().host.getApp() ?? {},
    restart() {
      startedRun().host.restartApp()
    },
    close() {
      if (isClosed) return
      isClosed = true
      run.end()
    },
  }
}

function withoutFiles({ template, usingComponents = {}, ...page }: PageTemplate): InlinePage {
  return { template, usingComponents, definition: pageDefinition(page) }
}

const closed = (): TestingError =>
  new TestingError(
    'closed',
    'This app has ended: it was closed, another one has started, or it was first used in another test, ' +
      'and each test has a fresh one. Call createApp and open pages in the test itself or in beforeEach, ' +
      'not in beforeAll, and wait for everything that a test starts.',
  )

function withPrompts(error: unknown, { prompts }: Host): unknown {
  const open = prompts.filter((prompt) => prompt.open).map(({ kind }) => kind)
  if (!(error instanceof TestingError) || open.length === 0) return error
  return new TestingError(
    error.code,
    `${error.message} The user has not answered: ${open.join(', ')}. Answer first: page.answer('allow').`,
    { cause: error },
  )
}
