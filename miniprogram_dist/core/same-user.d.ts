import type { Context } from './context';
/** Throws when a logout came since: what was begun before one is not carried on after it. */
export declare function ensureSameUser(ctx: Context, epoch: number): void;
