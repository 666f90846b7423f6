/** An answer that is here already, or that comes later. */
export type MaybePromise<T> = T | Promise<T>

/** Promises of another realm count too, such as those of Node's own `fetch` in a test's sandbox. */
function isPromise<T>(answer: MaybePromise<T>): answer is Promise<T> {
  return typeof (answer as Partial<Promise<T>> | null | undefined)?.then === 'function'
}

/** Continues with an answer: synchronously if it is here already, as `promise.then` if it is not. */
export function continueWith<T, R>(
  answer: MaybePromise<T>,
  onAnswer: (value: T) => MaybePromise<R>,
  onError?: (error: unknown) => R,
): MaybePromise<R> {
  return isPromise(answer) ? answer.then(onAnswer, onError) : onAnswer(answer)
}

/** Asks, and continues with the answer. `onError` gets what `ask` throws or rejects with. */
export function attempt<T, R>(
  ask: () => MaybePromise<T>,
  onAnswer: (value: T) => MaybePromise<R>,
  onError: (error: unknown) => R,
): MaybePromise<R> {
  let answer: MaybePromise<T>
  try {
    answer = ask()
  } catch (error) {
    return onError(error)
  }
  return continueWith(answer, onAnswer, onError)
}
