import type { Context } from '../context';
import type { Session } from '../options';
/** Tells the app's server that a session ends. Never rejects: the user is gone in any case. */
export declare function revokeSession(context: Context, { token, expiresAt }?: Partial<Session>): Promise<void>;
/** Reports a failure that stops nothing. */
export declare function trackFailure(context: Context, reason: unknown): void;
