import type { ReceivedSession } from './held-session';
import type { Context } from '../context';
/** A session as it lies in the storage. */
export interface StoredSession extends ReceivedSession {
    /**
     * Whose session it is. The plain storage names the generation of the user of now, and a session of
     * another generation is nobody's: a storage may fail, hang, or let an earlier write land last.
     */
    generation: string;
}
/** The stored session. Its writes wait for each other. */
export interface SessionStorage {
    /** What is stored; nothing where it cannot be read. */
    read(): Promise<Partial<StoredSession>>;
    /** Is this the session of the user of now? */
    isOfUser(session: Partial<StoredSession>): boolean;
    /** Stores a session of the user of now. A user who ends first leaves nothing. */
    write(session: ReceivedSession): Promise<unknown>;
    remove(): Promise<unknown>;
}
export declare function createSessionStorage(context: Context): SessionStorage;
