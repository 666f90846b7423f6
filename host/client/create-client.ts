import type { Prompts } from '../person/prompts'
import type { WechatBackend } from '../server/backend'
import type { ClientOptions } from '../options'
import type { ClientClock } from '../time/clock'
import { createAppServer } from './app-server'
import { eraOf } from './base-library/era'
import { createBaseLibrary } from './base-library/version'
import type { CallLog } from './calls/call-log'
import type { Faults } from './calls/faults'
import { createNativeCalls } from './calls/native-calls'
import { createTapState } from './calls/tap-state'
import type { Client } from './client'
import { createFiles } from './device/files'
import { createScopes } from './device/scopes'
import type { DeviceSnapshot } from './device/snapshot'
import { createStorage } from './device/storage'
import { createWriteOrder } from './device/write-order'
import { createLaunch } from './launch'
import { createLifecycle } from './lifecycle'
import { limitsWithDefaults, type HostLimits } from './limits'
import { createPrivacyGate } from './privacy-gate'
import { createServerConnection } from './server-connection'
import { createSinglePageMode } from './single-page'
import { createToasts } from './toasts'

interface ClientParts {
  options: ClientOptions
  limits: Partial<HostLimits> | undefined
  /** What an earlier client kept. */
  device: DeviceSnapshot | undefined
  server: WechatBackend
  clock: ClientClock
  prompts: Prompts
  callLog: CallLog
  faults: Faults
  log: (message: string) => void
}

export function createClient(parts: ClientParts): Client {
  const { options, device, server, clock, prompts, callLog, faults, log } = parts
  const limits = limitsWithDefaults(parts.limits)
  const baseLibrary = createBaseLibrary(options.sdkVersion)
  const tapState = createTapState()
  const toasts = createToasts(clock, log)
  const launch = createLaunch(baseLibrary, options.scene)
  const singlePage = createSinglePageMode(launch, tapState, toasts)

  return {
    options,
    limits,
    baseLibrary,
    era: eraOf(baseLibrary, options),
    clock,
    prompts,
    toasts,
    tapState,
    launch,
    singlePage,
    native: createNativeCalls({ baseLibrary, clock, callLog, faults, tapState, singlePage }),
    storage: createStorage(options.platform, launch.isSinglePage, device),
    writeOrder: createWriteOrder(clock, limits),
    files: createFiles(options.platform, device?.files),
    scopes: createScopes(device?.scopes),
    privacy: createPrivacyGate({
      baseLibrary,
      clock,
      prompts,
      declared: options.privacyDeclared,
      agreed: device?.privacyAgreed,
    }),
    lifecycle: createLifecycle(launch),
    server: createServerConnection(server, options.user),
    appServer: createAppServer(),
    log,
  }
}
