import type { ReceivedSession } from './held-session';
import type { Context } from '../context';
import type { Session } from '../options';
/** A session as it lies in the storage. */
export interface StoredSession extends ReceivedSession {
    /**
     * Whose session it is. The plain storage names the generation of the user of now, and a session of
     * another generation is nobody's: a storage may fail, hang, or let an earlier write land last.
     */
    generation: string;
}
/** The stored session. Its writes wait for each other, and never reject. */
export interface SessionStorage {
    /** What is stored; nothing where it cannot be read. Comes before any write. */
    read(): Promise<StoredSession | undefined>;
    /** Is this the session of the user of now? */
    isOfUser(session: StoredSession): boolean;
    /** Stores a session of the user of now. A user who ends first leaves nothing. */
    write(session: ReceivedSession): void;
    remove(): Promise<unknown>;
    /** Sessions that have ended, which the app's server has yet to be told. */
    unrevoked(): readonly Session[];
    addUnrevoked(session: Session): Promise<unknown>;
    removeUnrevoked(session: Session): Promise<unknown>;
}
export declare function createSessionStorage(context: Context): SessionStorage;
