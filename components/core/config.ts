import type { AuthOptions, TrackEvent } from './options'
import type { Channel } from './channels'
import type { UserInfo } from './userinfo'

/** The options that components need, with their defaults; the JS API adds its own. */
export interface Config extends AuthOptions {
  channels: Channel[]
  /** Instead of the packaged default avatar. */
  avatarUrl: string
  isDemoted: (userInfo: UserInfo) => boolean
  track: (event: TrackEvent) => void
  profileMaxAge: number
  timeout: number
}

export const defaults: Config = {
  channels: ['getUserInfo', 'chooseAvatar'],
  avatarUrl: '',
  isDemoted: () => false,
  track: () => undefined,
  profileMaxAge: 86400,
  timeout: 10000,
}
