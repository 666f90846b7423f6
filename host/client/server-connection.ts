import type { MaybePromise, SignedProfile, WechatBackend, WechatProfile } from '../server/backend'
import { attempt } from '../server/maybe-promise'
import { NativeRefusal } from './calls/outcome'

/** WeChat's servers as the client reaches them, for the person who holds the phone. */
export interface Servers {
  issueCode: () => MaybePromise<string>
  checkSession: () => MaybePromise<boolean>
  userInfo: (
    profile: WechatProfile,
    options?: { withoutIds?: boolean },
  ) => MaybePromise<SignedProfile>
}

export function createServers(backend: WechatBackend, openid: () => string): Servers {
  return {
    issueCode: () => reach(() => backend.issueCode(openid())),
    checkSession: () => reach(() => backend.checkSession(openid())),
    userInfo: (profile, options) => reach(() => backend.userInfo(openid(), profile, options)),
  }
}

/** Servers that cannot be reached are a network that failed, whatever the reason. */
function reach<T>(ask: () => MaybePromise<T>): MaybePromise<T> {
  return attempt(
    ask,
    (answer) => answer,
    () => {
      throw new NativeRefusal('network error')
    },
  )
}
