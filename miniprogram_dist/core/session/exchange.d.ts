import type { ReceivedSession } from './held-session';
import type { Context } from '../context';
/** A fresh session, and what the server said of the user. */
interface ExchangedSession extends Omit<ReceivedSession, 'login'> {
    userInfo: unknown;
}
/**
 * `wx.login` → code → your server → token. A code is exchanged once, whatever comes of it: WeChat
 * refuses it the second time (auth.code2Session). Rejects with a coded error.
 */
export declare function exchangeCode(context: Context, userGeneration: number): Promise<ExchangedSession>;
export {};
