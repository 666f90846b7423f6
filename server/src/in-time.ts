import { setTimeout as delay } from 'node:timers/promises'

/** Settles as `result` does, or rejects after `ms`. What comes later is ignored. */
export async function inTime<T>(result: Promise<T>, ms: number): Promise<T> {
  const settled = new AbortController()
  const late = delay(ms, undefined, { signal: settled.signal }).then(() => {
    throw new Error(`There was no answer within ${ms} ms`)
  })
  try {
    return await Promise.race([result, late])
  } finally {
    settled.abort()
  }
}
