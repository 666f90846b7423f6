import type {
  SignedProfile,
  WechatBackend,
  WechatPhoneNumber,
  WechatProfile,
} from '../server/backend'
import { attempt, type MaybePromise } from '../maybe-promise'
import { NativeRefusal } from './calls/outcome'

/** The client's connection to WeChat's servers, for the user of the phone. */
export interface ServerConnection {
  issueCode: () => MaybePromise<string>
  issuePhoneCode: (number: WechatPhoneNumber) => MaybePromise<string>
  checkSession: () => MaybePromise<boolean>
  userInfo: (
    profile: WechatProfile,
    options?: { withoutIds?: boolean },
  ) => MaybePromise<SignedProfile>
}

export function createServerConnection(
  backend: WechatBackend,
  user: { readonly openid: string },
): ServerConnection {
  return {
    issueCode: () => request(() => backend.issueCode(user.openid)),
    issuePhoneCode: (number) => request(() => backend.issuePhoneCode(user.openid, number)),
    checkSession: () => request(() => backend.checkSession(user.openid)),
    userInfo: (profile, options) => request(() => backend.userInfo(user.openid, profile, options)),
  }
}

/** Sends a request. Any error of it counts as a network error. */
function request<T>(send: () => MaybePromise<T>): MaybePromise<T> {
  return attempt(
    send,
    (answer) => answer,
    () => {
      throw new NativeRefusal('network error')
    },
  )
}
