import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { LmdbAdapter } from './lmdb'
import { RedisAdapter } from './redis'
import { Store } from './store'

export interface StoreOptions {
  appId: string
  /** The folder of the embedded store; it is made where it is missing. */
  dataDir: string
  /** `redis://` or `rediss://`: keep the records there instead. */
  redisUrl?: string
}

/** The one place that knows which storage it is. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { appId, dataDir, redisUrl } = options
  const prefix = `miniprogram-auth:${appId}`
  if (redisUrl !== undefined) return new Store(await RedisAdapter.connect(redisUrl), prefix)
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  return new Store(new LmdbAdapter(join(dataDir, 'records')), prefix)
}
