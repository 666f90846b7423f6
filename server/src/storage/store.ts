import type { KeyvStoreAdapter } from 'keyv'
import { hash } from 'node:crypto'
import { StorageGuard, type StorageWatch } from './guard'

/** One entry of a conditional write. Undefined means that there is no record. */
export interface Change<Value = unknown> {
  key: string
  /** The record as it was read. */
  expected: Value | undefined
  next: Value | undefined
  /** The lifetime of the next record. Default: none. */
  ttl?: number
}

/** A Keyv adapter with three more operations. */
export interface AtomicAdapter extends KeyvStoreAdapter {
  /** Reads a live text. A storage that has it at hand returns it without a promise. */
  read(key: string): StoredText | Promise<StoredText>
  /**
   * Writes all entries where the text of every key is exactly the expected one, else none of them.
   * This is atomic for all processes that share the storage, and a crash cannot split it. Resolves
   * to whether it wrote.
   */
  compareAndSetAll(changes: readonly Change<string>[]): Promise<boolean>
  /**
   * Returns some of the live keys with this prefix. It may miss keys that are written meanwhile, and
   * repeat one.
   *
   * @param cursor What the page before gave. Undefined: the first page.
   */
  pageOfKeys(prefix: string, cursor: string | undefined): Promise<PageOfKeys>
  /** Replaces a connection on which nothing is answered. */
  reconnect?(): void
}

/** In UTF-16 units. LMDB takes keys of 1,978 bytes, and a unit has up to three. */
const MAX_KEY_LENGTH = 512

/** Null and undefined: there is no such text. */
type StoredText = string | null | undefined

export interface PageOfKeys {
  keys: string[]
  /** Leads to the next page. Undefined: this is the last one. */
  cursor: string | undefined
}

/**
 * The records of the server, in Keyv's format and adapters, with operations that are atomic between
 * processes. A write resolves when the storage has it. A storage that fails is an error with status
 * 503, never a record that seems to be missing. Lifetimes are in ms.
 *
 * Keyv itself stands not between: its hooks and events cost more than what the storage does, and
 * adapters know lifetimes.
 */
export class Store {
  readonly #adapter: AtomicAdapter
  readonly #guard: StorageGuard
  readonly #prefix: string

  /**
   * @param prefix A prefix for every key, so that other programs can share the storage.
   * @param timeout In ms; how long an operation may take before it fails. Default: 2000.
   */
  constructor(adapter: AtomicAdapter, prefix: string, timeout?: number) {
    this.#adapter = adapter
    this.#guard = new StorageGuard(timeout, () => adapter.reconnect?.())
    this.#prefix = `${prefix}:`
  }

  /** Tells once that the storage fails, and once that it works again. */
  watch(watch: StorageWatch): void {
    this.#guard.watch = watch
  }

  async get<T>(key: string): Promise<T | undefined> {
    const text = await this.#guard.run('read', () => this.#adapter.read(this.#keyOf(key)))
    return typeof text === 'string' ? (JSON.parse(text) as { value: T }).value : undefined
  }

  async set(key: string, value: unknown, ttl?: number): Promise<void> {
    const text = serialize(value)
    await this.#guard.run(
      'write',
      () => this.#adapter.set(this.#keyOf(key), text, ttl) as Promise<unknown>,
    )
  }

  /** Resolves to whether the key existed. Of several calls at once, only one resolves to true. */
  async delete(key: string): Promise<boolean> {
    return this.#guard.run('write', () => this.#adapter.delete(this.#keyOf(key)))
  }

  /** Takes a key that does not exist. Of several calls at once, only one resolves to true. */
  claim(key: string, ttl: number): Promise<boolean> {
    return this.compareAndSetAll([{ key, expected: undefined, next: true, ttl }])
  }

  /**
   * Writes all records where every one of them is still as it was read, else none. Resolves to whether
   * it wrote.
   */
  async compareAndSetAll(changes: readonly Change[]): Promise<boolean> {
    return this.#guard.run('write', () =>
      this.#adapter.compareAndSetAll(
        changes.map(({ key, expected, next, ttl }) => ({
          key: this.#keyOf(key),
          expected: expected === undefined ? undefined : serialize(expected),
          next: next === undefined ? undefined : serialize(next),
          ttl,
        })),
      ),
    )
  }

  /**
   * Writes what `decide` makes of the records that it reads. `decide` runs again where another call or
   * process wrote one of them meanwhile. Without changes nothing is written.
   */
  async transact<Result>(decide: () => Promise<Decision<Result>>): Promise<Result> {
    for (;;) {
      const { changes, result } = await decide()
      if (changes.length === 0 || (await this.compareAndSetAll(changes))) return result
    }
  }

  /**
   * Returns the keys that begin with this text. Redis looks at all its keys for that, page by page, and
   * answers other requests between two of them.
   */
  async keys(beginning: string): Promise<string[]> {
    const prefix = this.#prefix + beginning
    const found = new Set<string>()
    let cursor: string | undefined
    do {
      const page = await this.#guard.run('read', () => this.#adapter.pageOfKeys(prefix, cursor))
      for (const key of page.keys) found.add(key.slice(this.#prefix.length))
      cursor = page.cursor
    } while (cursor !== undefined)
    return [...found]
  }

  async close(): Promise<void> {
    await this.#adapter.disconnect?.()
  }

  /** Keys contain what others call a user. One that is too long for a storage becomes its hash. */
  #keyOf(key: string): string {
    return this.#prefix + (key.length > MAX_KEY_LENGTH ? `long:${hash('sha256', key)}` : key)
  }
}

/** Returns the text of a record. It is never empty. */
function serialize(value: unknown): string {
  return JSON.stringify({ value })
}

/** What `Store.transact` shall write, and what it resolves to when that was written. */
export interface Decision<Result> {
  changes: readonly Change[]
  result: Result
}
