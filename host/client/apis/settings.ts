import type { MaybePromise } from '../../server/backend'
import type { Client } from '../client'
import { NativeRefusal, type Callbacks } from '../calls/outcome'

export interface AuthSettingAnswer {
  authSetting: Record<string, boolean>
}

/** Opens the settings page; what the user changed there is known when they come back. */
export async function openSettings(
  { prompts, scopes }: Client,
  cause: 'tap' | 'api',
): Promise<AuthSettingAnswer> {
  const answer = await prompts.ask({ kind: 'openSetting', cause })
  if (typeof answer === 'object' && !('avatar' in answer)) {
    // The page shows requested scopes only, so a user cannot change another (platform facts §1.8).
    for (const [scope, granted] of Object.entries(answer)) {
      if (scopes.get(scope) !== undefined) scopes.set(scope, granted)
    }
  }
  return { authSetting: scopes.all() }
}

export function settingApis(client: Client) {
  const { native, scopes, tap, era, prompts, since } = client

  /** Since 2.3.0 the settings page opens from a tap only (platform facts §1.8). */
  const openFromApi = (): Promise<AuthSettingAnswer> => {
    const tapped = tap.consume()
    if (since('2.3.0') && !tapped) {
      throw new NativeRefusal('can only be invoked by user TAP gesture.')
    }
    return openSettings(client, tapped ? 'tap' : 'api')
  }

  const authorize = (scope: string): MaybePromise<object> => {
    const given = scopes.get(scope)
    if (scope === 'scope.userInfo') {
      // It does not pop up; under the anonymous rules it always succeeds (platform facts §1.1, §1.8).
      if (era.api === 'placeholder') scopes.set(scope, true)
      else if (given !== true && !era.apiPrompts) throw new NativeRefusal('auth deny')
      if (era.api === 'placeholder' || given === true) return {}
    }
    if (given === true) return {}
    // Refused once, an ordinary scope fails without a prompt (platform facts §1.8).
    if (given === false) throw new NativeRefusal('auth deny')
    const cause = tap.active() ? 'tap' : 'api'
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
        carriesTap: true,
      }),
    openSetting: (options?: Callbacks) => native.call('openSetting', options, openFromApi),
    authorize: (options: Callbacks & { scope: string }) =>
      native.call('authorize', options, () => authorize(options.scope)),
  }
}
