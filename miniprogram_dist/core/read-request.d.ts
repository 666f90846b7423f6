import type { RequestOptions } from './request-options';
/**
 * What an app asked of `auth.request`, as far as it can be meant. The developer is warned of a value of
 * a wrong type, which is left out, and of a name that is not known here, which goes on to `wx.request`:
 * a newer client may know it.
 */
export declare function readRequestOptions(options: unknown): RequestOptions;
