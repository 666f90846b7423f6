/** What a login server in the page keeps. It is JSON, and whoever makes the server stores it. */
export interface LoginRecords {
  /** By openid: on this server every user has one. */
  accounts: Record<string, AccountRecord>
  /** By token. */
  sessions: Record<string, SessionRecord>
  /** The encrypted texts that were accepted: each counts once. */
  usedPayloads: string[]
}

export interface AccountRecord {
  nickName?: string
  /** An address, or the path of an upload. */
  avatarUrl?: string
  hasUnionId: boolean
  phone?: PhoneRecord
  /** Pictures as data URIs, by path, the newest last. */
  uploads: Record<string, string>
}

/** The whole number is not kept: a page's storage is no place for it. */
export interface PhoneRecord {
  /** Masked. */
  number: string
  /** A hash of the whole number, by which the same number is found. */
  index: string
}

export interface SessionRecord {
  openid: string
  sessionKey: string
  /** In ms since the epoch. */
  expiresAt: number
}

export const emptyRecords = (): LoginRecords => ({ accounts: {}, sessions: {}, usedPayloads: [] })

/** Adds a picture. Of the earlier ones only the one in use stays: a page's storage is small. */
export function addUpload(account: AccountRecord, path: string, picture: string): void {
  const used = Object.entries(account.uploads).filter(([old]) => old === account.avatarUrl)
  account.uploads = { ...Object.fromEntries(used), [path]: picture }
}
