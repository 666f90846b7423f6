import { AuthError } from './client/errors'
import { mergeOptions } from './options'
import { acceptAppProfile } from './profile/app-profile'
import { requestWithToken } from './session/request'
import { fieldsOf } from './state/state'
import type { AuthParts } from './auth'
import type { AuthOptions, RequestOptions, RequestResult, Session } from './options'
import type { AuthState, UserInfo } from './state/state'

/** The JS API. Optional: the components work without a line of it. */
export interface Auth {
  /** Once, in app.ts, before the first page. An option of a wrong type or value is left out, with a warning. */
  configure(options: AuthOptions): void
  /** The snapshot of now; never changes, is replaced. */
  readonly state: AuthState
  /** Calls back after every change, until the returned function is called. */
  subscribe(listener: (state: AuthState, previous: AuthState) => void): () => void
  /** Storage read and silent check done. Never rejects. */
  ready(): Promise<AuthState>
  /**
   * A session, silently: the one that is still good, else `wx.login` → `exchange`. Any number of
   * callers share one login. A `wx.login` that failed is not retried by itself. With `force`, a
   * server that names another user than the one who is known replaces them: nothing of the first one
   * stays on screen or in storage.
   * @throws AuthError `unsupported` without `exchange`; `exchange-failed`, `network`, `timeout`;
   * `cancelled` when a logout came first
   */
  login(options?: { force?: boolean }): Promise<Session>
  /** Forgets token, profile and attempts, and stays logged out until a tap or `login()`. */
  logout(): Promise<void>
  /**
   * What your own server knows of this user. Never replaces what the user gave here and your
   * server has not seen yet, and never with a placeholder.
   * @throws AuthError `invalid` when it is given no object
   */
  setProfile(userInfo: UserInfo): Promise<AuthState>
  /** The silent check again. Raises no prompt. Never rejects. */
  refresh(): Promise<AuthState>
  /**
   * `wx.request` with the token in `header.Authorization`: one renewal and one retry on a 401.
   * @throws AuthError `not-granted` after a logout, `network`, `timeout`, and what `login` rejects with
   */
  request<Data = unknown>(options: RequestOptions): Promise<RequestResult<Data>>
  /**
   * The client's settings page. Call it from a tap (base library 2.3.0); resolves when the user
   * is back, and what they turned on or off there is heard.
   * @throws AuthError `no-tap` outside a tap, `unsupported` below base library 1.1.0
   */
  openSetting(): Promise<AuthState>
}

/** What an app is offered, on the parts of one instance. Options come here as `readOptions` gives them. */
export function createApi({ context, lifecycle, silentCheck, session, answers }: AuthParts): Auth {
  const { client, store } = context
  const state = () => store.state

  return {
    configure: (options) => context.setOptions(mergeOptions(context.options, options)),
    get state() {
      return state()
    },
    subscribe(listener) {
      // Whoever follows the state knows it from here on, so a later `configure` is a change of it.
      state()
      return store.subscribe(listener)
    },
    ready: () => lifecycle.start().then(state),
    refresh: () => lifecycle.start().then(silentCheck.check).then(state),
    login: (options) => session.login({ force: !!fieldsOf(options, 'force').force }),
    logout: () => lifecycle.logout(),
    setProfile: (userInfo) =>
      new Promise((resolve) => {
        acceptAppProfile(context, userInfo)
        resolve(state())
      }),
    request: <Data>(options: RequestOptions) =>
      requestWithToken(context, session, options) as Promise<RequestResult<Data>>,
    openSetting: () =>
      context.isSinglePage()
        ? Promise.reject(new AuthError('unsupported', 'single-page mode has no settings'))
        : client.call('openSetting', {}, 0).then(answers.answerSetting).then(state),
  }
}
