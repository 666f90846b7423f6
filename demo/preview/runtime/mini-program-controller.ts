import type { GeneralComponent } from 'glass-easel'
import type { Theme } from '../bundle'
import type { PageInstance } from './open-page'
import type { PageBars } from './page-bars'
import type { Route } from './routes'

/** A running mini-program, as the preview and the tests control it. */
export interface MiniProgramController {
  /** What `getApp()` returns, once `App()` was called. */
  readonly app: Record<string, unknown> | undefined
  /** `wx` as the app sees it. */
  readonly wx: Record<string, unknown>
  /** Returns the page on top, as the app sees it. */
  page(): PageInstance
  /**
   * Returns the page on top as a component of the framework. `getShadowRoot()` gives its content.
   */
  component(): GeneralComponent
  /** Returns `<wx-page>` of the page on top. */
  element(): HTMLElement
  /** Returns what is drawn of the page on top: `<wx-page>`, and the portals at its root. */
  pageRoot(): HTMLElement
  /** Returns the page stack, as `getCurrentPages()` gives it to the app. */
  pages(): PageInstance[]
  /** Returns the bars around the page on top. */
  bars(): PageBars
  /** Navigates synchronously, unlike `wx`. Throws an error with the reason that `wx` would give. */
  go(route: Route, url?: string, delta?: number): void
  /** Sends the app to the background: its page and the app itself are hidden. */
  hide(): void
  /** Brings the app back to the foreground. */
  show(): void
  setTheme(theme: Theme): void
  /** Returns the exports of a module that has run. `path` is a key of `modules` in the bundle. */
  exportsOf(path: string): unknown
  /** Ends the app. No handler of the app itself runs, but `onUnload` of its pages does. */
  destroy(): void
}
