import { readUserInfoAnswer } from './answers'
import { dropAvatar, isTemporary } from './avatar'
import { single } from './context'
import type { Outcome } from './answers'
import type { Context } from './context'
import type { Credentials } from './options'
import type { PrivacyPart } from './privacy'
import type { AuthFailure, AuthState, ProfileSource, UserInfo } from './state'

/** Between two looks at the settings, in ms, however often pages show. */
const SETTING_INTERVAL = 30000

export interface ProfilePart {
  /** The silent check; shared by all who ask while it runs. Raises no prompt on any client. */
  check: () => Promise<void>
  /** A person tapped a button that asks. */
  ask(): void
  /** The question is over, or has to be for now: what asked is usable again. */
  settle(): void
  /** A page came to the front (again). */
  show(): void
  /** What a `getUserInfo` button answered. `submit` hears of a grant. */
  answer(detail: unknown): Outcome
  /** An answer that gave nothing, whoever gave it. */
  reject(error: AuthFailure): Outcome
  /** A form was closed unsaved; a profile that is there already is no refusal. */
  decline(): Outcome | undefined
  /** What `openSetting` answered. */
  applySetting(answer: unknown): void
  /** The profile changed, by this answer; answers the credentials that the server can decrypt. */
  changed(detail?: unknown): Credentials | undefined
  /** Shows and remembers what the user, the platform or the server gave. */
  save(userInfo: UserInfo, source: ProfileSource): void
  /** A silent, fresh `getUserInfo`, one at a time; answers what it answered when it was real. */
  fetch(withCredentials: boolean): Promise<unknown>
}

