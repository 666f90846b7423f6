/**
 * The tap state: some APIs work only in the handler of a tap. The first such call uses the state up:
 * callbacks no longer keep it, but further calls in the same handler still work (official docs,
 * view/tap: the sample that opens the settings twice). Timers lose it, and the callbacks of a few APIs
 * keep it. Promise jobs lose it too: they do on iOS 15 and older, so an app that relies on it there is
 * wrong.
 */
export interface TapState {
  /** Runs `task` as the handler of one tap. */
  runAsTapHandler: <T>(task: () => T) => T
  /** Does the handler of a tap run now, or a callback that keeps its state? */
  isActive: () => boolean
  /** Uses the state up. False if there is none. */
  consume: () => boolean
  /** Captures the present state: the returned function runs a task with it, unless it is used up. */
  capture: () => <T>(task: () => T) => T
}

export function createTapState(): TapState {
  let current: { isUsedUp: boolean } | undefined

  function runWith<T>(state: { isUsedUp: boolean } | undefined, task: () => T): T {
    const outer = current
    current = state
    try {
      return task()
    } finally {
      current = outer
    }
  }

  return {
    runAsTapHandler: (task) => runWith({ isUsedUp: false }, task),
    isActive: () => current !== undefined,
    consume: () => {
      if (!current) return false
      current.isUsedUp = true
      return true
    },
    capture: () => {
      const state = current
      return (task) => runWith(state?.isUsedUp === false ? state : undefined, task)
    },
  }
}
