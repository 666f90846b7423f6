/**
 * The cryptography of WeChat's servers. It has an implementation for each place in which the servers
 * run: `node-crypto.ts`, and one without Node that a bundle for browsers takes in place of it.
 */
export interface WechatCrypto {
  randomBytes: (size: number) => Uint8Array
  /** AES-128-CBC with PKCS#7. Key, initialisation vector and answer are base64. */
  encrypt: (text: string, key: string, iv: string) => string
  /** The text that `encrypt` encrypted. Throws if key, initialisation vector and text do not match. */
  decrypt: (encrypted: string, key: string, iv: string) => string
  /** The hash of a text, hex. */
  sha1: (text: string) => string
  /** The hash of a text, base64url. */
  sha256: (text: string) => string
  base64Of: (bytes: Uint8Array) => string
  hexOf: (bytes: Uint8Array) => string
}
