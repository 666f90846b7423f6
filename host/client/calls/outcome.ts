import type { NativeFailure } from './faults'

/** Why an API refuses: becomes `api:fail reason`; with a leading colon the old form, `api:fail:reason`. */
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

export type Hear<R> = (outcome: NativeOutcome<R>) => void

/** The callbacks every asynchronous API takes. */
export interface Callbacks {
  success?: (result: never) => void
  fail?: (failure: NativeFailure) => void
  complete?: (result: never) => void
}

export function okOf<R extends object>(api: string, result: R): NativeOutcome<R> {
  return { ok: true, result: { ...result, errMsg: `${api}:ok` } }
}

/** What an API's caller gets of a refusal; anything else that was thrown is an error of the model. */
export function failureOf(api: string, error: unknown): NativeFailure {
  if (!(error instanceof NativeRefusal)) throw error
  const errMsg = `${api}:fail${error.reason.startsWith(':') ? '' : ' '}${error.reason}`
  return error.errno === undefined ? { errMsg } : { errMsg, errno: error.errno }
}

/** Hears an answer by the callbacks; `complete` also when another one throws. */
export function hearBy<R extends object>(options: Callbacks | undefined): Hear<R> {
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

export function hasCallbacks(options: Callbacks | undefined): boolean {
  return Object.keys(callbacksOf(options)).length > 0
}

interface AnyCallbacks {
  success?: (result: object) => void
  fail?: (failure: NativeFailure) => void
  complete?: (result: object) => void
}

/** The callbacks that are functions: the platform passes over anything else. */
function callbacksOf(options: Callbacks | undefined): AnyCallbacks {
  const given = (options ?? {}) as Record<string, unknown>
  const found = ['success', 'fail', 'complete'].filter((name) => typeof given[name] === 'function')
  return Object.fromEntries(found.map((name) => [name, given[name]]))
}
