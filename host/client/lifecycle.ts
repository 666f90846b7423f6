import type { Launch } from './launch'

export type PageLifetime = 'show' | 'hide'

export type LifecycleEvent = 'AppShow' | 'AppHide' | 'ThemeChange'
export type LifecycleListener = (detail: object) => void

/** When the app and its pages show and hide, and when the theme changes. */
export interface Lifecycle {
  /** Adds a listener of the app. */
  addListener: (event: LifecycleEvent, listener: LifecycleListener) => void
  /** Removes a listener of the app; without one, all of them. */
  removeListener: (event: LifecycleEvent, listener?: LifecycleListener) => void
  /** Sets the app instance's own listener, which hears every event first. */
  setApp: (listener: (event: LifecycleEvent, detail: object) => void) => void
  changeTheme: (theme: 'light' | 'dark') => void
  /** A page shows; with `app` the app comes to the front first, from that scene. */
  showPage: (options?: { app?: boolean; scene?: number | undefined }) => void
  /** A page hides; with `app` the app goes to the back afterwards. */
  hidePage: (options?: { app?: boolean }) => void
  /** For the framework that renders pages. Returns a function that removes the listener. */
  onPageLifetime: (listener: (lifetime: PageLifetime) => void) => () => void
  /** The app ends: its listeners are removed. Listeners of `onPageLifetime` stay. */
  handleAppEnd: () => void
}

export function createLifecycle(launch: Launch): Lifecycle {
  const appListeners = new Map<LifecycleEvent, Set<LifecycleListener>>()
  const pageListeners = new Set<(lifetime: PageLifetime) => void>()
  let app: ((event: LifecycleEvent, detail: object) => void) | undefined

  const fire = (event: LifecycleEvent, detail: object): void => {
    app?.(event, detail)
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
    setApp: (listener) => {
      app = listener
    },
    changeTheme: (theme) => fire('ThemeChange', { theme }),
    showPage: (options = {}) => {
      if (options.app) {
        launch.enter(options.scene)
        fire('AppShow', launch.enterOptions())
      }
      firePageLifetime('show')
    },
    hidePage: (options = {}) => {
      firePageLifetime('hide')
      if (options.app) fire('AppHide', {})
    },
    onPageLifetime: (listener) => {
      pageListeners.add(listener)
      return () => pageListeners.delete(listener)
    },
    handleAppEnd: () => {
      appListeners.clear()
      app = undefined
    },
  }
}
