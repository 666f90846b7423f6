import { withDeadline } from './client/deadline'
import { AuthError } from './client/errors'
import { createStateStorage } from './client/storage'
import { isAtLeast } from './client/version'
import { defaultOptions } from './options'
import { createStore } from './state/store'
import { channelOf, initialState, transition } from './state/transition'
import { createTextSource } from './texts'
import type { Client, StateStorage } from './client/client'
import type { ResolvedOptions, TrackEvent } from './options'
import type { AuthState } from './state/state'
import type { Store } from './state/store'
import type { AuthEvent } from './state/transition'
import type { TextSource } from './texts'

/** What the rooms share: one client, one store, one storage. Made once, by `createAuth`. */
export interface Context {
  readonly client: Client
  readonly store: Store<AuthState, AuthEvent>
  /** The options of now. Read them when they are needed: `configure` may come late. */
  readonly options: ResolvedOptions
  /** Replaces the options, and applies them to the state. */
  setOptions(options: ResolvedOptions): void
  readonly texts: TextSource
  readonly stored: StateStorage['stored']
  /** Stores a change. A storage that is full is tracked, and answers false. */
  updateStored: StateStorage['update']
  /** Does this client have `chooseAvatar`? Base library 2.21.2. */
  canChooseAvatar: () => boolean
  /** Does this client have `<root-portal>`? Base library 2.25.2. */
  hasRootPortal: () => boolean
  /** The channel that the next question uses, by all that is known now. */
  channel(): AuthState['channel']
  track(event: TrackEvent): void
  /** Counts logouts. What was begun for one user is not carried on for the next. */
  userGeneration: number
  /** Throws when a logout came since: what was begun before one is not carried on after it. */
  ensureSameUser(userGeneration: number): void
  /** What a function that the app configured answers, within the configured time. */
  callOption<Result>(name: string, call: () => Result | PromiseLike<Result>): Promise<Result>
}

export function createContext(client: Client): Context {
  let options = defaultOptions
  const currentOptions = () => options
  const texts = createTextSource(client, currentOptions)
  const storage = createStateStorage(client)

  // The client is asked once: the answer does not change while an app lives.
  let hasChooseAvatar: boolean | undefined
  let rootPortal: boolean | undefined
  const canChooseAvatar = () =>
    (hasChooseAvatar ??= client.canIUse('button.open-type.chooseAvatar'))
  const channel = () => channelOf(options.channels, !!storage.stored.demoted, canChooseAvatar())

  const reduce = (state: AuthState, event: AuthEvent) =>
    transition(state, event, texts.anonymousDisplay())
  let isStateRead = false
  const store = createStore(() => {
    isStateRead = true
    const unknown = initialState(channel(), texts.anonymousDisplay())
    const { profile } = storage.stored
    // A stored profile is known in the first frame.
    return profile ? reduce(unknown, Object.assign({ type: 'saved' as const }, profile)) : unknown
  }, reduce)

  const context: Context = {
    client,
    store,
    texts,
    get stored() {
      return storage.stored
    },
    canChooseAvatar,
    hasRootPortal: () => (rootPortal ??= isAtLeast(client.info('SDKVersion'), '2.25.2')),
    channel,
    userGeneration: 0,
    get options() {
      return options
    },
    setOptions(next) {
      options = next
      // The first snapshot is made by the options of then, so until then nothing has changed.
      if (isStateRead) store.send({ type: 'configured', channel: channel() })
    },
    updateStored(change) {
      const isStored = storage.update(change)
      if (!isStored) context.track({ type: 'fail', code: 'storage' })
      return isStored
    },
    track: (event) => options.track(event),
    ensureSameUser(userGeneration) {
      if (userGeneration !== context.userGeneration) {
        throw new AuthError('cancelled', 'a logout came first')
      }
    },
    callOption: (name, call) => withDeadline(call, options.timeout, name, client),
  }
  return context
}
