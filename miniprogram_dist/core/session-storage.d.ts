import type { Context } from './context';
/** A token and its life, in ms since the epoch. */
export interface StoredSession {
    token: string;
    expiresAt: number;
    /** When it was received: a clock that stands before this has been turned back. */
    at: number;
}
/** What was stored; nothing of it is certain, and nothing is there where it cannot be read. */
export declare const readSession: (ctx: Context) => Promise<Partial<StoredSession>>;
export declare const writeSession: (ctx: Context, session: StoredSession) => Promise<unknown>;
export declare const dropSession: (ctx: Context) => Promise<unknown>;
