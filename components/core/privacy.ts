import { classify } from './errors'
import type { Context } from './context'
import type { AuthErrorCode } from './errors'
import type { AuthState } from './state'

/** After a refusal the client answers by itself for 10 s, without asking (platform facts §1.7). */
const COOLDOWN = 10000

/** How the privacy agreement stands. `wx.onNeedPrivacyAuthorization` is the app's own. */
export interface PrivacyPart {
  /** Asks the client. True: nothing is left to agree to. */
  check(): Promise<boolean>
  /** Draws from an answer what it says of the agreement. */
  heard(code?: AuthErrorCode): void
}

export function createPrivacy(ctx: Context): PrivacyPart {
  const { platform, store } = ctx
  const send = (privacy: AuthState['privacy']) => store.send({ type: 'privacy', privacy })
  const isNow = (privacy: AuthState['privacy']) => store.state.privacy === privacy
  return {
    check: () =>
      platform
        .call<{ needAuthorization?: unknown }>('getPrivacySetting', {}, ctx.config.timeout)
        .then(({ needAuthorization }) => {
          // A refusal lasts its time; where nothing is declared, nothing is needed either.
          if (needAuthorization === true && !isNow('refused')) send('needed')
          if (needAuthorization === false && !isNow('undeclared')) send('agreed')
          return needAuthorization === false
        })
        // Below 2.32.3 there is nothing to agree to.
        .catch((reason: unknown) => classify(reason).code === 'unsupported'),
    heard(code) {
      if (code === 'privacy-refused') {
        // An answer within that time is the same refusal once more.
        if (!isNow('refused')) platform.after(COOLDOWN, () => isNow('refused') && send('needed'))
        send('refused')
      } else if (code === 'privacy-undeclared') {
        send('undeclared')
        console.warn('[miniprogram-auth-kit] declare 昵称、头像 in the console')
      } else if (!code && !isNow('unknown')) send('agreed')
    },
  }
}
