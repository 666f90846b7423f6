import { NativeRefusal } from '../calls/outcome'

/** One stored key, as it lies on the device. */
export interface StoredEntry {
  text: string
  kind: 'json' | 'date'
  encrypted: boolean
  /** Its text is no longer what was written. */
  damaged?: true
}

/** The app's storage, looked at from outside: nothing here counts as a call. */
export interface StorageView {
  keys: () => string[]
  /** What lies under a key, also when it is encrypted; `undefined` where nothing does. */
  peek: (key: string) => unknown
  isEncrypted: (key: string) => boolean
  /** Writes as another version of the app, or a foreign library, could have. */
  put: (key: string, value: unknown, options?: { encrypt?: boolean }) => void
  remove: (key: string) => void
  /** Damages a key: its text is cut in half, and what was encrypted can no longer be decrypted. */
  corrupt: (key: string) => void
  /** Takes room until only `left` characters remain for the app. Default 0. */
  fill: (left?: number) => void
  /** Gives the room back. */
  drain: () => void
}

export interface Storage extends StorageView {
  write: (key: unknown, value: unknown, encrypt: boolean) => void
  /** Refuses what is not there; plain reading of what is encrypted gives its cipher text. */
  read: (key: unknown, decrypt: boolean) => unknown
  clear: () => void
  info: () => { keys: string[]; currentSize: number; limitSize: number }
  entries: () => Record<string, StoredEntry>
}

export function createStorage(devtools: boolean, kept: Record<string, StoredEntry> = {}): Storage {
  const entries = new Map(Object.entries(kept))
  let taken = 0

  const used = (except?: string): number =>
    [...entries].reduce(
      (sum, [key, entry]) => sum + (key === except ? 0 : sizeOf(key, entry)),
      taken,
    )

  return {
    keys: () => [...entries.keys()],
    peek: (key) => {
      const entry = entries.get(key)
      return entry && (entry.damaged ? entry.text : decode(entry))
    },
    isEncrypted: (key) => entries.get(key)?.encrypted ?? false,
    put: (key, value, options) => {
      entries.set(key, { ...encode(value), encrypted: options?.encrypt ?? false })
    },
    remove: (key) => {
      entries.delete(key)
    },
    corrupt: (key) => {
      const entry = entries.get(key)
      if (!entry) throw new Error(`Nothing is stored under ${key}`)
      const text = entry.text.slice(0, Math.ceil(entry.text.length / 2))
      entries.set(key, { ...entry, text, damaged: true })
    },
    fill: (left = 0) => {
      taken = 0
      taken = Math.max(0, limitOfAll - left - used())
    },
    drain: () => {
      taken = 0
    },
    write: (key, value, encrypt) => {
      const name = asKey(key)
      const entry = { ...encode(value), encrypted: encrypt }
      if (sizeOf(name, entry) > limitOfOne) throw new NativeRefusal(':entry size limit reached')
      if (used(name) + sizeOf(name, entry) > limitOfAll) {
        throw new NativeRefusal(devtools ? 'exceed storage max size 10Mb' : ':quota reached')
      }
      entries.set(name, entry)
    },
    read: (key, decrypt) => {
      const name = asKey(key)
      const entry = entries.get(name)
      if (!entry) throw new NativeRefusal('data not found')
      if (entry.encrypted && !decrypt) return cipherText(entry)
      if (decrypt && (!entry.encrypted || entry.damaged)) throw new NativeRefusal('decrypt fail')
      return entry.damaged ? entry.text : decode(entry)
    },
    clear: () => {
      entries.clear()
    },
    info: () => ({
      keys: [...entries.keys()],
      currentSize: Math.ceil(used() / 1024),
      limitSize: limitOfAll / 1024,
    }),
    entries: () => Object.fromEntries(entries),
  }
}

/** 1 MB for a key, 10 MB for all (peers facts §1a, mp-user-avatar 4). */
const limitOfOne = 1024 * 1024
const limitOfAll = 10 * 1024 * 1024
/** What is encrypted grows by this much, so less of it fits (official docs, wx.setStorage). */
const growthByEncryption = 1.4

function sizeOf(key: string, { text, encrypted }: StoredEntry): number {
  return key.length + Math.ceil(text.length * (encrypted ? growthByEncryption : 1))
}

function asKey(key: unknown): string {
  if (typeof key === 'string' && key !== '') return key
  const found = key === undefined ? 'Undefined' : Object.prototype.toString.call(key).slice(8, -1)
  throw new NativeRefusal(`parameter error: parameter.key should be String instead of ${found};`)
}

function encode(value: unknown): { text: string; kind: 'json' | 'date' } {
  if (value instanceof Date) return { text: String(value.getTime()), kind: 'date' }
  // Without a JSON form the platform keeps an empty string.
  const nothing = ['undefined', 'function', 'symbol'].includes(typeof value)
  try {
    return { text: JSON.stringify(nothing ? '' : value), kind: 'json' }
  } catch (error) {
    throw new NativeRefusal(`parameter error: ${error instanceof Error ? error.message : ''}`)
  }
}

function decode({ text, kind }: StoredEntry): unknown {
  return kind === 'date' ? new Date(Number(text)) : JSON.parse(text)
}

/** Stands for real cipher text: as long, and telling nothing. The same text gives the same. */
function cipherText({ text }: StoredEntry): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  let state = 0x811c9dc5
  for (const letter of text) state = Math.imul(state ^ letter.charCodeAt(0), 0x01000193) >>> 0
  return Array.from({ length: Math.ceil(text.length * growthByEncryption) }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return alphabet[state >>> 26]
  }).join('')
}
