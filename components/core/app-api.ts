import { createApi } from './api'
import { createAuthParts } from './auth'
import { AuthError } from './client/errors'
import { sharedApi } from './instance'
import { readOptions } from './read-options'
import { readRequestOptions } from './read-request'
import type { Auth } from './api'
import type { Client } from './client/client'
import type { AuthOptions } from './options'
import type { SharedAuth } from './protocol'
import type { RequestOptions } from './request-options'

/**
 * The JS API of an instance, which is looked up at each call. Options are read here, by the copy of the
 * package that the app speaks to.
 */
export function createAppApi(find: () => SharedAuth): Auth {
  return {
    configure: (options) => find().configure(readOptions(options)),
    get state() {
      return find().state
    },
    subscribe: (listener) => find().subscribe(listener),
    ready: () => find().ready(),
    login: (options) => find().login(options),
    logout: () => find().logout(),
    setSession(session) {
      const { setSession } = find()
      return setSession ? setSession(session) : Promise.reject(olderCopyError('setSession'))
    },
    setProfile: (userInfo) => find().setProfile(userInfo),
    refresh: () => find().refresh(),
    request<Data>(options: RequestOptions<Data>) {
      const work = find().request<Data>(readRequestOptions(options))
      return Object.assign(work, { abort: work.abort || (() => undefined) })
    },
    openSetting: () => find().openSetting(),
  }
}

const olderCopyError = (name: string) =>
  new AuthError(
    'unsupported',
    `${name}: another copy of the package in this app is older; keep one version of it`,
  )

/** The JS API of the shared instance. Nothing is made, and no native call, before it is used. */
export const sharedAuth: Auth = createAppApi(sharedApi)

/**
 * Another instance beside the one that the app shares, with the same storage; tests use it.
 * @param options as for `configure`
 * @param client the WeChat client; default: the real one
 * @zh 应用共享的实例之外，另一个实例，用同一份存储；供测试使用
 * @zhParam options 同 `configure`
 * @zhParam client 微信客户端；默认是真实的
 */
export function createAuth(options: AuthOptions = {}, client?: Client): Auth {
  const api = createApi(createAuthParts(client))
  const auth = createAppApi(() => api)
  auth.configure(options)
  return auth
}
