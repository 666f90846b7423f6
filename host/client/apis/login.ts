import type { Client } from '../client'
import { NativeRefusal, type Callbacks } from '../calls/outcome'
import { then } from '../../server/maybe-promise'

/** The silent login: nobody is asked anything (platform facts §1.9). */
export function sessionApis({ native, servers }: Client) {
  return {
    login: (options?: Callbacks & { timeout?: number }) =>
      native.call('login', options, () => then(servers.issueCode(), (code) => ({ code })), {
        timeout: options?.timeout,
      }),
    checkSession: (options?: Callbacks) =>
      native.call('checkSession', options, () =>
        then(servers.checkSession(), (alive) => {
          if (!alive) throw new NativeRefusal('session time out, need relogin')
          return {}
        }),
      ),
  }
}
