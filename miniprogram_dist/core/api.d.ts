import type { AuthParts } from './auth';
import type { AuthOptions, GivenSession, Session } from './options';
import type { RequestOptions, RequestResult, RequestWork } from './request-options';
import type { AuthState } from './state/state';
import type { UserInfo } from './state/user-info';
/** The JS API. Optional: the components work without a line of it. */
export interface Auth {
    /** Once, in app.ts, before the first page. An option of a wrong type or value is left out, with a warning. */
    configure(options: AuthOptions): void;
    /** The snapshot of now; never changes, is replaced. */
    readonly state: AuthState;
    /** Calls back after every change, until the returned function is called. */
    subscribe(listener: (state: AuthState, previous: AuthState) => void): () => void;
    /** Storage read and silent check done. Never rejects. */
    ready(): Promise<AuthState>;
    /**
     * A session, silently: the one that is still good, else `wx.login` → `exchange`. Any number of
     * callers share one login. After one that failed, no silent one is started for 1 s, doubling to 60 s,
     * or for the `retryAfter` (s) that `exchange` rejects with: until then `login()` rejects as that one
     * did. A tap and `force` do not wait. With `force`, a server that names another user than the one who
     * is known replaces them: nothing of the first one stays on screen or in storage.
     * @throws AuthError `exchange-failed`, `network`, `timeout`, with `reason` where the server spoke;
     * `cancelled` when a logout came first; without `exchange` `unauthorized` when the session that the app
     * set has ended, and `unsupported` when there was none
     */
    login(options?: {
        force?: boolean;
    }): Promise<Session>;
    /** Forgets token, profile and attempts, and stays logged out until a tap, `login()` or `setSession()`. */
    logout(): Promise<void>;
    /**
     * The session that your own login page received from your server; `null`: it has ended. Gates,
     * `request`, the functions of `configure`, logout and the next start use it as one of `exchange`. Where
     * there is no `exchange` to renew it, gates close at its end. A `userInfo` that names another user than
     * the one who is known replaces them, as after `login({ force: true })`.
     * @throws AuthError `invalid` when it is no session; `cancelled` when a logout came first
     */
    setSession(session: GivenSession | null): Promise<Session | void>;
    /**
     * What your own server knows of this user. Never replaces what the user gave here and your
     * server has not seen yet, and never with a placeholder.
     * @throws AuthError `invalid` when it is given no object
     */
    setProfile(userInfo: UserInfo): Promise<AuthState>;
    /** The silent check again. Raises no prompt. Never rejects. */
    refresh(): Promise<AuthState>;
    /**
     * `wx.request` with the token in `header.Authorization`, or where the option `authorize` puts it: one
     * renewal and one retry on a 401, or on an answer that `isUnauthorized` knows. The callbacks of
     * `wx.request` are called as well.
     * @throws AuthError `not-granted` after a logout; `cancelled` after `abort()`, and where it would have
     * to be sent for another user; `network`, `timeout`, and what `login` rejects with
     */
    request<Data = unknown>(options: RequestOptions<Data>): RequestWork<RequestResult<Data>>;
    /**
     * The client's settings page. Call it from a tap (base library 2.3.0); resolves when the user
     * is back, and what they turned on or off there is heard.
     * @throws AuthError `no-tap` outside a tap, `unsupported` below base library 1.1.0
     */
    openSetting(): Promise<AuthState>;
}
/** What an app is offered, on the parts of one instance. Options come here as `readOptions` gives them. */
export declare function createApi(parts: AuthParts): Auth;
