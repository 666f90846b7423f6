import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hash,
  hkdfSync,
  randomBytes,
} from 'node:crypto'

/** A text that only a data key opens. */
export interface SealedText {
  /** Says which key. It tells nothing of the key. */
  keyId: string
  /** Finds the text without opening it. The same text has the same one under a key. */
  index: string
  /** The initialisation vector, the tag and the ciphertext of AES-256-GCM, base64url. */
  sealed: string
}

export type DataKeys = ReturnType<typeof createDataKeys>

const IV_LENGTH = 12
const TAG_LENGTH = 16

/** Is this text the base64 of 32 bytes, as `openssl rand -base64 32` writes it? */
export function isDataKey(text: unknown): text is string {
  return typeof text === 'string' && /^[A-Za-z0-9+/]{43}=$/.test(text)
}

/**
 * Seals texts with the first key, and opens those that another of the keys sealed. Each key is the
 * source of two: one encrypts, the other makes the index.
 *
 * @param texts Base64 of 32 bytes each, at least one.
 */
export function createDataKeys(texts: readonly string[]) {
  const keys = texts.map(deriveKeys)
  const [current] = keys
  if (!current) throw new TypeError('There is no data key')

  return {
    /** The key that seals. */
    currentId: current.id,
    /** Every key's id, the one that seals first. */
    ids: keys.map(({ id }) => id),
    seal(text: string): SealedText {
      const iv = randomBytes(IV_LENGTH)
      const cipher = createCipheriv('aes-256-gcm', current.encryption, iv)
      const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      const sealed = Buffer.concat([iv, cipher.getAuthTag(), ciphertext]).toString('base64url')
      return { keyId: current.id, index: indexOf(text, current), sealed }
    },
    /** Undefined: no key of these sealed it, or it was changed. */
    open({ keyId, sealed }: SealedText): string | undefined {
      const key = keys.find(({ id }) => id === keyId)
      if (!key) return undefined
      const bytes = Buffer.from(sealed, 'base64url')
      try {
        const decipher = createDecipheriv(
          'aes-256-gcm',
          key.encryption,
          bytes.subarray(0, IV_LENGTH),
        )
        decipher.setAuthTag(bytes.subarray(IV_LENGTH, IV_LENGTH + TAG_LENGTH))
        const ciphertext = bytes.subarray(IV_LENGTH + TAG_LENGTH)
        return Buffer.concat([decipher.update(ciphertext), decipher.final()]).toString()
      } catch {
        return undefined
      }
    },
    /** The indexes that a text may be found under, that of the key that seals first. */
    indexes: (text: string): Pick<SealedText, 'keyId' | 'index'>[] =>
      keys.map((key) => ({ keyId: key.id, index: indexOf(text, key) })),
  }
}

interface DerivedKeys {
  id: string
  encryption: Buffer
  authentication: Buffer
}

function deriveKeys(text: string): DerivedKeys {
  const key = Buffer.from(text, 'base64')
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', key, '', use, 32))
  return {
    id: hash('sha256', derive('key id'), 'base64url').slice(0, 8),
    encryption: derive('phone number: encryption'),
    authentication: derive('phone number: index'),
  }
}

function indexOf(text: string, { authentication }: DerivedKeys): string {
  return createHmac('sha256', authentication).update(text).digest('base64url')
}
