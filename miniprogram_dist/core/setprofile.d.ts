import type { Context } from './context';
/**
 * What the app's own server knows of the user. It never replaces what the user gave here and no
 * server has seen yet, and a placeholder is not theirs, whoever sends it.
 */
export declare function setProfile(ctx: Context, given: unknown): void;
