import type { MaybePromise } from '../../maybe-promise'
import { NativeRefusal, type Callbacks } from '../calls/outcome'
import type { Client } from '../client'

interface AuthSettingAnswer {
  authSetting: Record<string, boolean>
}

/** Opens the settings page, and answers when the user leaves it. */
export async function openSettings(
  { prompts, scopes }: Client,
  cause: 'tap' | 'api',
): Promise<AuthSettingAnswer> {
  const answer = await prompts.ask({ kind: 'openSetting', cause })
  if (typeof answer === 'object' && !('avatar' in answer) && !('phoneNumber' in answer)) {
    // The page shows only scopes that the app asked for, so the user cannot change another (official docs, wx.openSetting).
    for (const [scope, granted] of Object.entries(answer)) {
      if (scopes.get(scope) !== undefined) scopes.set(scope, granted)
    }
  }
  return { authSetting: scopes.all() }
}

export function settingApis(client: Client) {
  const { native, scopes, tapState, era, prompts, baseLibrary } = client

  /** Since 2.3.0 the settings page opens only from a tap (official docs, wx.openSetting). */
  const openSetting = (): Promise<AuthSettingAnswer> => {
    const isFromTap = tapState.consume()
    if (baseLibrary.isAtLeast('2.3.0') && !isFromTap) {
      throw new NativeRefusal('can only be invoked by user TAP gesture.')
    }
    return openSettings(client, isFromTap ? 'tap' : 'api')
  }

  const authorize = (scope: string): MaybePromise<object> => {
    const granted = scopes.get(scope)
    if (scope === 'scope.userInfo') {
      // It opens no prompt. Where data is anonymous it always succeeds (community/develop/doc/000cacfa20ce88df04cb468bc52801).
      if (era.api === 'placeholder') scopes.set(scope, true)
      else if (granted !== true && !era.apiPrompts) throw new NativeRefusal('auth deny')
      if (era.api === 'placeholder' || granted === true) return {}
    }
    if (granted === true) return {}
    // A scope that was refused fails without a prompt (official docs, open-ability/authorize).
    if (granted === false) throw new NativeRefusal('auth deny')
    const cause = tapState.isActive() ? 'tap' : 'api'
    return prompts.ask({ kind: 'authorize', cause, scope }).then((answer) => {
      if (answer === 'cancel') throw new NativeRefusal('cancel', 1)
      scopes.set(scope, answer === 'allow')
      if (answer !== 'allow') throw new NativeRefusal('auth deny')
      return {}
    })
  }

  return {
    getSetting: (options?: Callbacks) =>
      native.call('getSetting', options, () => ({ authSetting: scopes.all() }), {
        keepsTapState: true,
      }),
    openSetting: (options?: Callbacks) => native.call('openSetting', options, openSetting),
    authorize: (options: Callbacks & { scope: string }) =>
      native.call('authorize', options, () => authorize(options.scope)),
  }
}
