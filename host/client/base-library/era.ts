import type { Platform } from '../platform'
import type { BaseLibrary } from './version'

/** How this client, running this version of the app, answers questions about the user. */
export interface Era {
  /** What a tap on `<button open-type="getUserInfo">` gives: the user's own data after a prompt, or a placeholder without one. */
  button: 'real' | 'placeholder'
  /** What `wx.getUserInfo` gives. */
  api: 'real' | 'placeholder'
  /** May `wx.getUserInfo` open a prompt itself if the user was never asked? If not, it fails then. */
  apiPrompts: boolean
  /** What `wx.getUserProfile` gives. */
  profile: 'absent' | 'real' | 'placeholder'
  /** Does the client have `open-type="chooseAvatar"` and `<input type="nickname">`? */
  chooseAvatar: boolean
  /** Does the client enforce the privacy agreement? */
  privacy: boolean
}

export interface EraInput {
  platform: Platform
  /** When this version of the app was published, milliseconds since the epoch. */
  publishedAt: number
}

/**
 * Sources: the announcements below, the base library changelog, and official docs,
 * open-ability/userProfile and user-privacy/PrivacyAuthorize.
 */
export function eraOf(baseLibrary: BaseLibrary, { platform, publishedAt }: EraInput): Era {
  const { isAtLeast } = baseLibrary
  const isAnonymous = isAtLeast('2.10.4') && publishedAt >= anonymousFrom
  return {
    button: isAnonymous && !isDevtoolsWithRealData(baseLibrary, platform) ? 'placeholder' : 'real',
    api: isAnonymous ? 'placeholder' : 'real',
    apiPrompts: publishedAt < buttonOnlyFrom,
    profile: !isAtLeast('2.10.4')
      ? 'absent'
      : isAtLeast('2.27.1') && publishedAt >= profileWithdrawnFrom
        ? 'placeholder'
        : 'real',
    chooseAvatar: isAtLeast('2.21.2'),
    privacy: isAtLeast('2.32.3'),
  }
}

/** `wx.getUserInfo` opens no prompt from 2018-04-30 (community/develop/doc/0000a26e1aca6012e896a517556c01). */
const buttonOnlyFrom = beijingTime('2018-04-30T00:00')
/** Versions published after 2021-04-28 24:00 get anonymous data (community/develop/doc/000cacfa20ce88df04cb468bc52801). */
const anonymousFrom = beijingTime('2021-04-29T00:00')
/** Versions published after 2022-11-08 24:00 get no data from `wx.getUserProfile` (community/develop/doc/00022c683e8a80b29bed2142b56c01). */
const profileWithdrawnFrom = beijingTime('2022-11-09T00:00')

/** DevTools with these base libraries give real data where devices give none (official docs, wx.getUserInfo). */
function isDevtoolsWithRealData({ isAtLeast }: BaseLibrary, platform: Platform): boolean {
  return platform === 'devtools' && isAtLeast('2.10.4') && !isAtLeast('2.16.2')
}

function beijingTime(time: string): number {
  return Date.parse(`${time}:00+08:00`)
}
