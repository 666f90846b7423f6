/**
 * The tap state (platform facts §1.8): privileged calls work only inside the handler of a tap, one
 * call uses it up, timers lose it, and the callbacks of a few calls carry it on. Promise jobs lose
 * it as well: older phones do, so code that needs it there is wrong somewhere.
 */
export interface TapState {
  /** Runs `task` as the handler of one tap. */
  during: <T>(task: () => T) => T
  /** Is this the handler of a tap whose state is not used up? */
  active: () => boolean
  /** Uses the state up; false where there is none. */
  consume: () => boolean
  /** The present state, for callbacks that carry it. */
  carry: () => <T>(task: () => T) => T
}

export function createTapState(): TapState {
  let current: { spent: boolean } | undefined

  function run<T>(state: { spent: boolean } | undefined, task: () => T): T {
    const outer = current
    current = state
    try {
      return task()
    } finally {
      current = outer
    }
  }

  return {
    during: (task) => run({ spent: false }, task),
    active: () => current?.spent === false,
    consume: () => {
      if (current?.spent !== false) return false
      current.spent = true
      return true
    },
    carry: () => {
      const state = current
      return (task) => run(state, task)
    },
  }
}
