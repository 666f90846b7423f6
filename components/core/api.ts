import { createAuthParts } from './auth'
import { mergeOptions } from './merge-options'
import { acceptAppProfile } from './profile/known-profile'
import { requestWithToken } from './session/request'
import { fieldsOf } from './state/state'
import type { AuthParts } from './auth'
import type { Client } from './client/client'
import type { AuthOptions, RequestOptions, RequestResult, Session } from './options'
import type { AuthState, UserInfo } from './state/state'

/** The JS API. Optional: the components work without a line of it. */
export interface Auth {
  /** Once, in app.ts, before the first page. An option that cannot be meant is left out, with a warning. */
  configure(options: AuthOptions): void
  /** The snapshot of now; never changes, is replaced. */
  readonly state: AuthState
  /** Calls back after every change; answers its own undo. */
  subscribe(listener: (state: AuthState, previous: AuthState) => void): () => void
  /** Storage read and silent check done. Never rejects. */
  ready(): Promise<AuthState>
  /**
   * A session, silently: the one that is still good, else `wx.login` → `exchange`. Any number of
   * callers share one login. A `wx.login` that failed is not retried by itself.
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
   * is back.
   * @throws AuthError `no-tap` outside a tap, `unsupported` below base library 1.1.0
   */
  openSetting(): Promise<AuthState>
}

/** @param parts what the API calls; asked for at each call, since the shared parts are made at the first */
export function createApi(parts: () => AuthParts): Auth {
  const state = () => parts().context.store.state

  return {
    configure(options) {
      const { context } = parts()
      context.setOptions(mergeOptions(context.options, options))
    },
    get state() {
      return state()
    },
    subscribe: (listener) => parts().context.store.subscribe(listener),
    ready: () => parts().lifecycle.start().then(state),
    refresh: () => parts().lifecycle.start().then(parts().silentCheck.check).then(state),
    login: (options) => parts().session.login({ force: !!fieldsOf(options, 'force').force }),
    logout: () => parts().lifecycle.logout(),
    setProfile: (userInfo) =>
      new Promise((resolve) => {
        acceptAppProfile(parts().context, userInfo)
        resolve(state())
      }),
    request: <Data>(options: RequestOptions) => {
      const { context, session } = parts()
      return requestWithToken(context, session, options) as Promise<RequestResult<Data>>
    },
    openSetting: () => {
      const { context, silentCheck } = parts()
      return context.client.call('openSetting', {}, 0).then(silentCheck.applySetting).then(state)
    },
  }
}

/**
 * Another instance beside the packaged one; tests use it.
 * @param options as for `configure`
 * @param client the WeChat client; default: the real one
 */
export function createAuth(options: AuthOptions = {}, client?: Client): Auth {
  const parts = createAuthParts(client)
  const auth = createApi(() => parts)
  auth.configure(options)
  return auth
}
