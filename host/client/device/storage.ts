import { NativeRefusal } from '../calls/outcome'
import type { Platform } from '../platform'
import { cipherText, decode, encode, sizeOf, type StoredEntry } from './stored-entry'

/** The app's storage, as a test sees it. Nothing here counts as a native call. */
export interface StorageView {
  keys: () => string[]
  /** The value of a key, also if it is encrypted. `undefined` if there is none. */
  peek: (key: string) => unknown
  isEncrypted: (key: string) => boolean
  /** Writes a value, like another version of the app or another library would. */
  put: (key: string, value: unknown, options?: { encrypt?: boolean }) => void
  remove: (key: string) => void
  /** Damages a key: its text is cut in half, and an encrypted value can no longer be decrypted. */
  corrupt: (key: string) => void
  /** Fills the storage until only `left` characters are free. Default 0. */
  fill: (left?: number) => void
  /** Frees what `fill` took. */
  drain: () => void
}

export interface Storage extends StorageView {
  write: (key: unknown, value: unknown, options: WriteOptions) => void
  /** Throws if there is no such key. Without `decrypt`, an encrypted value is read as cipher text. */
  read: (key: unknown, decrypt: boolean) => unknown
  clear: () => void
  /** The app is deleted. */
  clearAll: () => void
  info: () => { keys: string[]; currentSize: number; limitSize: number }
  /** Everything that is stored, as the phone keeps it. */
  saved: () => SavedStorage
}

export interface SavedStorage {
  storage: Record<string, StoredEntry>
  /** The storage of single-page mode, if there is anything in it. */
  singlePageStorage?: Record<string, StoredEntry>
}

export interface WriteOptions {
  encrypt?: boolean
  /** Is undefined read back as undefined, and not as an empty string? */
  keepUndefined?: boolean
}

/** Single-page mode has a storage of its own (official docs, open-ability/share-timeline). */
export function createStorage(
  platform: Platform,
  isSinglePage: () => boolean,
  saved?: SavedStorage,
): Storage {
  const normal = new Map(Object.entries(saved?.storage ?? {}))
  const singlePage = new Map(Object.entries(saved?.singlePageStorage ?? {}))
  const entries = (): Map<string, StoredEntry> => (isSinglePage() ? singlePage : normal)
  let filledSize = 0

  const usedSize = (exceptKey?: string): number =>
    [...entries()].reduce(
      (sum, [key, entry]) => sum + (key === exceptKey ? 0 : sizeOf(key, entry)),
      filledSize,
    )

  return {
    keys: () => [...entries().keys()],
    peek: (key) => {
      const entry = entries().get(key)
      return entry && (entry.damaged ? entry.text : decode(entry))
    },
    isEncrypted: (key) => entries().get(key)?.encrypted ?? false,
    put: (key, value, options) => {
      entries().set(key, { ...encode(value), encrypted: options?.encrypt ?? false })
    },
    remove: (key) => {
      entries().delete(key)
    },
    corrupt: (key) => {
      const entry = entries().get(key)
      if (!entry) throw new Error(`Nothing is stored under ${key}`)
      const text = entry.text.slice(0, Math.ceil(entry.text.length / 2))
      entries().set(key, { ...entry, text, damaged: true })
    },
    fill: (left = 0) => {
      filledSize = 0
      filledSize = Math.max(0, maxTotalSize - left - usedSize())
    },
    drain: () => {
      filledSize = 0
    },
    write: (key, value, { encrypt = false, keepUndefined = false }) => {
      const name = checkedKey(key)
      const entry = { ...encode(value, keepUndefined), encrypted: encrypt }
      if (sizeOf(name, entry) > maxEntrySize) throw new NativeRefusal(':entry size limit reached')
      if (usedSize(name) + sizeOf(name, entry) > maxTotalSize) {
        throw new NativeRefusal(
          platform === 'devtools' ? 'exceed storage max size 10Mb' : ':quota reached',
        )
      }
      entries().set(name, entry)
    },
    read: (key, decrypt) => {
      const name = checkedKey(key)
      const entry = entries().get(name)
      if (!entry) throw new NativeRefusal('data not found')
      if (entry.encrypted && !decrypt) return cipherText(entry)
      if (decrypt && (!entry.encrypted || entry.damaged)) throw new NativeRefusal('decrypt fail')
      return entry.damaged ? entry.text : decode(entry)
    },
    clear: () => entries().clear(),
    clearAll: () => {
      normal.clear()
      singlePage.clear()
    },
    info: () => ({
      keys: [...entries().keys()],
      currentSize: Math.ceil(usedSize() / 1024),
      limitSize: maxTotalSize / 1024,
    }),
    saved: () => ({
      storage: Object.fromEntries(normal),
      ...(singlePage.size > 0 && { singlePageStorage: Object.fromEntries(singlePage) }),
    }),
  }
}

/** 1 MB for one key, 10 MB for all (official docs, wx.setStorage). */
const maxEntrySize = 1024 * 1024
const maxTotalSize = 10 * 1024 * 1024

function checkedKey(key: unknown): string {
  if (typeof key === 'string' && key !== '') return key
  const found = key === undefined ? 'Undefined' : Object.prototype.toString.call(key).slice(8, -1)
  throw new NativeRefusal(`parameter error: parameter.key should be String instead of ${found};`)
}