export function createProfile(ctx: Context, privacy: PrivacyPart): ProfilePart {
  const { platform, store } = ctx
  let cancelSettle = () => {}
  let asked: number | undefined // how the session stood at the tap
  let checking = false
  let waiting = false
  let lookedAt = -Infinity
  let fetching: Promise<unknown> = Promise.resolve()

  const profile = () => store.state.profile
  const settle = () => {
    cancelSettle()
    store.send({ type: 'settled' })
  }

  function save(userInfo: UserInfo, source: ProfileSource) {
    store.send({ type: 'saved', userInfo, source })
    remember()
  }

  function grant(userInfo: UserInfo) {
    store.send({ type: 'granted', userInfo })
    remember()
  }

  /** Keeps the profile for the next start; a path that dies with this one is left out. */
  function remember() {
    const { userInfo, source } = profile()
    const old = ctx.kept.profile?.userInfo.avatarUrl
    const lasting = Object.assign({}, userInfo)
    if (isTemporary(lasting.avatarUrl)) lasting.avatarUrl = old
    const next = userInfo && source && { userInfo: lasting, source, at: platform.now() }
    const isKept = ctx.keep(
      next ? { profile: next } : { profile: undefined, unsubmitted: undefined },
    )
    if (isKept && old !== lasting.avatarUrl) dropAvatar(ctx, old)
  }

  function changed(detail?: unknown) {
    // Given by hand and seen by no server: theirs, so a server's older one does not replace it.
    if (profile().source === 'chooseAvatar') ctx.keep({ unsubmitted: true })
    return ctx.more.changed(asked ?? ctx.more.stamp(), detail)
  }

  /** The platform answered with a placeholder: the next rung, for this client, from now on. */
  function demote(error?: AuthFailure) {
    ctx.keep({ demoted: true })
    store.send({ type: 'demoted', channel: ctx.channel(), error })
  }

  const readSetting = single(() =>
    platform.call('getSetting', {}, ctx.config.timeout).catch(() => undefined),
  )

  function applySetting(answer: unknown) {
    // Only a stored `false` is a withdrawal; `undefined` proves nothing (platform facts §1.8).
    if (profile().source === 'getUserInfo' && scopeOf(answer) === false) {
      store.send({ type: 'revoked' })
      remember()
    }
  }

  /** Looks at the settings, unless somebody else decided meanwhile. */
  function look(): Promise<unknown> {
    const before = profile().userInfo
    return readSetting().then((answer) => {
      if (before === profile().userInfo) applySetting(answer)
      return answer
    })
  }

  function lookAgain() {
    waiting = false
    lookedAt = platform.now()
    void look()
  }

  const isOld = () => {
    if (!ctx.kept.profile) return true
    const { source, at } = ctx.kept.profile
    const age = (platform.now() - at) / 1000
    return source === 'getUserInfo' && !(age >= 0 && age < ctx.config.profileMaxAge)
  }

  function fetch(withCredentials: boolean): Promise<unknown> {
    const work = fetching.then(() => {
      const before = profile().userInfo
      const { epoch } = ctx
      const options = { withCredentials, lang: ctx.lang() }
      return platform.call('getUserInfo', options, ctx.config.timeout).then((detail) => {
        if (before !== profile().userInfo || epoch !== ctx.epoch) return
        const answer = readUserInfoAnswer(detail, ctx.config)
        if ('demoted' in answer) {
          demote()
          return
        }
        if ('error' in answer) return
        ctx.keep({ demoted: undefined })
        grant(answer.userInfo)
        return detail
      })
    })
    fetching = work.catch(() => undefined)
    return work
  }

  const check = single(() => {
    const done = () => {
      checking = false
      store.send({ type: 'checked' })
    }
    checking = true
    return Promise.all([look(), privacy.check()])
      .then(([answer]) => {
        const open: readonly AuthState['privacy'][] = ['unknown', 'agreed']
        const silent = scopeOf(answer) === true && open.includes(store.state.privacy)
        return silent && !ctx.kept.loggedOut && isOld() ? fetch(false) : undefined
      })
      .then(done, done)
  })

  function reject(error: AuthFailure): Outcome {
    cancelSettle()
    privacy.heard(error.code)
    store.send({ type: 'rejected', error })
    ctx.track({ type: 'reject', code: error.code, channel: store.state.channel })
    return { type: 'reject', detail: Object.assign({ attempts: profile().attempts }, error) }
  }

  return {
    check,
    save,
    changed,
    reject,
    applySetting,
    fetch,
    settle,
    decline: () => (profile().status === 'granted' ? undefined : reject({ code: 'cancelled' })),
    ask() {
      settle()
      asked = ctx.more.stamp()
      store.send({ type: 'asked' })
      ctx.track({ type: 'ask', channel: store.state.channel })
      cancelSettle = platform.after(ctx.config.timeout, settle)
    },
    show() {
      settle()
      if (profile().source !== 'getUserInfo' || waiting || checking) return
      // Never more often than the interval, and never missed: a return within it is looked at
      // when it ends. A wait longer than that is a clock that was turned back.
      const wait = lookedAt + SETTING_INTERVAL - platform.now()
      waiting = wait > 0 && wait <= SETTING_INTERVAL
      if (waiting) platform.after(wait, lookAgain)
      else lookAgain()
    },
    answer(detail) {
      cancelSettle()
      const answer = readUserInfoAnswer(detail, ctx.config)
      if ('error' in answer) return reject(answer.error)
      privacy.heard()
      if ('demoted' in answer) {
        demote({ code: 'placeholder' })
        return { type: 'form' }
      }
      ctx.keep({ demoted: undefined, loggedOut: undefined })
      const { userInfo } = answer
      grant(userInfo)
      ctx.track({ type: 'grant', channel: 'getUserInfo' })
      const credentials = changed(detail)
      const more = credentials && { credentials }
      return {
        type: 'authorize',
        detail: Object.assign({ userInfo, channel: 'getUserInfo' as const }, more),
      }
    },
  }
}

function scopeOf(answer: unknown): unknown {
  const { authSetting } = (answer ?? {}) as { authSetting?: Record<string, unknown> | null }
  return authSetting?.['scope.userInfo']
}
