import type { SessionStorage } from './stored-session';
import type { Context } from '../context';
import type { Session } from '../options';
/** Tells the app's server which sessions end. The user is gone in any case, so nothing rejects. */
export interface Revocation {
    /** Tells it of this one. What it could not be told is stored, and told at the next start. */
    revoke(session: Session): Promise<unknown>;
    /** A start: tells what it could not be told before. */
    retry: () => void;
}
export declare function createRevocation(context: Context, storage: SessionStorage): Revocation;
