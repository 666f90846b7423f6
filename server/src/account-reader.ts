import type { FollowedLead } from './account-plans'
import {
  type Account,
  accountKey,
  type AccountRecord,
  identityKey,
  type Lead,
  type MergedRecord,
  phoneKey,
  unionKey,
} from './account-record'
import { ApiError } from './errors'
import type { Store } from './storage/store'

/** Reads accounts, and follows what leads to them. */
export function createAccountReader(store: Store) {
  /** Follows merges. Undefined: there is no such account, or it was deleted. */
  async function find(id: string): Promise<Account | undefined> {
    for (let next = id; ;) {
      const record = await store.get<AccountRecord | MergedRecord>(accountKey(next))
      if (!record) return undefined
      if (!('mergedInto' in record)) return { id: next, record }
      next = record.mergedInto
    }
  }

  /** Follows the key of an identity, of a `unionid` or of a number. */
  async function follow(key: string): Promise<FollowedLead> {
    const lead = await store.get<Lead>(key)
    return { key, lead, account: lead && (await find(lead.accountId)) }
  }

  return {
    find,
    /** Rejects `unauthorized` where the account was deleted. */
    async existing(id: string): Promise<Account> {
      const account = await find(id)
      if (account) return account
      throw new ApiError('unauthorized', 'The account of this session was deleted')
    },
    follow,
    /** Follows the keys of the accounts' numbers. */
    phoneLeads: (...accounts: Account[]): Promise<FollowedLead[]> =>
      Promise.all(
        accounts.flatMap(({ record: { phone } }) => (phone ? [follow(phoneKey(phone))] : [])),
      ),
    /** Reads every record that leads to an account. */
    leadsTo({ record }: Account): Promise<{ key: string; record: unknown }[]> {
      const { identities, unionIds, mergedAccounts, phone } = record
      const keys = [
        ...identities.map(identityKey),
        ...unionIds.map(unionKey),
        ...(phone ? [phoneKey(phone)] : []),
        ...mergedAccounts.map(({ id }) => accountKey(id)),
      ]
      return Promise.all(keys.map(async (key) => ({ key, record: await store.get(key) })))
    },
  }
}
