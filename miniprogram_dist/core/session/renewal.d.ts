import type { BackOff } from './back-off';
import type { ExchangedSession } from './exchange';
import type { HeldSession } from './held-session';
import type { Revocation } from './revoke';
import type { SessionKey } from './session-key';
import type { SessionStorage } from './stored-session';
import type { Context } from '../context';
import type { Session } from '../options';
/** Logins: one at a time, shared by all who need one. */
export interface Renewal {
    /** A fresh session. `mayBeAnotherUser`: the app asked for it, and may know somebody else. */
    run(mayBeAnotherUser?: boolean): Promise<Session>;
    /** Takes a session, by which another user than the one who is known may come. */
    accept(received: ExchangedSession, mayBeAnotherUser: boolean): Session;
    /** Is one on its way for the user of now? */
    readonly isRunning: boolean;
    /** A logout, or a newer session: nobody waits for the login that runs. The next one does. */
    abandon(): void;
}
interface RenewalParts {
    context: Context;
    heldSession: HeldSession;
    sessionKey: SessionKey;
    storage: SessionStorage;
    revocation: Revocation;
    backOff: BackOff;
    serverProfile: LoginProfile;
}
/** What the server says of the user at a login. The room profile/ takes it. */
export interface LoginProfile {
    isAnotherUser(userInfo: unknown): boolean;
    accept(userInfo: unknown, isAnotherUser: boolean): void;
}
export declare function createRenewal(parts: RenewalParts): Renewal;
export {};
