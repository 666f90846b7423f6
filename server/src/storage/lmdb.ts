import { EventEmitter } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import { type Database, open } from 'lmdb'
import type { AtomicAdapter, Change, PageOfKeys } from './store'

/** A text, and the time in ms since the epoch at which it expires; 0: never. */
type StoredEntry = [text: string, expiresAt: number]

/** The files' mode, an option that lmdb's types leave out: records hold openids and nicknames. */
const PRIVATE = { permissionsMode: 0o600 }

const SWEEP_INTERVAL = 3_600_000
const PAGE_SIZE = 500

/**
 * A Keyv adapter for LMDB. Several processes may share its folder. A write resolves when it is on
 * disk, so it survives a killed process and a power failure.
 */
export class LmdbAdapter extends EventEmitter implements AtomicAdapter {
  readonly opts = { dialect: 'lmdb' }
  readonly #db: Database<StoredEntry, string>
  readonly #sweeper: NodeJS.Timeout

  constructor(path: string) {
    super()
    this.#db = open<StoredEntry, string>({
      path,
      // Without overlapping sync, a commit is on disk when its promise resolves.
      overlappingSync: false,
      // With it, lmdb makes a promise that nobody receives and that rejects where the disk is full.
      eventTurnBatching: false,
      ...PRIVATE,
    })
    const sweep = () => void this.sweep().catch((error: unknown) => this.emit('error', error))
    this.#sweeper = setInterval(sweep, SWEEP_INTERVAL).unref()
  }

  /** The number of entries, expired ones included. */
  get size(): number {
    return this.#db.getCount()
  }

  read(key: string): string | undefined {
    // A read snapshot is reused for a while and would hide later writes of other processes.
    this.#db.resetReadTxn()
    return this.#findLive(key)
  }

  get<Value>(key: string): Promise<Value | undefined> {
    // Keyv stores texts, and its interface leaves their type to the caller.
    return Promise.resolve(this.read(key) as Value | undefined)
  }

  async set(key: string, value: string, ttl?: number): Promise<void> {
    await committed(this.#db.put(key, storedEntry(value, ttl)))
  }

  delete(key: string): Promise<boolean> {
    return this.#transact(() => {
      const existed = this.#findLive(key) !== undefined
      void this.#db.remove(key)
      return existed
    })
  }

  compareAndSetAll(changes: readonly Change<string>[]): Promise<boolean> {
    return this.#transact(() => {
      if (changes.some(({ key, expected }) => this.#findLive(key) !== expected)) return false
      for (const { key, next, ttl } of changes)
        void (next === undefined ? this.#db.remove(key) : this.#db.put(key, storedEntry(next, ttl)))
      return true
    })
  }

  pageOfKeys(prefix: string, cursor = prefix): Promise<PageOfKeys> {
    this.#db.resetReadTxn()
    // Keys are in the order of their UTF-8 bytes, and no byte sequence of UTF-8 sorts behind this one.
    const end = `${prefix}\u{10ffff}`
    const page = [...this.#db.getRange({ start: cursor, end, limit: PAGE_SIZE })]
    return Promise.resolve({
      keys: page.filter(({ value }) => !hasExpired(value)).map(({ key }) => key),
      // The last key of a page is read again as the first of the next one.
      cursor: page.length < PAGE_SIZE ? undefined : page.at(-1)?.key,
    })
  }

  clear(): Promise<void> {
    return committed(this.#db.clearAsync())
  }

  async disconnect(): Promise<void> {
    clearInterval(this.#sweeper)
    await this.#db.close()
  }

  /** Removes expired entries, a slice at a time. Reading does not remove them. */
  async sweep(): Promise<void> {
    let start: string | undefined
    do {
      const slice = [...this.#db.getRange({ start, limit: PAGE_SIZE })]
      const expired = slice.filter(({ value }) => hasExpired(value))
      await this.#transact(() => {
        for (const { key } of expired) {
          const current = this.#db.get(key)
          if (current && hasExpired(current)) void this.#db.remove(key)
        }
      })
      // The last key of a slice is read again as the first of the next one.
      start = slice.length < PAGE_SIZE ? undefined : slice.at(-1)?.key
      await setImmediate()
    } while (start !== undefined)
  }

  #transact<Result>(change: () => Result): Promise<Result> {
    return committed(this.#db.transaction(change))
  }

  #findLive(key: string): string | undefined {
    const found = this.#db.get(key)
    return found && !hasExpired(found) ? found[0] : undefined
  }
}

/**
 * Rejects with the reason of a failed commit. lmdb rejects two promises, and the second one, which
 * says why, would end the process if nobody received it.
 */
async function committed<Result>(write: Promise<Result>): Promise<Result> {
  try {
    return await write
  } catch (error) {
    await (error as { commitError?: Promise<never> }).commitError
    throw error
  }
}

function storedEntry(text: string, ttl?: number): StoredEntry {
  return [text, ttl === undefined ? 0 : Date.now() + ttl]
}

function hasExpired([, expiresAt]: StoredEntry): boolean {
  return expiresAt !== 0 && expiresAt <= Date.now()
}
