import { EventEmitter } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import { type Database, open } from 'lmdb'
import type { AtomicAdapter } from './store'

/** The text, and when it ends in ms since the epoch; 0: never. */
type Entry = [text: string, expiresAt: number]

const SWEEP_EVERY = 3_600_000
const SWEEP_SLICE = 500

/**
 * Keyv on LMDB, in a folder that several processes may share. A write is answered when it is on
 * disk, so a process that is killed, or a machine that loses power, forgets nothing it answered.
 */
export class LmdbAdapter extends EventEmitter implements AtomicAdapter {
  readonly opts = { dialect: 'lmdb' }
  readonly #db: Database<Entry, string>
  readonly #sweeper: NodeJS.Timeout

  constructor(path: string) {
    super()
    // Without overlapping, a commit has reached the disk when its promise resolves.
    this.#db = open<Entry, string>({ path, overlappingSync: false })
    const sweep = () => void this.sweep().catch((error: unknown) => this.emit('error', error))
    this.#sweeper = setInterval(sweep, SWEEP_EVERY).unref()
  }

  /** How many entries are held, expired ones included. */
  get size(): number {
    return this.#db.getCount()
  }

  get<Value>(key: string): Promise<Value | undefined> {
    // A snapshot lives on for a while, and would hide what another process has written since.
    this.#db.resetReadTxn()
    // Keyv hands out what it was given, so the type is the caller's word for a text.
    return Promise.resolve(this.#live(key) as Value | undefined)
  }

  async set(key: string, value: string, ttl?: number): Promise<void> {
    await this.#db.put(key, entry(value, ttl))
  }

  delete(key: string): Promise<boolean> {
    return this.#db.transaction(() => {
      const existed = this.#live(key) !== undefined
      void this.#db.remove(key)
      return existed
    })
  }

  compareAndSet(
    key: string,
    expected: string | undefined,
    next: string,
    ttl?: number,
  ): Promise<boolean> {
    return this.#db.transaction(() => {
      if (this.#live(key) !== expected) return false
      void this.#db.put(key, entry(next, ttl))
      return true
    })
  }

  clear(): Promise<void> {
    return this.#db.clearAsync()
  }

  async disconnect(): Promise<void> {
    clearInterval(this.#sweeper)
    await this.#db.close()
  }

  /** Removes what has expired and is never asked for again, a slice at a time. */
  async sweep(): Promise<void> {
    let start: string | undefined
    do {
      const slice = [...this.#db.getRange({ start, limit: SWEEP_SLICE })]
      const expired = slice.filter(({ value }) => hasExpired(value))
      await this.#db.transaction(() => {
        for (const { key } of expired) {
          const current = this.#db.get(key)
          if (current && hasExpired(current)) void this.#db.remove(key)
        }
      })
      // The end of one slice is looked at again as the start of the next.
      start = slice.length < SWEEP_SLICE ? undefined : slice.at(-1)?.key
      await setImmediate()
    } while (start !== undefined)
  }

  #live(key: string): string | undefined {
    const found = this.#db.get(key)
    return found && !hasExpired(found) ? found[0] : undefined
  }
}

function entry(text: string, ttl?: number): Entry {
  return [text, ttl === undefined ? 0 : Date.now() + ttl]
}

function hasExpired([, expiresAt]: Entry): boolean {
  return expiresAt !== 0 && expiresAt <= Date.now()
}
