import { readUserInfoAnswer } from './answers'
import { hintOf } from './drawn'
import type { AuthorizeDetail, Outcome } from './answers'
import type { Context } from './context'
import type { PrivacyPart } from './privacy'
import type { AuthFailure } from './errors'

/** What people answer. They have no deadline: a late answer counts like any other. */
export interface ProfilePart {
  /** A person tapped a button that asks. */
  ask(): void
  /** The question is over, or has to be for now: what asked is usable again. */
  settle(): void
  /** What a `getUserInfo` button answered; nothing where only a hint is left to say. */
  answer(detail: unknown): Outcome | undefined
  /** An answer that gave nothing, whoever gave it. */
  reject(error: AuthFailure): Outcome
}

export function createProfile(ctx: Context, privacy: PrivacyPart): ProfilePart {
  const { platform, store, more } = ctx
  let cancel = () => {}

  function settle() {
    cancel()
    store.send({ type: 'settled', channel: ctx.channel() })
  }

  function reject(error: AuthFailure): Outcome {
    cancel()
    privacy.heard(error.code)
    store.send({ type: 'rejected', channel: ctx.channel(), error })
    const { profile, channel } = store.state
    ctx.track({ type: 'reject', code: error.code, channel })
    return { type: 'reject', detail: Object.assign({ attempts: profile.attempts }, error) }
  }

  return {
    settle,
    reject,
    ask() {
      cancel()
      more.asked()
      store.send({ type: 'asked' })
      ctx.track({ type: 'ask', channel: store.state.channel })
      cancel = platform.after(ctx.config.timeout, settle)
    },
    answer(given) {
      cancel()
      const answer = readUserInfoAnswer(given, ctx.config)
      const error = 'error' in answer ? answer.error : undefined
      if (error && error.code !== 'placeholder') return reject(error)
      privacy.heard()
      if (!('userInfo' in answer)) {
        ctx.demote(error)
        // Not for who became known meanwhile, and not where there is no other way.
        return hintOf(store.state) === 'hintPlaceholder' ? { type: 'form' } : undefined
      }
      const { userInfo } = answer
      const channel = 'getUserInfo'
      ctx.keep({ loggedOut: undefined })
      ctx.grant(userInfo)
      ctx.track({ type: 'grant', channel })
      const detail: AuthorizeDetail = { userInfo, channel }
      const credentials = more.changed(given)
      if (credentials) detail.credentials = credentials
      return { type: 'authorize', detail }
    },
  }
}
