import type { AuthError, Client } from '../client/client';
/** Keeps a login that failed from being repeated by every caller. */
export interface BackOff {
    /** Why no login is started silently for now; `undefined`: one may be. */
    failure(): AuthError | undefined;
    /** A login failed. The `retryAfter` (s) of its cause, where the server names one, is the wait. */
    noteFailure(error: AuthError): void;
    /** A person acts, and does not wait. */
    skip: () => void;
    /** A login succeeded, or the user ended. */
    reset(): void;
}
export declare function createBackOff({ now }: Pick<Client, 'now'>): BackOff;
