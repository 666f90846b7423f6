import type { AuthOptions } from './options'

type Numbers = 'sessionMaxAge' | 'renewBefore' | 'profileMaxAge' | 'timeout'

type Given = Numbers | 'channels' | 'anonymous' | 'isDemoted' | 'track'

/** The options with their defaults in place. */
export type Config = AuthOptions & Required<Pick<AuthOptions, Given>>

export const defaults: Config = {
  channels: ['getUserInfo', 'chooseAvatar'],
  anonymous: {},
  isDemoted: () => false,
  track: () => undefined,
  sessionMaxAge: 172800,
  renewBefore: 60,
  profileMaxAge: 86400,
  timeout: 10000,
}
