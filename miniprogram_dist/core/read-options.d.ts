import type { AuthOptions } from './options';
/**
 * What an app said, as far as it can be meant. A value of a wrong type or range is left out, and the
 * developer is warned: a bad option must not take the app down.
 */
export declare function readOptions(options: unknown): AuthOptions;
