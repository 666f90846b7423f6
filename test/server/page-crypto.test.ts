import { wechatCrypto as pageCrypto } from '../../docs/.vitepress/phone/servers/noble-crypto'
import { wechatCrypto as nodeCrypto } from '../../host/server/node-crypto'
import sample from '../fixtures/session-sample.json'

const { encryptedData, iv, plaintextUtf8, sessionKey } = sample.decrypt
const { rawData, signature } = sample.signature

describe.each([
  ['Node', nodeCrypto],
  ['a page', pageCrypto],
])("WeChat's cryptography in %s", (_place, crypto) => {
  it('decrypts the published text, and encrypts it again byte for byte', () => {
    expect(crypto.decrypt(encryptedData, sessionKey, iv)).toBe(plaintextUtf8)
    expect(crypto.encrypt(plaintextUtf8, sessionKey, iv)).toBe(encryptedData)
  })

  it('refuses a text that another key encrypted', () => {
    const another = sample.signature.sessionKey
    expect(() => crypto.decrypt(encryptedData, another, iv)).toThrow()
  })

  it('signs the published text with the published signature', () => {
    expect(crypto.sha1(rawData + sample.signature.sessionKey)).toBe(signature)
  })

  // FIPS 180-2, B.1, as base64url.
  it('hashes the published message of sha256', () => {
    expect(crypto.sha256('abc')).toBe('ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0')
  })

  it('keeps every character', () => {
    const text = '林小满 🍵 ﷽'
    expect(crypto.decrypt(crypto.encrypt(text, sessionKey, iv), sessionKey, iv)).toBe(text)
    expect(crypto.sha1(text)).toBe(nodeCrypto.sha1(text))
  })

  it('writes bytes as base64 and hex', () => {
    const bytes = Uint8Array.from([0, 15, 250, 251, 255])
    expect(crypto.base64Of(bytes)).toBe('AA/6+/8=')
    expect(crypto.hexOf(bytes)).toBe('000ffafbff')
  })

  it('gives as many random bytes as are wanted, and others each time', () => {
    const [first, second] = [crypto.randomBytes(16), crypto.randomBytes(16)]
    expect([first.length, second.length]).toEqual([16, 16])
    expect(crypto.hexOf(first)).not.toBe(crypto.hexOf(second))
  })
})
