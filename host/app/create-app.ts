import { createHost } from '../create-host'
import type { Host } from '../host'
import { TestingError } from '../testing-error'
import type { GivenPage } from './components'
import { createMiniProgram } from './mini-program'
import { pageDefinition } from './page-definition'
import { createRun, endRunning, nameOfTest, type Run } from './run'
import type { AppOptions, PageTemplate, TestApp } from './test-app'
import { createTestPage } from './create-test-page'
import type { TestPage } from './test-page'

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
export function createApp({ root = '.', host: phone, components }: AppOptions = {}): TestApp {
  endRunning()
  const errors: unknown[] = []
  const miniProgram = createMiniProgram({
    root,
    components,
    onError: (error) => void errors.push(error),
  })
  const newRun = (): Run =>
    createRun(phone && 'clock' in phone ? phone : createHost(phone), miniProgram)
  let run = newRun()
  let pages: TestPage[] = []
  let isClosed = false

  function throwErrors(): void {
    const thrown = errors.splice(0)
    if (thrown.length === 1) throw thrown[0]
    if (thrown.length > 1) throw new AggregateError(thrown, 'Several handlers threw')
  }

  async function settleRun({ host, isOver }: Run, ms = 0): Promise<void> {
    if (isOver) throw closed()
    await host.clock.advance(ms)
    throwErrors()
  }

  /** The run of this test: an app lives for one, where the test runner tells them apart. */
  function runNow(): Run {
    if (isClosed) throw closed()
    const isOfAnotherTest = run.test !== undefined && run.test !== nameOfTest()
    if (isOfAnotherTest || run.isOver) {
      run.end()
      run = newRun()
      pages = []
    }
    run.start()
    return run
  }

  const firstFrame: TestApp['firstFrame'] = (given) => {
    const ofPage = runNow()
    const { page, leave } = ofPage.open(typeof given === 'string' ? given : withoutFiles(given))
    const onLeave = (): void => {
      leave()
      pages = pages.filter((one) => one !== opened)
    }
    const settle: TestApp['settle'] = (ms) => settleRun(ofPage, ms)
    const opened = createTestPage({ page, run: ofPage, settle, onLeave })
    pages = [...pages, opened]
    return opened
  }

  return {
    get host() {
      return run.host
    },
    get pages() {
      return pages
    },
    firstFrame,
    async page(page) {
      const opened = firstFrame(page)
      await opened.settle()
      return opened
    },
    run: async (promise, limit) => {
      try {
        const result = await run.host.clock.run(promise, limit)
        throwErrors()
        return result
      } catch (error) {
        throw withPrompts(error, run.host)
      }
    },
    settle: (ms) => settleRun(run, ms),
    require: (name) => {
      runNow()
      return miniProgram.require(name)
    },
    getApp: () => {
      runNow()
      return run.host.getApp() ?? {}
    },
    restart() {
      runNow().restart()
      pages = []
    },
    close() {
      if (isClosed) return
      isClosed = true
      run.end()
      throwErrors()
    },
  }
}

function withoutFiles({ template, usingComponents = {}, ...definition }: PageTemplate): GivenPage {
  return { template, usingComponents, definition: pageDefinition(definition) }
}

const closed = (): TestingError =>
  new TestingError(
    'closed',
    'This app was closed, or another one has started: make another one by createApp. Did a test end before ' +
      'it waited for everything?',
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
