import type { ServerDoor } from './door';
import type { Context } from '../context';
import type { RequestOptions, RequestResult, RequestWork } from '../request-options';
/** `wx.request` with the token, by the one door. */
export declare function requestWithToken(context: Context, door: ServerDoor, options: RequestOptions): RequestWork<RequestResult>;
