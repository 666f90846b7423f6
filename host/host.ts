import type { Handlers } from './client/app-server'
import type { AppRegistry } from './client/app-registry'
import type { Era } from './client/base-library/era'
import type { NativeCall } from './client/calls/call-log'
import type { NativeFailure } from './client/calls/faults'
import type { Files } from './client/device/files'
import type { DeviceSnapshot } from './client/device/snapshot'
import type { StorageView } from './client/device/storage'
import type { PageLifetime } from './client/lifecycle'
import type { HostLimits } from './client/limits'
import type { Toast } from './client/toasts'
import type { HostEventListener } from './client/watchers'
import type { HostWx } from './client/wx'
import type { HostUser } from './options'
import type { AvatarFailures } from './person/avatar-sheet'
import type { ButtonPress } from './person/buttons'
import type { NicknameReview } from './person/nickname-keyboard'
import type { PhoneRules } from './person/phone-rules'
import type { Answer, Prompt } from './person/prompts'
import type { WechatBackend } from './server/backend'
import type { DefaultBackend } from './server/default-backend'
import type { HostClock } from './time/clock'

/** A WeChat client, the person who uses it, and WeChat's servers. */
export interface Host<Backend extends WechatBackend = DefaultBackend> {
  /** The typed `wx` APIs that are modelled and that this client has. */
  readonly wx: HostWx
  /** WeChat's servers. */
  readonly server: Backend
  /** How this client answers questions about the user. */
  readonly era: Era
  /** What this client does badly. Its properties may be changed at any time. */
  readonly limits: HostLimits
  /** What WeChat lets the app do with phone buttons. Its properties may be changed at any time. */
  readonly phone: PhoneRules
  readonly clock: HostClock
  /**
   * Runs everything that is due now: answers of APIs, timers at 0 ms, promise jobs. Virtual time does
   * not wait for real work, such as a handler that asks a server over HTTP. Use real time for that.
   */
  settle: () => Promise<void>

  /**
   * The functions `App` and `getApp` of the app that runs. `install` puts both on the global object, but
   * only where it has neither, so that a framework's own stay. A framework that hands modules its own
   * globals can hand them these.
   */
  readonly App: AppRegistry['App']
  readonly getApp: AppRegistry['getApp']
  /**
   * Puts `wx`, `Date`, the timers, and where there are none `App` and `getApp` on the global object.
   * Returns `uninstall`. Throws if fake timers of the test runner or another host are installed, and
   * where `assertCanMount` throws.
   */
  install: () => () => void
  /**
   * For a framework that mounts components without `install`. Throws below base library 2.6.1, which has
   * no observers: frameworks run them all the same, so tests would show what no phone does.
   */
  assertCanMount: () => void
  /** Restores the global object exactly. */
  uninstall: () => void

  /** The user of the phone. May be changed at any time, like a user changes the own profile. */
  readonly user: HostUser
  /** Every prompt that the user was shown. */
  readonly prompts: readonly Prompt[]
  /** Every message that the client showed by itself, such as in single-page mode. It is in `logs` as well. */
  readonly toasts: readonly Toast[]
  /** Answers open prompts, the oldest first. The other answers are kept for the next prompts. */
  answer: (...answers: Answer[]) => void
  /** Every native call, in order. */
  readonly calls: readonly NativeCall[]
  /** How many calls of this API there were. */
  count: (api: string) => number
  /** How many calls exceeded the platform's limit of 4 in a second. */
  readonly rateLimited: number
  /** What the client printed to the console. */
  readonly logs: readonly string[]
  /** Reports calls, prompts and logs when they happen. Returns a function that ends it. */
  watch: (listener: HostEventListener) => () => void

  /**
   * Taps a rendered node: a j-component wrapper, a glass-easel element or a DOM node. The tap event
   * bubbles; then the client does what the `open-type` of the nearest button says. A disabled button
   * does nothing.
   */
  tap: (node: unknown) => void
  /** Runs `handler` as the handler of a tap: one call of an API that needs a tap works in it. */
  withTap: <T>(handler: () => T) => T
  /**
   * For the built-in `button` of a framework, which calls it during a tap: the client does what the
   * open-type says. `host.tap` then does not do it again.
   */
  pressButton: (button: ButtonPress) => void
  /**
   * For the built-in `form` of a framework, which calls it before it is submitted or reset: may it be?
   * In single-page mode it may not, and a toast shows.
   */
  allowsForm: () => boolean

