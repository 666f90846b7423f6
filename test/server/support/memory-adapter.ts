import { EventEmitter } from 'node:events'
import type { AtomicAdapter, Change, PageOfKeys } from '../../../server/src/storage/store'

/** The storage that outlives the servers of a test. */
export type Records = Map<string, string>

/**
 * A storage in memory. `beforeCall` runs before each operation; where it throws, the operation does
 * not happen. Nothing expires.
 */
export class MemoryAdapter extends EventEmitter implements AtomicAdapter {
  readonly opts = { dialect: 'memory' }

  constructor(
    readonly records: Records,
    readonly beforeCall: (operation: string) => Promise<void>,
  ) {
    super()
  }

  async read(key: string): Promise<string | undefined> {
    await this.beforeCall('read')
    return this.records.get(key)
  }

  get<Value>(key: string): Promise<Value | undefined> {
    return this.read(key) as Promise<Value | undefined>
  }

  async set(key: string, value: string): Promise<void> {
    await this.beforeCall('set')
    this.records.set(key, value)
  }

  async delete(key: string): Promise<boolean> {
    await this.beforeCall('delete')
    return this.records.delete(key)
  }

  async compareAndSetAll(changes: readonly Change<string>[]): Promise<boolean> {
    await this.beforeCall('compareAndSetAll')
    if (changes.some(({ key, expected }) => this.records.get(key) !== expected)) return false
    for (const { key, next } of changes)
      if (next === undefined) this.records.delete(key)
      else this.records.set(key, next)
    return true
  }

  async pageOfKeys(prefix: string): Promise<PageOfKeys> {
    await this.beforeCall('pageOfKeys')
    const keys = [...this.records.keys()].filter((key) => key.startsWith(prefix))
    return { keys, cursor: undefined }
  }

  clear(): Promise<void> {
    this.records.clear()
    return Promise.resolve()
  }
}
