import type { BackOff } from './back-off';
import type { Expiry } from './expiry';
import type { HeldSession } from './held-session';
import type { Renewal } from './renewal';
import type { Context } from '../context';
import type { Session } from '../options';
/** How a session is wanted. */
export interface Wanted {
    /** The one that is held will not do. */
    isFresh?: boolean | undefined;
    /** By the app itself: without a wait, and it may be another user's. */
    isForced?: boolean | undefined;
}
interface ObtainParts {
    context: Context;
    heldSession: HeldSession;
    renewal: Renewal;
    backOff: BackOff;
    expiry: Expiry;
    /** Has this app sessions, its own or those of `exchange`? */
    hasSessions: () => boolean;
    load: () => Promise<unknown>;
}
/** A session for whoever needs one: the one that is held, the stored one, or one of a login. */
export declare function createObtain(parts: ObtainParts): (wanted?: Wanted) => Promise<Session>;
export {};
