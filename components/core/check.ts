import { readUserInfoAnswer } from './answers'
import { single } from './context'
import { AuthError } from './errors'
import { fieldsOf } from './fields'
import type { Context } from './context'
import type { PrivacyPart } from './privacy'

/** Between two looks at the settings, in ms, however often pages show. */
const INTERVAL = 30000

/** What can be found out without a person, and without a prompt on any client. */
export interface CheckPart {
  /** The silent check; shared by all who ask while it runs. Never rejects. */
  check: () => Promise<void>
  /** A page came to the front: was the permission withdrawn? */
  look(): void
  /** What `getSetting` or `openSetting` answered. */
  applySetting(answer: unknown): void
  /** A silent, fresh `getUserInfo`, one at a time; answers what it answered when it was real. */
  fetch(withCredentials: boolean): Promise<unknown>
}

export function createCheck(ctx: Context, privacy: PrivacyPart): CheckPart {
  const { platform, store, kept } = ctx
  let isChecking = false
  let isWaiting = false
  let lookedAt = -INTERVAL
  let fetching: Promise<unknown> = Promise.resolve()

  const profile = () => store.state.profile
  const timeout = () => ctx.config.timeout

  function applySetting(answer: unknown) {
    // Only a stored `false` is a withdrawal; `undefined` proves nothing (platform facts §1.8).
    if (profile().source === 'getUserInfo' && scopeOf(answer) === false) {
      store.send({ type: 'revoked' })
    }
  }

  /** Reads the settings, and applies them unless somebody else decided meanwhile. */
  const readSetting = single(() => {
    const { userInfo } = profile()
    return platform.call('getSetting', {}, timeout()).then(
      (answer) => {
        if (userInfo === profile().userInfo) applySetting(answer)
        return scopeOf(answer)
      },
      () => undefined,
    )
  })

  /** Missing, or the platform's and older than `profileMaxAge`; what people gave does not age. */
  function isOld() {
    if (!kept.profile) return true
    const { source, at } = kept.profile
    const age = platform.now() - at
    return source === 'getUserInfo' && !(age >= 0 && age < ctx.config.profileMaxAge * 1000)
  }

  function fetch(withCredentials: boolean) {
    const work = fetching.then(() => {
      if (!ctx.isSilent) throw new AuthError('not-granted', 'it asks')
      const { userInfo } = profile()
      const { epoch } = ctx
      const options = { withCredentials, lang: ctx.lang() }
      return platform.call('getUserInfo', options, timeout()).then((detail) => {
        if (userInfo !== profile().userInfo || epoch !== ctx.epoch) return
        const answer = readUserInfoAnswer(detail, ctx.config)
        if ('userInfo' in answer) {
          ctx.grant(answer.userInfo)
          return detail
        }
        if (answer.error.code === 'placeholder') ctx.demote()
        return
      })
    })
    fetching = work.catch(() => undefined)
    return work
  }

  const check = single(() => {
    const done = () => {
      isChecking = false
      store.send({ type: 'checked' })
    }
    isChecking = true
    return Promise.all([readSetting(), privacy.check()])
      .then(([scope, isFree]) => {
        ctx.isSilent = scope === true && isFree
        return !kept.loggedOut && isOld() && fetch(false)
      })
      .then(done, done)
  })

  return {
    check,
    applySetting,
    fetch,
    look() {
      if (isWaiting || isChecking || profile().source !== 'getUserInfo') return
      // One look for all components of a page, never more often than the interval, and never
      // missed. A wait longer than the interval is a clock that was turned back; one below 0 is over.
      const wait = Math.min(INTERVAL, lookedAt + INTERVAL - platform.now())
      isWaiting = true
      platform.after(wait, () => {
        isWaiting = false
        lookedAt = platform.now()
        void readSetting()
      })
    },
  }
}

function scopeOf(answer: unknown): unknown {
  return fieldsOf(fieldsOf(answer).authSetting)['scope.userInfo']
}
