import type { DeviceSnapshot, NicknameReview } from '../../../host/index'

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
  device?: DeviceSnapshot
}

const KEY = 'miniprogram-auth-kit.preview'

const defaults: Settings = {
  client: 'real',
  publishedAt: '2026-07-01',
  network: 'good',
  language: 'zh_CN',
  theme: 'light',
  fontSize: 16,
  privacyDeclared: true,
  nicknameReview: 'pass',
}

export function loadSettings(): Settings {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return { ...defaults, ...(kept as Partial<Settings>) }
  } catch {
    return { ...defaults }
  }
}

export function saveSettings(settings: Settings): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings))
  } catch {
    // A browser that keeps nothing still shows everything.
  }
}
