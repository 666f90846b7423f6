import type { Context } from './context';
/** What the app's own code answers, within the configured time. */
export declare const within: <Result>({ platform, config }: Context, what: string, work: () => Result | PromiseLike<Result>) => Promise<Result>;
