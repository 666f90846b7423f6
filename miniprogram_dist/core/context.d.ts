import type { Client, ClientAbilities, StateStorage, StoredStateChange } from './client/client';
import type { ResolvedOptions, TrackEvent } from './options';
import type { AuthEvent } from './state/events';
import type { AuthState } from './state/state';
import type { Store } from './state/store';
import type { TextSource } from './texts';
/** What the rooms share: one client, one store, one storage. Made once, by `createAuthParts`. */
export interface Context {
    readonly client: Client;
    readonly abilities: ClientAbilities;
    readonly store: Store<AuthState, AuthEvent>;
    /** The options of now. Read them when they are needed: `configure` may come late. */
    readonly options: ResolvedOptions;
    /** Replaces the options, and applies them to the state. */
    setOptions(options: ResolvedOptions): void;
    readonly textSource: TextSource;
    readonly stored: StateStorage['stored'];
    /** Stores a change. A storage that is full is tracked, and answers false. */
    updateStored: StateStorage['update'];
    /** Stores what the storage did not take before, if anything. */
    retryStorage(): void;
    track(event: TrackEvent): void;
    /** Counts the ends of users. What was begun for one user is not carried on for the next. */
    readonly userGeneration: number;
    /** Counts logouts alone: another user's login is no logout for the person who logged in. */
    readonly logoutCount: number;
    /** The user ends, in memory and in the storage. `change` is stored with it. */
    endUser(change?: StoredStateChange): void;
    /** Throws when the user ended since: what was begun for one is not carried on for the next. */
    ensureSameUser(userGeneration: number): void;
    /**
     * What a function that the app configured answers.
     * @param timeout in ms; default: the configured one
     * @throws AuthError with what the app's server said, where it spoke
     */
    callOption<Result>(name: string, call: () => Result | PromiseLike<Result>, timeout?: number): Promise<Result>;
}
export declare function createContext(client: Client): Context;
