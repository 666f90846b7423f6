import Keyv, { type KeyvStoreAdapter } from 'keyv'
import { ApiError } from '../errors'

/** What Keyv asks of a storage, and the one thing it lacks: a write that knows what it replaces. */
export interface AtomicAdapter extends KeyvStoreAdapter {
  /**
   * Writes only where the key still holds exactly `expected` (undefined: nothing), in one step for
   * every process that shares the storage. Answers whether it wrote.
   */
  compareAndSet(
    key: string,
    expected: string | undefined,
    next: string,
    ttl?: number,
  ): Promise<boolean>
}

/**
 * The records of the server: Keyv, with two operations that are safe between processes. A promise
 * that resolves means that the storage has the write. A storage that fails is a 503, never a
 * record that seems not to exist. Lifetimes are in ms.
 */
export class Store {
  readonly #adapter: AtomicAdapter
  readonly #keyv: Keyv
  readonly #prefix: string

  /** @param prefix Stands before every key, so that a storage can be shared with others. */
  constructor(adapter: AtomicAdapter, prefix: string) {
    this.#adapter = adapter
    this.#prefix = `${prefix}:`
    this.#keyv = new Keyv({ store: adapter, throwOnErrors: true, useKeyPrefix: false })
    // Else Keyv, and some adapters once more, would put a name of their own before the keys.
    this.#keyv.namespace = undefined
  }

  get<T>(key: string): Promise<T | undefined> {
    return guard(() => this.#keyv.get<T>(this.#prefix + key))
  }

  async set(key: string, value: unknown, ttl?: number): Promise<void> {
    await guard(() => this.#keyv.set(this.#prefix + key, value, ttl))
  }

  /** Answers whether there was something to delete: of two at once, one hears true. */
  delete(key: string): Promise<boolean> {
    return guard(() => this.#keyv.delete(this.#prefix + key))
  }

  /** Takes a key that nobody has: of two at once, one hears true. */
  claim(key: string, ttl: number): Promise<boolean> {
    return guard(async () =>
      this.#adapter.compareAndSet(this.#prefix + key, undefined, await this.#text(true, ttl), ttl),
    )
  }

  /**
   * Changes a record that has no lifetime. `change` is called again with the newer record when
   * somebody else wrote in between; when it answers the record it was given, nothing is written.
   */
  update<T extends object>(key: string, change: (record: T | undefined) => T): Promise<T> {
    return guard(async () => {
      for (;;) {
        const held = await this.#adapter.get<string>(this.#prefix + key)
        const before = typeof held === 'string' ? held : undefined
        const record = before === undefined ? undefined : await this.#record<T>(before)
        const next = change(record)
        if (next === record) return next
        const after = await this.#text(next)
        if (await this.#adapter.compareAndSet(this.#prefix + key, before, after)) return next
      }
    })
  }

  async close(): Promise<void> {
    await this.#keyv.disconnect()
  }

  /** The text that Keyv itself would hand to the adapter. */
  async #text(value: unknown, ttl?: number): Promise<string> {
    const expires = ttl === undefined ? undefined : Date.now() + ttl
    return (await this.#keyv.serializeData({ value, expires })) as string
  }

  async #record<T>(text: string): Promise<T | undefined> {
    return (await this.#keyv.deserializeData<T>(text))?.value
  }
}

async function guard<T>(operation: () => Promise<T>): Promise<T> {
  try {
    return await operation()
  } catch (cause) {
    throw new ApiError('unavailable', 'The storage does not answer: try again', { cause })
  }
}
