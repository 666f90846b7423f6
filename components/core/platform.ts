import { AuthError, toAuthError } from './errors'
import { fieldsOf } from './fields'
import { attempt } from './attempt'

/**
 * The narrow view of the client that the rules may use. Everything is looked up when it is called,
 * so a client that appears late (or is replaced by a test) is the one that answers.
 */
export interface Platform {
  now: () => number
  /** Runs once after `ms`; answers its own undo. */
  after: (ms: number, run: () => void) => () => void
  /** `wx.canIUse`; false where the client cannot tell. */
  canIUse: (schema: string) => boolean
  /** What the client says of itself, such as `SDKVersion`; `''` where it cannot tell. */
  info: (key: string) => string
  /**
   * An asynchronous API, always with callbacks; called before this returns, so a tap still counts.
   * Rejects with an `AuthError`, after `timeout` ms at the latest; 0: waits for a person.
   */
  call: <Result>(api: string, options: object, timeout: number) => Promise<Result>
  /** A method of the file system manager, called as `call` calls. */
  file: <Result>(method: string, options: object, timeout: number) => Promise<Result>
  /** Where an app may keep files. */
  userFolder: () => string
  /** A synchronous API; throws what the client throws. */
  sync: (api: string, ...rest: unknown[]) => unknown
}

type Wx = Record<string, unknown>

declare const wx: unknown
const client = (): Wx => (typeof wx === 'undefined' ? {} : fieldsOf(wx))

export const platform: Platform = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
  canIUse: (schema) => attempt(() => platform.sync('canIUse', schema)) === true,
  info(key) {
    // wx.getAppBaseInfo (2.20.1), or wx.getSystemInfoSync, which it replaced.
    const read = (api: string) => fieldsOf(attempt(() => platform.sync(api)))[key]
    const value = read('getAppBaseInfo') || read('getSystemInfoSync')
    return typeof value === 'string' ? value : ''
  },
  call: (api, options, timeout) => call(client(), api, options, timeout),
  file: (method, options, timeout) =>
    call(fieldsOf(attempt(() => platform.sync('getFileSystemManager'))), method, options, timeout),
  userFolder: () => String(fieldsOf(client().env).USER_DATA_PATH),
  sync: (api, ...rest) => invoke(client(), api, rest),
}

/** How long a nickname's review, or a look at its field, may take before it is done without; ms. */
export const REVIEW = 1500

/** Rejects with `timeout` when `work` is not done in time (0: it has none); it may throw, too. */
export function deadline<Result>(
  work: () => Result | PromiseLike<Result>,
  ms: number,
  what: string,
  { after }: Pick<Platform, 'after'>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new AuthError('timeout', `${what}: over ${ms} ms`))
    const cancel = ms ? after(ms, late) : () => {}
    void new Promise<Result>((done) => done(work())).then(resolve, reject).then(cancel)
  })
}

function call<Result>(owner: Wx, api: string, options: object, timeout: number): Promise<Result> {
  // Callbacks everywhere: getUserInfo has no promise style (docs of wx.getUserInfo), and where
  // both exist the callbacks are the older, so they reach every client.
  const work = () =>
    new Promise<Result>((resolve, fail) => {
      const success = (answer: unknown) => resolve(fieldsOf(answer) as Result)
      invoke(owner, api, [Object.assign({}, options, { success, fail })])
    })
  return deadline(work, timeout, api, platform).catch((reason: unknown) => {
    throw toAuthError(reason, api)
  })
}

function invoke(owner: Wx, api: string, rest: unknown[]): unknown {
  const method = owner[api]
  if (typeof method !== 'function') throw new AuthError('unsupported', `no ${api} on this client`)
  return (method as (...given: unknown[]) => unknown).apply(owner, rest)
}
