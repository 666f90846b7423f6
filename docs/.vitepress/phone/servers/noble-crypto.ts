import { cbc } from '@noble/ciphers/aes.js'
import { sha1 } from '@noble/hashes/legacy.js'
import { sha256 } from '@noble/hashes/sha2.js'
import type { WechatCrypto } from '../../../../host/server/wechat-crypto'

/** Stands in for `host/server/node-crypto.ts` in a page, which has no `node:crypto`. */
export const wechatCrypto: WechatCrypto = {
  randomBytes: (size) => crypto.getRandomValues(new Uint8Array(size)),
  encrypt: (text, key, iv) =>
    base64Of(cbc(bytesOf(key), bytesOf(iv)).encrypt(new TextEncoder().encode(text))),
  decrypt: (encrypted, key, iv) =>
    new TextDecoder().decode(cbc(bytesOf(key), bytesOf(iv)).decrypt(bytesOf(encrypted))),
  sha1: (text) => hexOf(sha1(new TextEncoder().encode(text))),
  sha256: (text) =>
    base64Of(sha256(new TextEncoder().encode(text)))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', ''),
  base64Of,
  hexOf,
}

function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}
