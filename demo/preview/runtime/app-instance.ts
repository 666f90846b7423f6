import { safeCallback } from 'glass-easel'

/** The app that `App()` defined. */
export class AppInstance {
  definition: Record<string, unknown> | undefined

  /** Calls a handler of the app, such as `onLaunch`, where the app has it. */
  callHandler(method: string, ...args: unknown[]): void {
    const handler = this.definition?.[method]
    if (typeof handler !== 'function') return
    safeCallback(`App ${method}`, handler as () => void, this.definition, args as [])
  }
}
