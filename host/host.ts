import { createAvatarSheet, type AvatarFailures } from './avatar'
import type { WechatBackend } from './backend'
import { createButtons, type ButtonPress } from './buttons'
import { createCallLog, type NativeCall } from './calls'
import type { Client } from './client'
import { createClock, type HostClock } from './clock'
import { createDefaultBackend, type DefaultBackend } from './default-backend'
import type { DeviceSnapshot } from './device'
import { eraOf } from './eras'
import { createFaults, type NativeFailure } from './faults'
import { createFiles, type Files } from './files'
import { createInstaller } from './install'
import { createLifecycle, type PageLifetime } from './lifecycle'
import { createNative } from './native'
import type { Handlers } from './network'
import { fillIn, type HostOptions, type HostUser } from './options'
import { createPrivacyGate } from './privacy'
import { createPromptDesk, type Answer, type Prompt } from './prompts'
import { createScopes } from './scopes'
import { createServers } from './servers'
import { createStorage, type StorageView } from './storage'
import { createTapState } from './tap'
import { createTapping } from './tapping'
import { atLeast } from './version'
import { createWatchers, type Tell } from './watch'
import { createWx, type HostWx } from './wx'

/** A WeChat client, the person who uses it, and WeChat's servers. */
export interface Host<Backend extends WechatBackend = DefaultBackend> {
  /** The typed `wx` APIs, as far as they are modelled and this client has them. */
  readonly wx: HostWx
  /** WeChat's servers. */
  readonly server: Backend
  readonly clock: HostClock
  /** Lets everything arrive that is due now: answers, timers at 0 ms, promise jobs. */
  settle: () => Promise<void>

  /**
   * Puts `wx`, `Date` and the timers on the global; the answer is `uninstall`. Throws under fake
   * timers of the test runner, and where another host is installed.
   */
  install: () => () => void
  /** Puts back exactly what was there. */
  uninstall: () => void

  /** Who uses the phone; may be changed at any time, as a user changes the own profile. */
  readonly user: HostUser
  /** What the user was shown. */
  readonly prompts: readonly Prompt[]
  /** Answers open prompts, the oldest first; what is left over waits for the next ones. */
  answer: (...answers: Answer[]) => void
  /** Every native call, in order. */
  readonly calls: readonly NativeCall[]
  /** How many calls of this API there were. */
  count: (api: string) => number
  /** Calls over the platform's limit of 4 in a second (platform facts §1.8). */
  readonly rateLimited: number
  /** What the client printed to the console. */
  readonly logs: readonly string[]
  /** Hears of calls, prompts and logs as they happen; the answer ends it. */
  watch: (listener: Tell) => () => void

  /**
   * Taps a rendered node: a j-component wrapper, a glass-easel element or a DOM node. The tap bubbles;
   * then the client does what the `open-type` of the nearest button says. A disabled button does nothing.
   */
  tap: (node: unknown) => void
  /** Runs `handler` as the handler of a tap: privileged calls work inside, once (platform facts §1.8). */
  withTap: <T>(handler: () => T) => T
  /**
   * What a framework's built-in `button` calls while a tap is dispatched: the client does what the
   * open-type says. `host.tap` then does not do it a second time.
   */
  pressButton: (button: ButtonPress) => void

  /** The user agrees to the privacy agreement, outside the app. */
  agreePrivacy: () => void
  /** Did the developer declare nickname and avatar? May be changed. */
  privacyDeclared: boolean | 'banned'
  /** Did the user agree to the privacy agreement? */
  readonly privacyAgreed: boolean
  /** The user takes a permission back in the settings page. */
  revoke: (scope: string) => void
  /** The user's `session_key` dies on WeChat's servers. */
  expireSessionKey: () => ReturnType<Backend['expireSessionKey']>
  /** Where failures of the avatar sheet are reported. Default `'log'`: nowhere the app could hear. */
  avatarFailures: AvatarFailures
  /** Changes what the client says of itself; a new theme fires `onThemeChange`. */
  setSystem: (
    change: Partial<Record<'language', string>> & {
      theme?: 'light' | 'dark'
      fontSizeSetting?: number
    },
  ) => void

  /**
   * The app ends and starts again: memory, timers, listeners, open prompts and answers on their way die;
   * storage, saved files and grants stay.
   */
  restartApp: () => void
  /** A page shows; with `app` the whole app comes to the front before. */
  showPage: (options?: { app?: boolean }) => void
  hidePage: (options?: { app?: boolean }) => void
  /** Who renders pages hears here when `showPage` and `hidePage` are called. The answer ends it. */
  onPageLifetime: (listener: (lifetime: PageLifetime) => void) => () => void
  /** What the phone keeps, as JSON: `createHost({ device })` goes on from it. */
  saveDevice: () => DeviceSnapshot

  /** The app's storage, from outside. */
  readonly storage: StorageView
  /** The app's files, from outside. */
  readonly files: Pick<Files, 'createTemp' | 'get' | 'contentOf' | 'saved'>
  /** Answers `wx.request` from now on; without a handler the network fails. */
  onRequest: (handler: Handlers['request']) => void
  onUpload: (handler: Handlers['upload']) => void
  onDownload: (handler: Handlers['download']) => void

