import type { MaybePromise } from '../../server/backend'
import type { CallLog } from './call-log'
import type { ClientClock } from '../../time/clock'
import type { Faults } from './faults'
import {
  failureOf,
  hasCallbacks,
  hearBy,
  NativeRefusal,
  okOf,
  type Callbacks,
  type Hear,
} from './outcome'
import { attempt } from '../../server/maybe-promise'
import type { TapState } from './tap-state'
import { atLeast } from '../base-library/version'

export interface Traits {
  /** The API's name in `errMsg`, where it is not the one that is recorded. */
  named?: string
  /** Its callbacks carry the tap state on (platform facts §1.8). */
  carriesTap?: boolean
  /** Callbacks only: without any, nothing is returned and nobody hears the answer. */
  callbacksOnly?: boolean
  /** Milliseconds after which the client itself gives up. */
  timeout?: number | undefined
}

/** How calls cross from the app into WeChat and back. No answer comes before the call returned. */
export interface Native {
  /** An asynchronous API: by callbacks, or by a promise where the client gives one. */
  call: <R extends object>(
    api: string,
    options: Callbacks | undefined,
    work: () => MaybePromise<R>,
    traits?: Traits,
  ) => Promise<R & { errMsg: string }> | undefined
  /** The same for what has no callbacks, such as a button. What it returns gives up, for a reason. */
  run: <R extends object>(
    api: string,
    options: unknown,
    work: () => MaybePromise<R>,
    hear: Hear<R>,
    traits?: Traits,
  ) => (reason: string) => void
  /** A synchronous API: throws what it refuses. */
  callSync: <R>(api: string, options: unknown, work: () => R) => R
  /** The app ends: no answer that is on its way arrives. */
  endLife: () => void
}

interface NativeParts {
  sdkVersion: string
  clock: ClientClock
  calls: CallLog
  faults: Faults
  tap: TapState
  /** Counts a call that came too often; true: it is refused. */
  tooFrequent: () => boolean
}

export function createNative(parts: NativeParts): Native {
  const { clock, calls, faults, tap } = parts
  // Promises came with 2.10.2 (official docs, app-service/api).
  const givesPromises = atLeast(parts.sdkVersion, '2.10.2')
  let life = {}

  const run: Native['run'] = (api, options, work, hear, traits = {}) => {
    type Outcome = Parameters<typeof hear>[0]
    const named = traits.named ?? api
    const names = [api, named]
    const born = life
    const delay = faults.delayOf(names)
    const within = traits.carriesTap ? tap.carry() : (task: () => void) => task()
    let waiting = true
    let stopTimer: (() => void) | undefined

    const refusal = (error: unknown): Outcome => ({ ok: false, failure: failureOf(named, error) })
    const giveUp = (reason: string, errno?: number): void => {
      if (!waiting || born !== life) return
      waiting = false
      stopTimer?.()
      clock.after(0, () => within(() => hear(refusal(new NativeRefusal(reason, errno)))))
    }
    const send = (outcome: Outcome): void => {
      if (born !== life) return
      clock.after(delay, () => {
        if (!waiting) return
        stopTimer?.()
        within(() => hear(outcome))
      })
    }
    const answer = (outcome: Outcome): void => {
      const times = faults.takeTwice(names) ? 2 : 1
      for (let time = 0; time < times; time += 1) send(outcome)
    }

    const refused = calls.exceedsLimit(calls.record(api, options)) && parts.tooFrequent()
    const fault = faults.take(names)
    if (fault?.kind === 'hang') return giveUp
    if (traits.timeout !== undefined) {
      stopTimer = clock.after(traits.timeout, () => giveUp('timeout', 5))
    }

    if (fault?.kind === 'fail') {
      answer({ ok: false, failure: { errMsg: `${named}:fail`, ...fault.failure } })
    } else if (fault?.kind === 'reply') {
      answer({ ok: true, result: fault.result } as Outcome)
    } else if (refused) {
      // The platform's "server frequency limit" (platform facts §1.7).
      answer(refusal(new NativeRefusal('server frequency limit', 1003)))
    } else {
      const hearWork = fault?.kind === 'lose' ? () => undefined : answer
      // At once, so that what it opens is open when the call returns; the answer may come later.
      void attempt(
        work,
        (result) => hearWork(okOf(named, result)),
        (error) => hearWork(refusal(error)),
      )
    }
    return giveUp
  }

  return {
    run,
    call: <R extends object>(
      api: string,
      options: Callbacks | undefined,
      work: () => MaybePromise<R>,
      traits: Traits = {},
    ) => {
      if (hasCallbacks(options) || traits.callbacksOnly || !givesPromises) {
        run<R>(api, options, work, hearBy(options), traits)
        return undefined
      }
      return new Promise<R & { errMsg: string }>((resolve, reject) => {
        const hear: Hear<R> = (outcome) => {
          if (outcome.ok) resolve(outcome.result)
          // The platform rejects with the plain object that `fail` would have got.
          // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
          else reject(outcome.failure)
        }
        run<R>(api, options, work, hear, traits)
      })
    },
    callSync: (api, options, work) => {
      calls.record(api, options)
      const fault = faults.take([api])
      if (fault?.kind === 'fail') throw asError({ errMsg: `${api}:fail`, ...fault.failure })
      if (fault?.kind === 'reply') return fault.result as ReturnType<typeof work>
      try {
        return work()
      } catch (error) {
        throw asError(failureOf(api, error))
      }
    },
    endLife: () => {
      life = {}
      clock.clear()
    },
  }
}

function asError(failure: { errMsg: string; errno?: number }): Error {
  return Object.assign(new Error(failure.errMsg), failure)
}
