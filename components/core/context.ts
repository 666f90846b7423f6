import { createAbilities } from './client/abilities'
import { AuthError, toServerError } from './client/errors'
import { withDeadline } from './client/timing'
import { createStateStorage } from './client/storage'
import { defaultOptions } from './options'
import { createStore } from './state/store'
import { channelOf, initialState, transition } from './state/transition'
import { createTextSource } from './texts'
import type { Client, ClientAbilities, StateStorage, StoredStateChange } from './client/client'
import type { ResolvedOptions, TrackEvent } from './options'
import type { AuthEvent } from './state/events'
import type { AuthState } from './state/state'
import type { Store } from './state/store'
import type { TextSource } from './texts'

/** What the rooms share: one client, one store, one storage. Made once, by `createAuthParts`. */
export interface Context {
  readonly client: Client
  readonly abilities: ClientAbilities
  readonly store: Store<AuthState, AuthEvent>
  /** The options of now. Read them when they are needed: `configure` may come late. */
  readonly options: ResolvedOptions
  /** Replaces the options, and applies them to the state. */
  setOptions(options: ResolvedOptions): void
  readonly textSource: TextSource
  readonly stored: StateStorage['stored']
  /** Stores a change. A storage that is full is tracked, and answers false. */
  updateStored: StateStorage['update']
  /** Stores what the storage did not take before, if anything. */
  retryStorage(): void
  track(event: TrackEvent): void
  /** Counts the ends of users. What was begun for one user is not carried on for the next. */
  readonly userGeneration: number
  /** Counts logouts alone: another user's login is no logout for the person who logged in. */
  readonly logoutCount: number
  /** The user ends, in memory and in the storage. `change` is stored with it. */
  endUser(change?: StoredStateChange): void
  /** Throws when the user ended since: what was begun for one is not carried on for the next. */
  ensureSameUser(userGeneration: number): void
  /**
   * What a function that the app configured answers.
   * @param timeout in ms; default: the configured one
   * @throws AuthError with what the app's server said, where it spoke
   */
  callOption<Result>(
    name: string,
    call: () => Result | PromiseLike<Result>,
    timeout?: number,
  ): Promise<Result>
}

export function createContext(client: Client): Context {
  let options = defaultOptions
  const currentOptions = () => options
  const textSource = createTextSource(client, currentOptions)
  const storage = createStateStorage(client)

  const abilities = createAbilities(client)
  const surroundings = () => ({
    anonymous: textSource.anonymousDisplay(),
    channel: channelOf(
      options.channels,
      abilities.isSinglePage() || !!storage.stored.demoted,
      abilities.canChooseAvatar,
    ),
  })

  const reduce = (state: AuthState, event: AuthEvent) => transition(state, event, surroundings())
  // Nothing is read from the client before the state is needed: a page that only shows other users
  // makes no native call.
  let isStateRead = false
  const store = createStore(() => {
    isStateRead = true
    const unknown = initialState(surroundings())
    const { profile, phoneBound } = storage.stored
    // What is stored is known in the first frame.
    const known = phoneBound ? reduce(unknown, { type: 'phoneBound' }) : unknown
    return profile ? reduce(known, Object.assign({ type: 'saved' as const }, profile)) : known
  }, reduce)

  let userGeneration = 0
  let logoutCount = 0
  const context: Context = {
    client,
    abilities,
    store,
    textSource,
    get stored() {
      return storage.stored
    },
    get userGeneration() {
      return userGeneration
    },
    get logoutCount() {
      return logoutCount
    },
    endUser(change) {
      userGeneration += 1
      if (change?.loggedOut) logoutCount += 1
      context.updateStored(
        Object.assign(
          {
            unsubmitted: undefined,
            refused: undefined,
            phoneBound: undefined,
            sessionGeneration: undefined,
          },
          change,
        ),
      )
    },
    get options() {
      return options
    },
    setOptions(next) {
      options = next
      // The first snapshot is made with the options of that moment, so before it nothing changes.
      if (isStateRead) store.send({ type: 'configured' })
    },
    updateStored(change) {
      const isStored = storage.update(change)
      if (!isStored) context.track({ type: 'fail', code: 'storage' })
      return isStored
    },
    retryStorage: () => void storage.update({}),
    // What it answers is nobody's: an `async` one would be waited for, and its failure be a logout's.
    track(event) {
      options.track(event)
    },
    ensureSameUser(expected) {
      if (expected !== userGeneration) {
        throw new AuthError('cancelled', 'a logout, or another user, came first')
      }
    },
    callOption: (name, call, timeout = options.timeout) =>
      withDeadline(call, timeout, name, client).catch((thrown: unknown) => {
        throw toServerError(thrown, name)
      }),
  }
  return context
}
