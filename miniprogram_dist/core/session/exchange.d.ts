import type { ReceivedSession } from './held-session';
import type { Context } from '../context';
/** A fresh session, and what the server said of the user. */
export interface ExchangedSession extends ReceivedSession {
    userInfo: unknown;
}
/**
 * `wx.login` → code → your server → token. A code is exchanged once, whatever comes of it: WeChat
 * refuses it the second time (auth.code2Session). Rejects with a coded error.
 * @param ensureWanted throws where nobody waits for the session any more
 */
export declare function exchangeCode(context: Context, ensureWanted: () => void): Promise<ExchangedSession>;
/** What an app or its server calls a session; `undefined` where it can be none. */
export declare function readSession(answer: unknown, { client, options }: Context): ExchangedSession | undefined;
