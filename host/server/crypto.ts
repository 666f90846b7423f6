import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'
import type { DecryptedProfile, EncryptedPayload } from './backend'

// AES-128-CBC with PKCS#7 under session_key, and sha1 over the raw string (official docs, open-ability/signature).

/** The encrypted text of a profile, base64. */
export function encryptProfile(profile: object, sessionKey: string, iv: string): string {
  const cipher = createCipheriv('aes-128-cbc', bytesOf(sessionKey), bytesOf(iv))
  return cipher.update(JSON.stringify(profile), 'utf8', 'base64') + cipher.final('base64')
}

/** Throws if key, iv and text do not match. */
export function decryptProfile(payload: EncryptedPayload): DecryptedProfile {
  const decipher = createDecipheriv('aes-128-cbc', bytesOf(payload.sessionKey), bytesOf(payload.iv))
  const text = decipher.update(payload.encryptedData, 'base64', 'utf8') + decipher.final('utf8')
  return JSON.parse(text) as DecryptedProfile
}

/** `signature`: sha1(rawData + session_key), hex. */
export function sign(rawData: string, sessionKey: string): string {
  return createHash('sha1')
    .update(rawData + sessionKey)
    .digest('hex')
}

function bytesOf(base64: string): Buffer {
  return Buffer.from(base64, 'base64')
}
