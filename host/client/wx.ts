import { canIUse } from './apis/can-i-use'
import type { Client } from './client'
import { fileSystem } from './apis/file-system'
import { networkApis, type Handlers } from './apis/network'
import type { PrivacyListener } from './privacy-gate'
import { privacyApis } from './apis/privacy'
import { sessionApis } from './apis/login'
import { settingApis } from './apis/settings'
import { apiSince, type ModelledApi } from './base-library/availability'
import type { Storage } from './device/storage'
import { storageApis } from './apis/storage'
import { systemApis } from './apis/system'
import { userInfoApis } from './apis/user-info'

/**
 * The modelled part of `wx`, in the official types. An API that this client does not have is absent
 * at run time, whatever the type says: ask as an app does, `if (wx.getUserProfile)`.
 */
export type HostWx = Omit<
  Pick<WechatMiniprogram.Wx, ModelledApi | 'env'>,
  'onNeedPrivacyAuthorization'
> & {
  /** The official typings give the listener no `resolve` (platform facts §1.7). */
  onNeedPrivacyAuthorization(listener: PrivacyListener): void
}

export interface WxParts {
  client: Client
  storage: Storage
  handlers: Handlers
  lifecycleApis: Record<string, unknown>
}

export function createWx({ client, storage, handlers, lifecycleApis }: WxParts): HostWx {
  const manager = fileSystem(client)
  const apis: Record<string, unknown> = {
    ...systemApis(client),
    ...settingApis(client),
    ...userInfoApis(client),
    ...sessionApis(client),
    ...storageApis(client, storage),
    ...networkApis(client, handlers),
    ...privacyApis(client),
    ...lifecycleApis,
    canIUse: (schema: string) => canIUse(client, wx, schema),
    nextTick: (task: () => void) => void client.clock.after(0, task),
    getFileSystemManager: () => manager,
  }
  const present = Object.entries(apiSince).filter(([, since]) => client.since(since))
  const wx: object = {
    ...Object.fromEntries(present.map(([name]) => [name, apis[name]])),
    env: { USER_DATA_PATH: client.files.userPath },
  }
  // The official types choose between callbacks and promises by conditions no implementation can meet.
  return wx as unknown as HostWx
}
