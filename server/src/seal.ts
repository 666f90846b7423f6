import { createCipheriv, createDecipheriv, hash, randomBytes } from 'node:crypto'

// A stored session_key is encrypted with a key derived from its session's token. Of the token only
// a hash is stored, so the storage alone reveals neither.

const IV_LENGTH = 12
const TAG_LENGTH = 16

export function seal(text: string, token: string): string {
  const iv = randomBytes(IV_LENGTH)
  const cipher = createCipheriv('aes-256-gcm', keyOf(token), iv)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** Throws where `sealed` was made with another token. */
export function unseal(sealed: string, token: string): string {
  const bytes = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', keyOf(token), bytes.subarray(0, IV_LENGTH))
  decipher.setAuthTag(bytes.subarray(IV_LENGTH, IV_LENGTH + TAG_LENGTH))
  return Buffer.concat([
    decipher.update(bytes.subarray(IV_LENGTH + TAG_LENGTH)),
    decipher.final(),
  ]).toString()
}

/** A token is 256 random bits of one length already, so that one hash derives a key of it. */
function keyOf(token: string): Buffer {
  return hash('sha256', `session_key:${token}`, 'buffer')
}
