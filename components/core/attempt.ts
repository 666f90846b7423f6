/** What `run` answers; `undefined` where it throws. */
export function attempt<Result>(run: () => Result, isSaid?: boolean): Result | undefined {
  try {
    return run()
  } catch (error) {
    if (isSaid) console.error('[miniprogram-auth-kit] a callback threw', error)
    return undefined
  }
}

/** Runs what the app gave us: one callback that throws takes down no handler, and is heard of. */
export const guarded = <Result>(run: () => Result): Result | undefined => attempt(run, true)
