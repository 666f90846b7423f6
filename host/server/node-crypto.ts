import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import type { WechatCrypto } from './wechat-crypto'

export const wechatCrypto: WechatCrypto = {
  randomBytes,
  encrypt(text, key, iv) {
    const cipher = createCipheriv('aes-128-cbc', bytesOf(key), bytesOf(iv))
    return cipher.update(text, 'utf8', 'base64') + cipher.final('base64')
  },
  decrypt(encrypted, key, iv) {
    const decipher = createDecipheriv('aes-128-cbc', bytesOf(key), bytesOf(iv))
    return decipher.update(encrypted, 'base64', 'utf8') + decipher.final('utf8')
  },
  sha1: (text) => createHash('sha1').update(text).digest('hex'),
  sha256: (text) => createHash('sha256').update(text).digest('base64url'),
  base64Of: (bytes) => Buffer.from(bytes).toString('base64'),
  hexOf: (bytes) => Buffer.from(bytes).toString('hex'),
}

function bytesOf(base64: string): Buffer {
  return Buffer.from(base64, 'base64')
}
