import type { DeviceSnapshot, NicknameReview } from '../../../host/index'
import { TODAY } from './eras'

/** What the panel says, kept in the browser: a reload is a cold start of the same phone. */
export interface Settings {
  /** `id` in `clients`. */
  client: string
  publishedAt: string
  network: 'good' | 'slow' | 'off'
  language: 'zh_CN' | 'zh_TW' | 'en'
  theme: 'light' | 'dark'
  /** px. */
  fontSize: number
  privacyDeclared: boolean
  nicknameReview: NicknameReview
  /** Who holds the phone, as the app's server would know them. */
  openid: string
  device?: DeviceSnapshot
  /** What the server remembered that this phone last spoke with. */
  memory: string
}

const KEY = 'miniprogram-auth-kit.preview'

const defaults = (memory: string): Settings => ({
  client: 'real',
  publishedAt: TODAY,
  network: 'good',
  language: 'zh_CN',
  theme: 'light',
  fontSize: 16,
  privacyDeclared: true,
  nicknameReview: 'pass',
  openid: newOpenid(),
  memory,
})

/** A server that forgot everybody is met with a new phone: the old one would contradict it. */
export function loadSettings(memory: string): Settings {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Settings>
    if ((kept.memory ?? '') !== memory) {
      delete kept.device
      delete kept.openid
    }
    return { ...defaults(memory), ...kept, memory }
  } catch {
    return defaults(memory)
  }
}

/** Somebody whom no server has met. */
export function newOpenid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(27))
  return `o${Array.from(bytes, (byte) => LETTERS.charAt(byte % LETTERS.length)).join('')}`
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_'

export function saveSettings(settings: Settings): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings))
  } catch {
    // A browser that keeps nothing still shows everything.
  }
}
