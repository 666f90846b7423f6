import { createCipheriv, createDecipheriv, hash } from 'node:crypto'

// A stored session_key is encrypted with a key derived from its session's token. Of the token only
// a hash is stored, so the storage alone reveals neither.

const KEY_LENGTH = 32
const IV_LENGTH = 12
const TAG_LENGTH = 16

/** Seal one text with a token, and no second one: the key and its IV are those of the token. */
export function seal(text: string, token: string): string {
  const cipher = createCipheriv('aes-256-gcm', ...keyAndIvOf(token))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([cipher.getAuthTag(), sealed]).toString('base64url')
}

/** Throws where `sealed` was made with another token. */
export function unseal(sealed: string, token: string): string {
  const bytes = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', ...keyAndIvOf(token))
  decipher.setAuthTag(bytes.subarray(0, TAG_LENGTH))
  return Buffer.concat([decipher.update(bytes.subarray(TAG_LENGTH)), decipher.final()]).toString()
}

/** A token is 256 random bits of one length already, so that one hash derives a key of it. */
function keyAndIvOf(token: string): [key: Buffer, iv: Buffer] {
  const derived = hash('sha512', `session_key:${token}`, 'buffer')
  return [derived.subarray(0, KEY_LENGTH), derived.subarray(KEY_LENGTH, KEY_LENGTH + IV_LENGTH)]
}
