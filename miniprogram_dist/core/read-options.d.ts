import type { AuthOptions } from './options';
/**
 * What an app said, as far as it can be meant. A value of a wrong type or range is left out, and the
 * developer is warned: a bad option must not take the app down.
 */
export declare function readOptions(options: unknown): AuthOptions;
/** The names of the fields that an app gave; never throws. */
export declare const namesOf: (value: unknown) => string[];
/** Tells the developer what cannot be meant in what this function of `auth` was given. */
export declare function warnOfOption(functionName: 'configure' | 'request', problem: string): void;
