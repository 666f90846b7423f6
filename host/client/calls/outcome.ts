import type { NativeFailure } from './faults'

/** Why an API refuses. `errMsg` becomes `api:fail reason`; a leading colon gives the old form, `api:fail:reason`. */
export class NativeRefusal extends Error {
  constructor(
    readonly reason: string,
    readonly errno?: number,
  ) {
    super(reason)
    this.name = 'NativeRefusal'
  }
}

export type NativeOutcome<R> =
  { ok: true; result: R & { errMsg: string } } | { ok: false; failure: NativeFailure }

export type OutcomeListener<R> = (outcome: NativeOutcome<R>) => void

/** The callbacks that every asynchronous API takes. */
export interface Callbacks {
  success?: (result: never) => void
  fail?: (failure: NativeFailure) => void
  complete?: (result: never) => void
}

export function successOf<R extends object>(api: string, result: R): NativeOutcome<R> {
  return { ok: true, result: { ...result, errMsg: `${api}:ok` } }
}

/** The failure that a refusal gives the caller. Any other error is an error of the model, and is thrown. */
export function failureOf(api: string, error: unknown): NativeFailure {
  if (!(error instanceof NativeRefusal)) throw error
  const errMsg = `${api}:fail${error.reason.startsWith(':') ? '' : ' '}${error.reason}`
  return error.errno === undefined ? { errMsg } : { errMsg, errno: error.errno }
}

/** A listener that passes an outcome to the callbacks. `complete` runs also if another callback throws. */
export function callbackListener<R extends object>(
  options: Callbacks | undefined,
): OutcomeListener<R> {
  const { success, fail, complete } = callbacksOf(options)
  return (outcome) => {
    try {
      if (outcome.ok) success?.(outcome.result)
      else fail?.(outcome.failure)
    } finally {
      complete?.(outcome.ok ? outcome.result : outcome.failure)
    }
  }
}

/** What an event of a component carries: the result or the failure. */
export function detailOf(outcome: NativeOutcome<object>): object {
  return outcome.ok ? outcome.result : outcome.failure
}

export function hasCallbacks(options: Callbacks | undefined): boolean {
  return Object.keys(callbacksOf(options)).length > 0
}

/** The options without callbacks: what was asked for. */
export function withoutCallbacks(options: unknown): unknown {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) return options
  return Object.fromEntries(
    Object.entries(options).filter(([name]) => !callbackNames.includes(name)),
  )
}

const callbackNames = ['success', 'fail', 'complete']

interface AnyCallbacks {
  success?: (result: object) => void
  fail?: (failure: NativeFailure) => void
  complete?: (result: object) => void
}

/** The callbacks that are functions. The platform ignores any other value. */
function callbacksOf(options: Callbacks | undefined): AnyCallbacks {
  const given = (options ?? {}) as Record<string, unknown>
  const found = callbackNames.filter((name) => typeof given[name] === 'function')
  return Object.fromEntries(found.map((name) => [name, given[name]]))
}
