import { changeSystem } from './client/apis/system'
import { createAppLifetime } from './client/app-lifetime'
import { createAppServer } from './client/app-server'
import { eraOf } from './client/base-library/era'
import { createBaseLibrary } from './client/base-library/version'
import { createCallLog, type NativeCall } from './client/calls/call-log'
import { createFaultControls } from './client/calls/fault-controls'
import { createFaults } from './client/calls/faults'
import { createNativeCalls } from './client/calls/native-calls'
import { createTapState } from './client/calls/tap-state'
import type { Client } from './client/client'
import { createClientConsole } from './client/console'
import { createFiles } from './client/device/files'
import { createScopes } from './client/device/scopes'
import { snapshotOf } from './client/device/snapshot'
import { createStorage } from './client/device/storage'
import { createLifecycle } from './client/lifecycle'
import { createPrivacyGate } from './client/privacy-gate'
import { createServerConnection } from './client/server-connection'
import { createWatchers } from './client/watchers'
import { createWx } from './client/wx'
import type { Host } from './host'
import { withDefaults, type HostOptions } from './options'
import { createAvatarSheet } from './person/avatar-sheet'
import { createButtonHandler } from './person/buttons'
import { createNicknameKeyboard } from './person/nickname-keyboard'
import { createNicknameTyping } from './person/nickname-typing'
import { createPrompts } from './person/prompts'
import { createTaps } from './person/taps'
import type { WechatBackend } from './server/backend'
import { createDefaultBackend } from './server/default-backend'
import { createClock } from './time/clock'
import { createInstaller } from './time/install'

/** Creates a modelled client. It has modelled servers, unless others are given. */
export function createHost(options?: HostOptions): Host
export function createHost<Backend extends WechatBackend>(
  options: HostOptions<Backend> & { server: Backend },
): Host<Backend>
export function createHost(given: HostOptions<WechatBackend> = {}): Host<WechatBackend> {
  const options = withDefaults(given)
  const { platform, rateLimit, privacyDeclared: declared, user } = options
  const { device } = given

  const clock = createClock(options.time, given.now)
  const server = given.server ?? createDefaultBackend(options.appId, clock.unadjustedNow)
  const { report, watch } = createWatchers()
  const prompts = createPrompts({ clock, onChange: (prompt) => report({ type: 'prompt', prompt }) })
  const console = createClientConsole((message) => report({ type: 'log', message }))

  const baseLibrary = createBaseLibrary(options.sdkVersion)
  const onCall = (call: NativeCall): void => report({ type: 'call', call })
  const callLog = createCallLog({ clock, rateLimit, onCall })
  const faults = createFaults()
  const tapState = createTapState()
  const client: Client = {
    options,
    baseLibrary,
    era: eraOf(baseLibrary, options),
    clock,
    prompts,
    tapState,
    native: createNativeCalls({ baseLibrary, clock, callLog, faults, tapState }),
    storage: createStorage(platform, device?.storage),
    files: createFiles(platform, device?.files),
    scopes: createScopes(device?.scopes),
    privacy: createPrivacyGate({
      baseLibrary,
      clock,
      prompts,
      declared,
      agreed: device?.privacyAgreed,
    }),
    lifecycle: createLifecycle(),
    server: createServerConnection(server, user),
    appServer: createAppServer(),
    log: console.log,
  }
  const wx = createWx(client)

  const avatarSheet = createAvatarSheet(client)
  const taps = createTaps(tapState, createButtonHandler(client, avatarSheet))
  const keyboard = createNicknameKeyboard(client)
  const { privacy, scopes, lifecycle, appServer } = client

  return {
    wx,
    server,
    era: client.era,
    clock,
    settle: clock.settle,
    ...createInstaller(clock, wx),
    user,
    prompts: prompts.all,
    answer: prompts.answer,
    calls: callLog.calls,
    count: callLog.count,
    get rateLimited() {
      return callLog.rateLimited
    },
    logs: console.messages,
    watch,
    ...taps,
    ...createNicknameTyping(keyboard),
    get nicknameOffer() {
      return keyboard.offeredNickname()
    },
    nicknameReview: keyboard.setReview,
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
    revoke: scopes.revoke,
    expireSessionKey: () => server.expireSessionKey(user.openid),
    get avatarFailures() {
      return avatarSheet.failures
    },
    set avatarFailures(failures) {
      avatarSheet.failures = failures
    },
    setSystem: (change) => changeSystem(client, change),
    ...createAppLifetime(client, [avatarSheet, keyboard]),
    showPage: lifecycle.showPage,
    hidePage: lifecycle.hidePage,
    onPageLifetime: lifecycle.onPageLifetime,
    saveDevice: () => snapshotOf(client),
    storage: client.storage,
    files: client.files,
    onRequest: appServer.onRequest,
    onUpload: appServer.onUpload,
    onDownload: appServer.onDownload,
    ...createFaultControls(faults, wx),
  }
}
