import type { BaseLibrary } from './base-library/version'
import type { Launch } from './launch'
import type { Lifecycle } from './lifecycle'

/** The app instance, with everything that `App` was given. */
export type AppInstance = Record<string, unknown>

/** The functions `App` and `getApp`, which `install` puts on the global object. */
export interface AppRegistry {
  /** Registers the app, and calls its `onLaunch` and `onShow`. */
  App: (definition: object) => void
  /**
   * The app. Before `App` was called it is `undefined`; with `allowDefault` it is then an object whose
   * properties are merged into the app later.
   */
  getApp: (options?: { allowDefault?: boolean }) => AppInstance | undefined
  handleAppEnd: () => void
}

/** Sources: official docs, subpackages/independent, App and getApp. */
export function createAppRegistry(
  baseLibrary: BaseLibrary,
  lifecycle: Lifecycle,
  launch: Launch,
): AppRegistry {
  const hasDefault = baseLibrary.isAtLeast('2.2.4')
  let app: AppInstance | undefined
  let defaultApp: AppInstance | undefined

  return {
    App: (definition) => {
      if (app) {
        throw new Error(
          'App() was called before in this run of the app, and may be called once. Call ' +
            'host.restartApp() first to start the app again.',
        )
      }
      const registered: AppInstance = { ...definition, ...defaultApp }
      app = registered
      defaultApp = undefined
      const call = (name: string, detail: object): void => {
        const method = registered[name]
        if (typeof method === 'function') (method as Method).call(registered, detail)
      }
      lifecycle.setApp((event, detail) => call(`on${event.replace('App', '')}`, detail))
      call('onLaunch', launch.launchOptions())
      call('onShow', launch.enterOptions())
    },
    getApp: (options) => {
      if (app || !hasDefault || options?.allowDefault !== true) return app
      defaultApp ??= {}
      return defaultApp
    },
    handleAppEnd: () => {
      app = undefined
      defaultApp = undefined
    },
  }
}

type Method = (this: AppInstance, detail: object) => void
