import type { ModelledApi } from './base-library/availability'

/** The operating system of the device, as `platform` in `wx.getDeviceInfo()` gives it. */
export type Platform = (typeof PLATFORMS)[number]
const PLATFORMS = ['ios', 'android', 'ohos', 'ohos_pc', 'windows', 'mac', 'devtools'] as const

export const isPlatform = (name: unknown): name is Platform => PLATFORMS.includes(name as Platform)

/** The base library that brought WeChat to a platform (base library changelog, 3.7.0 and 3.13.0). */
export const platformAvailableSince: Partial<Record<Platform, string>> = {
  ohos: '3.7.0',
  ohos_pc: '3.13.0',
}

/** What of the modelled APIs a platform lacks on every base library (official docs, ability/ohos). */
export function unsupportedApis(platform: Platform): readonly ModelledApi[] {
  return isHarmony(platform) ? ['onThemeChange', 'offThemeChange'] : []
}

/** HarmonyOS has no dark mode, so apps read no theme there (official docs, ability/ohos). */
export function hasTheme(platform: Platform): boolean {
  return !isHarmony(platform)
}

function isHarmony(platform: Platform): boolean {
  return platform === 'ohos' || platform === 'ohos_pc'
}
