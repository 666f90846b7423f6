/** What `run` answers; `undefined` where it throws. */
export declare function attempt<Result>(run: () => Result, isSaid?: boolean): Result | undefined;
/** Runs what the app gave us: one callback that throws takes down no handler, and is heard of. */
export declare const guarded: <Result>(run: () => Result) => Result | undefined;
