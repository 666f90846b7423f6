import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { StartError } from '../errors'
import { checkForDamage } from './damage'
import { LmdbAdapter } from './lmdb'
import { RedisAdapter } from './redis'
import { Store } from './store'

export interface StoreOptions {
  /** The folder of the embedded store. It is created where it is missing. */
  dataDir: string
  /** A `redis://` or `rediss://` URL. The records are stored there instead. */
  redisUrl?: string
  /** In ms; how long an operation may take before it fails with a 503. Default: 2000. */
  storeTimeout?: number
}

/** Other programs may share the storage. */
const PREFIX = 'miniprogram-auth'

/**
 * Opens the configured storage. No other module knows which one it is. Rejects with a `StartError`
 * where Redis is unreachable, or where the folder cannot be used or holds a damaged store.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { dataDir, redisUrl, storeTimeout } = options
  if (redisUrl !== undefined)
    return new Store(await RedisAdapter.connect(redisUrl), PREFIX, storeTimeout)
  const folder = join(dataDir, 'records')
  await checkForDamage(folder)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    keepPrivate(folder)
    return new Store(new LmdbAdapter(folder), PREFIX, storeTimeout)
  } catch (cause) {
    throw new StartError(`The store cannot be opened for writing: ${folder}`, { cause })
  }
}

/** A folder that was there before may be open to all, and its files hold openids and nicknames. */
function keepPrivate(folder: string): void {
  for (const name of ['data.mdb', 'lock.mdb']) {
    const file = join(folder, name)
    if (existsSync(file)) chmodSync(file, 0o600)
  }
}
