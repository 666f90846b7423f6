/** A snapshot, and who wants to know when it is replaced. */
export interface Store<State, Event> {
    readonly state: State;
    send(event: Event): void;
    /** Calls back after every change, in order; answers its own undo. */
    subscribe(listener: (state: State, previous: State) => void): () => void;
}
export declare function createStore<State, Event>(initial: State, reduce: (state: State, event: Event) => State): Store<State, Event>;
