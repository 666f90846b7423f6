import type { DeviceSnapshot, NicknameReview } from '../../../host/index'
import { isVersionAtLeast } from '../../../host/client/base-library/version'
import { clientById, CURRENT_PUBLISH_DATE, TODAY } from './clients'

/**
 * The settings of the panel. The browser stores them, so a reload is a cold start of the same
 * phone.
 */
export interface Settings {
  /** The `id` of one of `clients`. */
  client: string
  publishedAt: string
  network: 'good' | 'slow' | 'off'
  language: 'zh_CN' | 'zh_TW' | 'en'
  theme: 'light' | 'dark'
  /** In px. */
  fontSize: number
  privacyDeclared: boolean
  nicknameReview: NicknameReview
  phoneNumbers: PhoneNumbers
  /** The user of the phone, as the app's server identifies them. */
  openid: string
  device?: DeviceSnapshot
  /** The `memoryId` of the login server that this phone used last. */
  memory: string
}

/** What WeChat lets this app and this user do with a phone button. `unbound`: the user's WeChat has no number. */
export type PhoneNumbers = 'available' | 'unbound' | 'used-up' | 'blocked' | 'personal'

const STORAGE_KEY = 'miniprogram-auth-kit.preview'

const defaultSettings = (memoryId: string): Settings => ({
  client: TODAY,
  publishedAt: CURRENT_PUBLISH_DATE,
  network: 'good',
  language: 'zh_CN',
  theme: 'light',
  fontSize: 16,
  privacyDeclared: true,
  nicknameReview: 'pass',
  phoneNumbers: 'available',
  openid: newOpenid(),
  memory: memoryId,
})

/**
 * Loads the settings. The phone and its user are new where the login server has other records than
 * those that the stored phone was used with.
 */
export function loadSettings(memoryId: string): Settings {
  try {
    const stored = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '{}') as Partial<Settings>
    if ((stored.memory ?? '') !== memoryId) {
      delete stored.device
      delete stored.openid
    }
    return { ...defaultSettings(memoryId), ...stored, memory: memoryId }
  } catch {
    return defaultSettings(memoryId)
  }
}

/** Makes the openid of a user whom no server knows. */
export function newOpenid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(27))
  return `o${Array.from(bytes, (byte) => OPENID_CHARACTERS.charAt(byte % OPENID_CHARACTERS.length)).join('')}`
}

const OPENID_CHARACTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_'

/** WeChat and apps are only ever updated: an older client or app runs on another phone. */
export function isUpdate(before: Settings, after: Settings): boolean {
  const [old, next] = [clientById(before.client), clientById(after.client)]
  return (
    old.platform === next.platform &&
    isVersionAtLeast(next.sdkVersion, old.sdkVersion) &&
    after.publishedAt >= before.publishedAt
  )
}

export function saveSettings(settings: Settings): void {
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(settings))
  } catch {
    // The preview works without storage as well.
  }
}
