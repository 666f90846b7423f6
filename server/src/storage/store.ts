import Keyv, { type KeyvStoreAdapter } from 'keyv'
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

/** A Keyv adapter with two more operations. */
export interface AtomicAdapter extends KeyvStoreAdapter {
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

export interface PageOfKeys {
  keys: string[]
  /** Leads to the next page. Undefined: this is the last one. */
  cursor: string | undefined
}

/**
 * The records of the server: Keyv with operations that are atomic between processes. A write resolves
 * when the storage has it. A storage that fails is an error with status 503, never a record that
 * seems to be missing. Lifetimes are in ms.
 */
export class Store {
  readonly #adapter: AtomicAdapter
  readonly #guard: StorageGuard
  readonly #keyv: Keyv
  readonly #prefix: string

  /**
   * @param prefix A prefix for every key, so that other programs can share the storage.
   * @param timeout In ms; how long an operation may take before it fails. Default: 2000.
   */
  constructor(adapter: AtomicAdapter, prefix: string, timeout?: number) {
    this.#adapter = adapter
    this.#guard = new StorageGuard(timeout, () => adapter.reconnect?.())
    this.#prefix = `${prefix}:`
    this.#keyv = new Keyv({
      store: adapter,
      throwOnErrors: true,
      useKeyPrefix: false,
      // Records are plain JSON. Keyv's own way looks at every value for bytes, and costs more than all
      // else that a read does.
      serialize: JSON.stringify,
      deserialize: JSON.parse,
    })
    // Otherwise Keyv and some adapters add their own prefix to the keys.
    this.#keyv.namespace = undefined
  }

  /** Tells once that the storage fails, and once that it works again. */
  watch(watch: StorageWatch): void {
    this.#guard.watch = watch
  }

  get<T>(key: string): Promise<T | undefined> {
    return this.#guard.run('read', async () => {
      // Past Keyv, whose way to read takes longer than the storage itself. Adapters know lifetimes.
      const text = await this.#adapter.get<string>(this.#prefix + key)
      return typeof text === 'string' ? (JSON.parse(text) as { value: T }).value : undefined
    })
  }

  async set(key: string, value: unknown, ttl?: number): Promise<void> {
    await this.#guard.run('write', () => this.#keyv.set(this.#prefix + key, value, ttl))
  }

  /** Resolves to whether the key existed. Of several calls at once, only one resolves to true. */
  delete(key: string): Promise<boolean> {
    return this.#guard.run('write', () => this.#keyv.delete(this.#prefix + key))
  }

  /** Takes a key that does not exist. Of several calls at once, only one resolves to true. */
  claim(key: string, ttl: number): Promise<boolean> {
    return this.compareAndSetAll([{ key, expected: undefined, next: true, ttl }])
  }

  /**
   * Writes all records where every one of them is still as it was read, else none. Resolves to whether
   * it wrote. An expected record must have no lifetime.
   */
  compareAndSetAll(changes: readonly Change[]): Promise<boolean> {
    return this.#guard.run('write', async () =>
      this.#adapter.compareAndSetAll(
        await Promise.all(
          changes.map(async ({ key, expected, next, ttl }) => ({
            key: this.#prefix + key,
            expected: expected === undefined ? undefined : await this.#serialize(expected),
            next: next === undefined ? undefined : await this.#serialize(next, ttl),
            ttl,
          })),
        ),
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
    await this.#keyv.disconnect()
  }

  /** Returns the text that Keyv itself gives to the adapter. */
  async #serialize(value: unknown, ttl?: number): Promise<string> {
    const expires = ttl === undefined ? undefined : Date.now() + ttl
    return (await this.#keyv.serializeData({ value, expires })) as string
  }
}

/** What `Store.transact` shall write, and what it resolves to when that was written. */
export interface Decision<Result> {
  changes: readonly Change[]
  result: Result
}
