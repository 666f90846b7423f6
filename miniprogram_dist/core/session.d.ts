import type { Context } from './context';
import type { Session } from './options';
/** What the session's rules offer to the other rules. */
export interface SessionPart {
    /** Reads the stored session, once. */
    load(): Promise<unknown>;
    /** Shows a session that has ended as ended. */
    check: () => void;
    login(options?: {
        force?: boolean;
    }): Promise<Session>;
    logout(): Promise<void>;
    /** The session if it is still good at this moment. */
    current(): Session | undefined;
    /** Makes sure that what is encrypted from now on belongs to the session, as far as it can be. */
    prepare(): Promise<unknown>;
    /**
     * Stands for the login whose `session_key` encrypts what the client sends now; NaN, which equals
     * nothing, when that is not certain. Two equal stamps mean that no login came in between.
     */
    stamp(): number;
}
/** `welcome` hears what the server already knows of the user. */
export declare function createSession(ctx: Context, welcome: (userInfo: unknown) => void): SessionPart;
