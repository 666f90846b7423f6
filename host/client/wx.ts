import { canIUse } from './apis/can-i-use'
import { fileSystemManager } from './apis/file-system'
import { lifecycleApis } from './apis/lifecycle'
import { loginApis } from './apis/login'
import { networkApis } from './apis/network'
import { privacyApis } from './apis/privacy'
import { settingApis } from './apis/settings'
import { storageApis } from './apis/storage'
import { systemApis } from './apis/system'
import { userInfoApis } from './apis/user-info'
import { apiAvailableSince, type ModelledApi } from './base-library/availability'
import type { Client } from './client'
import { unsupportedApis } from './platform'
import type { PrivacyListener } from './privacy-gate'

/**
 * The modelled part of `wx`, in the official types. An API that this client does not have is absent
 * at run time, whatever the type says. Check for it as an app does: `if (wx.getUserProfile)`.
 */
export type HostWx = Omit<
  Pick<WechatMiniprogram.Wx, ModelledApi | 'env'>,
  'onNeedPrivacyAuthorization'
> & {
  /** The official typings lack the listener's `resolve` (official docs, wx.onNeedPrivacyAuthorization). */
  onNeedPrivacyAuthorization(listener: PrivacyListener): void
}

export function createWx(client: Client): HostWx {
  const manager = fileSystemManager(client)
  const apis: Record<string, unknown> = {
    ...systemApis(client),
    ...settingApis(client),
    ...userInfoApis(client),
    ...loginApis(client),
    ...storageApis(client),
    ...networkApis(client),
    ...privacyApis(client),
    ...lifecycleApis(client),
    canIUse: (schema: string) =>
      client.native.callSync('canIUse', schema, () => canIUse(client, wx, schema)),
    nextTick: (task: () => void) => void client.clock.runAfter(0, task),
    getFileSystemManager: () => client.native.callSync('getFileSystemManager', [], () => manager),
  }
  const unsupported: readonly string[] = unsupportedApis(client.options.platform)
  const available = Object.entries(apiAvailableSince).filter(
    ([name, version]) => client.baseLibrary.isAtLeast(version) && !unsupported.includes(name),
  )
  const wx: object = {
    ...Object.fromEntries(available.map(([name]) => [name, apis[name]])),
    env: { USER_DATA_PATH: client.files.userPath },
  }
  // The official types decide between callbacks and promises by conditional types, which no
  // implementation can satisfy.
  return wx as unknown as HostWx
}
