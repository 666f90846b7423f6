import type { DecryptedProfile, EncryptedPayload } from './backend'
import { wechatCrypto } from './node-crypto'

// AES-128-CBC with PKCS#7 under session_key, and sha1 over the raw string (official docs, open-ability/signature).

/** The encrypted text of a profile, base64. */
export function encryptProfile(profile: object, sessionKey: string, iv: string): string {
  return wechatCrypto.encrypt(JSON.stringify(profile), sessionKey, iv)
}

/** Throws if key, iv and text do not match. */
export function decryptProfile(payload: EncryptedPayload): DecryptedProfile {
  const text = wechatCrypto.decrypt(payload.encryptedData, payload.sessionKey, payload.iv)
  return JSON.parse(text) as DecryptedProfile
}

/** `signature`: sha1(rawData + session_key), hex. */
export function sign(rawData: string, sessionKey: string): string {
  return wechatCrypto.sha1(rawData + sessionKey)
}
