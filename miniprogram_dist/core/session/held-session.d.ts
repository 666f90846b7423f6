import type { AuthError } from '../client/client';
import type { Context } from '../context';
import type { Session } from '../options';
/** A token and its life, in ms since the epoch. */
export interface ReceivedSession extends Session {
    /** When it was received: a clock that stands before this has been turned back. */
    at: number;
    /** Which `wx.login` it came by, where it came by one: see `StoredState.loginCount`. */
    login?: number;
    /** The user's phone number as the app's server shows it, masked. */
    number?: string | undefined;
}
/** The session that this app holds in memory, and how the state shows it. */
export interface HeldSession {
    /** The session while it is good; with `ahead` ms, while it need not be renewed. */
    current(ahead?: number): Session | undefined;
    /** Was there a session before, good or ended? */
    hasToken(): boolean;
    /** Which `wx.login` the session came by. */
    login(): number | undefined;
    /** The number that came with the session, or with one before it. */
    number(): string | undefined;
    /** The number is another one now. Answers the session with it, where there is one. */
    noteNumber(number: string | undefined): ReceivedSession | undefined;
    /** Replaces the session; without a token there is none. */
    replace(session: Partial<ReceivedSession>): void;
    /** The token is dead, and its session has ended, not its user. False: another session came since, and goes on. */
    end(token: string): boolean;
    /** Shows a status. A session that is still good stays active, whatever becomes of its renewal. */
    show(status: 'none' | 'pending' | 'failed', error?: AuthError): void;
}
export declare function createHeldSession({ client, store }: Context): HeldSession;
