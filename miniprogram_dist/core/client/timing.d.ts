/** Runs something later. */
export interface Timer {
    /** Runs once after `ms`; returns a function that cancels it. */
    after: (ms: number, run: () => void) => () => void;
}
/**
 * What `work` answers. `work` may throw as well as reject.
 * @param ms the longest time it may take; 0: it waits for a person, who has no deadline
 * @param callName names the call for developers
 * @throws AuthError `timeout` when `work` is not done in time
 */
export declare function withDeadline<Result>(work: () => Result | PromiseLike<Result>, ms: number, callName: string, { after }: Timer): Promise<Result>;
/** `work`, shared by all who call while it runs. */
export declare function singleFlight<Result>(work: () => Promise<Result>): () => Promise<Result>;
/** `run`, once for all who ask at the same time, never more often than `interval` ms, never missed. */
export declare function paced(client: Timer & {
    now: () => number;
}, interval: number, run: () => void): () => void;
