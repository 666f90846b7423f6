import { attempt } from './errors'
import { fieldOf } from '../state/fields'
import type { Client } from './wx'

/** How an app was opened in single-page mode (official docs, app-service/scene). */
const SINGLE_PAGE_SCENE = 1154

/** What this client can do. It is asked once: the answers do not change while an app lives. */
export interface ClientAbilities {
  /**
   * Was this page opened by itself, from a friend's moments? There is no login, and a button with an
   * `open-type` only shows a toast (official docs, open-ability/share-timeline).
   */
  isSinglePage: () => boolean
  /** Can it open `chooseAvatar`? Base library 2.21.2. */
  canChooseAvatar: () => boolean
  /**
   * Can a button ask it for a phone number's `code`? Base library 2.21.2; for one that is verified at
   * that moment (`getRealtimePhoneNumber`) 2.24.4.
   */
  canAskPhone: (isRealtime?: boolean) => boolean
  /** Does it have `<root-portal>`? Base library 2.25.2. */
  hasRootPortal: () => boolean
  /**
   * Does it report a theme? It does only for an app that opted in to `darkmode` (official docs,
   * ability/darkmode); base library 2.11.0.
   */
  reportsTheme: () => boolean
}

export function createAbilities(client: Client): ClientAbilities {
  const isSinglePage = once(() => {
    const launch = () => client.sync('getLaunchOptionsSync')
    return fieldOf(attempt(launch), 'scene') === SINGLE_PAGE_SCENE
  })
  return {
    isSinglePage,
    // The data of canIUse has gaps for new features (official docs, compatibility), so that its no is
    // no proof.
    canChooseAvatar: once(
      () =>
        !isSinglePage() &&
        (client.canIUse('button.open-type.chooseAvatar') || client.isAtLeast('2.21.2')),
    ),
    // No `canIUse`: its data lacks getRealtimePhoneNumber on clients that have it (developers' reports).
    canAskPhone: (isRealtime) =>
      !isSinglePage() && client.isAtLeast(isRealtime ? '2.24.4' : '2.21.2'),
    hasRootPortal: once(() => client.isAtLeast('2.25.2')),
    reportsTheme: once(() => !!client.info('theme')),
  }
}

function once(ask: () => boolean): () => boolean {
  let answer: boolean | undefined
  return () => (answer ??= ask())
}
