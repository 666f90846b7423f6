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
