import type { MaybePromise, SignedProfile, WechatBackend, WechatProfile } from './backend'
import { NativeRefusal } from './outcome'

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
  const failed = (): never => {
    throw new NativeRefusal('network error')
  }
  try {
    const answer = ask()
    return answer instanceof Promise ? answer.catch(failed) : answer
  } catch {
    return failed()
  }
}

/** Goes on with an answer, at once where it is here already. */
export function then<T, R>(
  answer: MaybePromise<T>,
  next: (value: T) => MaybePromise<R>,
): MaybePromise<R> {
  return answer instanceof Promise ? answer.then(next) : next(answer)
}
