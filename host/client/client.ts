import type { ClientClock } from '../time/clock'
import type { Era } from './base-library/era'
import type { Files } from './device/files'
import type { Native } from './calls/native-calls'
import type { ClientOptions } from '../options'
import type { PrivacyGate } from './privacy-gate'
import type { PromptDesk } from '../person/prompts'
import type { Scopes } from './device/scopes'
import type { Servers } from './server-connection'
import type { TapState } from './calls/tap-state'

/** The parts of the modelled client that the APIs and buttons are made of. */
export interface Client {
  readonly options: ClientOptions
  readonly era: Era
  /** Is the client's base library this one, or newer? */
  since: (version: string) => boolean
  readonly clock: ClientClock
  readonly tap: TapState
  readonly prompts: PromptDesk
  readonly native: Native
  readonly scopes: Scopes
  readonly privacy: PrivacyGate
  readonly files: Files
  readonly servers: Servers
  /** What the client prints to the console. */
  log: (message: string) => void
}
