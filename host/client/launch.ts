import type { BaseLibrary } from './base-library/version'

/** How the app was opened, as `App.onLaunch` and `wx.getLaunchOptionsSync` tell it. */
export interface LaunchOptions {
  path: string
  query: Record<string, string>
  /** Where the user came from (official docs, app-service/scene). */
  scene: number
  referrerInfo: object
  apiCategory?: 'default' | 'browseOnly'
}

export interface Launch {
  /** Does the app run in single-page mode, opened from a friend's moments? */
  isSinglePage: () => boolean
  /** How this run of the app began. */
  launchOptions: () => LaunchOptions
  /** How the app last came to the front. */
  enterOptions: () => LaunchOptions
  /** The app comes to the front. Without `scene`, as this run of it began. */
  enter: (scene?: number) => void
  /** The app starts again. Without `scene`, as it did last. */
  start: (scene?: number) => void
}

/** A page that was shared to a friend's moments opens by itself (official docs, open-ability/share-timeline). */
export const singlePageScene = 1154

export function createLaunch(baseLibrary: BaseLibrary, scene: number): Launch {
  let launchScene = scene
  let enterScene = scene

  const optionsOf = (openedBy: number): LaunchOptions => ({
    path: 'pages/index/index',
    query: {},
    scene: openedBy,
    referrerInfo: {},
    // Since 2.20.0 (official docs, wx.getLaunchOptionsSync).
    ...(baseLibrary.isAtLeast('2.20.0') && {
      apiCategory: openedBy === singlePageScene ? 'browseOnly' : 'default',
    }),
  })

  return {
    isSinglePage: () => launchScene === singlePageScene,
    launchOptions: () => optionsOf(launchScene),
    enterOptions: () => optionsOf(enterScene),
    enter: (scene = launchScene) => {
      enterScene = scene
    },
    start: (scene = launchScene) => {
      launchScene = scene
      enterScene = scene
    },
  }
}
