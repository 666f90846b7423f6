import Keyv, { type KeyvStoreAdapter } from 'keyv'
import { ApiError } from '../errors'

/** A Keyv adapter with an additional conditional write. */
export interface AtomicAdapter extends KeyvStoreAdapter {
  /**
   * Writes only where the value of the key is exactly `expected` (undefined: none). This is atomic
   * for all processes that share the storage. Resolves to whether it wrote.
   */
  compareAndSet(
    key: string,
    expected: string | undefined,
    next: string,
    ttl?: number,
  ): Promise<boolean>
}

/**
 * The records of the server: Keyv with two more operations that are atomic between processes. A
 * write resolves when the storage has it. A storage that fails is an error with status 503, never a
 * record that seems to be missing. Lifetimes are in ms.
 */
export class Store {
  readonly #adapter: AtomicAdapter
  readonly #keyv: Keyv
  readonly #prefix: string

  /** @param prefix A prefix for every key, so that other programs can share the storage. */
  constructor(adapter: AtomicAdapter, prefix: string) {
    this.#adapter = adapter
    this.#prefix = `${prefix}:`
    this.#keyv = new Keyv({ store: adapter, throwOnErrors: true, useKeyPrefix: false })
    // Otherwise Keyv and some adapters add their own prefix to the keys.
    this.#keyv.namespace = undefined
  }

  get<T>(key: string): Promise<T | undefined> {
    return withStorageErrors(() => this.#keyv.get<T>(this.#prefix + key))
  }

  async set(key: string, value: unknown, ttl?: number): Promise<void> {
    await withStorageErrors(() => this.#keyv.set(this.#prefix + key, value, ttl))
  }

  /** Resolves to whether the key existed. Of several calls at once, only one resolves to true. */
  delete(key: string): Promise<boolean> {
    return withStorageErrors(() => this.#keyv.delete(this.#prefix + key))
  }

  /** Takes a key that does not exist. Of several calls at once, only one resolves to true. */
  claim(key: string, ttl: number): Promise<boolean> {
    return withStorageErrors(async () =>
      this.#adapter.compareAndSet(
        this.#prefix + key,
        undefined,
        await this.#serialize(true, ttl),
        ttl,
      ),
    )
  }

  /**
   * Changes a record that has no lifetime. `change` runs again with the newer record where another
   * process wrote meanwhile. Where it returns the record that it received, nothing is written.
   */
  update<T extends object>(key: string, change: (record: T | undefined) => T): Promise<T> {
    return withStorageErrors(async () => {
      for (;;) {
        const stored = await this.#adapter.get<string>(this.#prefix + key)
        const before = typeof stored === 'string' ? stored : undefined
        const record = before === undefined ? undefined : await this.#deserialize<T>(before)
        const next = change(record)
        if (next === record) return next
        const after = await this.#serialize(next)
        if (await this.#adapter.compareAndSet(this.#prefix + key, before, after)) return next
      }
    })
  }

  async close(): Promise<void> {
    await this.#keyv.disconnect()
  }

  /** Returns the text that Keyv itself gives to the adapter. */
  async #serialize(value: unknown, ttl?: number): Promise<string> {
    const expires = ttl === undefined ? undefined : Date.now() + ttl
    return (await this.#keyv.serializeData({ value, expires })) as string
  }

  async #deserialize<T>(text: string): Promise<T | undefined> {
    return (await this.#keyv.deserializeData<T>(text))?.value
  }
}

async function withStorageErrors<T>(operation: () => Promise<T>): Promise<T> {
  try {
    return await operation()
  } catch (cause) {
    throw new ApiError('unavailable', 'The storage does not answer: try again', { cause })
  }
}
