import type { Host } from '../host'
import type { HostOptions } from '../options'
import type { PageInstance, TestPage } from './test-page'

export interface AppOptions {
  /**
   * The folder of app.json, or of a project.config.json that names it. A relative path begins at the
   * working directory, which is the default.
   *
   * npm packages are found as WeChat finds them in `miniprogram_npm`, and before that in `node_modules`,
   * also when 构建 npm was not run.
   */
  root?: string
  /**
   * The client: a host, or the options of one. Default: today's client. A host that is not installed is
   * installed with the first page and uninstalled by `close`; one that you installed yourself stays
   * installed, and its time moves only when you move it.
   */
  host?: Host | HostOptions
  /**
   * What is loaded instead of components, by what `usingComponents` names: a component of a plugin, or
   * one that draws too much for a test. Paths begin at `root`.
   */
  components?: Record<string, string>
}

/** A page without files: its template, what it uses, and what its script would give to `Page()`. */
export type PageTemplate = PageTemplateMembers & ThisType<PageInstance>

interface PageTemplateMembers {
  /** WXML. A handler that is not given does nothing, and its events are in `page.events()` all the same. */
  template: string
  /** As in the page's JSON. Relative paths begin at `root`. What app.json declares need not be repeated. */
  usingComponents?: Record<string, string>
  data?: Record<string, unknown>
  [member: string]: unknown
}

/** A mini-program under test. Make one for each test: nothing of the app before is left, but the Host that it was given. */
export interface TestApp {
  /**
   * The phone, the user and WeChat's servers. A fresh one in each test, unless createApp was given a Host:
   * that one keeps its storage, its permissions and its time.
   */
  readonly host: Host
  /**
   * Opens a page, and waits until everything that is due is done: the scripts, the lifetimes, the answers
   * of WeChat. The first one starts the app: app.js runs, if there is one. Further pages open over it, as
   * by `wx.navigateTo`.
   *
   * Where the test runner has a global `expect` (jest has), the first use of this object in another test
   * starts a fresh app on a fresh phone. So open pages in the test or in `beforeEach`: one that
   * `beforeAll` opened may be gone (`closed`).
   *
   * @param page The path below `root`, such as `pages/mine/index` or `pages/item/index?id=1`, or a template.
   * @throws {TestingError} `fake-timers` and `other-host`, where the app cannot start; `page-missing`,
   * `component-missing`, `package-differs`, `template-invalid`, `script-missing`, `module-missing`,
   * `json-invalid`, `not-compiled`, `no-constructor`; and what app.js and the page's lifetimes throw.
   * The page is then not open, and the one below shows again.
   */
  page: (page: string | PageTemplate) => Promise<TestPage>
  /** As `page`, but at once: as the user sees it before anything has answered. */
  firstFrame: (page: string | PageTemplate) => TestPage
  /** The pages that are open, the uppermost last. */
  readonly pages: readonly TestPage[]
  /**
   * Waits for a promise of the app, and lets its time pass until it settles: a timeout of 10 s takes no
   * time. Rejects with a TestingError `never-settled` after `limit` ms of the app's time, by default
   * 60 000, or where it waits for an answer of the user.
   *
   * What takes no time of the app's, such as a login on a client that answers at once, needs no `run`.
   */
  run: <T>(promise: Promise<T>, limit?: number) => Promise<T>
  /**
   * Waits for everything that is due, and throws what a handler threw. `ms` milliseconds of the app's time
   * pass, by default none: what shows for a moment, such as a message, is still there.
   */
  settle: (ms?: number) => Promise<void>
  /**
   * What app.js gets from `require(name)`: a package, or a file of the app by its path from app.js, such as
   * `./utils/api`. What a test file imports by itself is another copy of it, since each app has its own.
   * (`auth` of `miniprogram-auth-kit` is an exception: every copy speaks to the app that runs.)
   */
  require: (name: string) => unknown
  /** What `getApp()` returns in the app. */
  getApp: () => Record<string, unknown>
  /**
   * The user ends the app and opens it again on the same phone: modules and pages are gone, storage and
   * permissions stay. Open a page next.
   */
  restart: () => void
  /**
   * Leaves the pages, and takes everything from the global object that was put there, also where a page
   * throws. Call it in `afterEach`. Another app that starts ends this one, which starts afresh with its
   * next page.
   *
   * @throws What a handler threw since it was last looked for.
   */
  close: () => void
}
