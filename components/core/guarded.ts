/** Runs what the app gave us: one callback that throws takes down no handler, and is heard of. */
export function guarded<Result>(run: () => Result): Result | undefined {
  try {
    return run()
  } catch (error) {
    console.error('[miniprogram-auth-kit] a callback threw', error)
    return undefined
  }
}
