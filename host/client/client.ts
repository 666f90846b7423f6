// client/: the WeChat client on the phone: what `wx` answers, and what the device keeps. Knows time/,
// the contract of server/, and of person/ only the prompts that it opens.
//
// Comments name the source of a platform fact. `official docs, open-ability/login` is that page below
// developers.weixin.qq.com/miniprogram/dev/framework, `official docs, wx.login` is the page of that
// API, `base library changelog` is release/ of the same site, and `community/…` is that page of
// developers.weixin.qq.com.
import type { ClientOptions } from '../options'
import type { Prompts } from '../person/prompts'
import type { ClientClock } from '../time/clock'
import type { AppServer } from './app-server'
import type { Era } from './base-library/era'
import type { BaseLibrary } from './base-library/version'
import type { NativeCalls } from './calls/native-calls'
import type { TapState } from './calls/tap-state'
import type { Files } from './device/files'
import type { Scopes } from './device/scopes'
import type { Storage } from './device/storage'
import type { WriteOrder } from './device/write-order'
import type { Launch } from './launch'
import type { Lifecycle } from './lifecycle'
import type { HostLimits } from './limits'
import type { PrivacyGate } from './privacy-gate'
import type { ServerConnection } from './server-connection'
import type { SinglePageMode } from './single-page'
import type { Toasts } from './toasts'

/** The parts of the modelled client, from which its APIs and buttons are made. */
export interface Client {
  readonly options: ClientOptions
  readonly limits: HostLimits
  readonly baseLibrary: BaseLibrary
  readonly era: Era
  readonly clock: ClientClock
  readonly prompts: Prompts
  readonly toasts: Toasts
  readonly tapState: TapState
  readonly launch: Launch
  readonly singlePage: SinglePageMode
  readonly native: NativeCalls
  readonly storage: Storage
  readonly writeOrder: WriteOrder
  readonly files: Files
  readonly scopes: Scopes
  readonly privacy: PrivacyGate
  readonly lifecycle: Lifecycle
  /** WeChat's servers. */
  readonly server: ServerConnection
  /** The app's own servers. */
  readonly appServer: AppServer
  /** Prints to the client's console. */
  log: (message: string) => void
}
