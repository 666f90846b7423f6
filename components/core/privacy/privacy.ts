// privacy/: how the privacy agreement stands (base library 2.32.3 and later). Knows state/, client/
// and the context. This file is the front of the room, and its only file.
import { paced, singleFlight, toAuthFailure } from '../client/client'
import { isAgreementOpen, LOG_PREFIX } from '../state/state'
import { fieldOf } from '../state/fields'
import type { Context } from '../context'
import type { AuthErrorCode, AuthState } from '../state/state'

/**
 * After a refusal the client answers by itself for 10 s, without asking (official docs,
 * user-privacy/PrivacyAuthorize). In ms.
 */
const REFUSAL_COOLDOWN = 10000

/** The shortest time between two readings of an open agreement on page show, in ms. */
const RECHECK_INTERVAL = 2000

/** The agreement, as far as the client and its answers tell. `wx.onNeedPrivacyAuthorization` is the app's own. */
export interface Privacy {
  /** Asks the client. True: nothing is left to agree to. */
  check: () => Promise<boolean>
  /** A page or a sheet came to the front: did the user agree elsewhere, such as in the app's own popup? */
  handleShow(): void
  /** Applies what an answer says of the agreement; without a code, the answer was good. */
  applyAnswer(code?: AuthErrorCode): void
}

export function createPrivacy(context: Context): Privacy {
  const { client, store } = context
  const send = (privacy: AuthState['privacy']) => {
    // A client that asks for the agreement is one whose getUserInfo was withdrawn.
    if (isAgreementOpen(privacy) && !context.stored.demoted) context.updateStored({ demoted: true })
    store.send({ type: 'privacy', privacy })
  }
  const isNow = (privacy: AuthState['privacy']) => store.state.privacy === privacy

  const check = singleFlight(() =>
    client
      .call('getPrivacySetting', {}, context.options.timeout)
      .then((answer) => {
        const needAuthorization = fieldOf(answer, 'needAuthorization')
        context.textSource.nameContract(fieldOf(answer, 'privacyContractName'))
        // A refusal lasts its time; where nothing is declared, nothing is needed either.
        if (needAuthorization === true && !isNow('refused')) send('needed')
        if (needAuthorization === false && !isNow('undeclared')) send('agreed')
        return needAuthorization === false
      })
      // Below 2.32.3 there is nothing to agree to.
      .catch((reason: unknown) => toAuthFailure(reason).code === 'unsupported'),
  )
  const recheck = paced(client, RECHECK_INTERVAL, () => void check())

  return {
    check,
    handleShow() {
      if (isAgreementOpen(store.state.privacy)) recheck()
    },

    applyAnswer(code) {
      if (code === 'privacy-refused') {
        // An answer within the cooldown is the same refusal once more.
        if (!isNow('refused')) {
          client.after(REFUSAL_COOLDOWN, () => isNow('refused') && send('needed'))
        }
        send('refused')
      } else if (code === 'privacy-undeclared') {
        send('undeclared')
        console.warn(LOG_PREFIX, 'Declare 昵称、头像 in the admin console (用户隐私保护指引)')
      } else if (!code && !isNow('unknown')) {
        send('agreed')
      }
    },
  }
}
