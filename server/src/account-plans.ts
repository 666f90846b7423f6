import { randomBytes } from 'node:crypto'
import {
  type Account,
  type AccountIdentity,
  accountKey,
  type AccountRecord,
  type Lead,
  type MergedRecord,
  phoneKey,
  type StoredPhone,
} from './account-record'
import { mergeAccounts } from './merge'
import type { OutboxEvent } from './outbox'
import type { Change } from './storage/store'

/** What has to be written as a whole, and the events to deliver when it was written. */
export interface Plan<Result> {
  changes: Change[]
  result: Result
  events: { eventId: string; event: OutboxEvent }[]
}

/** The key of an identity, a `unionid` or a number, as it was read: where it leads to, if anywhere. */
export interface FollowedLead {
  key: string
  lead: Lead | undefined
  /** Undefined: the key leads nowhere. */
  account: Account | undefined
}

export function planAccount(
  identity: AccountIdentity,
  leads: FollowedLead[],
  unionId: string | undefined,
  now: number,
): Plan<Account> {
  const id = randomId()
  const record: AccountRecord = {
    createdAt: now,
    identities: [identity],
    unionIds: unionId === undefined ? [] : [unionId],
    sessionEpochs: [randomId()],
    mergedAccounts: [],
    uploads: [],
  }
  return {
    changes: [
      { key: accountKey(id), expected: undefined, next: record },
      ...leads.map((followed) => leadTo(id, followed)),
    ],
    result: { id, record },
    events: [{ eventId: creationEventOf(id), event: { type: 'account', id, after: [] } }],
  }
}

/** Plans another identity of an account. */
export function planIdentity(
  account: Account,
  identity: AccountIdentity,
  followed: FollowedLead,
): Plan<Account> {
  const identities = [...account.record.identities, identity]
  const plan = planChange(account, { ...account.record, identities })
  return { ...plan, changes: [...plan.changes, leadTo(account.id, followed)] }
}

/** Plans another `unionid` of an account, to which nobody else's leads. */
export function planUnionId(
  account: Account,
  unionId: string,
  followed: FollowedLead,
): Plan<Account> {
  const unionIds = [...account.record.unionIds, unionId]
  const plan = planChange(account, { ...account.record, unionIds })
  return { ...plan, changes: [...plan.changes, leadTo(account.id, followed)] }
}

/**
 * Plans that two accounts are one.
 *
 * @param phoneLeads Every key that leads to one of them by a number.
 * @param phone The number of the account. Default: the one that was bound last.
 */
export function planMerge(
  one: Account,
  other: Account,
  phoneLeads: FollowedLead[],
  phone?: StoredPhone,
): Plan<Account> {
  const mergeId = randomId()
  const { winner, loser, merged: both } = mergeAccounts(one, other, mergeId)
  const merged: AccountRecord = phone ? { ...both, phone } : both
  const [from, into] = [loser.id, winner.id]
  const forward: MergedRecord = { mergedInto: into }
  const after = [...eventsOf(loser), ...eventsOf(winner)]
  return {
    changes: [
      { key: accountKey(into), expected: winner.record, next: merged },
      { key: accountKey(from), expected: loser.record, next: forward },
      ...phoneChanges(into, merged.phone, phoneLeads),
    ],
    result: { id: into, record: merged },
    events: [{ eventId: mergeId, event: { type: 'merge', from, into, after } }],
  }
}

/** Leads the key of this number to the account, and removes the others. */
export function phoneChanges(
  accountId: string,
  phone: StoredPhone | undefined,
  leads: FollowedLead[],
): Change[] {
  const own = phone && phoneKey(phone)
  return leads.map((followed) =>
    followed.key === own
      ? leadTo(accountId, followed)
      : { key: followed.key, expected: followed.lead, next: undefined },
  )
}

/** Plans nothing where `next` is the account's own record. */
export function planChange({ id, record }: Account, next: AccountRecord): Plan<Account> {
  return {
    changes: next === record ? [] : [{ key: accountKey(id), expected: record, next }],
    result: { id, record: next },
    events: [],
  }
}

/** Plans that the uploads of these names, which no record has any more, are deleted. */
export function deletionOfUploads(uploads: string[]): Plan<unknown>['events'] {
  if (uploads.length === 0) return []
  return [{ eventId: randomId(), event: { type: 'uploads', uploads, after: [] } }]
}

/** @param leads Every key that leads to the account. */
export function planRemoval(account: Account, leads: { key: string; record: unknown }[]) {
  const { id, record } = account
  const { uploads } = record
  const event: OutboxEvent = { type: 'delete', id, uploads, after: eventsOf(account) }
  return {
    changes: [
      { key: accountKey(id), expected: record, next: undefined },
      ...leads.map((lead) => ({ key: lead.key, expected: lead.record, next: undefined })),
    ],
    result: undefined,
    events: [{ eventId: randomId(), event }],
  } satisfies Plan<undefined>
}

export function randomId(): string {
  return randomBytes(16).toString('base64url')
}

function leadTo(accountId: string, { key, lead }: FollowedLead): Change<Lead> {
  return { key, expected: lead, next: { accountId } }
}

/** Returns the events that told the app of this account, which a later event builds on. */
function eventsOf({ id, record }: Account): string[] {
  return [creationEventOf(id), ...record.mergedAccounts.map(({ mergeId }) => mergeId)]
}

function creationEventOf(accountId: string): string {
  return `created-${accountId}`
}
