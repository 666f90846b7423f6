import type { Platform } from './platform';
/** A token and its life, in ms since the epoch. */
export interface StoredSession {
    token: string;
    expiresAt: number;
    /** When it was received: a clock that stands before this has been turned back. */
    at: number;
}
/** The stored session; `undefined` where there is none that can be used. */
export declare function readSession(platform: Platform, timeout: number): Promise<StoredSession | undefined>;
export declare const writeSession: (platform: Platform, session: StoredSession, timeout: number) => Promise<unknown>;
export declare const dropSession: (platform: Platform, timeout: number) => Promise<unknown>;
