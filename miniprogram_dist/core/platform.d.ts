/**
 * The narrow view of the client that the rules may use. Everything is looked up when it is called,
 * so a client that appears late (or is replaced by a test) is the one that answers.
 */
export interface Platform {
    now: () => number;
    /** Runs once after `ms`; answers its own undo. */
    after: (ms: number, run: () => void) => () => void;
    /** `wx.canIUse`; false where the client cannot tell. */
    canIUse: (schema: string) => boolean;
    /** What the client says of itself, such as `SDKVersion`; `''` where it cannot tell. */
    info: (key: string) => string;
    /**
     * An asynchronous API, always with callbacks; called before this returns, so a tap still counts.
     * Rejects with an `AuthError`, after `timeout` ms at the latest; 0: waits for a person.
     */
    call: <Result>(api: string, options: object, timeout: number) => Promise<Result>;
    /** A method of the file system manager, called as `call` calls. */
    file: <Result>(method: string, options: object, timeout: number) => Promise<Result>;
    /** Where an app may keep files. */
    userFolder: () => string;
    /** A synchronous API; throws what the client throws. */
    sync: (api: string, ...rest: unknown[]) => unknown;
}
export declare const platform: Platform;
/** How long a nickname's review, or a look at its field, may take before it is done without; ms. */
export declare const REVIEW = 1500;
/** Rejects with `timeout` when `work` is not done in time (0: it has none); it may throw, too. */
export declare function deadline<Result>(work: () => Result | PromiseLike<Result>, ms: number, what: string, { after }: Pick<Platform, 'after'>): Promise<Result>;
