import type { onRequestAsyncHookHandler } from 'fastify'
import type { AvatarAddresses } from './avatar-addresses'
import type { Avatars } from './avatars'
import type { Code2Session } from './code2session'
import type { Sessions } from './sessions'
import type { Store } from './storage/store'
import type { Profile, UserRecord, Users } from './users'

/** What the routes use. `createServices` in server.ts makes it. */
export interface Services {
  appId: string
  now: () => number
  store: Store
  sessions: Sessions
  users: Users
  avatars: Avatars
  addresses: AvatarAddresses
  code2Session: Code2Session
  authenticate: onRequestAsyncHookHandler
  /** In s. */
  payloadMaxAge: number
  /** In bytes. */
  avatarLimit: number
  /** Returns the part of a user's record that clients receive. */
  profileOf: (user: UserRecord) => Profile
}
