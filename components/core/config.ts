import type { AuthOptions } from './options'

type Numbers = 'sessionMaxAge' | 'renewBefore' | 'profileMaxAge' | 'timeout'

/** The options with their defaults in place. */
export type Config = AuthOptions & Required<Pick<AuthOptions, Numbers | 'channels'>>

export const defaults: Config = {
  channels: ['getUserInfo', 'chooseAvatar'],
  sessionMaxAge: 172800,
  renewBefore: 60,
  profileMaxAge: 86400,
  timeout: 10000,
}
