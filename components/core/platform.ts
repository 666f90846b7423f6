import { AuthError, toAuthError } from './errors'

/**
 * The narrow view of the client that the rules may use. Everything is looked up when it is called,
 * so a client that appears late (or is replaced by a test) is the one that answers.
 */
export interface Platform {
  now: () => number
  /** Runs once after `ms`; answers its own undo. */
  after: (ms: number, run: () => void) => () => void
  /** Is there an API of this name? */
  has: (api: string) => boolean
  /** `wx.canIUse`; false where the client cannot tell. */
  canIUse: (schema: string) => boolean
  /** Base library version, such as `2.9.0`; `''` where the client cannot tell. */
  sdkVersion: () => string
  /** The client's language as the client spells it. */
  language: () => string
  /**
   * An asynchronous API, always with callbacks; called before this returns, so a tap still counts.
   * Rejects with an `AuthError`, after `timeout` ms at the latest; 0: waits for a person.
   */
  call: <Result>(api: string, options: object, timeout: number) => Promise<Result>
  /** A method of the file system manager, called as `call` calls. */
  file: <Result>(method: string, options: object, timeout: number) => Promise<Result>
  /** Where an app may keep files; `''` where the client cannot tell. */
  userFolder: () => string
  /** A synchronous API; throws what the client throws. */
  sync: (api: string, ...rest: unknown[]) => unknown
  /** Hears the app coming to the front. */
  onShow: (run: () => void) => void
}

type Wx = Record<string, unknown>

declare const wx: unknown
const client = (): Wx => (typeof wx === 'object' && wx ? wx : {}) as Wx

export const platform: Platform = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
  has: (api) => typeof client()[api] === 'function',
  canIUse: (schema) => quiet(() => invoke(client(), 'canIUse', schema) === true, false),
  sdkVersion: () => info('SDKVersion'),
  language: () => info('language'),
  call: (api, options, timeout) => call(client(), api, options, timeout),
  file: (method, options, timeout) => {
    const manager = quiet(() => invoke(client(), 'getFileSystemManager') as Wx, {})
    return call(manager, method, options, timeout)
  },
  userFolder: () => textOf(client().env, 'USER_DATA_PATH'),
  sync: (api, ...rest) => invoke(client(), api, ...rest),
  onShow: (run) => quiet(() => void invoke(client(), 'onAppShow', run), undefined),
}

/** Rejects with `timeout` when `work` is not done in time; its late answer changes nothing. */
export function deadline<Result>(
  work: Promise<Result>,
  ms: number,
  what: string,
  { after }: Pick<Platform, 'after'>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new AuthError('timeout', `${what} did not answer within ${ms} ms`))
    const cancel = after(ms, late)
    void work.then(resolve, reject).then(cancel)
  })
}

function call<Result>(owner: Wx, api: string, options: object, timeout: number): Promise<Result> {
  const what = `wx.${api}`
  const work = new Promise<Result>((resolve, reject) => {
    const fail = (reason: unknown) => reject(toAuthError(reason, what))
    // Callbacks everywhere: getUserInfo has no promise style (docs of wx.getUserInfo), and where
    // both exist the callbacks are the older, so they reach every client.
    invoke(owner, api, Object.assign({}, options, { success: resolve, fail }))
  })
  return timeout ? deadline(work, timeout, what, platform) : work
}

function invoke(owner: Wx, api: string, ...rest: unknown[]): unknown {
  const method = owner[api]
  if (typeof method !== 'function') {
    throw new AuthError('unsupported', `this client has no wx.${api}; update WeChat to use it`)
  }
  return (method as (...given: unknown[]) => unknown).apply(owner, rest)
}

/** `wx.getAppBaseInfo` (2.20.1), or `wx.getSystemInfoSync`, which it replaced. */
function info(key: string): string {
  const read = (api: string) =>
    textOf(
      quiet(() => invoke(client(), api), undefined),
      key,
    )
  return read('getAppBaseInfo') || read('getSystemInfoSync')
}

function textOf(object: unknown, key: string): string {
  const value = (object as Wx | undefined)?.[key]
  return typeof value === 'string' ? value : ''
}

function quiet<Result>(run: () => Result, otherwise: Result): Result {
  try {
    return run()
  } catch {
    return otherwise
  }
}
