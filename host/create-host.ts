import { assertHostOptions } from './check-options'
import { changeSystem } from './client/apis/system'
import { createAppLifetime } from './client/app-lifetime'
import { createAppRegistry } from './client/app-registry'
import { createCallLog, type NativeCall } from './client/calls/call-log'
import { createFaultControls } from './client/calls/fault-controls'
import { createFaults } from './client/calls/faults'
import { createClientConsole } from './client/console'
import { createClient } from './client/create-client'
import { snapshotOf } from './client/device/snapshot'
import { assertCanMount, assertClientExists } from './client/possible-client'
import { createWatchers } from './client/watchers'
import { createWx } from './client/wx'
import { extendWx } from './client/extend-wx'
import type { Host } from './host'
import { withDefaults, type HostOptions } from './options'
import { createAvatarSheet } from './person/avatar-sheet'
import { createButtonHandler } from './person/buttons'
import { createInputFaults } from './person/input-faults'
import { createNicknameKeyboard } from './person/nickname-keyboard'
import { createNicknameTyping } from './person/nickname-typing'
import { phoneRulesWithDefaults } from './person/phone-rules'
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
  assertHostOptions(given)
  const options = withDefaults(given)
  assertClientExists(options)
  const { user } = options

  const clock = createClock(options.time, given.now)
  const server = given.server ?? createDefaultBackend(options.appId, clock.unadjustedNow)
  const { report, watch } = createWatchers()
  const prompts = createPrompts({ clock, onChange: (prompt) => report({ type: 'prompt', prompt }) })
  const { log, messages } = createClientConsole((message) => report({ type: 'log', message }))
  const onCall = (call: NativeCall): void => report({ type: 'call', call })
  const callLog = createCallLog({ clock, rateLimit: options.rateLimit, onCall })
  const faults = createFaults()

  const { limits, device } = given
  const client = createClient({
    options,
    limits,
    device,
    server,
    clock,
    prompts,
    callLog,
    faults,
    log,
  })
  const wx = createWx(client)

  const avatarSheet = createAvatarSheet(client)
  const phone = phoneRulesWithDefaults(given.phone)
  const taps = createTaps(
    client.tapState,
    client.singlePage,
    createButtonHandler(client, avatarSheet, phone),
  )
  const keyboard = createNicknameKeyboard(client)
  const { privacy, scopes, lifecycle, appServer } = client
  const appRegistry = createAppRegistry(client.baseLibrary, lifecycle, client.launch)
  const { App, getApp } = appRegistry
  const installer = createInstaller(clock, { wx }, { App, getApp })

  return {
    wx,
    server,
    era: client.era,
    limits: client.limits,
    phone,
    clock,
    settle: clock.settle,
    App,
    getApp,
    assertCanMount: () => assertCanMount(options),
    install: () => {
      assertCanMount(options)
      return installer.install()
    },
    uninstall: installer.uninstall,
    user,
    prompts: prompts.all,
    toasts: client.toasts.all,
    answer: prompts.answer,
    calls: callLog.calls,
    count: callLog.count,
    get rateLimited() {
      return callLog.rateLimited
    },
    logs: messages,
    watch,
    ...taps,
    ...createNicknameTyping(keyboard, createInputFaults(client)),
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
    ...createAppLifetime(client, [avatarSheet, keyboard, appRegistry]),
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
    extend: (apis) => extendWx(wx, apis, callLog),
  }
}
