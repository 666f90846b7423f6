import type { StoredState, StoredStateChange } from './stored-state';
import type { Client } from './wx';
/** The storage key of what is kept. */
export declare const STORAGE_KEY = "miniprogram-auth-kit";
/** Data in an envelope that says whose it is, and of which version. */
export declare function wrapStored(data: unknown): object;
/** The content of an envelope of this library and version; `undefined` for anything else. */
export declare function unwrapStored(value: unknown): unknown;
/** What is stored, in memory and on the phone. */
export interface StateStorage {
    /** Read from the phone at the first access. */
    readonly stored: Readonly<StoredState>;
    /**
     * Stores a change, and whatever the phone did not take before. False when the storage is full; what
     * is in memory stays right. What must go is gone in any case.
     */
    update(change: StoredStateChange): boolean;
}
/**
 * Other instances write the same key: `createAuth()`, and copies of the package that share none.
 * So a write changes only what changed here, and keeps what the others wrote.
 */
export declare function createStateStorage(client: Client): StateStorage;
