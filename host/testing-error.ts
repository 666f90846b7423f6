/**
 * - `invalid-argument`: a call was given what cannot be meant
 * - `no-such-client`: there is no such WeChat, or it cannot mount components
 * - `no-jsdom`: the tests run where there is no document
 * - `simulate-missing`: miniprogram-simulate is not installed, or is too old
 * - `fake-timers`: the test runner's fake timers are on
 * - `other-host`: another host is installed
 * - `root-missing`: there is no such folder
 * - `page-missing`: the mini-program has no such page
 * - `component-missing`: a tag of `usingComponents` names nothing that is there
 * - `component-undeclared`: a template has a tag that nothing declares
 * - `package-differs`: an app would run different copies of a package
 * - `not-compiled`: the test runner cannot load a file as it is
 * - `script-missing`: a page or component has no script
 * - `module-missing`: a script requires what is not there
 * - `json-invalid`: a file of JSON cannot be read
 * - `no-constructor`: a script calls neither `Page()` nor `Component()`
 * - `template-invalid`: WeChat's compiler refuses a template
 * - `nothing-found`: a selector matches nothing that is drawn
 * - `not-drawn`: a node is hidden, or is no longer there
 * - `no-input`: a node takes no text
 * - `nothing-asked`: an answer was given, and no prompt waits for one
 * - `never-settled`: a promise did not settle in the time it was given
 * - `endless-timers`: timers start one another, and no time passes
 * - `threw`: a script threw, or rejected with, what is no Error
 * - `page-left`: a page was left
 * - `closed`: the app was closed
 */
export type TestingErrorCode =
  | 'invalid-argument'
  | 'no-such-client'
  | 'no-jsdom'
  | 'simulate-missing'
  | 'fake-timers'
  | 'other-host'
  | 'root-missing'
  | 'page-missing'
  | 'component-missing'
  | 'component-undeclared'
  | 'package-differs'
  | 'not-compiled'
  | 'script-missing'
  | 'module-missing'
  | 'json-invalid'
  | 'no-constructor'
  | 'template-invalid'
  | 'nothing-found'
  | 'not-drawn'
  | 'no-input'
  | 'nothing-asked'
  | 'never-settled'
  | 'endless-timers'
  | 'threw'
  | 'page-left'
  | 'closed'

/** What keeps a test from running. The message says what to do; `cause` is what was thrown, if anything. */
export class TestingError extends Error {
  override readonly name = 'TestingError'

  constructor(
    readonly code: TestingErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options)
  }
}
