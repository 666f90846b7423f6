import type { onRequestAsyncHookHandler } from 'fastify'
import type { AvatarAddresses } from './avatar-address'
import type { Avatars } from './avatars'
import type { Code2Session } from './code2session'
import type { Sessions } from './sessions'
import type { Store } from './storage/store'
import type { GivenProfile, UserRecord, Users } from './users'

/** What the routes are made of. */
export interface Parts {
  appId: string
  now: () => number
  store: Store
  sessions: Sessions
  users: Users
  avatars: Avatars
  addresses: AvatarAddresses
  code2Session: Code2Session
  authenticate: onRequestAsyncHookHandler
  /** s */
  payloadMaxAge: number
  /** bytes */
  avatarLimit: number
  /** What of a user's record clients are told. */
  profileOf: (user: UserRecord) => GivenProfile
}
