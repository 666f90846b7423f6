import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { LmdbAdapter } from './lmdb'
import { RedisAdapter } from './redis'
import { Store } from './store'

export interface StoreOptions {
  /** The folder of the embedded store. It is created where it is missing. */
  dataDir: string
  /** A `redis://` or `rediss://` URL. The records are stored there instead. */
  redisUrl?: string
}

/** Other programs may share the storage. */
const PREFIX = 'miniprogram-auth'

/** Opens the configured storage. No other module knows which one it is. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { dataDir, redisUrl } = options
  if (redisUrl !== undefined) return new Store(await RedisAdapter.connect(redisUrl), PREFIX)
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  return new Store(new LmdbAdapter(join(dataDir, 'records')), PREFIX)
}
