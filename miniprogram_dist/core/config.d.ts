import type { AuthOptions } from './options';
type Numbers = 'sessionMaxAge' | 'renewBefore' | 'profileMaxAge' | 'timeout';
/** The options with their defaults in place. */
export type Config = AuthOptions & Required<Pick<AuthOptions, Numbers | 'channels'>>;
export declare const defaults: Config;
export {};
