import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto'
import { XMLParser } from 'fast-xml-parser'

// WeChat's message push, as in the official docs, server-ability/message-push: what it signs, how it
// encrypts (安全模式), and the two formats of a message.

/** The settings of one mini-program's message push (消息推送配置). */
export interface PushSettings {
  /** The Token (令牌): 3 to 32 letters and digits. */
  token: string
  /** The EncodingAESKey: 43 letters and digits. With it only encrypted messages are accepted. */
  encodingAESKey?: string
}

/** Checks that `signature` is the sha1 of these texts, in the order of their characters. */
export function isSignedBy(signature: string, texts: string[]): boolean {
  const expected = createHash('sha1')
    .update([...texts].sort().join(''))
    .digest()
  const given = Buffer.from(signature, 'hex')
  return given.length === expected.length && timingSafeEqual(given, expected)
}

const RANDOM_LENGTH = 16
const LENGTH_END = RANDOM_LENGTH + 4
/** WeChat pads to a multiple of 32 bytes, which Node's own padding does not understand. */
const MAX_PADDING = 32

/** Decrypts AES-256-CBC: 16 random bytes, the length of the message, the message, the appid. */
export function decryptMessage(
  encrypted: string,
  encodingAESKey: string,
): { message: string; appId: string } | undefined {
  try {
    const key = Buffer.from(`${encodingAESKey}=`, 'base64')
    const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
    const padded = Buffer.concat([decipher.update(encrypted, 'base64'), decipher.final()])
    const padding = padded.at(-1) ?? 0
    if (padding < 1 || padding > MAX_PADDING) return undefined
    const bytes = padded.subarray(0, -padding)
    const messageEnd = LENGTH_END + bytes.readUInt32BE(RANDOM_LENGTH)
    if (messageEnd > bytes.length) return undefined
    return {
      message: bytes.toString('utf8', LENGTH_END, messageEnd),
      appId: bytes.toString('utf8', messageEnd),
    }
  } catch {
    return undefined
  }
}

export type PushMessage = Partial<Record<string, string>>

// Numbers stay text: an OpenID may look like one. Entities are not expanded.
const xml = new XMLParser({ ignoreAttributes: true, parseTagValue: false, processEntities: false })

/** Parses a message of either format. Undefined: it is neither. */
export function parseMessage(text: string): PushMessage | undefined {
  try {
    const message: unknown = text.trimStart().startsWith('<')
      ? (xml.parse(text) as { xml?: unknown }).xml
      : JSON.parse(text)
    return typeof message === 'object' && message !== null ? textsOf(message) : undefined
  } catch {
    return undefined
  }
}

function textsOf(message: object): PushMessage {
  const fields = Object.entries(message).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [],
  )
  return Object.fromEntries(fields) as PushMessage
}
