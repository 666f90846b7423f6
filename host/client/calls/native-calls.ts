import { attempt, type MaybePromise } from '../../maybe-promise'
import type { ClientClock } from '../../time/clock'
import type { BaseLibrary } from '../base-library/version'
import type { SinglePageMode } from '../single-page'
import type { CallLog } from './call-log'
import type { Faults } from './faults'
import {
  callbackListener,
  failureOf,
  hasCallbacks,
  NativeRefusal,
  successOf,
  type Callbacks,
  type NativeOutcome,
  type OutcomeListener,
} from './outcome'
import type { TapState } from './tap-state'

/** What is special about an API. */
export interface CallTraits {
  /** The API's name in `errMsg`, if it is not the name that is recorded. */
  errMsgName?: string
  /** Do its callbacks keep the tap state (official docs, view/tap)? */
  keepsTapState?: boolean
  /** Does it take callbacks only? Then it returns no promise, also if it gets no callback. */
  callbacksOnly?: boolean
  /** Milliseconds after which the client itself ends the call. */
  timeout?: number | undefined
}

/** Ends a call that has no answer yet: it fails with this reason. */
export type AbortCall = (reason: string, errno?: number) => void

/** Calls from the app into WeChat. No answer arrives before the call has returned. */
export interface NativeCalls {
  /** An asynchronous API: it answers by callbacks, or by a promise if the client gives promises. */
  call: <R extends object>(
    api: string,
    options: Callbacks | undefined,
    work: () => MaybePromise<R>,
    traits?: CallTraits,
  ) => Promise<R & { errMsg: string }> | undefined
  /** An asynchronous call whose outcome goes to a listener, such as the call of a button. */
  start: <R extends object>(
    api: string,
    options: unknown,
    work: () => MaybePromise<R>,
    onOutcome: OutcomeListener<R>,
    traits?: CallTraits,
  ) => AbortCall
  /** A synchronous API: it throws its refusals. */
  callSync: <R>(api: string, options: unknown, work: () => R) => R
  /** The app ends: answers that are on their way never arrive, and timers stop. */
  handleAppEnd: () => void
}

interface NativeCallParts {
  baseLibrary: BaseLibrary
  clock: ClientClock
  callLog: CallLog
  faults: Faults
  tapState: TapState
  singlePage: SinglePageMode
}

export function createNativeCalls(parts: NativeCallParts): NativeCalls {
  const { clock, callLog, faults, tapState, singlePage } = parts
  // Promises came with 2.10.2 (official docs, app-service/api).
  const givesPromises = parts.baseLibrary.isAtLeast('2.10.2')
  /** A new object for each run of the app. */
  let currentAppRun = {}

  function start<R extends object>(
    api: string,
    options: unknown,
    work: () => MaybePromise<R>,
    onOutcome: OutcomeListener<R>,
    traits: CallTraits = {},
  ): AbortCall {
    const errMsgName = traits.errMsgName ?? api
    const names = [api, errMsgName]
    const appRun = currentAppRun
    const delay = faults.delayOf(names)
    const runCallback = traits.keepsTapState
      ? tapState.capture()
      : (callback: () => void) => callback()
    let isPending = true
    let stopTimer: (() => void) | undefined

    const refusal = (error: unknown): NativeOutcome<R> => ({
      ok: false,
      failure: failureOf(errMsgName, error),
    })
    const abort: AbortCall = (reason, errno) => {
      if (!isPending || appRun !== currentAppRun) return
      isPending = false
      stopTimer?.()
      clock.runAfter(0, () =>
        runCallback(() => onOutcome(refusal(new NativeRefusal(reason, errno)))),
      )
    }
    const deliver = (outcome: NativeOutcome<R>): void => {
      if (appRun !== currentAppRun) return
      clock.runAfter(delay, () => {
        if (!isPending) return
        stopTimer?.()
        runCallback(() => onOutcome(outcome))
      })
    }
    const answer = (outcome: NativeOutcome<R>): void => {
      const times = faults.takeAnswerTwice(names) ? 2 : 1
      for (let time = 0; time < times; time += 1) deliver(outcome)
    }

    const { refused } = callLog.record(api, options)
    const isDisabled = singlePage.refusesApi(api)
    const fault = faults.take(names)
    if (fault?.kind === 'hang') return abort
    if (traits.timeout !== undefined) {
      stopTimer = clock.runAfter(traits.timeout, () => abort('timeout', 5))
    }

    if (fault?.kind === 'fail') {
      answer({ ok: false, failure: { errMsg: `${errMsgName}:fail`, ...fault.failure } })
    } else if (fault?.kind === 'reply') {
      answer({ ok: true, result: fault.result } as NativeOutcome<R>)
    } else if (isDisabled) {
      answer(refusal(new NativeRefusal('not available in single-page mode')))
    } else if (refused) {
      // Official docs, usability/PublicErrno, 1003.
      answer(refusal(new NativeRefusal('server frequency limit', 1003)))
    } else {
      const answerWork = fault?.kind === 'lose-answer' ? () => undefined : answer
      // The work starts synchronously: a prompt that it opens is open when the call returns.
      void attempt(
        work,
        (result) => answerWork(successOf(errMsgName, result)),
        (error) => answerWork(refusal(error)),
      )
    }
    return abort
  }

  return {
    start,
    call: <R extends object>(
      api: string,
      options: Callbacks | undefined,
      work: () => MaybePromise<R>,
      traits: CallTraits = {},
    ) => {
      if (hasCallbacks(options) || traits.callbacksOnly || !givesPromises) {
        start<R>(api, options, work, callbackListener(options), traits)
        return undefined
      }
      return new Promise<R & { errMsg: string }>((resolve, reject) => {
        const settlePromise: OutcomeListener<R> = (outcome) => {
          if (outcome.ok) resolve(outcome.result)
          // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- the platform rejects with the plain object that `fail` would get
          else reject(outcome.failure)
        }
        start<R>(api, options, work, settlePromise, traits)
      })
    },
    callSync: (api, options, work) => {
      callLog.record(api, options)
      const fault = faults.take([api])
      if (fault?.kind === 'fail') throw errorOf({ errMsg: `${api}:fail`, ...fault.failure })
      if (fault?.kind === 'reply') return fault.result as ReturnType<typeof work>
      try {
        return work()
      } catch (error) {
        throw errorOf(failureOf(api, error))
      }
    },
    handleAppEnd: () => {
      currentAppRun = {}
      clock.clearTimers()
    },
  }
}

function errorOf(failure: { errMsg: string; errno?: number }): Error {
  return Object.assign(new Error(failure.errMsg), failure)
}
