import {
  createHost,
  type DeviceSnapshot,
  type Host,
  type HostOptions,
} from 'miniprogram-auth-kit/testing'
import type { Auth, AuthOptions, AuthState, TrackEvent } from 'miniprogram-auth-kit'
import { createApi } from '../../../components/core/api'
import { createAppApi } from '../../../components/core/app-api'
import { createAuthParts } from '../../../components/core/auth'
import { wxClient, type Client } from '../../../components/core/client/wx'
import type { ComponentApi } from '../../../components/core/component-api'
import type { PhoneOutcome } from '../../../components/core/phone/phone'
import type { Outcome } from '../../../components/core/profile/profile'
import { authDataOf } from '../../../components/core/state/auth-data'
import { phoneHintOf, phoneViewOf } from '../../../components/core/state/phone-view'
import { createServer, type Server } from './server'

/** A phone, the running app on it, and the app's server. */
export interface World {
  readonly host: Host
  readonly server: Server
  readonly auth: Auth
  /** What the components of the app that runs now ask of the core. */
  readonly components: ComponentApi
  readonly state: AuthState
  /** The outcomes that components reported since the app started. */
  readonly outcomes: readonly Outcome[]
  /** The events that `track` received, over all starts of the app. */
  readonly tracked: readonly TrackEvent[]
  /** Mounts the first component and waits for the silent check. */
  open(): Promise<void>
  /** Restarts the app, with these options or the same. Nothing is mounted then. */
  restart(options?: AuthOptions): void
  /**
   * Taps the button that is drawn now, or a page's own button with this `openType`. A plain button
   * opens the form.
   */
  tap(openType?: string): void
  /** Taps the button and answers the prompts that open. */
  tapAnd(...answers: Parameters<Host['answer']>): Promise<void>
  /** Taps a phone button as it is drawn beside the agreement, answers the prompts, and gives what it reports. */
  tapPhone(...answers: Parameters<Host['answer']>): Promise<PhoneOutcome | undefined>
  /** The `open-type` of that button. */
  readonly phoneOpenType: string
  /** The sentence that it says now, or `''`. */
  readonly phoneHint: string
  /** Saves a nickname in the form, and an avatar unless `withAvatar` is false. */
  fill(nickName: string, withAvatar?: boolean): Promise<Outcome | undefined>
  /** The `open-type` of the button that components draw now. */
  readonly openType: string
  /** The sentence that they say now, or `''`. */
  readonly hint: string
  /** Waits for all answers that are due, and returns the result of the promise. */
  done<Result>(work: Promise<Result>): Promise<Result>
  /** Does the same for a promise that has to reject, and returns the reason. */
  refusal(work: Promise<unknown>): Promise<unknown>
}

export interface WorldOptions {
  host?: HostOptions
  /** The options that the app configures. A function receives the app's server. */
  auth?: AuthOptions | ((server: Server) => AuthOptions)
  /** Makes the client, for each start of the app. */
  client?: () => Client
  /** Called with each outcome that a component reports. */
  heard?: (outcome: Outcome) => void
}

/**
 * A base library for each way in which WeChat answers (announcements
 * community/develop/doc/000cacfa20ce88df04cb468bc52801 and 00022c683e8a80b29bed2142b56c01; official
 * docs, user-privacy/PrivacyAuthorize).
 */
export const eras = {
  prompting: { sdkVersion: '2.9.0' },
  anonymous: { sdkVersion: '2.15.0' },
  chooseAvatar: { sdkVersion: '2.24.4' },
  grey: { sdkVersion: '2.30.0' },
  privacy: { sdkVersion: '3.17.2' },
} satisfies Record<string, HostOptions>

/** Makes a device on which the user has allowed or refused `scope.userInfo`. */
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

/** Returns what was printed since the last call. A test fails where it leaves anything unread. */
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
    const api = createApi(parts)
    const auth = createAppApi(() => api)
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
    get hint() {
      return authDataOf(life.auth.state, life.components.texts()).hint
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
      if (openType === '' && life.components.state.channel === 'chooseAvatar') {
        report(components.requestSheet())
        return
      }
      const hear: Partial<Record<string, (detail: object) => void>> = {
        getuserinfo: (detail) => report(components.answerUserInfo(detail)),
        chooseavatar: (detail) => void components.answerChooseAvatar(detail).then(report),
        agreeprivacyauthorization: (detail) => report(components.answerAgreement(detail)),
        opensetting: (detail) => components.applySetting(detail),
      }
      if (!openType) {
        report(components.requestSheet())
        return
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
    get phoneOpenType() {
      const { components } = life
      return phoneViewOf(components.state, components.phoneOpenType(), true).phoneOpenType
    },
    get phoneHint() {
      return phoneHintOf(life.auth.state.phone, life.components.texts())
    },
    async tapPhone(...answers) {
      const { components } = life
      const openType = world.phoneOpenType
      let outcome: PhoneOutcome | undefined
      host.answer(...answers)
      host.withTap(() => {
        outcome = components.startPhoneQuestion(openType)
        host.pressButton({
          openType,
          emit(event, detail) {
            if (event === 'agreeprivacyauthorization') components.answerPhoneAgreement(detail)
            else void components.answerPhone(detail).then((reported) => (outcome = reported))
          },
        })
      })
      await host.settle()
      return outcome
    },
    fill(nickName, withAvatar = true) {
      const avatarUrl = withAvatar ? host.files.createTemp() : ''
      return world.done(life.components.saveGiven({ nickName, avatarUrl }))
    },
    async done(work) {
      // Handles a rejection meanwhile. The `return` below passes it on.
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
