import type { Credentials } from './options';
/**
 * Where the app's server joins in. The JS API fills these; a page that only declares components
 * loads none of the code behind them.
 */
export interface Extensions {
    /** The first component is there: what must run beside the silent check. */
    start?(): Promise<unknown> | undefined;
    /** Start is over: what did not reach the server last time. */
    retry?(): void;
    /** A page came to the front. */
    show?(): void;
    /** A gate needs a session. */
    openSession?(byTap?: boolean): void;
    /** Which login's `session_key` encrypts what the client sends now; 0: not certain. */
    stamp?(): number;
    /** The profile changed. Answers the credentials that the server can decrypt. */
    changed?(stamp: number | undefined, credentials?: Credentials): Credentials | undefined;
    /** The lasting address of a chosen avatar; `undefined` where the app has none to give. */
    upload?(tempFilePath: string): Promise<string> | undefined;
}
