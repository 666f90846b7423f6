import { blank, drawn } from '../core/drawn'
import { kit } from '../core/instance'
import { defineBehavior } from './define'
import type { Outcome } from '../core/answers'
import type { AuthData } from '../core/drawn'
import type { AuthState } from '../core/state'

/**
 * The page or component that the behavior is part of. The names of ours begin with `$`, so that a
 * page's own method is never taken for one.
 */
interface Host {
  data: { auth: AuthData; lang?: unknown }
  setData(change: object): void
  /** There while the host is attached. */
  $stop?: () => void
  $isHidden?: boolean
  $isOther(): boolean
  $draw(state: AuthState, auth: AuthData): object
  $report(outcome?: Outcome): void
  $changed(state: AuthState, previous: AuthState): void
}

/**
 * For components and pages: `data.auth`, kept up to date with one `setData` a change, and the
 * handlers of a button that asks. Declares no properties: a page's would be filled from its query.
 *
 * ```html
 * <button wx:if="{{auth.openType}}" open-type="{{auth.openType}}" bindtap="onAuthTap"
 *   bindgetuserinfo="onGetUserInfo" bindchooseavatar="onChooseAvatar">{{auth.hint}}</button>
 * ```
 * A page needs base library 2.9.2 for `Page({ behaviors })`, a component 2.2.3.
 */
export const authBehavior = defineBehavior({
  data: { auth: blank },
  lifetimes: {
    attached() {
      const host = hostOf(this)
      const { ctx, start } = kit.get()
      host.$stop = ctx.store.subscribe((state, previous) => {
        update(host)
        host.$changed(state, previous)
      })
      void start()
      update(host)
    },
    detached() {
      const host = hostOf(this)
      if (host.$stop) host.$stop()
      host.$stop = undefined
    },
  },
  pageLifetimes: {
    show() {
      const host = hostOf(this)
      host.$isHidden = false
      kit.get().show()
      update(host)
    },
    hide() {
      hostOf(this).$isHidden = true
    },
  },
  methods: {
    /** A button that asks was tapped; bind it beside the answer's handler. */
    onAuthTap() {
      kit.get().profile.ask()
    },
    /** A `getUserInfo` button answered. */
    onGetUserInfo({ detail }: { detail: unknown }) {
      hostOf(this).$report(kit.get().profile.answer(detail))
    },
    /** A `chooseAvatar` button answered. */
    onChooseAvatar({ detail }: { detail: unknown }) {
      const host = hostOf(this)
      void kit
        .get()
        .hand.chose(detail)
        .then((outcome) => host.$report(outcome))
    },
    /** Ours only: somebody else is drawn, so nothing of the user is. */
    $isOther: () => false,
    /** Ours only: what is drawn besides `data.auth`. */
    $draw: () => ({}),
    /** Ours only: an answer came in. */
    $report: () => undefined,
    /** Ours only: the state changed. */
    $changed: () => undefined,
  },
})

/** Draws the state again, when it or what the host draws of it changed. */
export function update(host: Host): void {
  if (!host.$stop || host.$isHidden) return
  const { data } = host
  const state = kit.state()
  const auth = host.$isOther() ? blank : drawn(state, kit.texts(data.lang))
  const change = {}
  compare(data.auth, auth, 'auth.')
  compare(data, host.$draw(state, auth), '')
  if (Object.keys(change).length) host.setData(change)

  /** Takes what is new to what is drawn, by data path. */
  function compare(old: object, next: object, prefix: string) {
    for (const key of Object.keys(next) as never[]) {
      if (old[key] !== next[key]) change[(prefix + (key as string)) as never] = next[key]
    }
  }
}

const hostOf = (self: unknown) => self as Host
