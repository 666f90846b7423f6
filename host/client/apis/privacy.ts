import { continueWith } from '../../maybe-promise'
import type { Callbacks } from '../calls/outcome'
import type { Client } from '../client'
import type { PrivacyListener } from '../privacy-gate'

/** The privacy APIs of 2.32.3. They take callbacks only, as the official typings say. */
export function privacyApis({ native, privacy, tapState }: Client) {
  return {
    getPrivacySetting: (options?: Callbacks) => {
      void native.call(
        'getPrivacySetting',
        options,
        () => ({ needAuthorization: privacy.isAgreementNeeded(), privacyContractName }),
        { callbacksOnly: true },
      )
    },
    onNeedPrivacyAuthorization: (listener: PrivacyListener) =>
      native.callSync('onNeedPrivacyAuthorization', [], () => privacy.setListener(listener)),
    requirePrivacyAuthorize: (options?: Callbacks) => {
      const cause = tapState.isActive() ? 'tap' : 'api'
      void native.call(
        'requirePrivacyAuthorize',
        options,
        // It also succeeds if the developer declared nothing.
        () =>
          privacy.isAgreementNeeded()
            ? continueWith(privacy.requireAgreement('requirePrivacyAuthorize', cause), () => ({}))
            : {},
        { callbacksOnly: true },
      )
    },
    openPrivacyContract: (options?: Callbacks) => {
      void native.call('openPrivacyContract', options, () => ({}), { callbacksOnly: true })
    },
  }
}

const privacyContractName = '《小程序隐私保护指引》'
