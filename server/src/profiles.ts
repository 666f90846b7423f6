import type { Account, AccountRecord, Profile } from './account-record'
import type { Accounts, Withdrawn } from './accounts'

export type Profiles = ReturnType<typeof createProfiles>

/** The number of a user's earlier uploads that are kept beside the avatar in use. */
const KEPT_UPLOADS = 3

/** What the user or WeChat says of a person. */
export function createProfiles(accounts: Accounts) {
  return {
    /**
     * Stores the profile that the user entered just now. Returns the new account.
     *
     * @param profileFor Returns what to store for this record, whose uploads may have changed.
     */
    saveGiven: (
      id: string,
      profileFor: (record: AccountRecord) => Profile,
      now: number,
    ): Promise<Account> =>
      accounts.change(id, (record) => ({
        ...record,
        ...profileFor(record),
        profileAt: Math.max(now, record.profileAt ?? 0),
      })),
    /**
     * Stores the profile that WeChat had at `at`, unless a newer one is stored. Returns the account.
     */
    saveVerified: (id: string, verified: Profile, at: number): Promise<Account> =>
      accounts.change(id, (record) =>
        at < (record.profileAt ?? 0) ? record : { ...record, ...verified, profileAt: at },
      ),
    /** Records an upload. Older uploads that are no longer needed are deleted. */
    addUpload: (id: string, name: string, pathOf: (name: string) => string): Promise<Account> =>
      accounts.changeUploads(id, (record) => {
        const before = record.uploads
        const dropped = before
          .slice(0, Math.max(0, before.length - KEPT_UPLOADS))
          .filter((old) => pathOf(old) !== record.avatarUrl)
        const remaining = before.filter((old) => !dropped.includes(old))
        return { next: { ...record, uploads: [...remaining, name] }, uploads: dropped }
      }),
  }
}

/** What a user may withdraw of an account. */
export type WithdrawableField = keyof Profile | 'phone'

/**
 * Returns the record without these fields. The avatar is withdrawn with every upload, and a payload
 * that is older than `now` cannot bring a field back.
 */
export function withoutFields(
  record: AccountRecord,
  fields: readonly WithdrawableField[],
  now: number,
): Withdrawn {
  const isProfile = fields.some((field) => field !== 'phone')
  const profileAt = isProfile ? Math.max(now, record.profileAt ?? 0) : record.profileAt
  const next: AccountRecord = { ...record, profileAt }
  // The store drops what is undefined.
  for (const field of fields) next[field] = undefined
  if (!fields.includes('avatarUrl')) return { next, uploads: [] }
  return { next: { ...next, uploads: [] }, uploads: record.uploads }
}
