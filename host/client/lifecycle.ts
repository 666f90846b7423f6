export type PageLifetime = 'show' | 'hide'

export type LifecycleEvent = 'AppShow' | 'AppHide' | 'ThemeChange'
export type LifecycleListener = (detail: object) => void

/** When the app and its pages show and hide, and when the theme changes. */
export interface Lifecycle {
  /** Adds a listener of the app. */
  addListener: (event: LifecycleEvent, listener: LifecycleListener) => void
  /** Removes a listener of the app; without one, all of them. */
  removeListener: (event: LifecycleEvent, listener?: LifecycleListener) => void
  changeTheme: (theme: 'light' | 'dark') => void
  /** A page shows; with `app` the app comes to the front first. */
  showPage: (options?: { app?: boolean }) => void
  /** A page hides; with `app` the app goes to the back afterwards. */
  hidePage: (options?: { app?: boolean }) => void
  /** For the framework that renders pages. Returns a function that removes the listener. */
  onPageLifetime: (listener: (lifetime: PageLifetime) => void) => () => void
  /** The app ends: its listeners are removed. Listeners of `onPageLifetime` stay. */
  handleAppEnd: () => void
}

export function createLifecycle(): Lifecycle {
  const appListeners = new Map<LifecycleEvent, Set<LifecycleListener>>()
  const pageListeners = new Set<(lifetime: PageLifetime) => void>()

  const fire = (event: LifecycleEvent, detail: object): void => {
    for (const listener of [...(appListeners.get(event) ?? [])]) listener(detail)
  }
  const firePageLifetime = (lifetime: PageLifetime): void => {
    for (const listener of [...pageListeners]) listener(lifetime)
  }

  return {
    addListener: (event, listener) => {
      appListeners.set(event, (appListeners.get(event) ?? new Set()).add(listener))
    },
    removeListener: (event, listener) => {
      if (listener) appListeners.get(event)?.delete(listener)
      else appListeners.delete(event)
    },
    changeTheme: (theme) => fire('ThemeChange', { theme }),
    showPage: ({ app = false } = {}) => {
      if (app) fire('AppShow', { path: 'pages/index/index', query: {}, scene: 1001 })
      firePageLifetime('show')
    },
    hidePage: ({ app = false } = {}) => {
      firePageLifetime('hide')
      if (app) fire('AppHide', {})
    },
    onPageLifetime: (listener) => {
      pageListeners.add(listener)
      return () => pageListeners.delete(listener)
    },
    handleAppEnd: () => appListeners.clear(),
  }
}
