import type { Client } from './wx';
import type { ProfileSource, UserInfo } from '../state/state';
/** The storage key of what is kept. */
export declare const STORAGE_KEY = "miniprogram-auth-kit";
/** Data in an envelope that says whose it is, and of which version. */
export declare function wrapStored(data: unknown): object;
/** The content of an envelope of this library and version; `{}` for anything else. */
export declare function unwrapStored(value: unknown): Record<string, unknown>;
/** What outlives the app: read synchronously, so that the first frame is right. */
export interface StoredState {
    profile?: {
        userInfo: UserInfo;
        source: ProfileSource;
        at: number;
    };
    /** This client answers with placeholders. Survives logout: the next user starts at the next channel. */
    demoted?: true;
    /** The user logged out; nothing starts again before a tap or `auth.login()`. */
    loggedOut?: true;
    /** The profile has yet to reach the app's server. */
    unsubmitted?: true;
}
/** A change of what is stored; `undefined` removes a field. */
export type StoredStateChange = {
    [Key in keyof StoredState]: StoredState[Key] | undefined;
};
/** What is stored, in memory and on the phone. */
export interface StateStorage {
    /** Read from the phone at the first access. */
    readonly stored: Readonly<StoredState>;
    /** Stores a change. False when the storage is full; what is in memory stays right. */
    update(change: StoredStateChange): boolean;
}
export declare function createStateStorage(client: Client): StateStorage;
