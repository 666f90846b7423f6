import type { MaybePromise, SignedProfile, WechatProfile } from '../../server/backend'
import type { Client } from '../client'
import { NativeRefusal, type Callbacks } from '../calls/outcome'
import { realProfile } from '../user-profile'
import type { Answer } from '../../person/prompts'
import { then } from '../../server/maybe-promise'

export interface UserInfoAnswer extends SignedProfile {
  /** With cloud development on (platform facts §1.2). */
  cloudID?: string
}

interface Question {
  from: 'button' | 'api'
  cause: 'tap' | 'api'
  /** `false`: no session is asked for, and nothing encrypted is given. */
  withCredentials?: boolean
}

/** What `wx.getUserInfo` and its button do alike: agreement, permission, answer. */
export function askUserInfo(client: Client, question: Question): MaybePromise<UserInfoAnswer> {
  const { era, privacy, scopes } = client
  const data = question.from === 'button' ? era.button : era.api
  const prompts = data === 'real' && scopes.get(scope) !== true && question.from === 'button'
  const referrer = question.from === 'button' ? 'button.getUserInfo' : 'getUserInfo'
  const joined = prompts && privacy.joinsPermission()

  const passed = joined ? undefined : privacy.pass(referrer, question.cause)
  return then(passed, () => {
    if (data === 'placeholder') {
      // No prompt, and the scope reads true from now on (platform facts §1.8).
      scopes.set(scope, true)
      return sign(client, client.options.placeholder, question.withCredentials)
    }
    return then(permission(client, question, joined), () =>
      sign(client, realProfile(client), question.withCredentials),
    )
  })
}

export function userInfoApis(client: Client) {
  const { native, tap } = client
  return {
    // Callbacks only: without any it answers nobody (platform facts §1.2).
    getUserInfo: (options: Callbacks & { withCredentials?: boolean; timeout?: number } = {}) => {
      const cause = tap.active() ? 'tap' : 'api'
      const { withCredentials, timeout } = options
      void native.call(
        'getUserInfo',
        options,
        () => askUserInfo(client, { from: 'api', cause, withCredentials }),
        { callbacksOnly: true, timeout },
      )
    },
    getUserProfile: (options: Callbacks & { desc?: string }) =>
      native.call('getUserProfile', options, () => askUserProfile(client, options.desc)),
  }
}

const scope = 'scope.userInfo'

function permission(
  client: Client,
  { from, cause }: Question,
  joined: boolean,
): MaybePromise<void> {
  const { scopes, prompts, privacy, era } = client
  const given = scopes.get(scope)
  // Granted once, both are silent; refused, the button asks again on every tap (platform facts §1.1).
  if (given === true) return
  if (from === 'api' && (!era.apiPrompts || given === false)) {
    throw new NativeRefusal(era.apiPrompts ? denied(client) : unauthorized(client))
  }
  const question = { kind: 'getUserInfo', cause, ...(joined && { withPrivacy: true }) } as const
  return prompts.ask(question).then((answer) => {
    if (answer === 'cancel') throw new NativeRefusal('cancel', 1)
    if (answer === 'allow' && joined) privacy.agree()
    scopes.set(scope, answer === 'allow')
    // Refused in a popup that carried the tick: 103 (platform facts §1.7).
    if (answer !== 'allow') throw new NativeRefusal(denied(client), joined ? 103 : undefined)
  })
}

/** `wx.getUserProfile` (platform facts §1.3): asks on every call, from a tap only. */
function askUserProfile(client: Client, desc: unknown): MaybePromise<UserInfoAnswer> {
  const { tap, privacy, era, prompts, since } = client
  if (typeof desc !== 'string' || desc === '' || Array.from(desc).length > 30) {
    throw new NativeRefusal('desc length does not meet the requirements')
  }
  if (!tap.consume()) throw new NativeRefusal('can only be invoked by user TAP gesture.')

  const signed = (profile: WechatProfile): MaybePromise<UserInfoAnswer> =>
    then(client.servers.userInfo(profile, { withoutIds: true }), (answer) => {
      // Below 2.16.0 it lacked both (platform facts §1.1).
      const { iv, encryptedData, ...plain } = answer
      return since('2.16.0') ? { ...plain, ...(iv && { iv, encryptedData }) } : plain
    })
  return then(privacy.pass('getUserProfile', 'tap'), () => {
    if (era.profile === 'placeholder') return signed(client.options.placeholder)
    return prompts.ask({ kind: 'getUserProfile', cause: 'tap' }).then((answer: Answer) => {
      if (answer === 'cancel') throw new NativeRefusal('cancel', 1)
      if (answer !== 'allow') throw new NativeRefusal('auth deny')
      return signed(realProfile(client))
    })
  })
}

function sign(
  { servers, options }: Client,
  profile: WechatProfile,
  withCredentials = true,
): MaybePromise<UserInfoAnswer> {
  if (!withCredentials) return { userInfo: { ...profile }, rawData: JSON.stringify(profile) }
  return then(servers.userInfo(profile), (signed) =>
    signed.encryptedData !== undefined && options.cloud
      ? { ...signed, cloudID: `${options.appId}_${signed.iv ?? ''}` }
      : signed,
  )
}

/** The rejections were unified in 2.6.5 (platform facts §1.1, §1.2). */
function denied({ since }: Client): string {
  return since('2.6.5') ? 'auth deny' : ':auth denied'
}

function unauthorized({ since }: Client): string {
  return since('2.6.5') ? 'scope unauthorized' : ':scope unauthorized'
}
