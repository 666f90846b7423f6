import type { MaybePromise } from './backend'

/** Promises of another realm count too: what Node's own `fetch` gives to code in a test's sandbox. */
export function isPromise<T>(answer: MaybePromise<T>): answer is Promise<T> {
  return typeof (answer as Partial<Promise<T>> | null | undefined)?.then === 'function'
}

/** Goes on with an answer, at once where it is here already. */
export function then<T, R>(
  answer: MaybePromise<T>,
  next: (value: T) => MaybePromise<R>,
  failed?: (error: unknown) => R,
): MaybePromise<R> {
  return isPromise(answer) ? answer.then(next, failed) : next(answer)
}

/** Asks, and goes on with the answer; `failed` hears what was thrown or rejected while asking. */
export function attempt<T, R>(
  ask: () => MaybePromise<T>,
  next: (value: T) => MaybePromise<R>,
  failed: (error: unknown) => R,
): MaybePromise<R> {
  let answer: MaybePromise<T>
  try {
    answer = ask()
  } catch (error) {
    return failed(error)
  }
  return then(answer, next, failed)
}
