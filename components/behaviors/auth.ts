import { blank, drawn } from '../core/drawn'
import { kit } from '../core/instance'
import { defineBehavior } from './define'
import type { Outcome } from '../core/answers'
import type { AuthData } from '../core/drawn'
import type { AuthState } from '../core/state'

/**
 * What the behavior needs of the page or component it is part of. The names of ours begin with `$`,
 * so that a page's own method is never taken for one.
 */
interface Host {
  data: { auth: AuthData; lang?: unknown; openType?: unknown }
  setData(change: Record<string, unknown>): void
  /** Ours only: what is drawn besides `data.auth`. */
  $draw?(state: AuthState, auth: AuthData): object
  /** Ours only: somebody else is drawn, so nothing of the user is. */
  $isOther?(): boolean
  /** Ours only: an answer came in. */
  $report?(outcome: Outcome | undefined): void
  /** Ours only: the state changed. */
  $changed?(state: AuthState, previous: AuthState): void
}

interface Watch {
  isVisible: boolean
  stop(): void
}

const watches = new WeakMap<Host, Watch>()

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
      const stop = kit.get().ctx.store.subscribe((state, previous) => {
        update(host)
        host.$changed?.(state, previous)
      })
      watches.set(host, { isVisible: true, stop })
      void kit.get().start()
      update(host)
    },
    detached() {
      watches.get(hostOf(this))?.stop()
      watches.delete(hostOf(this))
    },
  },
  pageLifetimes: {
    show() {
      setVisible(hostOf(this), true)
      kit.get().show()
      update(hostOf(this))
    },
    hide() {
      setVisible(hostOf(this), false)
    },
  },
  methods: {
    /** A button that asks was tapped; bind it beside the answer's handler. */
    onAuthTap() {
      kit.get().profile.ask()
    },
    /** A `getUserInfo` button answered. */
    onGetUserInfo({ detail }: { detail: unknown }) {
      hostOf(this).$report?.(kit.get().profile.answer(detail))
    },
    /** A `chooseAvatar` button answered. */
    onChooseAvatar({ detail }: { detail: unknown }) {
      const host = hostOf(this)
      void kit
        .get()
        .hand.chose(detail)
        .then((outcome) => host.$report?.(outcome))
    },
  },
})

/** Draws the state again, when it or what the host draws of it changed. */
export function update(host: Host): void {
  if (!watches.get(host)?.isVisible) return
  const state = kit.state()
  const auth = host.$isOther?.() ? blank : drawn(state, kit.texts(host.data.lang))
  const more = host.$draw?.(state, auth) ?? {}
  const change = Object.assign(
    difference(host.data.auth, auth, 'auth.'),
    difference(host.data, more, ''),
  )
  if (Object.keys(change).length) host.setData(change)
}

/** Which of these values are new to what is drawn, by data path. */
function difference(old: object, next: object, prefix: string): Record<string, unknown> {
  const change: Record<string, unknown> = {}
  for (const key of Object.keys(next) as never[]) {
    if (old[key] !== next[key]) change[prefix + (key as string)] = next[key]
  }
  return change
}

function setVisible(host: Host, isVisible: boolean): void {
  const watch = watches.get(host)
  if (watch) watch.isVisible = isVisible
}

const hostOf = (self: unknown) => self as Host
