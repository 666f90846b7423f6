/** A snapshot, and the listeners that are called when it is replaced. */
export interface Store<State, Event> {
    readonly state: State;
    send(event: Event): void;
    /** Calls back after every change, in order; returns a function that ends it. */
    subscribe: (listener: (state: State, previous: State) => void) => () => void;
}
/**
 * @param readInitialState called once, when the state is first read or an event is sent
 * @param reduce the next state; the same object when nothing changed
 */
export declare function createStore<State, Event>(readInitialState: () => State, reduce: (state: State, event: Event) => State): Store<State, Event>;
/**
 * Runs a callback of the app, and answers what it answers. A callback that throws is printed and
 * answers `undefined`: it must not take down the handler that runs it.
 */
export declare function runCallback<Result>(callback: () => Result): Result | undefined;
