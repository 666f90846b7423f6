import type { Credentials } from '../options';
/** The part of a `getUserInfo` answer that only the server can read; whole, or none. */
export declare function readCredentials(detail: unknown): Credentials | undefined;
