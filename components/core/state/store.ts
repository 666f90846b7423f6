import { LOG_PREFIX } from './state'

/** A snapshot, and the listeners that are called when it is replaced. */
export interface Store<State, Event> {
  readonly state: State
  send(event: Event): void
  /** Calls back after every change, in order; returns a function that ends it. */
  subscribe: (listener: (state: State, previous: State) => void) => () => void
}

/**
 * @param readInitialState called once, when the state is first read or an event is sent
 * @param reduce the next state; the same object when nothing changed
 */
export function createStore<State, Event>(
  readInitialState: () => State,
  reduce: (state: State, event: Event) => State,
): Store<State, Event> {
  let current: { state: State } | undefined
  const listeners = new Set<(state: State, previous: State) => void>()
  const notifications: (() => void)[] = []
  const snapshot = () => (current ||= { state: readInitialState() })

  return {
    get state() {
      return snapshot().state
    },
    send(event) {
      const previous = snapshot().state
      const next = reduce(previous, event)
      if (next === previous) return
      current = { state: next }
      const notified = Array.from(listeners)
      notifications.push(() =>
        notified.forEach(
          (listener) => listeners.has(listener) && runCallback(() => listener(next, previous)),
        ),
      )
      // An event sent by a listener is told to everyone after the change it answers, never inside it.
      if (notifications.length > 1) return
      while (notifications[0]) {
        notifications[0]()
        notifications.shift()
      }
    },
    subscribe(listener) {
      // A wrapper, so that the same function subscribed twice is undone once each.
      const subscription: typeof listener = (next, previous) => listener(next, previous)
      listeners.add(subscription)
      return () => void listeners.delete(subscription)
    },
  }
}

/**
 * Runs a callback of the app, and answers what it answers. A callback that throws is printed and
 * answers `undefined`: it must not take down the handler that runs it.
 */
export function runCallback<Result>(callback: () => Result): Result | undefined {
  try {
    return callback()
  } catch (error) {
    reportThrown(error)
    return undefined
  }
}

function reportThrown(error: unknown): void {
  const report = `${LOG_PREFIX} a callback threw`
  try {
    console.error(report, error)
  } catch {
    // What was thrown cannot be printed.
    console.error(report)
  }
}
