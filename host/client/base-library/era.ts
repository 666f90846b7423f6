import type { Platform } from '../../options'
import { atLeast } from './version'

/** How this client, running this version of the app, answers questions about the user. */
export interface Era {
  /** What a tap on `<button open-type="getUserInfo">` gives: the user's own data after a prompt, or a placeholder without one. */
  button: 'real' | 'placeholder'
  /** What `wx.getUserInfo` gives. */
  api: 'real' | 'placeholder'
  /** May `wx.getUserInfo` prompt by itself where nothing was answered yet? Else it fails there. */
  apiPrompts: boolean
  profile: 'absent' | 'real' | 'placeholder'
  chooseAvatar: boolean
  privacy: boolean
}

export interface EraInput {
  sdkVersion: string
  platform: Platform
  /** When this version of the app was published, ms since the epoch. */
  publishedAt: number
}

/** The table of platform facts §1.0. */
export function eraOf({ sdkVersion, platform, publishedAt }: EraInput): Era {
  const since = (version: string): boolean => atLeast(sdkVersion, version)
  const anonymous = since('2.10.4') && publishedAt >= anonymousFrom
  return {
    button: anonymous && !toolsStillReal(sdkVersion, platform) ? 'placeholder' : 'real',
    api: anonymous ? 'placeholder' : 'real',
    apiPrompts: publishedAt < buttonOnlyFrom,
    profile: !since('2.10.4')
      ? 'absent'
      : since('2.27.1') && publishedAt >= profileWithdrawnFrom
        ? 'placeholder'
        : 'real',
    chooseAvatar: since('2.21.2'),
    privacy: since('2.32.3'),
  }
}

/** `wx.getUserInfo` stopped popping up by itself (platform facts §1.1, 2018-04-30). */
const buttonOnlyFrom = beijing('2018-04-30T00:00')
/** Versions published from then on get anonymous data (platform facts §1.1, 2021-04-28 24:00). */
const anonymousFrom = beijing('2021-04-29T00:00')
/** Versions published from then on get no `wx.getUserProfile` data (platform facts §1.1, 2022-11-08 24:00). */
const profileWithdrawnFrom = beijing('2022-11-09T00:00')

/** DevTools with these libraries give real data where devices give none (platform facts §1.2). */
function toolsStillReal(sdkVersion: string, platform: Platform): boolean {
  return platform === 'devtools' && atLeast(sdkVersion, '2.10.4') && !atLeast(sdkVersion, '2.16.2')
}

function beijing(time: string): number {
  return Date.parse(`${time}:00+08:00`)
}
