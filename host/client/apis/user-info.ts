import type { SignedProfile, WechatProfile } from '../../server/backend'
import { continueWith, type MaybePromise } from '../../maybe-promise'
import type { BaseLibrary } from '../base-library/version'
import { NativeRefusal, type Callbacks } from '../calls/outcome'
import type { Client } from '../client'
import { realProfile } from '../user-profile'

export interface UserInfoAnswer extends SignedProfile {
  /** Only with cloud development (official docs, wx.getUserInfo). */
  cloudID?: string
}

interface UserInfoRequest {
  from: 'button' | 'api'
  cause: 'tap' | 'api'
  /** `false`: no session is needed, and the answer has no encrypted data. */
  withCredentials?: boolean
}

/** What `wx.getUserInfo` and its button have in common: agreement, permission, answer. */
export function askUserInfo(
  client: Client,
  request: UserInfoRequest,
): MaybePromise<UserInfoAnswer> {
  const { era, privacy, scopes } = client
  const isFromButton = request.from === 'button'
  const data = isFromButton ? era.button : era.api
  const opensPrompt = data === 'real' && scopes.get(userInfoScope) !== true && isFromButton
  const promptHasPrivacyTick = opensPrompt && privacy.canJoinPermissionPrompt()

  const referrer = isFromButton ? 'button.getUserInfo' : 'getUserInfo'
  const agreement = promptHasPrivacyTick
    ? undefined
    : privacy.requireAgreement(referrer, request.cause)
  return continueWith(agreement, () => {
    if (data === 'placeholder') {
      // No prompt opens, and the scope reads true afterwards (community/develop/doc/000ecabcb642185cfdfb78fe056c01).
      scopes.set(userInfoScope, true)
      return signedAnswer(client, client.options.placeholder, request.withCredentials)
    }
    return continueWith(askPermission(client, request, promptHasPrivacyTick), () =>
      signedAnswer(client, realProfile(client), request.withCredentials),
    )
  })
}

export function userInfoApis(client: Client) {
  const { native, tapState } = client
  return {
    // It takes callbacks only and never returns a promise (official docs, wx.getUserInfo).
    getUserInfo: (options: Callbacks & { withCredentials?: boolean; timeout?: number } = {}) => {
      const cause = tapState.isActive() ? 'tap' : 'api'
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

const userInfoScope = 'scope.userInfo'

function askPermission(
  client: Client,
  { from, cause }: UserInfoRequest,
  hasPrivacyTick: boolean,
): MaybePromise<void> {
  const { scopes, prompts, privacy, era, baseLibrary } = client
  const granted = scopes.get(userInfoScope)
  // After a grant neither opens a prompt. After a refusal the button asks again on every tap, and the
  // API fails (community/develop/doc/0000a26e1aca6012e896a517556c01).
  if (granted === true) return
  if (from === 'api' && (!era.apiPrompts || granted === false)) {
    throw new NativeRefusal(
      era.apiPrompts ? deniedReason(baseLibrary) : unauthorizedReason(baseLibrary),
    )
  }
  const question = {
    kind: 'getUserInfo',
    cause,
    ...(hasPrivacyTick && { withPrivacy: true }),
  } as const
  return prompts.ask(question).then((answer) => {
    if (answer === 'cancel') throw new NativeRefusal('cancel', 1)
    if (answer === 'allow' && hasPrivacyTick) privacy.agree()
    scopes.set(userInfoScope, answer === 'allow')
    if (answer !== 'allow') {
      // 103 is the refusal of a prompt with the tick (official docs, user-privacy/PrivacyAuthorize).
      throw new NativeRefusal(deniedReason(baseLibrary), hasPrivacyTick ? 103 : undefined)
    }
  })
}

/** `wx.getUserProfile` asks on every call, and only from a tap (official docs, wx.getUserProfile). */
function askUserProfile(client: Client, desc: unknown): MaybePromise<UserInfoAnswer> {
  const { tapState, privacy, era, prompts, baseLibrary } = client
  if (typeof desc !== 'string' || desc === '' || Array.from(desc).length > 30) {
    throw new NativeRefusal('desc length does not meet the requirements')
  }
  if (!tapState.consume()) throw new NativeRefusal('can only be invoked by user TAP gesture.')

  const answerWith = (profile: WechatProfile): MaybePromise<UserInfoAnswer> =>
    continueWith(client.server.userInfo(profile, { withoutIds: true }), (signed) => {
      // Below 2.16.0 the answer lacks both (community/develop/doc/000ecabcb642185cfdfb78fe056c01).
      const { iv, encryptedData, ...plain } = signed
      return baseLibrary.isAtLeast('2.16.0')
        ? { ...plain, ...(iv && { iv, encryptedData }) }
        : plain
    })
  return continueWith(privacy.requireAgreement('getUserProfile', 'tap'), () => {
    if (era.profile === 'placeholder') return answerWith(client.options.placeholder)
    return prompts.ask({ kind: 'getUserProfile', cause: 'tap' }).then((answer) => {
      if (answer === 'cancel') throw new NativeRefusal('cancel', 1)
      if (answer !== 'allow') throw new NativeRefusal('auth deny')
      return answerWith(realProfile(client))
    })
  })
}

function signedAnswer(
  { server, options }: Client,
  profile: WechatProfile,
  withCredentials = true,
): MaybePromise<UserInfoAnswer> {
  if (!withCredentials) return { userInfo: { ...profile }, rawData: JSON.stringify(profile) }
  return continueWith(server.userInfo(profile), (signed) =>
    signed.encryptedData !== undefined && options.cloud
      ? { ...signed, cloudID: `${options.appId}_${signed.iv ?? ''}` }
      : signed,
  )
}

/** The texts of refusals changed with 2.6.5 (base library changelog, 2.6.5). */
function deniedReason({ isAtLeast }: BaseLibrary): string {
  return isAtLeast('2.6.5') ? 'auth deny' : ':auth denied'
}

function unauthorizedReason({ isAtLeast }: BaseLibrary): string {
  return isAtLeast('2.6.5') ? 'scope unauthorized' : ':scope unauthorized'
}
