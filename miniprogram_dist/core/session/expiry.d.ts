import { AuthError } from '../client/client';
import type { HeldSession } from './held-session';
import type { Renewal } from './renewal';
import type { Context } from '../context';
/** The end of a session, as the state shows it. */
export interface Expiry {
    /** Shows a session that has ended as ended, and one that is good as active. */
    show: () => void;
    /** A session came: nothing renews one of the app's own, so its end is shown when it comes. */
    watch: () => void;
    /** Why there is no session of the app's own any more. */
    error: () => AuthError;
}
export declare function createExpiry(context: Context, heldSession: HeldSession, renewal: Renewal): Expiry;
