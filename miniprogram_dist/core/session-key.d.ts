import type { Context } from './context';
/**
 * What is known of the `session_key` that encrypts what the client sends. `wx.checkSession` speaks
 * of it alone, never of our token (platform facts §1.9).
 */
export interface SessionKey {
    /** A login begins: from here on nothing is known of the key. Answers what `renewed` is given. */
    renewing(): number;
    /** That login is over, and its key alive; NaN: forgets whose key it was. */
    renewed(login: number): void;
    /** Asks the client, once an app lifetime. True: the key is alive. */
    check(): Promise<boolean>;
    /** The login whose key is known to be alive; NaN, which equals nothing: not known. */
    readonly alive: number;
}
export declare function createSessionKey(ctx: Context): SessionKey;
