import type { Timer } from './timing';
/**
 * The narrow view of the WeChat client that the rules may use. Everything is looked up when it is
 * called, so a `wx` that appears late, or is replaced by a test, is the one that answers.
 */
export interface Client extends Timer {
    now: () => number;
    /** `wx.canIUse`; false where the client cannot tell. */
    canIUse: (schema: string) => boolean;
    /** What the client says of itself, such as `SDKVersion`; `''` where it cannot tell. */
    info: (key: string) => string;
    /** Has the client this base library, or a newer one? False where it does not tell. */
    isAtLeast: (version: string) => boolean;
    /**
     * An asynchronous API, always with callbacks. It is called before this returns, so that the
     * platform still sees the tap. Rejects with an `AuthError`, after `timeout` ms at the latest;
     * 0: it waits for a person. `onStart` is given what the API returns at once.
     */
    call: <Result>(api: string, options: object, timeout: number, onStart?: (task: unknown) => void) => Promise<Result>;
    /** A method of the file system manager, called as `call` calls. */
    file: <Result>(method: string, options: object, timeout: number) => Promise<Result>;
    /** Where an app may keep files. */
    userFolder: () => string;
    /** A synchronous API; throws what the client throws. */
    sync: (api: string, ...parameters: unknown[]) => unknown;
}
/**
 * The one object that every package of a running app sees. `wx` is not: uni-app gives its bundle a
 * copy of it. Before `App()` is called there is the default of base library 2.2.4 (`isDefault`),
 * whose properties are merged into the app (official docs, subpackages/independent).
 */
export declare function findApp(): {
    app: object | undefined;
    isDefault: boolean;
};
/** The client that this app runs on. */
export declare const wxClient: Client;
