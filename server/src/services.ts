import type { onRequestAsyncHookHandler } from 'fastify'
import { resolve } from 'node:path'
import { authenticate } from './authenticate'
import { type AvatarAddresses, avatarAddresses } from './avatar-addresses'
import { type Avatars, createAvatars } from './avatars'
import { type Code2Session, wechatEndpoint } from './code2session'
import type { AuthServerOptions } from './options'
import { createSessions, type Sessions } from './sessions'
import type { Store } from './storage/store'
import { createUsers, type Profile, type UserRecord, type Users } from './users'

/** What the routes use. */
export interface Services {
  /** The ids of the mini-programs. A request that names none means the first. */
  appIds: [string, ...string[]]
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

/** @param ownUrl Returns the URL of the routes where the options name none. */
export function createServices(
  options: AuthServerOptions,
  store: Store,
  ownUrl: () => string,
): Services {
  const { apps, now = Date.now } = options
  const sessions = createSessions({ store, now, maxAge: options.sessionMaxAge ?? 172_800 })
  const addresses = avatarAddresses(
    () => options.publicUrl ?? ownUrl(),
    options.avatarHosts ?? ['qlogo.cn'],
  )
  return {
    appIds: apps.map(({ appId }) => appId) as [string, ...string[]],
    now,
    store,
    sessions,
    users: createUsers(store),
    avatars: createAvatars(resolve(options.dataDir, 'avatars')),
    addresses,
    code2Session: options.code2Session ?? wechatEndpoint(apps, { baseUrl: options.wechatUrl }),
    authenticate: authenticate(sessions),
    payloadMaxAge: options.payloadMaxAge ?? 300,
    avatarLimit: options.avatarLimit ?? 2 * 1_048_576,
    profileOf: ({ nickName, avatarUrl }) => ({
      ...(nickName !== undefined && { nickName }),
      ...(avatarUrl !== undefined && { avatarUrl: addresses.absolute(avatarUrl) }),
    }),
  }
}
