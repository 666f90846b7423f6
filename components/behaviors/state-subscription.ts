import { defaultAvatar } from '../assets/default-avatar'
import { componentApi } from '../core/instance'
import { authDataOf, emptyAuthData } from '../core/state/auth-data'
import { isSameData } from '../core/state/fields'
import { phoneHintOf } from '../core/state/phone-view'
import type { PhoneOutcome } from '../core/phone/phone'
import type { HintOptions, Outcome } from '../core/profile/profile'
import type { AuthData } from '../core/state/auth-data'
import type { AuthState } from '../core/state/state'

/**
 * What is drawn before anything is known, and of another user. The picture is there already, so that no
 * component hands it over as it mounts.
 */
export const initialAuthData: AuthData = Object.assign({}, emptyAuthData, {
  avatarUrl: defaultAvatar,
})

/** The sentences in one language. */
export type DrawnTexts = ReturnType<ReturnType<typeof componentApi>['texts']>

/** The properties that every component draws from. A page has none: its `data.lang` is its own. */
interface DrawnProperties {
  lang?: string
  need?: string
  theme?: string
}

/**
 * What `redraw` asks of a page or component. `authBehavior` answers as a page does; the library's own
 * components answer for themselves. Names that begin with `$` are the library's: a page's own method is
 * never taken for one.
 */
export interface DrawingMethods {
  /** Its properties as they are meant. */
  $readProperties(): DrawnProperties
  /** Does it show another user than the current one? Then it follows nothing. */
  $isOtherUser(properties: DrawnProperties): boolean
  /**
   * What it draws of the state besides `data.auth`; without a state, of another user.
   * @param texts the sentences in its language; not read where nothing is said
   */
  $componentDataOf(
    texts: () => DrawnTexts,
    state: AuthState | undefined,
    auth: AuthData,
    properties: DrawnProperties,
  ): object
  /** An answer came in. */
  $reportOutcome(outcome?: Outcome | PhoneOutcome): void
  /** The state changed. */
  $handleStateChange(state: AuthState, previous: AuthState): void
  /** The user may be another one: what the last one typed and chose here is to go. */
  $forgetUser(): void
}

/** A page or component that draws `data.auth`. Its drawing waits while its page is hidden. */
export interface StateSubscriber extends DrawingMethods {
  data: { auth: AuthData }
  setData(change: object): void
  /** Is its page in front? `undefined` before attach and after detach. */
  $isVisible?: boolean | undefined
  /** What it changed of its own data, drawn or to be drawn when the page shows again. */
  $ownData?: object
  /** There while it follows the state. */
  $unsubscribe?: (() => void) | undefined
}

export function setVisible(subscriber: StateSubscriber, isVisible: boolean | undefined): void {
  subscriber.$isVisible = isVisible
  redraw(subscriber)
}

/** Draws a change of the component's own data: at once, or when its page shows again. */
export function draw(subscriber: StateSubscriber, change: object): void {
  subscriber.$ownData = Object.assign({}, subscriber.$ownData, change)
  redraw(subscriber)
}

/**
 * The data of a component as it is meant: its properties by what they mean, and its own data also
 * while it waits to be drawn.
 */
export function meantData<Data extends object>(component: { data: Data }): Data {
  const subscriber = component as typeof component & StateSubscriber
  return Object.assign({}, component.data, subscriber.$ownData, subscriber.$readProperties())
}

/** It was tapped: the hint about the answer is said here. See `HintControl`. */
export function claimHintFor(owner: object, options?: HintOptions): void {
  const subscriber = owner as StateSubscriber
  const drawing = { redraw: () => redraw(subscriber), isVisible: () => !!subscriber.$isVisible }
  componentApi().claimHint(owner, drawing, options)
}

/** Draws what changed, in one `setData`; nothing while the page is hidden, and after detach. */
export function redraw(subscriber: StateSubscriber): void {
  if (!subscriber.$isVisible) return
  const { data, $ownData = {} } = subscriber
  const api = componentApi()
  const properties = subscriber.$readProperties()
  // A component that shows another user follows nothing: a list of others costs no call and no change.
  const state = subscriber.$isOtherUser(properties) ? undefined : api.state
  if (state) subscribe(subscriber)
  else unsubscribe(subscriber)
  let table: DrawnTexts | undefined
  const texts = () => (table ||= api.texts(properties.lang, properties.need))
  const auth = state ? authDataOf(state, texts(), api.isSinglePage()) : initialAuthData
  if (state) auth.hint = hintFor(subscriber, state, auth.hint, texts)
  // A list of others asks the client nothing; what is drawn of them fits any page.
  const theme = properties.theme || (state && api.reportsTheme() ? 'auto' : '')
  const change: Record<string, unknown> = {}
  if ('themeClass' in data) {
    const isBusy = !!state && (api.isBusy(subscriber) || api.isPhoneBusy(subscriber))
    const waiting = isBusy ? texts().waiting : ''
    collectChanges(data, { themeClass: theme && `auth--${theme}`, isBusy, waiting }, '', change)
  }
  collectChanges(data, properties, '', change)
  collectChanges(data, $ownData, '', change)
  collectChanges(data.auth, auth, 'auth.', change)
  collectChanges(data, subscriber.$componentDataOf(texts, state, auth, properties), '', change)
  if (Object.keys(change).length) subscriber.setData(change)
}

function hintFor(
  subscriber: object,
  { phone }: AuthState,
  profileHint: string,
  texts: () => DrawnTexts,
): string {
  const api = componentApi()
  const phoneHint = () => (api.isSinglePage() ? '' : phoneHintOf(phone, texts()))
  return api.hintFor(subscriber, (subject) => (subject === 'phone' ? phoneHint() : profileHint))
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
    if (!isSameData(before[key], after[key])) change[pathPrefix + key] = after[key]
  }
}

function subscribe(subscriber: StateSubscriber): void {
  if (subscriber.$unsubscribe) return
  const api = componentApi()
  // A logout of somebody who only typed changes nothing in the state, and neither does a late `bindPhone`.
  const stopRedraws = api.onRedraw(() => {
    subscriber.$forgetUser()
    redraw(subscriber)
  })
  const stopChanges = api.subscribe((state, previous) => {
    subscriber.$forgetUser()
    redraw(subscriber)
    subscriber.$handleStateChange(state, previous)
  })
  subscriber.$unsubscribe = () => {
    stopRedraws()
    stopChanges()
  }
  void api.start()
}

export function unsubscribe(subscriber: StateSubscriber): void {
  const { $unsubscribe } = subscriber
  subscriber.$unsubscribe = undefined
  if ($unsubscribe) $unsubscribe()
}
