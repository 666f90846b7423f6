/** The callbacks that an asynchronous call of `wx` takes. */
export interface AsyncOptions<R> {
  success?: (result: R) => void
  fail?: (error: { errMsg: string }) => void
  complete?: (result: R | { errMsg: string }) => void
}

/**
 * Runs an asynchronous call as WeChat does: it calls the callbacks where some are given, and
 * returns a promise otherwise.
 */
export function runAsyncApi<R extends object>(
  api: string,
  options: AsyncOptions<R & { errMsg: string }>,
  run: () => R | Promise<R>,
): Promise<R & { errMsg: string }> | undefined {
  const { success, fail, complete } = options
  const outcome = Promise.resolve()
    .then(run)
    .then(
      (result) => ({ ...result, errMsg: `${api}:ok` }),
      (error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error)
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- what the platform rejects with
        throw { errMsg: `${api}:fail ${reason}` }
      },
    )
  if (!success && !fail && !complete) return outcome
  outcome.then(
    (result) => {
      success?.(result)
      complete?.(result)
    },
    (error: unknown) => {
      fail?.(error as { errMsg: string })
      complete?.(error as { errMsg: string })
    },
  )
  return undefined
}
