import type { HostClock } from '../../time/clock'
import { withoutCallbacks } from './outcome'

/** One call from the app, or from a button with an open-type, into WeChat. */
export interface NativeCall {
  /** The name in `wx`. A call that a button makes is `button.getUserInfo`, `button.chooseAvatar`… */
  api: string
  /** The options without callbacks. For a synchronous API with several arguments: their array. */
  options: unknown
  /** `host.clock.now()` at the call. */
  at: number
}

/** Every native call, and the platform's limit on some of them. */
export interface CallLog {
  readonly calls: readonly NativeCall[]
  count: (api: string) => number
  /** How many calls exceeded the platform's limit. */
  readonly rateLimited: number
  /** Adds a call. `refused` is true if the call exceeds the limit and such calls fail. */
  record: (api: string, options: unknown) => { refused: boolean }
}

interface CallLogParts {
  clock: HostClock
  /** What happens to a call that exceeds the limit. */
  rateLimit: 'count' | 'fail'
  onCall: (call: NativeCall) => void
}

export function createCallLog({ clock, rateLimit, onCall }: CallLogParts): CallLog {
  const calls: NativeCall[] = []
  let rateLimited = 0

  const exceedsLimit = ({ api, at }: NativeCall): boolean => {
    if (!limitedApis.has(api)) return false
    const recent = calls.filter((call) => call.api === api && Math.abs(at - call.at) < 1000)
    return recent.length > maxCallsPerSecond
  }

  return {
    calls,
    count: (api) => calls.filter((call) => call.api === api).length,
    get rateLimited() {
      return rateLimited
    },
    record: (api, options) => {
      const call = { api, options: withoutCallbacks(options), at: clock.now() }
      calls.push(call)
      onCall(call)
      if (!exceedsLimit(call)) return { refused: false }
      rateLimited += 1
      return { refused: rateLimit === 'fail' }
    },
  }
}

/** How many calls of one of these APIs a user may cause in a second (official docs, performance/api-frequency). */
const maxCallsPerSecond = 4
const limitedApis = new Set([
  'login',
  'checkSession',
  'getSetting',
  'getUserInfo',
  'getUserProfile',
])
