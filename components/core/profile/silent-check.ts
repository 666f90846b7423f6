import { readUserInfoAnswer } from './platform-answer'
import { AuthError } from '../client/client'
import { fieldsOf } from '../state/state'
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
  /** What `getSetting` or `openSetting` answered. */
  applySetting: (answer: unknown) => void
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
  let isRevocationCheckPlanned = false
  let settingReadAt = -REVOCATION_CHECK_INTERVAL
  let lastFetch: Promise<unknown> = Promise.resolve()

  const profile = () => store.state.profile
  const timeout = () => context.options.timeout

  function applySetting(answer: unknown) {
    // Only a stored `false` is a withdrawal; `undefined` proves nothing (wx.getSetting).
    if (profile().source === 'getUserInfo' && userInfoScopeOf(answer) === false) {
      store.send({ type: 'revoked' })
    }
  }

  /** Reads the settings, and applies them unless the profile changed meanwhile. */
  const readSetting = singleFlight(() => {
    const { userInfo } = profile()
    return client.call('getSetting', {}, timeout()).then(
      (answer) => {
        if (userInfo === profile().userInfo) applySetting(answer)
        return userInfoScopeOf(answer)
      },
      () => undefined,
    )
  })

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
      if (!platformProfile.isSilent) {
        throw new AuthError('not-granted', 'wx.getUserInfo would prompt')
      }
      const { userInfo } = profile()
      const { userGeneration } = context
      const options = { withCredentials, lang: context.texts.lang() }
      return client.call('getUserInfo', options, timeout()).then((detail) => {
        if (userInfo !== profile().userInfo || userGeneration !== context.userGeneration) return
        const answer = readUserInfoAnswer(detail, context.options)
        if ('userInfo' in answer) {
          platformProfile.acceptUserInfo(answer.userInfo)
          return detail
        }
        if (answer.error.code === 'placeholder') platformProfile.acceptPlaceholder()
        return
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
    isChecking = true
    return Promise.all([readSetting(), privacy.check()])
      .then(([scope, isAgreed]) => {
        platformProfile.isSilent = scope === true && isAgreed
        return !context.stored.loggedOut && isProfileOld() && fetchUserInfo(false)
      })
      .then(end, end)
  })

  return {
    check,
    applySetting,
    fetchUserInfo,
    checkRevocation() {
      if (isRevocationCheckPlanned || isChecking || profile().source !== 'getUserInfo') return
      // One reading for all components of a page, never more often than the interval, and never
      // missed. A wait longer than the interval is a clock that was turned back; one below 0 is over.
      const wait = Math.min(
        REVOCATION_CHECK_INTERVAL,
        settingReadAt + REVOCATION_CHECK_INTERVAL - client.now(),
      )
      isRevocationCheckPlanned = true
      client.after(wait, () => {
        isRevocationCheckPlanned = false
        settingReadAt = client.now()
        void readSetting()
      })
    },
  }
}

/** What the user said to `scope.userInfo`; `undefined`: nothing yet, or nothing that can be read. */
function userInfoScopeOf(answer: unknown): boolean | undefined {
  const { authSetting } = fieldsOf(answer, 'authSetting')
  const scope = fieldsOf(authSetting, 'scope.userInfo')['scope.userInfo']
  return typeof scope === 'boolean' ? scope : undefined
}

/** `work`, shared by all who call while it runs. */
function singleFlight<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let flight: Promise<Result> | undefined
  return () => {
    if (!flight) {
      const end = () => void (flight = undefined)
      flight = work()
      flight.then(end, end)
    }
    return flight
  }
}
