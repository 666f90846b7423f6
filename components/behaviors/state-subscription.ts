import { componentApi } from '../core/instance'
import { authDataOf, emptyAuthData } from '../core/state/auth-data'
import type { Outcome } from '../core/profile/profile'
import type { AuthData } from '../core/state/auth-data'
import type { AuthState } from '../core/state/state'

/**
 * What `redraw` asks of a page or component. `authBehavior` answers as a page does; the library's own
 * components answer for themselves. Names that begin with `$` are the library's: a page's own method is
 * never taken for one.
 */
export interface DrawingMethods {
  /** The language of its texts; a page's own `data.lang` is the page's. */
  $textsLang(): string | undefined
  /** Its properties as they are meant. */
  $readProperties(): object
  /** Does it show another user than the current one? Then it follows nothing. */
  $isOtherUser(): boolean
  /** What it draws besides `data.auth`; without a state, of another user. */
  $componentDataOf(state: AuthState | undefined, auth: AuthData): object
  /** An answer came in. */
  $reportOutcome(outcome?: Outcome): void
  /** The state changed. */
  $handleStateChange(state: AuthState, previous: AuthState): void
  /** The user may be another one: what the last one typed and chose here is to go. */
  $forgetUser(): void
}

/** A page or component whose drawing waits while its page is hidden. */
export interface Drawn {
  data: object
  setData(change: object): void
  /** Is its page in front? `undefined` before attach and after detach. */
  $isVisible?: boolean | undefined
  /** What is to be drawn when the page shows again. */
  $pendingChange?: Record<string, unknown>
}

/** A page or component that draws `data.auth`. */
export interface StateSubscriber extends Drawn, DrawingMethods {
  data: { auth: AuthData }
  /** There while it follows the state. */
  $unsubscribe?: (() => void) | undefined
}

export function setVisible(subscriber: StateSubscriber, isVisible: boolean | undefined): void {
  subscriber.$isVisible = isVisible
  redraw(subscriber)
}

/**
 * Draws a change of the component's own data. While its page is hidden, nothing is drawn: the change
 * is kept for the next show. After detach it is dropped.
 */
export function draw(subscriber: Drawn, change: Record<string, unknown>): void {
  if (subscriber.$isVisible) subscriber.setData(change)
  else if (subscriber.$isVisible === false) drawWithNext(subscriber, change)
}

/** Draws a change of the component's own data together with what `redraw` draws next. */
export function drawWithNext(subscriber: Drawn, change: Record<string, unknown>): void {
  subscriber.$pendingChange = Object.assign({}, subscriber.$pendingChange, change)
}

/** A value of the component's own data as it is drawn, or will be when the page shows again. */
export function valueOf(subscriber: Drawn, name: string): unknown {
  const { $pendingChange = {}, data } = subscriber
  return name in $pendingChange ? $pendingChange[name] : (data as Record<string, unknown>)[name]
}

/** Draws what changed, in one `setData`; nothing while the page is hidden. */
export function redraw(subscriber: StateSubscriber): void {
  if (!subscriber.$isVisible) return
  const { data } = subscriber
  const api = componentApi()
  // A component that shows another user follows nothing: a list of others costs no call and no change.
  const state = subscriber.$isOtherUser() ? undefined : api.state
  if (state) subscribe(subscriber)
  else unsubscribe(subscriber)
  const texts = () => api.texts(subscriber.$textsLang())
  const auth = state ? authDataOf(state, texts(), api.isSinglePage()) : emptyAuthData
  const change: Record<string, unknown> = Object.assign({}, subscriber.$pendingChange)
  delete subscriber.$pendingChange
  collectMeanings(data, subscriber.$readProperties(), change)
  collectChanges(data.auth, auth, 'auth.', change)
  collectChanges(data, subscriber.$componentDataOf(state, auth), '', change)
  if (Object.keys(change).length) subscriber.setData(change)
}

/** Adds the fields of `next` that differ from `drawn` to `change`, by data path. */
function collectChanges(
  drawn: object,
  next: object,
  pathPrefix: string,
  change: Record<string, unknown>,
): void {
  const before = drawn as Record<string, unknown>
  const after = next as Record<string, unknown>
  for (const key of Object.keys(after)) {
    // The texts are an object, and what `setData` was given is copied.
    const isSame = JSON.stringify(before[key]) === JSON.stringify(after[key])
    if (!isSame) change[pathPrefix + key] = after[key]
  }
}

/** Adds the properties that were given as something else than they mean to `change`. */
function collectMeanings(given: object, properties: object, change: Record<string, unknown>): void {
  const before = given as Record<string, unknown>
  const meant = properties as Record<string, unknown>
  for (const name of Object.keys(meant)) {
    if (before[name] !== meant[name]) change[name] = meant[name]
  }
}

function subscribe(subscriber: StateSubscriber): void {
  if (subscriber.$unsubscribe) return
  const api = componentApi()
  // A logout of somebody who only typed changes nothing in the state.
  const stopLogouts = api.onLogout(() => {
    subscriber.$forgetUser()
    redraw(subscriber)
  })
  const stopChanges = api.subscribe((state, previous) => {
    subscriber.$forgetUser()
    redraw(subscriber)
    subscriber.$handleStateChange(state, previous)
  })
  subscriber.$unsubscribe = () => {
    stopLogouts()
    stopChanges()
  }
  void api.start()
}

export function unsubscribe(subscriber: StateSubscriber): void {
  const { $unsubscribe } = subscriber
  subscriber.$unsubscribe = undefined
  if ($unsubscribe) $unsubscribe()
}
