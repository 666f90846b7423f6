import type { TapState } from './calls/tap-state'
import type { Launch } from './launch'
import type { Toasts } from './toasts'

/** What single-page mode disables (official docs, open-ability/share-timeline). */
export interface SinglePageMode {
  /**
   * Is this API disabled now? Where the app called it in a tap, a toast shows. No document says what
   * such a call fails with: only that it cannot be used.
   */
  refusesApi: (api: string) => boolean
  /** Are buttons with an `open-type`, and forms, disabled now? A toast shows then. */
  refusesComponent: () => boolean
}

export function createSinglePageMode(
  launch: Launch,
  tapState: TapState,
  toasts: Toasts,
): SinglePageMode {
  const showToast = (): void => toasts.show('请前往小程序使用完整服务')
  return {
    refusesApi: (api) => {
      const isRefused = launch.isSinglePage() && disabledApis.has(api)
      if (isRefused && tapState.isActive()) showToast()
      return isRefused
    },
    refusesComponent: () => {
      if (launch.isSinglePage()) showToast()
      return launch.isSinglePage()
    },
  }
}

/** Of what is modelled, the kinds that the page lists: login, user information, authorization and settings. */
const disabledApis = new Set([
  'login',
  'checkSession',
  'getUserInfo',
  'getUserProfile',
  'authorize',
  'getSetting',
  'openSetting',
])
