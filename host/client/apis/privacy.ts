import type { Client } from '../client'
import type { Callbacks } from '../calls/outcome'
import type { PrivacyListener } from '../privacy-gate'
import { then } from '../../server/maybe-promise'

/** 2.32.3; callbacks only, as the official typings say (platform facts §1.7). */
export function privacyApis({ native, privacy, tap }: Client) {
  return {
    getPrivacySetting: (options?: Callbacks) => {
      void native.call(
        'getPrivacySetting',
        options,
        () => ({ needAuthorization: privacy.needed(), privacyContractName }),
        { callbacksOnly: true },
      )
    },
    onNeedPrivacyAuthorization: (listener: PrivacyListener) =>
      native.callSync('onNeedPrivacyAuthorization', [], () => privacy.listen(listener)),
    requirePrivacyAuthorize: (options?: Callbacks) => {
      const cause = tap.active() ? 'tap' : 'api'
      void native.call(
        'requirePrivacyAuthorize',
        options,
        // Nothing declared is nothing to agree to.
        () =>
          privacy.needed() ? then(privacy.pass('requirePrivacyAuthorize', cause), () => ({})) : {},
        { callbacksOnly: true },
      )
    },
    openPrivacyContract: (options?: Callbacks) => {
      void native.call('openPrivacyContract', options, () => ({}), { callbacksOnly: true })
    },
  }
}

const privacyContractName = '《小程序隐私保护指引》'
