import type { Context } from './context';
import type { SessionPart } from './session';
/** `wx.request`'s options without its callbacks. The token goes into `header.Authorization`. */
export type RequestOptions = Omit<WechatMiniprogram.RequestOption, 'success' | 'fail' | 'complete'>;
export type RequestResult = WechatMiniprogram.RequestSuccessCallbackResult;
/** `wx.request` with the token: one renewal and one retry on a 401. */
export declare function request(ctx: Context, session: SessionPart, options: RequestOptions): Promise<RequestResult>;
