import { AuthError } from './client/errors'
import { mergeOptions } from './options'
import { acceptAppProfile } from './profile/app-profile'
import { requestWithToken } from './session/request'
import { fieldOf, fieldsOf } from './state/fields'
import { runCallback } from './state/store'
import type { AuthParts } from './auth'
import type { AuthOptions, GivenSession, Session } from './options'
import type { RequestOptions, RequestResult, RequestWork } from './request-options'
import type { AuthState } from './state/state'
import type { UserInfo } from './state/user-info'

/**
 * The JS API. Optional: the components work without a line of it.
 * @zh JS API。可以不用：不写一行 JS，组件照样工作
 */
export interface Auth {
  /**
   * Once, in app.ts, before the first page. An option of a wrong type or value is left out, with a warning.
   * @zh 在 app.ts 里、第一个页面之前调用一次。类型或取值不对的选项会忽略，并在控制台警告
   */
  configure(options: AuthOptions): void
  /**
   * The snapshot of now; never changes, is replaced.
   * @zh 现在的快照；不会改变，只会整份替换
   */
  readonly state: AuthState
  /**
   * Calls back after every change.
   * @returns a function that ends it
   * @zh 每次变化之后调用 `listener`
   * @zhReturns 取消订阅的函数
   */
  subscribe(listener: (state: AuthState, previous: AuthState) => void): () => void
  /**
   * Waits until the storage is read and the silent check is done. Never rejects.
   * @returns the state of then
   * @zh 等到存储读完、静默检查完成；不会拒绝
   * @zhReturns 那时的状态
   */
  ready(): Promise<AuthState>
  /**
   * A session, silently: the one that is still good, else `wx.login` → `exchange`. Any number of
   * callers share one login. After one that failed, no silent one is started for 1 s, doubling to 60 s,
   * or for the `retryAfter` (s) that `exchange` rejects with: until then `login()` rejects as that one
   * did. A tap and `force` do not wait. With `force`, a server that names another user than the one who
   * is known replaces them: nothing of the first one stays on screen or in storage.
   * @returns the token, and when it ends
   * @throws AuthError `exchange-failed`, `network`, `timeout`, with `reason` where the server spoke;
   * `cancelled` when a logout came first; without `exchange` `unauthorized` when the session that the app
   * set has ended, and `unsupported` when there was none
   * @zh 静默取得会话：还有效就用现在的，否则 `wx.login` → `exchange`。不管多少处同时调用，只登录一次。失败之后
   * 1 秒内（逐次加倍，最长 60 秒；或 `exchange` 拒绝时给出的 `retryAfter` 秒内）不再静默登录，期间 `login()`
   * 以同样的原因拒绝；点按和 `force` 不用等。用 `force` 而服务器说的是另一个用户时，就换成那个用户，前一个用户的
   * 资料不留在界面和存储里
   * @zhReturns token 和到期时间
   * @zhThrows `exchange-failed`、`network`、`timeout`，服务器说的话在 `reason`；先退出了则是 `cancelled`；
   * 没有 `exchange` 时，应用自己的会话已结束是 `unauthorized`，从来没有过是 `unsupported`
   */
  login(options?: { force?: boolean }): Promise<Session>
  /**
   * Forgets token, profile and attempts, tells the server by `revoke`, and stays logged out until a tap,
   * `login()` or `setSession()`, also after a restart.
   * @zh 退出：忘掉 token、资料和次数，通过 `revoke` 告诉服务器；在点按、`login()` 或 `setSession()` 之前一直有效，
   * 重启之后也是
   */
  logout(): Promise<void>
  /**
   * The session that your own login page received from your server; `null`: it has ended. Gates,
   * `request`, the functions of `configure`, logout and the next start use it as one of `exchange`. Where
   * there is no `exchange` to renew it, gates close at its end. A `userInfo` that names another user than
   * the one who is known replaces them, as after `login({ force: true })`.
   * @returns the session as it is kept; nothing for `null`
   * @throws AuthError `invalid` when it is no session; `cancelled` when a logout came first
   * @zh 交出你自己的登录页从服务器拿到的会话；`null`：会话已结束。门、`request`、`configure` 里的函数、退出和下次启动
   * 都像用 `exchange` 的会话一样用它。没有 `exchange` 续期时，到期后门会关上。`userInfo` 说的是另一个用户时，
   * 就换成那个用户，与 `login({ force: true })` 相同
   * @zhReturns 存下的会话；`null` 时没有
   * @zhThrows 不是会话则 `invalid`；先退出了则 `cancelled`
   */
  // eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- with null there is no session
  setSession(session: GivenSession | null): Promise<Session | void>
  /**
   * What your own server knows of this user. Never replaces what the user gave here and your
   * server has not seen yet, and never with a placeholder.
   * @returns the new state
   * @throws AuthError `invalid` when it is given no object
   * @zh 告诉组件库：你的服务器所知道的用户资料。不会替换用户在这里填写、你的服务器还没收到的内容，占位数据也不会进来
   * @zhReturns 新的状态
   * @zhThrows 参数不是对象则 `invalid`
   */
  setProfile(userInfo: UserInfo): Promise<AuthState>
  /**
   * The silent check again. Raises no prompt. Never rejects.
   * @returns the new state
   * @zh 再做一次静默检查。不会弹窗，不会拒绝
   * @zhReturns 新的状态
   */
  refresh(): Promise<AuthState>
  /**
   * `wx.request` with the token in `header.Authorization`, or where the option `authorize` puts it: one
   * renewal and one retry on a 401, or on an answer that `isUnauthorized` knows. The callbacks of
   * `wx.request` are called as well.
   * @returns a promise of the answer of `wx.request`, with `abort()`
   * @throws AuthError `not-granted` after a logout; `cancelled` after `abort()`, and where it would have
   * to be sent for another user; `network`, `timeout`, and what `login` rejects with
   * @zh 带 token 的 `wx.request`：token 写在 `header.Authorization`，或由选项 `authorize` 决定。遇到 401 或
   * `isUnauthorized` 认出的回答，续期并重试一次。`wx.request` 的回调也会调用
   * @zhReturns `wx.request` 的结果的 Promise，带 `abort()`
   * @zhThrows 退出之后是 `not-granted`；`abort()` 之后、需要为另一个用户重发时是 `cancelled`；`network`、`timeout`，
   * 以及 `login` 的各种原因
   */
  request<Data = unknown>(options: RequestOptions<Data>): RequestWork<RequestResult<Data>>
  /**
   * The client's settings page. Call it from a tap (base library 2.3.0); resolves when the user
   * is back, and what they turned on or off there is heard.
   * @returns the new state
   * @throws AuthError `no-tap` outside a tap; `unsupported` below base library 1.1.0 and in single-page mode
   * @zh 打开微信的设置页。在点按里调用（基础库 2.3.0 起的要求）；用户回来时完成，用户在那里开关的授权会生效
   * @zhReturns 新的状态
   * @zhThrows 不在点按里则 `no-tap`；基础库低于 1.1.0 或单页模式则 `unsupported`
   */
  openSetting(): Promise<AuthState>
}

