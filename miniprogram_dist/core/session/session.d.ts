import type { ServerDoor } from './door';
import type { LoginProfile } from './renewal';
import type { Context } from '../context';
import type { Session } from '../options';
/** What the session's rules offer to the other rooms. */
export interface LoginSession extends ServerDoor {
    /** The app starts: reads the stored session, and tells the server of those that ended. */
    start(): Promise<unknown>;
    /** Shows a session that has ended as ended. */
    showExpiry(): void;
    /** For the app: with `force` a fresh session, which may be another user's. */
    login(options?: {
        force?: boolean;
    }): Promise<Session>;
    /** For the app: the session that its own login page received, or `null`: it has ended. */
    set(given: unknown): Promise<Session | undefined>;
    logout(): Promise<unknown>;
    /** The app's server has the user's phone number. It is stored with the session. */
    noteBoundNumber(number: string | undefined): void;
    /** A person acts: a login that failed may be tried again at once. */
    noteTap(): void;
    /** The session if it is still good at this moment. */
    current(): Session | undefined;
    /** Makes sure that what is encrypted from now on belongs to the session, as far as it can be. */
    prepareSessionKey(): Promise<unknown>;
    /** See `SessionKey.version`; NaN as well while a login runs, or without a session. */
    sessionKeyVersion(): number;
}
/** @param serverProfile takes what the server says of the user at a login */
export declare function createLoginSession(context: Context, serverProfile: LoginProfile): LoginSession;
