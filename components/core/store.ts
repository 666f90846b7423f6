import { guarded } from './attempt'

/** A snapshot, and who wants to know when it is replaced. */
export interface Store<State, Event> {
  readonly state: State
  send(event: Event): void
  /** Calls back after every change, in order; answers its own undo. */
  subscribe(listener: (state: State, previous: State) => void): () => void
}

export function createStore<State, Event>(
  initial: State,
  reduce: (state: State, event: Event) => State,
): Store<State, Event> {
  let state = initial
  const listeners = new Set<(state: State, previous: State) => void>()
  const rounds: (() => void)[] = []

  return {
    get state() {
      return state
    },
    send(event) {
      const previous = state
      const next = reduce(previous, event)
      if (next === previous) return
      state = next
      const told = Array.from(listeners)
      rounds.push(() =>
        told.forEach(
          (listener) => listeners.has(listener) && guarded(() => listener(next, previous)),
        ),
      )
      // A listener that sends is heard by everyone after the change it answers to, never inside it.
      if (rounds.length > 1) return
      while (rounds[0]) {
        rounds[0]()
        rounds.shift()
      }
    },
    subscribe(listener) {
      // A wrapper, so that the same function subscribed twice is undone once each.
      const own: typeof listener = (next, previous) => listener(next, previous)
      listeners.add(own)
      return () => void listeners.delete(own)
    },
  }
}
