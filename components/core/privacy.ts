import type { Context } from './context'
import type { AuthErrorCode, AuthState } from './state'

/** After a refusal the client answers by itself for 10 s, without asking (platform facts §1.7). */
const COOLDOWN = 10000

/** How the privacy agreement stands. `wx.onNeedPrivacyAuthorization` is the app's own. */
export interface PrivacyPart {
  check(): Promise<unknown>
  /** Draws from an answer what it says of the agreement. */
  heard(code?: AuthErrorCode): void
}

export function createPrivacy({ platform, store, config }: Context): PrivacyPart {
  const send = (privacy: AuthState['privacy']) => store.send({ type: 'privacy', privacy })
  return {
    check() {
      if (!platform.has('getPrivacySetting')) return Promise.resolve()
      return platform
        .call<{ needAuthorization?: unknown }>('getPrivacySetting', {}, config.timeout)
        .then(
          ({ needAuthorization }) => {
            if (needAuthorization === true) send('needed')
            else if (needAuthorization === false) send('agreed')
          },
          () => undefined,
        )
    },
    heard(code) {
      const { privacy } = store.state
      if (code === 'privacy-refused') {
        send('refused')
        platform.after(COOLDOWN, () => store.state.privacy === 'refused' && send('needed'))
      } else if (code === 'privacy-undeclared') {
        send('undeclared')
        console.warn(
          '[miniprogram-auth-kit] the privacy agreement does not declare 收集你的昵称、头像: ' +
            'add it to 用户隐私保护指引 in the mini-program console; it takes about 5 minutes',
        )
      } else if (!code && privacy !== 'unknown') send('agreed')
    },
  }
}
