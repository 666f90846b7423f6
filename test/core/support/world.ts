import {
  createHost,
  type DeviceSnapshot,
  type Host,
  type HostOptions,
} from 'miniprogram-auth-kit/testing'
import type { Auth, AuthOptions, AuthState, TrackEvent } from 'miniprogram-auth-kit'
import { createApi } from '../../../components/core/api'
import { createAuthParts } from '../../../components/core/auth'
import { wxClient, type Client } from '../../../components/core/client/wx'
import type { ComponentApi } from '../../../components/core/component-api'
import type { Outcome } from '../../../components/core/profile/profile'
import { authDataOf } from '../../../components/core/state/auth-data'
import { createServer, type Server } from './server'

/** A phone, the app on it as it runs now, and the app's server. */
export interface World {
  readonly host: Host
  readonly server: Server
  readonly auth: Auth
  /** What the components of the app that runs now ask of the core. */
  readonly components: ComponentApi
  readonly state: AuthState
  /** What the components reported, in this life of the app. */
  readonly outcomes: readonly Outcome[]
  /** What the app's statistics were told, in all its lives. */
  readonly tracked: readonly TrackEvent[]
  /** The first component mounts, and all that is silent runs to its end. */
  open(): Promise<void>
  /** The app ends and starts again, with these options or the same; nothing is mounted yet. */
  restart(options?: AuthOptions): void
  /** The button that is drawn now is tapped; with `openType`, one that a page drew by itself. */
  tap(openType?: string): void
  /** A tap, and the user's answer to what it opens. */
  tapAnd(...answers: Parameters<Host['answer']>): Promise<void>
  /** The user gives a nickname, and an avatar unless told otherwise, by the form. */
  fill(nickName: string, withAvatar?: boolean): Promise<Outcome | undefined>
  /** The `open-type` that components draw now. */
  readonly openType: string
  /** Lets everything that is on its way arrive, and gives what the promise came to. */
  done<Result>(work: Promise<Result>): Promise<Result>
  /** As `done`, for what is expected to reject. */
  refusal(work: Promise<unknown>): Promise<unknown>
}

export interface WorldOptions {
  host?: HostOptions
  /** What the app configures; `'server'`: everything that its server can do. */
  auth?: AuthOptions | ((server: Server) => AuthOptions)
  /** The client of each life of the app. */
  client?: () => Client
  /** Hears what the components report, when they do. */
  heard?: (outcome: Outcome) => void
}

/** Base libraries that stand for the rows of platform facts §1.0, and when the app was published. */
export const eras = {
  prompting: { sdkVersion: '2.9.0' },
  anonymous: { sdkVersion: '2.15.0' },
  chooseAvatar: { sdkVersion: '2.24.4' },
  grey: { sdkVersion: '2.30.0' },
  privacy: { sdkVersion: '3.17.2' },
} satisfies Record<string, HostOptions>

/** A device on which the user has allowed `scope.userInfo`, or refused it. */
export const deviceWith = (userInfo?: boolean, privacyAgreed = false): DeviceSnapshot => ({
  storage: {},
  files: {},
  scopes: Object.fromEntries(userInfo === undefined ? [] : [['scope.userInfo', userInfo]]),
  privacyAgreed,
})

const opened: Host[] = []
let lines: string[] = []
beforeEach(() => {
  lines = []
  for (const level of ['log', 'info', 'warn', 'error'] as const) {
    jest.spyOn(console, level).mockImplementation((...parts: unknown[]) => {
      lines.push([level, ...parts.map(String)].join(' '))
    })
  }
})
afterEach(() => {
  for (const host of opened.splice(0)) host.uninstall()
  jest.restoreAllMocks()
  expect(lines).toEqual([])
})

/** What was printed to the console since the last look; a test that leaves any unlooked at fails. */
export const printed = (): string[] => lines.splice(0)

export function createWorld(given: WorldOptions = {}): World {
  const host = createHost(given.host)
  opened.push(host)
  host.install()
  const server = createServer(host)
  const tracked: TrackEvent[] = []
  let options = typeof given.auth === 'function' ? given.auth(server) : (given.auth ?? {})
  let life = born()

  function born() {
    const parts = createAuthParts(given.client?.() ?? wxClient)
    const { components } = parts
    const auth = createApi(() => parts)
    auth.configure({ track: (event) => void tracked.push(event), ...options })
    const outcomes: Outcome[] = []
    return { components, auth, outcomes }
  }

  host.onPageLifetime((lifetime) => {
    if (lifetime === 'show') life.components.handlePageShow()
  })

  const world: World = {
    host,
    server,
    tracked,
    get auth() {
      return life.auth
    },
    get components() {
      return life.components
    },
    get state() {
      return life.auth.state
    },
    get outcomes() {
      return life.outcomes
    },
    get openType() {
      return authDataOf(life.auth.state, life.components.texts()).openType
    },
    open: async () => {
      await world.done(life.auth.ready())
    },
    restart(next) {
      if (next) options = next
      host.restartApp()
      life = born()
    },
    tap(openType = world.openType) {
      const { components, outcomes } = life
      const report = (outcome?: Outcome) => {
        if (!outcome) return
        outcomes.push(outcome)
        given.heard?.(outcome)
      }
      const hear: Partial<Record<string, (detail: object) => void>> = {
        getuserinfo: (detail) => report(components.answerUserInfo(detail)),
        chooseavatar: (detail) => void components.answerChooseAvatar(detail).then(report),
        agreeprivacyauthorization: (detail) => report(components.answerAgreement(detail)),
        opensetting: (detail) => components.applySetting(detail),
      }
      host.withTap(() => {
        components.startQuestion()
        host.pressButton({ openType, emit: (event, detail) => hear[event]?.(detail) })
      })
    },
    async tapAnd(...answers) {
      host.answer(...answers)
      world.tap()
      await host.settle()
    },
    fill(nickName, withAvatar = true) {
      const avatarUrl = withAvatar ? host.files.createTemp() : ''
      return world.done(life.components.saveGiven({ nickName, avatarUrl }))
    },
    async done(work) {
      // What rejects meanwhile is somebody's to await: here.
      work.catch(() => undefined)
      await host.settle()
      return work
    },
    refusal: (work) =>
      world.done(
        work.then(
          (result) =>
            Promise.reject(new Error(`expected a refusal, got ${JSON.stringify(result)}`)),
          (reason: unknown) => reason,
        ),
      ),
  }
  return world
}
