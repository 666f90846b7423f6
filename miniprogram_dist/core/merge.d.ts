import type { Config } from './config';
import type { AuthOptions } from './options';
/**
 * Options over what stood before. A value that cannot be meant is left out, and said to the
 * developer: a bad option must not take the app down.
 */
export declare function merge(before: Config, options: AuthOptions): Config;
