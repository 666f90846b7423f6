import {
  deletionOfUploads,
  phoneChanges,
  type Plan,
  planAccount,
  planChange,
  planIdentity,
  planMerge,
  planRemoval,
  planUnionId,
  randomId,
} from './account-plans'
import {
  type Account,
  type AccountIdentity,
  type AccountRecord,
  identityKey,
  unionKey,
} from './account-record'
import { createAccountReader } from './account-reader'
import { createCarryOut } from './carry-out'
import type { Outbox } from './outbox'
import type { Change, Store } from './storage/store'

export type Accounts = ReturnType<typeof createAccounts>

/** What the app's own code may know of an account. It stays on servers. */
export interface AccountDescription {
  id: string
  identities: AccountIdentity[]
  /** The newest, where there are several. Absent: WeChat has given none. */
  unionid?: string
}

/** Who withdrew something: by `openid`, or by `unionid` where WeChat gave no `openid`. */
export type Withdrawer = AccountIdentity | { unionId: string }

/** A change of a record, and the uploads that are to be deleted with it. */
export interface Withdrawn {
  next: AccountRecord
  uploads: string[]
}

/**
 * Keeps one account for each person. Identities (an `openid` in its mini-program) and `unionid`s lead
 * to it. Every change is one write that happens as a whole or not at all, so any number of processes
 * may change the same accounts, and any of them may end at any moment.
 */
export function createAccounts(store: Store, outbox: Outbox, now: () => number) {
  const reader = createAccountReader(store)
  const carryOut = createCarryOut(store, outbox)

  async function planSignIn(identity: AccountIdentity, unionId?: string): Promise<Plan<Account>> {
    const own = await reader.follow(identityKey(identity))
    if (own.account) return planBinding(own.account, unionId)
    if (unionId === undefined) return planAccount(identity, [own], unionId, now())
    const union = await reader.follow(unionKey(unionId))
    return union.account
      ? planIdentity(union.account, identity, own)
      : planAccount(identity, [own, union], unionId, now())
  }

  async function planBinding(account: Account, unionId?: string): Promise<Plan<Account>> {
    if (unionId === undefined || account.record.unionIds.includes(unionId))
      return planChange(account, account.record)
    const union = await reader.follow(unionKey(unionId))
    const other = union.account
    return other && other.id !== account.id
      ? planMerge(account, other, await reader.phoneLeads(account, other))
      : planUnionId(account, unionId, union)
  }

  async function planDeletion(account: Account): Promise<Plan<undefined>> {
    return planRemoval(account, await reader.leadsTo(account))
  }

  return {
    /** Follows merges. Undefined: there is no such account, or it was deleted. */
    find: (id: string): Promise<Account | undefined> => reader.find(id),
    /** Describes an account to the app's own code. The id of a merged account leads to the one it is. */
    async describe(id: string): Promise<AccountDescription | undefined> {
      const account = await reader.find(id)
      if (!account) return undefined
      const { identities, unionIds } = account.record
      const unionid = unionIds.at(-1)
      return { id: account.id, identities, ...(unionid !== undefined && { unionid }) }
    },
    /**
     * Returns the account of who logs in: the one of the identity or of the `unionid`, both merged
     * where these are two, or a new one.
     */
    signIn: (identity: AccountIdentity, unionId?: string): Promise<Account> =>
      carryOut(() => planSignIn(identity, unionId)),
    /** Binds a `unionid` that arrived after the login. Returns the account, merged where needed. */
    bindUnionId: (id: string, unionId?: string): Promise<Account> =>
      carryOut(async () => planBinding(await reader.existing(id), unionId)),
    /** `change` may run again. Nothing is written where it returns the record that it received. */
    change: (id: string, change: (record: AccountRecord) => AccountRecord): Promise<Account> =>
      carryOut(async () => {
        const account = await reader.existing(id)
        return planChange(account, change(account.record))
      }),
    /** As `change`, for a record without some of its uploads, whose files are deleted as well. */
    changeUploads: (id: string, change: (record: AccountRecord) => Withdrawn): Promise<Account> =>
      carryOut(async () => {
        const account = await reader.existing(id)
        const { next, uploads } = change(account.record)
        return { ...planChange(account, next), events: deletionOfUploads(uploads) }
      }),
    /** Ends every session of the account, those that are opened at this moment included. */
    endSessions: (id: string): Promise<Account> =>
      carryOut(async () => {
        const account = await reader.existing(id)
        return planChange(account, { ...account.record, sessionEpochs: [randomId()] })
      }),
    /** Deletes the account, everything that leads to it, and its uploads. */
    remove: (id: string): Promise<undefined> =>
      carryOut(async () => planDeletion(await reader.existing(id))),
    /**
     * Deletes what a user withdrew at WeChat, once for each claim.
     *
     * @param claim The key that remembers the withdrawal, and how long in ms.
     * @param withdraw Makes the record without what was withdrawn; `'account'`: deletes the account.
     */
    withdraw: (
      who: Withdrawer,
      claim: { key: string; ttl: number },
      withdraw: 'account' | ((record: AccountRecord) => Withdrawn),
    ): Promise<unknown> =>
      carryOut<unknown>(async () => {
        const nothing: Plan<unknown> = { changes: [], result: undefined, events: [] }
        if ((await store.get(claim.key)) !== undefined) return nothing
        const { account } = await reader.follow(
          'unionId' in who ? unionKey(who.unionId) : identityKey(who),
        )
        const plan = account ? await planWithdrawal(account, withdraw) : nothing
        const remembered: Change = { ...claim, expected: undefined, next: true }
        return { ...plan, changes: [...plan.changes, remembered] }
      }),
  }

  async function planWithdrawal(
    account: Account,
    withdraw: 'account' | ((record: AccountRecord) => Withdrawn),
  ): Promise<Plan<unknown>> {
    if (withdraw === 'account') return planDeletion(account)
    const { next, uploads } = withdraw(account.record)
    const { changes, result } = planChange(account, next)
    const leads = next.phone ? [] : await reader.phoneLeads(account)
    return {
      changes: [...changes, ...phoneChanges(account.id, undefined, leads)],
      result,
      events: deletionOfUploads(uploads),
    }
  }
}
