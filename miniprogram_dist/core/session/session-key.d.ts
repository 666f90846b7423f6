import type { HeldSession } from './held-session';
import type { Context } from '../context';
/**
 * What is known of `session_key`, which the client never sees. A `wx.login` rotates it; what the
 * client encrypts belongs to the key of the newest login.
 */
export interface SessionKey {
    /**
     * Stands for the login whose key encrypts what the client sends now; NaN, which equals nothing,
     * while that is not certain. Two equal versions mean that no login came in between.
     */
    readonly version: number;
    /** A login begins. Answers its version, which is certain when the login is done. */
    startRotation(): number;
    /** The login of this version is done. */
    finishRotation(version: number): void;
    /** A logout: nothing is certain. */
    forget(): void;
    /**
     * `wx.checkSession`, once per app lifetime: is the key of an earlier start alive? It speaks of the
     * session_key of the newest `wx.login` alone, never of our token (its API page). So it is asked only
     * where the session came by that login.
     */
    check(): Promise<void>;
}
export declare function createSessionKey(context: Context, heldSession: HeldSession): SessionKey;
