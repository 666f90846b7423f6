import type { AuthState } from '../../../components/index'
import type { Controller } from '../runtime/boot'
import type { PreviewHost } from './client'
import type { Entry } from './journal'
import type { Session } from './session'
import type { Settings } from './settings'

/**
 * `window.preview`: for tests in a browser, and for the curious at the console. Everything but
 * `ready` needs a mini-program that has started.
 */
export interface PreviewApi {
  /** Fulfilled when the mini-program has started; rejects with what is wrong with it. */
  readonly ready: Promise<void>
  /** The modelled client, as `createHost` of `miniprogram-auth-kit/testing` gives it. */
  readonly host: PreviewHost
  /** The running mini-program. */
  readonly controller: Controller | undefined
  /** `auth.state` inside it, where it uses the JS API. */
  readonly state: AuthState | undefined
  /** What the panel says. */
  readonly settings: Settings
  /** What happened, oldest first. */
  readonly entries: Entry[]
  /** Another client, network, language…: as in the panel. */
  change: (settings: Partial<Settings>) => Promise<void>
  /** A cold start; storage and permissions stay. */
  restart: () => Promise<void>
  /** Another phone and another user: nothing is kept, and no server knows them. */
  clear: () => Promise<void>
}

export function exposeApi(started: Promise<Session>): void {
  let running: Session | undefined
  const session = (): Session => {
    if (!running) throw new Error('The mini-program has not started: await preview.ready')
    return running
  }
  const ready = started.then((it) => {
    running = it
  })
  // Said on the page; nobody has to listen here.
  ready.catch(() => undefined)
  const api: PreviewApi = {
    ready,
    get host() {
      return session().host
    },
    get controller() {
      return session().controller
    },
    get state() {
      return session().state
    },
    get settings() {
      return session().settings
    },
    get entries() {
      return session().journal.entries
    },
    change: (settings) => session().change(settings),
    restart: () => session().start(),
    clear: () => session().forget(),
  }
  Object.assign(window, { preview: api })
}
