import type { AuthState } from '../../../components/index'
import type { MiniProgramController } from '../runtime/mini-program-controller'
import type { PreviewHost } from './preview-host'
import type { TimelineEntry } from './timeline'
import type { Simulator } from './simulator'
import type { Settings } from './settings'

/**
 * `window.preview`, for tests in a browser and for the console. Every member but `ready` throws
 * before the mini-program has started.
 */
export interface PreviewApi {
  /**
   * Fulfilled when the mini-program has started. Rejects with the errors of the compiler or the
   * start.
   */
  readonly ready: Promise<void>
  /** The modelled client, as `createHost` of `miniprogram-auth-kit/testing` returns it. */
  readonly host: PreviewHost
  /** The running mini-program. */
  readonly controller: MiniProgramController | undefined
  /** `auth.state` of the mini-program, where that uses the JS API. */
  readonly state: AuthState | undefined
  /** The settings of the panel. */
  readonly settings: Settings
  /** The entries of the timeline, oldest first. */
  readonly entries: TimelineEntry[]
  /** Changes settings, as the panel does. */
  change: (settings: Partial<Settings>) => Promise<void>
  /** Starts the mini-program cold. Storage and permissions stay. */
  restart: () => Promise<void>
  /** Restarts the mini-program on an empty phone of a user whom no server knows. */
  clear: () => Promise<void>
}

export function exposePreviewApi(started: Promise<Simulator>): void {
  let simulator: Simulator | undefined
  const startedSimulator = (): Simulator => {
    if (!simulator) throw new Error('The mini-program has not started: await preview.ready')
    return simulator
  }
  const ready = started.then((value) => {
    simulator = value
  })
  // The page shows the error, so a rejection that nobody handles is not reported again.
  ready.catch(() => undefined)
  const api: PreviewApi = {
    ready,
    get host() {
      return startedSimulator().host
    },
    get controller() {
      return startedSimulator().controller
    },
    get state() {
      return startedSimulator().state
    },
    get settings() {
      return startedSimulator().settings
    },
    get entries() {
      return startedSimulator().timeline.entries
    },
    change: (settings) => startedSimulator().change(settings),
    restart: () => startedSimulator().start(),
    clear: () => startedSimulator().replacePhone(),
  }
  Object.assign(window, { preview: api })
}
