import { remember } from './avatar'
import { channelOf } from './channels'
import { createCheck } from './check'
import { defaults } from './config'
import { createHand } from './hand'
import { attempt } from './attempt'
import { platform as wxPlatform } from './platform'
import { createPrivacy } from './privacy'
import { createProfile } from './profile'
import { initialState, transition } from './state'
import { readKept, writeKept } from './storage'
import { createStore } from './store'
import { defaultAvatar } from '../assets/default-avatar'
import { langOf, sentences } from '../locale/index'
import type { Config } from './config'
import type { Context } from './context'
import { none } from './extensions'
import type { Platform } from './platform'
import type { AuthEvent, AuthState, Display } from './state'
import type { Kept } from './storage'
import type { Texts } from '../locale/index'

export type Kit = ReturnType<typeof createKit>

/**
 * All that components need to know their user: wires the parts, and nothing else. Reads no storage
 * and calls nothing before it is used, so that `configure` comes first.
 */
export function createKit(platform: Platform = wxPlatform) {
  const more = Object.assign({}, none)
  let config = defaults
  let parts: ReturnType<typeof build> | undefined
  const get = () => (parts ??= build())

  // The client is asked once: neither changes while an app lives, and every component wants both.
  let language: string | undefined
  let canChoose: boolean | undefined
  const canChooseAvatar = () => (canChoose ??= platform.canIUse('button.open-type.chooseAvatar'))
  const lang = (wanted?: string) =>
    langOf(wanted || config.lang || (language ??= platform.info('language')))
  /** The sentences in this language, else in the configured one. */
  function texts(wanted?: string): Texts {
    const code = lang(wanted)
    return Object.assign({ code }, sentences[code], config.texts) as Texts
  }
  const anonymous = (): Display => ({
    nickName: texts().anonymous,
    avatarUrl: config.avatarUrl || defaultAvatar,
  })

  function build() {
    const kept = readKept(platform)
    const channel = () => channelOf(config.channels, kept.demoted, canChooseAvatar())
    const store = createStore<AuthState, AuthEvent>(
      initialState(channel(), anonymous()),
      (state, event) => transition(state, event, anonymous()),
    )
    // A profile that was kept is known in the first frame.
    if (kept.profile) store.send(Object.assign({ type: 'saved' as const }, kept.profile))
    const ctx: Context = {
      platform,
      store,
      more,
      kept,
      epoch: 0,
      isSilent: false,
      channel,
      get config() {
        return config
      },
      lang,
      track: (event) => config.track(event),
      keep(change) {
        const keys = Object.keys(change) as (keyof Kept)[]
        if (keys.every((key) => kept[key] === change[key])) return true
        Object.assign(kept, change)
        const isKept = !!attempt(() => writeKept(platform, kept))
        if (!isKept) ctx.track({ type: 'fail', code: 'storage' })
        return isKept
      },
      grant(userInfo) {
        const before = store.state
        ctx.isSilent = true
        ctx.keep({ demoted: undefined })
        store.send({ type: 'granted', userInfo, channel: channel() })
        // Who still says the same is known for as long again.
        if (store.state === before) remember(ctx)
      },
      demote(error) {
        ctx.keep({ demoted: true })
        store.send({ type: 'demoted', channel: channel(), error })
      },
    }
    const privacy = createPrivacy(ctx)
    const silent = createCheck(ctx, privacy)
    const profile = createProfile(ctx, privacy)
    const hand = createHand(ctx, profile, privacy)
    let starting: Promise<unknown> | undefined
    store.subscribe((state, { profile: { userInfo } }) => {
      if (state.profile.userInfo !== userInfo) remember(ctx)
    })

    function show() {
      more.show()
      profile.settle()
      silent.look()
    }
    /** Once per app lifetime, shared by all components. */
    function start(): Promise<unknown> {
      if (!starting) {
        attempt(() => platform.sync('onAppShow', show))
        starting = Promise.all([more.start(), silent.check()])
        void starting.then(() => more.retry())
      }
      return starting
    }
    return { ctx, privacy, silent, profile, hand, start, show }
  }

  return {
    get,
    texts,
    more,
    platform,
    state: () => get().ctx.store.state,
    configure(merge: (before: Config) => Config) {
      config = merge(config)
      if (parts) parts.ctx.store.send({ type: 'configured', channel: parts.ctx.channel() })
    },
    anonymousAvatar: () => config.avatarUrl,
    canChooseAvatar,
  }
}
