import type { onRequestAsyncHookHandler } from 'fastify'
import { resolve } from 'node:path'
import type { AccountRecord, Profile } from './account-record'
import { authenticate } from './authenticate'
import { type AvatarAddresses, avatarAddresses } from './avatar-addresses'
import { type Accounts, createAccounts } from './accounts'
import { type Avatars, createAvatars } from './avatars'
import { type Code2Session, wechatEndpoint } from './code2session'
import type { OnNumberTaken } from './bind-phone'
import { createDataKeys } from './data-keys'
import { type AuthServerOptions, dataKeysOf } from './options'
import { createOutbox, type Outbox, type OutboxOptions } from './outbox'
import { type GetPhoneNumber, phoneEndpoint } from './phone-endpoint'
import { maskNumber } from './phone-number'
import { createPhones, type Phones } from './phones'
import { createProfiles, type Profiles } from './profiles'
import { review } from './review'
import { createSessions, type Session, type Sessions } from './sessions'
import type { Store } from './storage/store'
import type { PushSettings } from './wechat-push'

/** What the routes use. */
export interface Services {
  /** The ids of the mini-programs. A request that names none means the first. */
  appIds: [string, ...string[]]
  now: () => number
  store: Store
  accounts: Accounts
  outbox: Outbox
  profiles: Profiles
  sessions: Sessions
  avatars: Avatars
  addresses: AvatarAddresses
  code2Session: Code2Session
  /** Undefined: there is no data key, and numbers are off. */
  phones: Phones | undefined
  getPhoneNumber: GetPhoneNumber
  onNumberTaken: OnNumberTaken | undefined
  authenticate: onRequestAsyncHookHandler
  /** Returns the settings of a mini-program's message push. Undefined: it is not configured. */
  pushSettings: (appId: string) => PushSettings | undefined
  /** Throws an `ApiError` where the profile of a session's user may not be stored. */
  review: (profile: Profile, session: Session) => Promise<void>
  /** In s. */
  payloadMaxAge: number
  /** In bytes. */
  avatarLimit: number
  /** Returns the part of an account's record that clients receive. */
  profileOf: (record: AccountRecord) => Profile
  /** Returns the masked number of an account's record, which clients receive. */
  numberOf: (record: AccountRecord) => { number?: string }
}

/**
 * @param ownUrl Returns the URL of the routes where the options name none.
 * @param report Receives the failure of a hook.
 */
export function createServices(
  options: AuthServerOptions,
  store: Store,
  ownUrl: () => string,
  report: OutboxOptions['report'],
): Services {
  const { apps, now = Date.now } = options
  const appIds = apps.map(({ appId }) => appId) as [string, ...string[]]
  const avatars = createAvatars(resolve(options.dataDir, 'avatars'))
  const outbox = createOutbox({
    store,
    hooks: options,
    report,
    removeUploads: (names) => avatars.remove(names),
  })
  const accounts = createAccounts(store, outbox, now)
  const maxAge = options.sessionMaxAge ?? 172_800
  const sessions = createSessions({ store, accounts, appIds, now, maxAge })
  const addresses = avatarAddresses(
    () => options.publicUrl ?? ownUrl(),
    options.avatarHosts ?? ['qlogo.cn'],
  )
  const dataKeys = dataKeysOf(options)
  const phones =
    dataKeys.length > 0
      ? createPhones({ store, outbox, now, dataKeys: createDataKeys(dataKeys) })
      : undefined
  return {
    appIds,
    now,
    store,
    accounts,
    outbox,
    profiles: createProfiles(accounts),
    sessions,
    avatars,
    addresses,
    code2Session: options.code2Session ?? wechatEndpoint(apps, { baseUrl: options.wechatUrl }),
    phones,
    getPhoneNumber:
      options.getPhoneNumber ?? phoneEndpoint(apps, now, { baseUrl: options.wechatUrl }),
    onNumberTaken: options.onNumberTaken,
    authenticate: authenticate(sessions),
    pushSettings: (appId) => apps.find((app) => app.appId === appId)?.push,
    review: ({ nickName, avatarUrl }, { account, appId, secrets }) =>
      review(options.reviewProfile, () => ({
        accountId: account.id,
        appId,
        openid: secrets().openid,
        ...(nickName !== undefined && { nickName }),
        ...(avatarUrl !== undefined && { avatarUrl: addresses.absolute(avatarUrl) }),
      })),
    payloadMaxAge: options.payloadMaxAge ?? 300,
    avatarLimit: options.avatarLimit ?? 2 * 1_048_576,
    profileOf: ({ nickName, avatarUrl }) => ({
      ...(nickName !== undefined && { nickName }),
      ...(avatarUrl !== undefined && { avatarUrl: addresses.absolute(avatarUrl) }),
    }),
    numberOf(record) {
      const number = phones?.numberOf(record)
      return number ? { number: maskNumber(number) } : {}
    },
  }
}
