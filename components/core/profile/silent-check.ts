import { readUserInfoAnswer } from './platform-answer'
import { AuthError, paced, singleFlight } from '../client/client'
import { fieldOf } from '../state/fields'
import type { PlatformProfile } from './known-profile'
import type { Context } from '../context'
import type { Privacy } from '../privacy/privacy'

/** The shortest time between two readings of the settings on page show, in ms. */
const REVOCATION_CHECK_INTERVAL = 30000

/** What can be found out without a person, and without a prompt on any client. */
export interface SilentCheck {
  /** The silent check; shared by all who call while it runs. Never rejects. */
  check: () => Promise<void>
  /** A page came to the front: was the permission withdrawn? */
  checkRevocation(): void
  /**
   * The user is back from the settings page. A permission that was turned off there is withdrawn; one
   * that is on is a yes, where nobody is known. Answers what `getUserInfo` then answered, when it was
   * real. Never rejects.
   */
  applySetting(answer: unknown): Promise<unknown>
  /** A silent, fresh `getUserInfo`, one at a time; answers what it answered when it was real. */
  fetchUserInfo(withCredentials: boolean): Promise<unknown>
}

export function createSilentCheck(
  context: Context,
  privacy: Privacy,
  platformProfile: PlatformProfile,
): SilentCheck {
  const { client, store } = context
  let isChecking = false
  /** How often the user came back from the settings page. */
  let settingAnswers = 0
  let lastFetch: Promise<unknown> = Promise.resolve()

  const profile = () => store.state.profile
  const timeout = () => context.options.timeout

  /** Only a stored `false` is a withdrawal; `undefined` proves nothing (wx.getSetting). */
  function hearScope(scope: unknown) {
    if (scope !== false) return
    platformProfile.isSilent = false
    if (profile().source === 'getUserInfo') store.send({ type: 'revoked' })
  }

  function applySetting(answer: unknown): Promise<unknown> {
    const scope = userInfoScopeOf(answer)
    const { userInfo, preview } = profile()
    const isOpenQuestion = !userInfo && !preview && !context.stored.loggedOut
    const count = ++settingAnswers
    hearScope(scope)
    if (scope !== true || !isOpenQuestion) return Promise.resolve()
    return privacy
      .check()
      .then((isAgreed) => {
        if (count === settingAnswers) platformProfile.isSilent = isAgreed
        return fetchUserInfo(false)
      })
      .catch(() => undefined)
  }

  /** Reads the settings. What the user set or said meanwhile is newer than what is read. */
  const readSetting = singleFlight(() => {
    const { userInfo } = profile()
    const before = settingAnswers
    return client.call('getSetting', {}, timeout()).then(
      (answer) => {
        if (before !== settingAnswers || userInfo !== profile().userInfo) return undefined
        const scope = userInfoScopeOf(answer)
        hearScope(scope)
        return scope
      },
      () => undefined,
    )
  })

  const readSettingAgain = paced(client, REVOCATION_CHECK_INTERVAL, () => void readSetting())

  /** Missing, or the platform's and older than `profileMaxAge`; what the user gave does not age. */
  function isProfileOld() {
    const { profile: storedProfile } = context.stored
    if (!storedProfile) return true
    const { source, at } = storedProfile
    const age = client.now() - at
    return source === 'getUserInfo' && !(age >= 0 && age < context.options.profileMaxAge * 1000)
  }

  function fetchUserInfo(withCredentials: boolean) {
    const fetch = lastFetch.then(() => {
      if (!platformProfile.isSilent || context.stored.demoted) {
        throw new AuthError('not-granted', 'wx.getUserInfo would prompt, or was withdrawn')
      }
      const { userInfo } = profile()
      const { userGeneration } = context
      const options = { withCredentials, lang: context.textSource.lang() }
      return client.call('getUserInfo', options, timeout()).then((detail) => {
        const answer = readUserInfoAnswer(detail, context.options)
        // It is a fact of the client, whoever its user is meanwhile.
        if ('error' in answer && answer.error.code === 'placeholder') {
          platformProfile.acceptPlaceholder()
        }
        const isOutdated =
          userInfo !== profile().userInfo ||
          userGeneration !== context.userGeneration ||
          // Withdrawn meanwhile.
          !platformProfile.isSilent
        if (isOutdated || !('userInfo' in answer)) return
        platformProfile.acceptUserInfo(answer.userInfo)
        return detail
      })
    })
    lastFetch = fetch.catch(() => undefined)
    return fetch
  }

  const check = singleFlight(() => {
    const end = () => {
      isChecking = false
      store.send({ type: 'silentCheckDone' })
    }
    const { userInfo } = profile()
    if (context.abilities.isSinglePage()) return Promise.resolve().then(end)
    isChecking = true
    return Promise.all([readSetting(), privacy.check()])
      .then(([scope, isAgreed]) => {
        // A tap that was answered meanwhile knows better.
        if (userInfo === profile().userInfo) platformProfile.isSilent = scope === true && isAgreed
        const { loggedOut, refused } = context.stored
        return !loggedOut && !refused && isProfileOld() && fetchUserInfo(false)
      })
      .then(end, end)
  })

  return {
    check,
    applySetting,
    fetchUserInfo,
    checkRevocation() {
      if (!isChecking && profile().source === 'getUserInfo') readSettingAgain()
    },
  }
}

/** What the user said to `scope.userInfo`; `undefined`: nothing yet, or nothing that can be read. */
function userInfoScopeOf(answer: unknown): boolean | undefined {
  const scope = fieldOf(fieldOf(answer, 'authSetting'), 'scope.userInfo')
  return typeof scope === 'boolean' ? scope : undefined
}