  /** The next calls fail with this. What a button does by itself fails by the same name. Default 1 time. */
  fail: (api: string, failure?: Partial<NativeFailure>, times?: number) => void
  /** The next calls do nothing and never answer. Default 1 time. */
  hang: (api: string, times?: number) => void
  /** The next calls do their work, and their answers never arrive. Default 1 time. */
  lose: (api: string, times?: number) => void
  /** Answers arrive `ms` later, until changed. */
  delay: (api: string, ms: number) => void
  /** The next answers arrive twice. Default 1 time. */
  answerTwice: (api: string, times?: number) => void
  /** Takes an API away from `wx`. */
  remove: (api: string) => void
  /** Takes back every fault of an API, or of all. */
  heal: (api?: string) => void
}

/** Creates a modelled client, with modelled servers unless others are given. */
export function createHost(options?: HostOptions<DefaultBackend>): Host
export function createHost<Backend extends WechatBackend>(
  options: HostOptions<Backend> & { server: Backend },
): Host<Backend>
export function createHost(given: HostOptions = {}): Host<WechatBackend> {
  const options = fillIn(given)
  const { sdkVersion, platform } = options
  const device = given.device
  const since = (version: string): boolean => atLeast(sdkVersion, version)
  const devtools = platform === 'devtools'

  const clock = createClock(options.time, given.now)
  const { tell, watch } = createWatchers()
  const calls = createCallLog(() => clock.now(), tell)
  const faults = createFaults()
  const tap = createTapState()
  const prompts = createPromptDesk(() => clock.now(), tell)
  const scopes = createScopes(device?.scopes)
  const storage = createStorage(devtools, device?.storage)
  const files = createFiles(devtools, device?.files)
  const logs: string[] = []
  let rateLimited = 0

  const native = createNative({
    sdkVersion,
    clock,
    calls,
    faults,
    tap,
    tooFrequent: () => {
      rateLimited += 1
      return options.rateLimit === 'fail'
    },
  })
  const privacy = createPrivacyGate({
    enforced: since('2.32.3'),
    joins: since('3.4.2'),
    declared: options.privacyDeclared,
    agreed: device?.privacyAgreed ?? false,
    clock,
    prompts,
  })
  const server = given.server ?? createDefaultBackend(options.appId, () => clock.now())
  const client: Client = {
    options,
    era: eraOf(options),
    since,
    clock,
    tap,
    prompts,
    native,
    scopes,
    privacy,
    files,
    servers: createServers(server, () => options.user.openid),
    log: (message) => {
      logs.push(message)
      tell({ type: 'log', message })
    },
  }
  const handlers: Handlers = {}
  const sheet = createAvatarSheet(client)
  const { lifecycle, apis: lifecycleApis } = createLifecycle(client)
  const wx = createWx({ client, storage, handlers, lifecycleApis })
  const { install, uninstall } = createInstaller(clock, wx)
  const tapping = createTapping(tap, createButtons(client, sheet))

  return {
    wx,
    server,
    clock,
    settle: () => clock.settle(),
    install,
    uninstall,
    user: options.user,
    prompts: prompts.list,
    answer: prompts.answer,
    calls: calls.list,
    count: (api) => calls.list.filter((call) => call.api === api).length,
    get rateLimited() {
      return rateLimited
    },
    logs,
    watch,
    tap: tapping.tap,
    withTap: tap.during,
    pressButton: tapping.pressButton,
    agreePrivacy: () => privacy.agree(),
    get privacyDeclared() {
      return privacy.declared
    },
    set privacyDeclared(declared) {
      privacy.declared = declared
    },
    get privacyAgreed() {
      return privacy.agreed
    },
    revoke: (scope) => scopes.set(scope, false),
    expireSessionKey: () => server.expireSessionKey(options.user.openid),
    get avatarFailures() {
      return sheet.failures
    },
    set avatarFailures(failures) {
      sheet.failures = failures
    },
    setSystem: (change) => {
      const before = options.theme
      Object.assign(options, change)
      if (options.theme !== before) lifecycle.theme(options.theme)
    },
    restartApp: () => {
      native.endLife()
      prompts.dismissAll()
      privacy.endLife()
      lifecycle.endLife()
      files.endLife()
      sheet.endLife()
    },
    showPage: ({ app = false } = {}) => {
      if (app) lifecycle.app('show')
      lifecycle.page('show')
    },
    hidePage: ({ app = false } = {}) => {
      lifecycle.page('hide')
      if (app) lifecycle.app('hide')
    },
    onPageLifetime: lifecycle.onPageLifetime,
    saveDevice: () => ({
      storage: storage.entries(),
      files: files.saved(),
      scopes: scopes.all(),
      privacyAgreed: privacy.agreed,
    }),
    storage,
    files,
    onRequest: (handler) => {
      handlers.request = handler
    },
    onUpload: (handler) => {
      handlers.upload = handler
    },
    onDownload: (handler) => {
      handlers.download = handler
    },
    fail: (api, failure = {}, times = 1) => faults.add(api, { kind: 'fail', failure }, times),
    hang: (api, times = 1) => faults.add(api, { kind: 'hang' }, times),
    lose: (api, times = 1) => faults.add(api, { kind: 'lose' }, times),
    delay: (api, ms) => faults.delay(api, ms),
    answerTwice: (api, times = 1) => faults.answerTwice(api, times),
    remove: (api) => {
      Reflect.deleteProperty(wx, api)
    },
    heal: (api) => faults.clear(api),
  }
}
