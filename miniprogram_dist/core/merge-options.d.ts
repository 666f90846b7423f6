import type { ResolvedOptions } from './options';
/**
 * Options over the options that stood before. A value of a wrong type or range is left out, and the
 * developer is warned: a bad option must not take the app down.
 */
export declare function mergeOptions(before: ResolvedOptions, options: unknown): ResolvedOptions;
