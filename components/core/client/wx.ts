import { withDeadline } from './timing'
import { attempt, AuthError, toAuthError } from './errors'
import { fieldOf, isObject } from '../state/fields'
import type { Timer } from './timing'

/**
 * The narrow view of the WeChat client that the rules may use. Everything is looked up when it is
 * called, so a `wx` that appears late, or is replaced by a test, is the one that answers.
 */
export interface Client extends Timer {
  now: () => number
  /** `wx.canIUse`; false where the client cannot tell. */
  canIUse: (schema: string) => boolean
  /** What the client says of itself, such as `SDKVersion`; `''` where it cannot tell. */
  info: (key: string) => string
  /** Has the client this base library, or a newer one? False where it does not tell. */
  isAtLeast: (version: string) => boolean
  /**
   * An asynchronous API, always with callbacks. It is called before this returns, so that the
   * platform still sees the tap. Rejects with an `AuthError`, after `timeout` ms at the latest;
   * 0: it waits for a person. `onStart` is given what the API returns at once.
   */
  call: <Result>(
    api: string,
    options: object,
    timeout: number,
    onStart?: (task: unknown) => void,
  ) => Promise<Result>
  /** A method of the file system manager, called as `call` calls. */
  file: <Result>(method: string, options: object, timeout: number) => Promise<Result>
  /** Where an app may keep files. */
  userFolder: () => string
  /** A synchronous API; throws what the client throws. */
  sync: (api: string, ...parameters: unknown[]) => unknown
}

type Methods = Record<string, unknown>

declare const wx: unknown
const methodsOf = (owner: unknown): Methods => (isObject(owner) ? (owner as Methods) : {})
const currentWx = (): Methods => methodsOf(typeof wx === 'undefined' ? undefined : wx)

declare const getApp: unknown

/**
 * The one object that every package of a running app sees. `wx` is not: uni-app gives its bundle a
 * copy of it. Before `App()` is called there is the default of base library 2.2.4 (`isDefault`),
 * whose properties are merged into the app (official docs, subpackages/independent).
 */
export function findApp(): { app: object | undefined; isDefault: boolean } {
  const find = (options?: object): object | undefined => {
    const found = attempt(() => (getApp as (options?: object) => unknown)(options))
    return isObject(found) ? found : undefined
  }
  const app = find()
  return { app: app || find({ allowDefault: true }), isDefault: !app }
}

/** In ms, about 24.8 days: a longer delay overflows, and the timer runs at once. */
const MAX_DELAY = 2147483647

/** The client that this app runs on. */
export const wxClient: Client = {
  now: () => Date.now(),
  after(ms, run) {
    let timer: ReturnType<typeof setTimeout>
    function wait(left: number) {
      const delay = Math.min(left, MAX_DELAY)
      timer = setTimeout(() => (left > delay ? wait(left - delay) : run()), delay)
    }
    wait(ms)
    return () => clearTimeout(timer)
  },
  canIUse: (schema) => attempt(() => wxClient.sync('canIUse', schema)) === true,
  info(key) {
    // wx.getAppBaseInfo (2.20.1), or wx.getSystemInfoSync, which it replaced.
    const read = (api: string) =>
      fieldOf(
        attempt(() => wxClient.sync(api)),
        key,
      )
    const value = read('getAppBaseInfo') || read('getSystemInfoSync')
    return typeof value === 'string' ? value : ''
  },
  isAtLeast(wanted) {
    const version = wxClient.info('SDKVersion')
    const parts = version.split('.').map(Number)
    const [difference = 0] = wanted
      .split('.')
      .map((part, index) => (parts[index] || 0) - Number(part))
      .filter((part) => part !== 0)
    return !!version && difference >= 0
  },
  call: (api, options, timeout, onStart) => callMethod(currentWx(), api, options, timeout, onStart),
  file(method, options, timeout) {
    const fileSystemManager = methodsOf(attempt(() => wxClient.sync('getFileSystemManager')))
    return callMethod(fileSystemManager, method, options, timeout)
  },
  userFolder() {
    const folder = fieldOf(fieldOf(currentWx(), 'env'), 'USER_DATA_PATH')
    return typeof folder === 'string' ? folder : ''
  },
  sync: (api, ...parameters) => invoke(currentWx(), api, parameters),
}

function callMethod<Result>(
  owner: Methods,
  method: string,
  options: object,
  timeout: number,
  onStart?: (task: unknown) => void,
): Promise<Result> {
  // Callbacks everywhere: wx.getUserInfo has no promise style (its API page), and where an API has
  // both, callbacks are the older style, so they reach every client.
  const work = () =>
    new Promise<Result>((resolve, fail) => {
      // A promise would be waited for, by whoever waits for the answer.
      const isPromise = (answer: unknown) => typeof fieldOf(answer, 'then') === 'function'
      const success = (answer: unknown) =>
        resolve(methodsOf(isPromise(answer) ? undefined : answer) as Result)
      const task = invoke(owner, method, [Object.assign({}, options, { success, fail })])
      if (onStart) onStart(task)
    })
  return withDeadline(work, timeout, method, wxClient).catch((reason: unknown) => {
    throw toAuthError(reason, method)
  })
}

function invoke(owner: Methods, name: string, parameters: unknown[]): unknown {
  const method = owner[name]
  if (typeof method !== 'function') throw new AuthError('unsupported', `no ${name} on this client`)
  return (method as (...given: unknown[]) => unknown).apply(owner, parameters)
}
