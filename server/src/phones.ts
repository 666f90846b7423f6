import { type FollowedLead, phoneChanges, type Plan, planChange, planMerge } from './account-plans'
import { createAccountReader } from './account-reader'
import {
  type Account,
  accountKey,
  type AccountRecord,
  PHONE_KEYS,
  phoneKey,
  type StoredPhone,
} from './account-record'
import { createCarryOut } from './carry-out'
import type { DataKeys } from './data-keys'
import type { Outbox } from './outbox'
import { numberOfText, type PhoneNumber, textOfNumber } from './phone-number'
import type { Store } from './storage/store'

export interface PhonesOptions {
  store: Store
  outbox: Outbox
  now: () => number
  dataKeys: DataKeys
}

export type Phones = ReturnType<typeof createPhones>

/** What the app decided of a number that another account has. */
export interface TakeOver {
  /** The id of that account, as it was when the app was asked. */
  holder: string
  by: 'move' | 'merge'
}

/** `holder`: another account has the number, and nothing was written. */
export type Binding =
  { account: Account; isMerged: boolean } | { account: Account; holder: Account }

/** Binds numbers to accounts. A number leads to one account, whichever data key sealed it. */
export function createPhones({ store, outbox, now, dataKeys }: PhonesOptions) {
  const reader = createAccountReader(store)
  const carryOut = createCarryOut(store, outbox)

  async function planBinding(
    id: string,
    text: string,
    takeOver?: TakeOver,
  ): Promise<Plan<Binding>> {
    const account = await reader.existing(id)
    const found = await Promise.all(
      dataKeys.indexes(text).map((index) => reader.follow(phoneKey(index))),
    )
    const holder = found.map(holderOf).find((one) => one !== undefined)
    const phone: StoredPhone = { ...dataKeys.seal(text), boundAt: now() }
    if (!holder || holder.id === account.id) return planOwn(account, phone, found)
    if (takeOver?.holder !== holder.id)
      return { changes: [], events: [], result: { account, holder } }
    const leads = distinct([...found, ...(await reader.phoneLeads(account, holder))])
    if (takeOver.by === 'move') return planMove(account, holder, phone, leads)
    const plan = planMerge(account, holder, leads, phone)
    return { ...plan, result: { account: plan.result, isMerged: true } }
  }

  async function planOwn(
    account: Account,
    phone: StoredPhone,
    found: FollowedLead[],
  ): Promise<Plan<Binding>> {
    const current = account.record.phone
    if (current && phoneKey(current) === phoneKey(phone))
      return { changes: [], events: [], result: { account, isMerged: false } }
    return planPhone(account, phone, distinct([...found, ...(await reader.phoneLeads(account))]))
  }

  return {
    /**
     * Binds a number to an account, instead of the number that it had.
     *
     * @param takeOver What to do where this account, and no other, has the number.
     */
    bind: (id: string, number: PhoneNumber, takeOver?: TakeOver): Promise<Binding> =>
      carryOut(() => planBinding(id, textOfNumber(number), takeOver)),
    /** Undefined: there is none, or no data key opens it. */
    numberOf({ phone }: AccountRecord): PhoneNumber | undefined {
      const text = phone && dataKeys.open(phone)
      return text === undefined ? undefined : numberOfText(text)
    },
    /** Seals with the first data key what another one sealed, and counts what none of them opens. */
    async sealAnew(signal: AbortSignal): Promise<{ sealed: number; unopened: number }> {
      const count = { sealed: 0, unopened: 0 }
      for (const key of await store.keys(PHONE_KEYS)) {
        if (signal.aborted) break
        const keyId = key.slice(PHONE_KEYS.length).split(':')[0] ?? ''
        if (keyId === dataKeys.currentId) continue
        const isOpen = dataKeys.ids.includes(keyId) && (await carryOut(() => planSealing(key)))
        count[isOpen ? 'sealed' : 'unopened'] += 1
      }
      return count
    },
  }

  /** Resolves to whether the number behind the key is no longer one of an older data key. */
  async function planSealing(key: string): Promise<Plan<boolean>> {
    const followed = await reader.follow(key)
    const account = holderOf(followed)
    const phone = account?.record.phone
    // Somebody else has bound or removed it meanwhile.
    if (!phone) return { changes: [], events: [], result: true }
    const text = dataKeys.open(phone)
    if (text === undefined) return { changes: [], events: [], result: false }
    const next: StoredPhone = { ...dataKeys.seal(text), boundAt: phone.boundAt }
    const leads = [followed, await reader.follow(phoneKey(next))]
    return { ...planPhone(account, next, leads), result: true }
  }
}

function planPhone(account: Account, phone: StoredPhone, leads: FollowedLead[]): Plan<Binding> {
  const { changes, result } = planChange(account, { ...account.record, phone })
  return {
    changes: [...changes, ...phoneChanges(account.id, phone, leads)],
    events: [],
    result: { account: result, isMerged: false },
  }
}

function planMove(
  account: Account,
  holder: Account,
  phone: StoredPhone,
  leads: FollowedLead[],
): Plan<Binding> {
  const plan = planPhone(account, phone, leads)
  // The store drops what is undefined.
  const without: AccountRecord = { ...holder.record, phone: undefined }
  const change = { key: accountKey(holder.id), expected: holder.record, next: without }
  return { ...plan, changes: [...plan.changes, change] }
}

/** The account whose number is behind the key. */
function holderOf({ key, account }: FollowedLead): Account | undefined {
  const phone = account?.record.phone
  return phone && phoneKey(phone) === key ? account : undefined
}

/** A write takes each key once. */
function distinct(leads: FollowedLead[]): FollowedLead[] {
  return [...new Map(leads.map((followed) => [followed.key, followed])).values()]
}
