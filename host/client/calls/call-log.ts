import type { Tell } from '../watchers'

/** One call from the app, or from a button with an open-type, into WeChat. */
export interface NativeCall {
  /** As `wx` names it; what a button runs by itself is `button.getUserInfo`, `button.chooseAvatar`… */
  api: string
  /** What was passed, without callbacks. Of a synchronous API with several arguments: the array of them. */
  options: unknown
  /** `host.clock.now()` at the call. */
  at: number
}

export interface CallLog {
  list: NativeCall[]
  record: (api: string, options: unknown) => NativeCall
  /** Was this the fifth call, or a later one, of a limited API within one second? */
  exceedsLimit: (call: NativeCall) => boolean
}

export function createCallLog(now: () => number, tell: Tell): CallLog {
  const list: NativeCall[] = []
  return {
    list,
    record: (api, options) => {
      const call = { api, options: withoutCallbacks(options), at: now() }
      list.push(call)
      tell({ type: 'call', call })
      return call
    },
    exceedsLimit: ({ api, at }) => {
      if (!limited.has(api)) return false
      const recent = list.filter((call) => call.api === api && Math.abs(at - call.at) < 1000)
      return recent.length > mostPerSecond
    },
  }
}

/** Calls of one kind that a user may cause in a second (platform facts §1.8). */
const mostPerSecond = 4
const limited = new Set(['login', 'checkSession', 'getSetting', 'getUserInfo', 'getUserProfile'])

function withoutCallbacks(options: unknown): unknown {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) return options
  return Object.fromEntries(
    Object.entries(options).filter(([name]) => !['success', 'fail', 'complete'].includes(name)),
  )
}
