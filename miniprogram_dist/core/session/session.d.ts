import type { LoginProfile } from './renewal';
import type { Context } from '../context';
import type { Session } from '../options';
/** What the session's rules offer to the other rooms. */
export interface LoginSession {
    /** Reads the stored session, once. */
    load(): Promise<unknown>;
    /** Shows a session that has ended as ended. */
    showExpiry(): void;
    /** For the app: with `force` a fresh session, which may be another user's. */
    login(options?: {
        force?: boolean;
    }): Promise<Session>;
    /** A fresh session of the same user, instead of one that was refused. */
    renew(): Promise<Session>;
    logout(): Promise<void>;
    /** The session if it is still good at this moment. */
    current(): Session | undefined;
    /** Makes sure that what is encrypted from now on belongs to the session, as far as it can be. */
    prepareSessionKey(): Promise<unknown>;
    /** See `SessionKey.version`; NaN as well while a login runs, or without a session. */
    sessionKeyVersion(): number;
}
/** @param serverProfile takes what the server says of the user at a login */
export declare function createLoginSession(context: Context, serverProfile: LoginProfile): LoginSession;
