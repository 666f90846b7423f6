import { continueWith } from '../../maybe-promise'
import { NativeRefusal, type Callbacks } from '../calls/outcome'
import type { Client } from '../client'

/** The silent login: the user is asked nothing (official docs, open-ability/login). */
export function loginApis({ native, server }: Client) {
  return {
    login: (options?: Callbacks & { timeout?: number }) =>
      native.call('login', options, () => continueWith(server.issueCode(), (code) => ({ code })), {
        timeout: options?.timeout,
      }),
    checkSession: (options?: Callbacks) =>
      native.call('checkSession', options, () =>
        continueWith(server.checkSession(), (isValid) => {
          if (!isValid) throw new NativeRefusal('session time out, need relogin')
          return {}
        }),
      ),
  }
}
