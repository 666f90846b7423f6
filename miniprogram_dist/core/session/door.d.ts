import type { HeldSession } from './held-session';
import type { Context } from '../context';
import type { Session } from '../options';
/** The one way out: everything that goes to the app's server with a token goes by it. */
export interface ServerDoor {
    /**
     * Sends with the session of now. A server that says that its token is dead gets one more try, with
     * the newer session that there may be, or after one renewal. Nothing is sent for a user who is gone.
     * @param send sends once; the second time with `isRetry`
     * @param isUnauthorized does this answer say that the token is dead? A rejection says so by its code
     * @throws AuthError what `login()` throws, or what `send` rejects with
     */
    send: <Answer>(send: Send<Session, Answer>, isUnauthorized: (answer: Answer) => boolean) => Promise<Answer>;
    /** The same where there may be no session: consent needs none, and waits for none. */
    sendIfAny: <Answer>(send: Send<Session | undefined, Answer>) => Promise<Answer>;
}
type Send<Used, Answer> = (session: Used, isRetry: boolean) => Promise<Answer>;
interface DoorParts {
    context: Context;
    heldSession: HeldSession;
    /** A session that need not be renewed soon. */
    obtain: () => Promise<Session>;
    /** A fresh session instead of the one that the server refused. */
    renew: () => Promise<Session>;
    /** Has this app sessions? */
    hasSessions: () => boolean;
    /** The server says that this token is dead, and nothing renews it. */
    endSession: (token: string) => void;
}
export declare function createServerDoor(parts: DoorParts): ServerDoor;
export {};
