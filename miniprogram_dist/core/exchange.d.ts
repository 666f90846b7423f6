import type { Context } from './context';
import type { StoredSession } from './session-storage';
/** A fresh session, and what the server said of the user. */
export interface Exchanged extends StoredSession {
    userInfo: unknown;
}
/**
 * `wx.login` → code → your server → token. A code is exchanged once, whatever comes of it: WeChat
 * refuses it the second time (platform facts §1.9). Rejects with a coded error.
 */
export declare function exchangeCode(ctx: Context, epoch: number): Promise<Exchanged>;
