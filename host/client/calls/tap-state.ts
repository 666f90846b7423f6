/**
 * The tap state: some APIs work only in the handler of a tap (official docs, view/tap). One such call
 * uses the state up. Timers lose it, and the callbacks of a few APIs keep it. Promise jobs lose it
 * too: they do on iOS 15 and older, so an app that relies on it there is wrong.
 */
export interface TapState {
  /** Runs `task` as the handler of one tap. */
  runAsTapHandler: <T>(task: () => T) => T
  /** Does the handler of a tap run now, and is its state not used up? */
  isActive: () => boolean
  /** Uses the state up. False if there is none. */
  consume: () => boolean
  /** Captures the present state: the returned function runs a task with it. */
  capture: () => <T>(task: () => T) => T
}

export function createTapState(): TapState {
  let current: { isConsumed: boolean } | undefined

  function runWith<T>(state: { isConsumed: boolean } | undefined, task: () => T): T {
    const outer = current
    current = state
    try {
      return task()
    } finally {
      current = outer
    }
  }

  return {
    runAsTapHandler: (task) => runWith({ isConsumed: false }, task),
    isActive: () => current?.isConsumed === false,
    consume: () => {
      if (current?.isConsumed !== false) return false
      current.isConsumed = true
      return true
    },
    capture: () => {
      const state = current
      return (task) => runWith(state, task)
    },
  }
}
