/**
 * The narrow view of the client that the rules may use. Everything is looked up when it is called,
 * so a client that appears late (or is replaced by a test) is the one that answers.
 */
export interface Platform {
    now: () => number;
    /** Runs once after `ms`; answers its own undo. */
    after: (ms: number, run: () => void) => () => void;
    /** Is there an API of this name? */
    has: (api: string) => boolean;
    /** `wx.canIUse`; false where the client cannot tell. */
    canIUse: (schema: string) => boolean;
    /** Base library version, such as `2.9.0`; `''` where the client cannot tell. */
    sdkVersion: () => string;
    /** The client's language as the client spells it. */
    language: () => string;
    /**
     * An asynchronous API, always with callbacks; called before this returns, so a tap still counts.
     * Rejects with an `AuthError`, after `timeout` ms at the latest; 0: waits for a person.
     */
    call: <Result>(api: string, options: object, timeout: number) => Promise<Result>;
    /** A method of the file system manager, called as `call` calls. */
    file: <Result>(method: string, options: object, timeout: number) => Promise<Result>;
    /** Where an app may keep files; `''` where the client cannot tell. */
    userFolder: () => string;
    /** A synchronous API; throws what the client throws. */
    sync: (api: string, ...rest: unknown[]) => unknown;
    /** Hears the app coming to the front. */
    onShow: (run: () => void) => void;
}
export declare const platform: Platform;
/** Rejects with `timeout` when `work` is not done in time; its late answer changes nothing. */
export declare function deadline<Result>(work: Promise<Result>, ms: number, what: string, { after }: Pick<Platform, 'after'>): Promise<Result>;
