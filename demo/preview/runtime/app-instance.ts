import { safeCallback } from 'glass-easel'

type App = Record<string, unknown>

/** The app that `App()` registers. Source: official docs, subpackages/independent. */
export class AppInstance {
  private registered: App | undefined
  /** Stands in for the app until it is registered. */
  private defaultApp: App | undefined

  /** What `getApp()` returns. Only with `allowDefault` there is an app before `App()` was called. */
  get(options?: { allowDefault?: boolean }): App | undefined {
    if (this.registered || options?.allowDefault !== true) return this.registered
    return (this.defaultApp ??= {})
  }

  /** Registers the app. What was put on the default replaces what it was given. */
  register(definition: App): void {
    this.registered = { ...definition, ...this.defaultApp }
    this.defaultApp = undefined
  }

  /** Calls a handler of the app, such as `onLaunch`, where the app has it. */
  callHandler(method: string, ...args: unknown[]): void {
    const handler = this.registered?.[method]
    if (typeof handler !== 'function') return
    safeCallback(`App ${method}`, handler as () => void, this.registered, args as [])
  }
}