/** What an app is offered, on the parts of one instance. Options come here as `readOptions` gives them. */
export function createApi(parts: AuthParts): Auth {
  const { context, lifecycle, silentCheck, session, gateSession, answers } = parts
  const { client, store } = context
  const state = () => store.state

  return {
    configure(options) {
      context.setOptions(mergeOptions(context.options, options))
      gateSession.handleConfigured()
      lifecycle.handleConfigured()
    },
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
    login: (options) => session.login({ force: !!fieldOf(options, 'force') }),
    logout: () => lifecycle.logout(),
    setSession: (given) => session.set(given),
    setProfile: (userInfo) =>
      new Promise((resolve) => {
        acceptAppProfile(context, userInfo)
        resolve(state())
      }),
    request<Data>(options: RequestOptions<Data>) {
      const work = requestWithToken(context, session, options as RequestOptions)
      callBack(work, options)
      return work as RequestWork<RequestResult<Data>>
    },
    openSetting: () =>
      context.abilities.isSinglePage()
        ? Promise.reject(new AuthError('unsupported', 'single-page mode has no settings'))
        : client.call('openSetting', {}, 0).then(answers.answerSetting).then(state),
  }
}

/** The callbacks of JavaScript callers, as of `wx.request`. Who has callbacks may have no `catch`. */
function callBack(work: Promise<unknown>, options: unknown): void {
  const { success, fail, complete } = fieldsOf(options, 'success', 'fail', 'complete')
  const call = (callback: unknown, answer: unknown) =>
    typeof callback === 'function' && runCallback(() => (callback as Callback)(answer))
  const callBoth = (callback: unknown) => (answer: unknown) => {
    call(callback, answer)
    call(complete, answer)
  }
  if (success || fail || complete) work.then(callBoth(success), callBoth(fail))
}

type Callback = (answer: unknown) => unknown
