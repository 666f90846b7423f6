import { createAvatarSheet } from './person/avatar-sheet'
import type { WechatBackend } from './server/backend'
import { createButtons } from './person/buttons'
import { createCallLog } from './client/calls/call-log'
import type { Client } from './client/client'
import { createClock } from './time/clock'
import { createDefaultBackend } from './server/default-backend'
import { eraOf } from './client/base-library/era'
import { createFaults } from './client/calls/faults'
import { createFiles } from './client/device/files'
import type { Host } from './host'
import { createInstaller } from './time/install'
import { createLifecycle } from './client/lifecycle'
import { createNative } from './client/calls/native-calls'
import type { Handlers } from './client/apis/network'
import { createNicknameKeyboard } from './person/nickname-keyboard'
import { createNicknameFingers } from './person/nickname-typing'
import { fillIn, type HostOptions } from './options'
import { createPrivacyGate } from './client/privacy-gate'
import { createPromptDesk } from './person/prompts'
import { createScopes } from './client/device/scopes'
import { createServers } from './client/server-connection'
import { createStorage } from './client/device/storage'
import { createTapState } from './client/calls/tap-state'
import { createTapping } from './person/taps'
import { atLeast } from './client/base-library/version'
import { createWatchers } from './client/watchers'
import { createWx } from './client/wx'

/** Creates a modelled client, with modelled servers unless others are given. */
export function createHost(options?: HostOptions): Host
export function createHost<Backend extends WechatBackend>(
  options: HostOptions<Backend> & { server: Backend },
): Host<Backend>
export function createHost(given: HostOptions<WechatBackend> = {}): Host<WechatBackend> {
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
  const server = given.server ?? createDefaultBackend(options.appId, () => clock.steady())
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
  const removed = new Map<string, unknown>()
  const sheet = createAvatarSheet(client)
  const { lifecycle, apis: lifecycleApis } = createLifecycle(client)
  const wx = createWx({ client, storage, handlers, lifecycleApis })
  const { install, uninstall } = createInstaller(clock, wx)
  const keyboard = createNicknameKeyboard(client)
  const fingers = createNicknameFingers(keyboard)
  const tapping = createTapping(tap, createButtons(client, sheet))

  const restartApp = (): void => {
    native.endLife()
    prompts.dismissAll()
    for (const part of [privacy, lifecycle, files, sheet, keyboard]) part.endLife()
  }

  return {
    wx,
    server,
    era: client.era,
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
    focusNickname: fingers.focus,
    typeNickname: fingers.type,
    pickNickname: fingers.pick,
    blurNickname: fingers.blur,
    confirmNickname: fingers.confirm,
    nicknameValue: fingers.value,
    get nicknameOffer() {
      return keyboard.offer()
    },
    nicknameReview: (review) => {
      keyboard.review = review
    },
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
    restartApp,
    deleteApp: () => {
      restartApp()
      storage.clear()
      files.clear()
      scopes.clear()
      privacy.agreed = false
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
    reply: (api, result, times = 1) => faults.add(api, { kind: 'reply', result }, times),
    hang: (api, times = 1) => faults.add(api, { kind: 'hang' }, times),
    lose: (api, times = 1) => faults.add(api, { kind: 'lose' }, times),
    delay: (api, ms) => faults.delay(api, ms),
    answerTwice: (api, times = 1) => faults.answerTwice(api, times),
    remove: (api) => {
      removed.set(api, Reflect.get(wx, api))
      Reflect.deleteProperty(wx, api)
    },
    heal: (api) => {
      faults.clear(api)
      for (const [name, value] of removed) {
        if (api === undefined || api === name) Reflect.set(wx, name, value)
      }
    },
  }
}
