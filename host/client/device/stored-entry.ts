import { NativeRefusal } from '../calls/outcome'

/** The value of one key, as the device stores it. */
export interface StoredEntry {
  text: string
  kind: 'json' | 'date' | 'undefined'
  encrypted: boolean
  /** Is its text no longer the one that was written? */
  damaged?: true
}

/** An encrypted value takes this many times its size (official docs, wx.setStorage). */
const growthByEncryption = 1.4

export function sizeOf(key: string, { text, encrypted }: StoredEntry): number {
  return key.length + Math.ceil(text.length * (encrypted ? growthByEncryption : 1))
}

export function encode(value: unknown, keepUndefined = false): Pick<StoredEntry, 'text' | 'kind'> {
  if (value === undefined && keepUndefined) return { text: '', kind: 'undefined' }
  if (value instanceof Date) return { text: String(value.getTime()), kind: 'date' }
  // The platform stores an empty string for a value that has no JSON form.
  const hasNoJson = ['undefined', 'function', 'symbol'].includes(typeof value)
  try {
    return { text: JSON.stringify(hasNoJson ? '' : value), kind: 'json' }
  } catch (error) {
    throw new NativeRefusal(`parameter error: ${error instanceof Error ? error.message : ''}`)
  }
}

export function decode({ text, kind }: StoredEntry): unknown {
  if (kind === 'undefined') return undefined
  return kind === 'date' ? new Date(Number(text)) : JSON.parse(text)
}

/** A stand-in for real cipher text: it has the same length, and the same text always gives the same. */
export function cipherText({ text }: StoredEntry): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  let state = 0x811c9dc5
  for (const letter of text) state = Math.imul(state ^ letter.charCodeAt(0), 0x01000193) >>> 0
  return Array.from({ length: Math.ceil(text.length * growthByEncryption) }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return alphabet[state >>> 26]
  }).join('')
}
