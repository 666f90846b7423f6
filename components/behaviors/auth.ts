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
export interface Host {
  data: { auth: AuthData }
  setData(change: object): void
  /** Attached, and not on a page that is hidden. */
  $isVisible?: boolean
  /** There while the host follows the state. */
  $stop?: (() => void) | undefined
  $lang(): string | undefined
  $isOther(): boolean
  $draw(state: AuthState | undefined, auth: AuthData): object
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
    attached(this: Host) {
      setVisible(this, true)
    },
    detached(this: Host) {
      setVisible(this, false)
      leave(this)
    },
  },
  pageLifetimes: {
    show(this: Host) {
      if (this.$stop) kit.get().show()
      setVisible(this, true)
    },
    hide(this: Host) {
      setVisible(this, false)
    },
  },
  methods: {
    /** A button that asks was tapped; bind it beside the answer's handler. */
    onAuthTap() {
      kit.get().profile.ask()
    },
    /** A `getUserInfo` button answered. */
    onGetUserInfo({ detail }: { detail: unknown }) {
      ;(this as unknown as Host).$report(kit.get().profile.answer(detail))
    },
    /** A `chooseAvatar` button answered. */
    onChooseAvatar({ detail }: { detail: unknown }) {
      void kit
        .get()
        .hand.chose(detail)
        .then((outcome) => (this as unknown as Host).$report(outcome))
    },
    /** Ours only: the language of its texts; a page's own `data.lang` is the page's. */
    $lang: () => undefined,
    /** Ours only: somebody else is drawn, so nothing of the user is. */
    $isOther: () => false,
    /** Ours only: what is drawn besides `data.auth`; without a state, of somebody else. */
    $draw: () => ({}),
    /** Ours only: an answer came in. */
    $report: () => undefined,
    /** Ours only: the state changed. */
    $changed: () => undefined,
  },
})

/** Draws the state again, when it or what the host draws of it changed. */
export function update(host: Host): void {
  if (!host.$isVisible) return
  const { data } = host
  // Who shows somebody else follows nothing: a list of others costs no call and no change.
  const state = host.$isOther() ? undefined : kit.state()
  if (!state) leave(host)
  else if (!host.$stop) {
    const { ctx, start } = kit.get()
    host.$stop = ctx.store.subscribe((next, previous) => {
      update(host)
      host.$changed(next, previous)
    })
    void start()
  }
  const auth = state ? drawn(state, kit.texts(host.$lang())) : blank
  const change = {}
  compare(data.auth, auth, 'auth.')
  compare(data, host.$draw(state, auth), '')
  if (Object.keys(change).length) host.setData(change)

  /** Takes what is new to what is drawn, by data path. */
  function compare(old: object, next: object, prefix: string) {
    for (const key of Object.keys(next) as never[]) {
      // The texts are an object, and what `setData` was given is copied.
      const isSame = JSON.stringify(old[key]) === JSON.stringify(next[key])
      if (!isSame) change[(prefix + (key as string)) as never] = next[key]
    }
  }
}

function leave(host: Host) {
  if (host.$stop) host.$stop()
  host.$stop = undefined
}

function setVisible(host: Host, isVisible: boolean) {
  host.$isVisible = isVisible
  update(host)
}
