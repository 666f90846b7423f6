import type { AccountRecord, MergedRecord } from '../../../server/src/account-record'
import { openStore } from '../../../server/src/storage/open'
import type { Store } from '../../../server/src/storage/store'
import type { ServerSettings } from './server-process'
import type { ServerProcesses } from './server-processes'

export interface StoredAccounts {
  accounts: AccountRecord[]
  /** Where each merged account leads to, by its id. */
  mergedInto: Map<string, string>
}

/** Reads all accounts, after every event was delivered. */
export async function readAccounts(settings: ServerSettings): Promise<StoredAccounts> {
  const { dataDir, redisUrl } = settings
  const store = await openStore({ dataDir, redisUrl })
  try {
    while ((await store.keys('outbox:')).length > 0)
      await new Promise((resolve) => setImmediate(resolve))
    return await read(store)
  } finally {
    await store.close()
  }
}

async function read(store: Store): Promise<StoredAccounts> {
  const accounts: AccountRecord[] = []
  const mergedInto = new Map<string, string>()
  for (const key of await store.keys('account:')) {
    const record = await store.get<AccountRecord | MergedRecord>(key)
    if (record && 'mergedInto' in record) mergedInto.set(key.slice(8), record.mergedInto)
    else if (record) accounts.push(record)
  }
  return { accounts, mergedInto }
}

/** Every merge that is stored was told to the app, each with one mergeId that never changed. */
export function expectMergesHeard(processes: ServerProcesses, stored: StoredAccounts): void {
  const heard = [...processes.merges().values()]
  for (const merges of heard) expect(merges.size).toBe(1)
  const told = heard.flatMap((merges) => [...merges]).sort()
  expect(told).toEqual([...stored.mergedInto].map(([from, into]) => `${from} ${into}`).sort())
}
