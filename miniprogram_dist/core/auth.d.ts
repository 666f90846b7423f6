import type { Auth } from './api';
import type { Kit } from './kit';
import type { AuthOptions } from './options';
import type { Platform } from './platform';
/**
 * Another instance beside the packaged one; tests use it.
 * @param options as for `configure`
 * @param platform the client; default: the real one
 */
export declare function createAuth(options?: AuthOptions, platform?: Platform): Auth;
/** Adds what speaks to the app's server to what knows the user, and answers the JS API. */
export declare function joinServer(kit: Kit): Auth;