  /**
   * A nickname input gets the focus. Takes a rendered node, or the field of a built-in `input` whose
   * framework reports its own focus.
   */
  focusNickname: (target: unknown) => void
  /** The user types: the input shows `text`, and its `input` event fires. */
  typeNickname: (node: unknown, text: string) => void
  /** The user takes the nickname that the keyboard offers, in this input or in the focused one. */
  pickNickname: (node?: unknown) => void
  /** The input loses the focus, and its text is reviewed. Takes what `focusNickname` takes. */
  blurNickname: (target: unknown) => void
  /** The user presses 完成: `confirm` fires, then the focus is lost. */
  confirmNickname: (node: unknown) => void
  /** What a nickname input shows. */
  nicknameValue: (node: unknown) => string
  /** The nickname that the keyboard offers. `undefined` if the focused input is an ordinary one. */
  readonly nicknameOffer: string | undefined
  /** Sets how reviews of nicknames end from now on. Default `'pass'`. */
  nicknameReview: (review: NicknameReview) => void

  /** The user agrees to the privacy agreement, outside the app. */
  agreePrivacy: () => void
  /** Did the developer declare nickname and avatar? May be changed. */
  privacyDeclared: boolean | 'banned'
  /** Did the user agree to the privacy agreement? */
  readonly privacyAgreed: boolean
  /** The user takes a permission back in the settings page. */
  revoke: (scope: string) => void
  /** The user's `session_key` becomes invalid on WeChat's servers. */
  expireSessionKey: () => ReturnType<Backend['expireSessionKey']>
  /** Where failures of the avatar sheet are reported. Default `'log'`: the app gets no event. */
  avatarFailures: AvatarFailures
  /** Changes properties of the client. A new theme fires `onThemeChange`. */
  setSystem: (change: {
    language?: string
    theme?: 'light' | 'dark'
    fontSizeSetting?: number
  }) => void

  /**
   * The app ends and starts again. Memory, timers, listeners, open prompts and pending answers end;
   * storage, saved files and permissions stay. With `scene` the user comes from there: a restart from
   * scene 1154 to 1001 is the way from single-page mode to the app. An app of createApp starts again with
   * it, without a page, as by its `restart()`.
   */
  restartApp: (options?: { scene?: number }) => void
  /**
   * The user deletes the app from the recent ones and opens it again. Nothing of it stays on the
   * phone: no storage, files, permissions or agreement.
   */
  deleteApp: () => void
  /**
   * For the framework that runs the app: reports `'end'`, before anything of the app is gone, and `'start'`.
   * Returns a function that ends it.
   */
  onAppLifetime: (listener: (lifetime: 'end' | 'start') => void) => () => void
  /** A page shows. With `app` the app comes to the front first, from that scene. */
  showPage: (options?: { app?: boolean; scene?: number }) => void
  /** A page hides. With `app` the app goes to the back afterwards. */
  hidePage: (options?: { app?: boolean }) => void
  /** For the framework that renders pages: reports `showPage` and `hidePage`. Returns a function that ends it. */
  onPageLifetime: (listener: (lifetime: PageLifetime) => void) => () => void
  /** What the phone keeps, as JSON. `createHost({ device })` continues from it. */
  saveDevice: () => DeviceSnapshot

  /** The app's storage. Nothing here counts as a native call. */
  readonly storage: StorageView
  /** The app's files. Nothing here counts as a native call. */
  readonly files: Pick<Files, 'createTemp' | 'get' | 'contentOf' | 'saved'>
  /** Sets the handler that answers `wx.request`. Without a handler the network fails. */
  onRequest: (handler: Handlers['request']) => void
  onUpload: (handler: Handlers['upload']) => void
  onDownload: (handler: Handlers['download']) => void

  /**
   * The next calls of this API fail with `failure`. A call that a button makes fails by the same
   * name. Default 1 time.
   */
  fail: (api: string, failure?: Partial<NativeFailure>, times?: number) => void
  /** The next calls succeed with exactly this result, even if it is wrong. Default 1 time. */
  reply: (api: string, result: unknown, times?: number) => void
  /** The next calls do nothing and never answer. Default 1 time. */
  hang: (api: string, times?: number) => void
  /** The next calls do their work, and their answers never arrive. Default 1 time. */
  lose: (api: string, times?: number) => void
  /** Answers arrive after `ms` milliseconds, until changed. */
  delay: (api: string, ms: number) => void
  /** The next answers arrive twice. Default 1 time. */
  answerTwice: (api: string, times?: number) => void
  /** Removes an API from `wx`. */
  remove: (api: string) => void
  /**
   * Adds APIs to `wx` that are not modelled, such as a framework's `showToast` and `navigateTo`. Their
   * calls are in `calls`. A modelled API stays as it is, and stays absent where this client has none.
   * Returns a function that takes them away.
   */
  extend: (apis: Record<string, unknown>) => () => void
  /** Ends every fault of an API, or of all APIs. Removed APIs come back. */
  heal: (api?: string) => void
}
