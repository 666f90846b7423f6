import { performance } from 'node:perf_hooks'
import type { Avatars } from './avatars'
import { ApiError } from './errors'
import type { Store } from './storage/store'

/** In ms; how long an answer is good for all who ask. */
const MAX_AGE = 1_000

/**
 * Makes a check that resolves where everything can be read and written. However many ask at once,
 * and however often, the storage is asked once a second.
 */
export function createReadiness(store: Store, avatars: Avatars): () => Promise<void> {
  let latest: Promise<void> | undefined
  let askedAt = 0
  return () => {
    const now = performance.now()
    if (latest && now - askedAt < MAX_AGE) return latest
    askedAt = now
    latest = check(store, avatars)
    return latest
  }
}

async function check(store: Store, avatars: Avatars): Promise<void> {
  await store.set('ready', true, 60_000)
  await avatars.checkWritable().catch((cause: unknown) => {
    throw new ApiError('unavailable', 'No picture can be stored', { cause })
  })
}
