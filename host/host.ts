import type { AvatarFailures } from './person/avatar-sheet'
import type { WechatBackend } from './server/backend'
import type { ButtonPress } from './person/buttons'
import type { NativeCall } from './client/calls/call-log'
import type { HostClock } from './time/clock'
import type { DefaultBackend } from './server/default-backend'
import type { DeviceSnapshot } from './client/device/snapshot'
import type { Era } from './client/base-library/era'
import type { NativeFailure } from './client/calls/faults'
import type { Files } from './client/device/files'
import type { PageLifetime } from './client/lifecycle'
import type { Handlers } from './client/apis/network'
import type { NicknameReview } from './person/nickname-keyboard'
import type { HostUser } from './options'
import type { Answer, Prompt } from './person/prompts'
import type { StorageView } from './client/device/storage'
import type { Tell } from './client/watchers'
import type { HostWx } from './client/wx'

/** A WeChat client, the person who uses it, and WeChat's servers. */
export interface Host<Backend extends WechatBackend = DefaultBackend> {
  /** The typed `wx` APIs, as far as they are modelled and this client has them. */
  readonly wx: HostWx
  /** WeChat's servers. */
  readonly server: Backend
  /** How this client answers questions about the user. */
  readonly era: Era
  readonly clock: HostClock
  /**
   * Lets everything arrive that is due now: answers, timers at 0 ms, promise jobs. Virtual time does
   * not wait for real work, such as a handler that asks a server over HTTP: for that use real time.
   */
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

  /**
   * A nickname input gets the focus. Takes a rendered node, or the field of a framework's built-in
   * `input` that tells of its own focus.
   */
  focusNickname: (target: unknown) => void
  /** The user types: the input shows `text`, and its `input` event fires. */
  typeNickname: (node: unknown, text: string) => void
  /** The user takes the nickname that the keyboard offers, in this input or the focused one. */
  pickNickname: (node?: unknown) => void
  /** The input loses the focus, and its text goes to review. Takes what `focusNickname` takes. */
  blurNickname: (target: unknown) => void
  /** The user presses 完成: `confirm`, then the focus is lost. */
  confirmNickname: (node: unknown) => void
  /** What a nickname input shows. */
  nicknameValue: (node: unknown) => string
  /** The nickname above the keyboard; `undefined` where the focused input is an ordinary one. */
  readonly nicknameOffer: string | undefined
  /** How reviews end from now on. Default `'pass'`. */
  nicknameReview: (review: NicknameReview) => void

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
  setSystem: (change: {
    language?: string
    theme?: 'light' | 'dark'
    fontSizeSetting?: number
  }) => void

  /**
   * The app ends and starts again: memory, timers, listeners, open prompts and answers on their way die;
   * storage, saved files and grants stay.
   */
  restartApp: () => void
  /**
   * The user deletes the app from the recent ones, and opens it again: nothing of it is left on the
   * phone, neither storage nor files, grants or the agreement (platform facts §1.7, §1.8).
   */
  deleteApp: () => void
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
  /** The next calls succeed with exactly this, however wrong it is. Default 1 time. */
  reply: (api: string, result: unknown, times?: number) => void
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
  /** Takes back every fault of an API, or of all; an API that was removed is there again. */
  heal: (api?: string) => void
}
