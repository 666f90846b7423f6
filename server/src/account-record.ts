import type { SealedText } from './data-keys'

/** What WeChat calls a user within one mini-program. It leads to an account. */
export interface AccountIdentity {
  appId: string
  openid: string
}

/** The part of an account that the user or WeChat gives. */
export interface Profile {
  nickName?: string
  /** An address, or the path of an upload on this server. */
  avatarUrl?: string
}

/** The number that an account was bound to. Nothing of it can be read without a data key. */
export interface StoredPhone extends SealedText {
  /** In ms since the epoch. */
  boundAt: number
}

/** The record of an account. Its identities and the list of uploads never leave the server. */
export interface AccountRecord extends Profile {
  /** In ms since the epoch. */
  createdAt: number
  identities: AccountIdentity[]
  /** Every `unionid` that leads here, the newest last. */
  unionIds: string[]
  /** A session belongs to the account as long as its epoch is one of these. */
  sessionEpochs: [string, ...string[]]
  /** The accounts that were merged into this one. */
  mergedAccounts: { id: string; mergeId: string }[]
  /** The time at which the profile was given or withdrawn, in ms since the epoch. */
  profileAt?: number
  /** The names of the user's uploaded avatars, oldest first. */
  uploads: string[]
  phone?: StoredPhone
}

/** What stays of an account that was merged: its id leads on. */
export interface MergedRecord {
  mergedInto: string
}

export interface Account {
  id: string
  record: AccountRecord
}

export const accountKey = (id: string): string => `account:${id}`
export const identityKey = ({ appId, openid }: AccountIdentity): string =>
  `identity:${appId}:${openid}`
export const unionKey = (unionId: string): string => `union:${unionId}`

/** Every key that leads to an account by a number begins with this. */
export const PHONE_KEYS = 'phone:'
export const phoneKey = ({ keyId, index }: Pick<StoredPhone, 'keyId' | 'index'>): string =>
  `${PHONE_KEYS}${keyId}:${index}`

/** The record behind the key of an identity, of a `unionid` or of a number. */
export interface Lead {
  accountId: string
}
