import type { ClientClock } from './clock'
import type { Era } from './eras'
import type { Files } from './files'
import type { Native } from './native'
import type { ClientOptions } from './options'
import type { PrivacyGate } from './privacy'
import type { PromptDesk } from './prompts'
import type { Scopes } from './scopes'
import type { Servers } from './servers'
import type { TapState } from './tap'

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
