import type { Client } from '../client'
import type { Callbacks } from '../calls/outcome'
import { hasTheme, type Platform } from '../platform'

/** The APIs by which the client describes itself and the phone. */
export function systemApis({ options, limits, launch, baseLibrary, native }: Client) {
  const isReleased = options.platform !== 'devtools'
  const appBaseInfo = () => ({
    SDKVersion: options.sdkVersion,
    version: '8.0.61',
    language: options.language,
    ...(options.darkmode && hasTheme(options.platform) && { theme: options.theme }),
    enableDebug: false,
    fontSizeSetting: options.fontSizeSetting,
    fontSizeScaleFactor: options.fontSizeSetting / 16,
    host: { env: 'WeChat', appId: options.appId },
  })
  // The version is there in a published version of the app alone (official docs, wx.getAccountInfoSync).
  const accountInfo = () => ({
    miniProgram: {
      appId: options.appId,
      ...(baseLibrary.isAtLeast('2.10.0') && { envVersion: isReleased ? 'release' : 'develop' }),
      ...(baseLibrary.isAtLeast('2.10.2') && { version: isReleased ? '1.0.0' : '' }),
    },
  })
  const deviceInfo = () => ({
    platform: options.platform,
    ...(deviceModels[options.platform] ?? {
      brand: 'google',
      model: 'Pixel 8',
      system: 'Android 14',
    }),
    abi: 'arm64-v8a',
    benchmarkLevel: 40,
  })
  const windowInfo = () => ({
    pixelRatio: 3,
    screenWidth: 375,
    screenHeight: 812,
    windowWidth: 375,
    windowHeight: 728,
    statusBarHeight: 44,
    screenTop: 84,
    // In single-page mode it is the whole screen (official docs, open-ability/share-timeline).
    safeArea: launch.isSinglePage()
      ? { left: 0, right: 375, top: 0, bottom: 812, width: 375, height: 812 }
      : { left: 0, right: 375, top: 44, bottom: 778, width: 375, height: 734 },
  })
  const isSkyline = (): boolean => options.renderer === 'skyline'
  // Without the renderer in its configuration an app reads that there is no Skyline, but its version
  // (community/minihome/doc/0002e2f7d78b684774417b42b6b000).
  const skylineInfo = () => ({
    isSupported: isSkyline(),
    version: limits.skylineVersion,
    ...(!isSkyline() && { reason: 'client not supported' }),
  })
  const systemInfo = () => ({
    ...appBaseInfo(),
    ...deviceInfo(),
    ...windowInfo(),
    deviceOrientation: 'portrait',
  })
  // In single-page mode they give undefined below 3.7.0 (base library changelog, 3.7.0;
  // community/develop/doc/000e2added4d009301f1ee17466800).
  const partOfInfo = (api: string, info: () => object) => () =>
    native.callSync(api, [], () =>
      launch.isSinglePage() && !baseLibrary.isAtLeast('3.7.0') ? undefined : info(),
    )

  return {
    getSystemInfoSync: () => native.callSync('getSystemInfoSync', [], systemInfo),
    getSystemInfo: (callbacks?: Callbacks) => native.call('getSystemInfo', callbacks, systemInfo),
    getAccountInfoSync: () => native.callSync('getAccountInfoSync', [], accountInfo),
    getAppBaseInfo: partOfInfo('getAppBaseInfo', appBaseInfo),
    getDeviceInfo: partOfInfo('getDeviceInfo', deviceInfo),
    getWindowInfo: partOfInfo('getWindowInfo', windowInfo),
    getSkylineInfoSync: () => native.callSync('getSkylineInfoSync', [], skylineInfo),
    // It takes callbacks only (official docs, wx.getSkylineInfo).
    getSkylineInfo: (callbacks?: Callbacks) => {
      void native.call('getSkylineInfo', callbacks, skylineInfo, { callbacksOnly: true })
    },
  }
}

/** The properties of the client that the user can change. */
export interface SystemChange {
  language?: string
  theme?: 'light' | 'dark'
  fontSizeSetting?: number
}

/** Changes properties of the client. A new theme fires `onThemeChange`. */
export function changeSystem({ options, lifecycle }: Client, change: SystemChange): void {
  const themeBefore = options.theme
  Object.assign(options, change)
  if (options.darkmode && options.theme !== themeBefore && hasTheme(options.platform))
    lifecycle.changeTheme(options.theme)
}

const deviceModels: Partial<Record<Platform, { brand: string; model: string; system: string }>> = {
  ios: { brand: 'iPhone', model: 'iPhone 15<iPhone15,4>', system: 'iOS 17.4' },
  ohos: { brand: 'HUAWEI', model: 'Mate 60', system: 'HarmonyOS 5.0' },
  ohos_pc: { brand: 'HUAWEI', model: 'MateBook Pro', system: 'HarmonyOS 5.1' },
  windows: { brand: 'microsoft', model: 'microsoft', system: 'Windows 11 x64' },
  mac: { brand: 'apple', model: 'MacBookPro18,3', system: 'macOS 14.4' },
  devtools: { brand: 'devtools', model: 'iPhone 12/13 (Pro)', system: 'iOS 10.0.1' },
}
