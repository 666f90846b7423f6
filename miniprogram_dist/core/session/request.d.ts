import type { Context } from '../context';
import type { RequestOptions, RequestResult, Session } from '../options';
/** The part of the login session that a request needs. */
interface TokenSource {
    login(): Promise<Session>;
    renew(): Promise<Session>;
    current(): Session | undefined;
}
/** `wx.request` with the token: one renewal and one retry on a 401. */
export declare function requestWithToken(context: Context, session: TokenSource, options: RequestOptions): Promise<RequestResult>;
export {};
