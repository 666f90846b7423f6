import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto'

/** The result of `wx.getUserInfo({ withCredentials: true })`, as the client sends it. */
export interface Payload {
  encryptedData: string
  iv: string
  rawData: string
  signature: string
}

export interface VerifiedPayload {
  nickName: string
  avatarUrl: string
  isDemoted: boolean
  unionId?: string
  /** In ms since the epoch, by WeChat's clock. */
  watermarkTime: number
  /** A hash of the ciphertext. It does not depend on how the ciphertext was encoded. */
  id: string
}

/** The reason for refusing a payload, for the log. The client receives the same answer for all. */
export type PayloadFault =
  'signature' | 'ciphertext' | 'another-app' | 'another-user' | 'age' | 'fields'

export interface PayloadContext {
  appId: string
  openid: string
  sessionKey: string
  now: number
  /** In ms; the allowed difference between the watermark and `now`. */
  maxAge: number
}

/**
 * Verifies the signature, decrypts, and compares the fields, in this order. A text with a wrong
 * signature is never decrypted, so no answer can reveal whether its padding was right.
 */
export function verifyPayload(
  payload: Payload,
  context: PayloadContext,
): VerifiedPayload | PayloadFault {
  if (!isSigned(payload, context.sessionKey)) return 'signature'
  const decrypted = decrypt(payload, context.sessionKey)
  if (!decrypted) return 'ciphertext'
  const { watermark, openId, unionId } = decrypted
  if (!isObject(watermark) || watermark.appid !== context.appId) return 'another-app'
  // A payload without ids belongs to this user, since their key decrypted it.
  if (openId !== undefined && openId !== context.openid) return 'another-user'
  const watermarkTime = Number(watermark.timestamp) * 1000
  if (!(Math.abs(context.now - watermarkTime) <= context.maxAge)) return 'age'
  const signed = parseObject(payload.rawData)
  if (!signed || !PROFILE_FIELDS.every((field) => signed[field] === decrypted[field]))
    return 'fields'
  const { nickName, avatarUrl } = signed
  if (typeof nickName !== 'string' || typeof avatarUrl !== 'string') return 'fields'
  return {
    nickName,
    avatarUrl,
    isDemoted: signed.is_demote === true || decrypted.is_demote === true,
    // An empty unionid would make one person of everybody who gets it.
    ...(typeof unionId === 'string' && unionId !== '' && { unionId }),
    watermarkTime,
    id: createHash('sha256')
      .update(Buffer.from(payload.encryptedData, 'base64'))
      .digest('base64url'),
  }
}

const PROFILE_FIELDS = [
  'nickName',
  'avatarUrl',
  'gender',
  'language',
  'country',
  'province',
  'city',
]

/** Checks that signature = sha1(rawData + session_key). `rawData` is used exactly as received. */
function isSigned({ rawData, signature }: Payload, sessionKey: string): boolean {
  const expected = createHash('sha1')
    .update(rawData + sessionKey)
    .digest()
  const given = Buffer.from(signature, 'hex')
  return given.length === expected.length && timingSafeEqual(given, expected)
}

function decrypt({ encryptedData, iv }: Payload, sessionKey: string): JsonObject | undefined {
  try {
    const key = Buffer.from(sessionKey, 'base64')
    const decipher = createDecipheriv('aes-128-cbc', key, Buffer.from(iv, 'base64'))
    const bytes = [decipher.update(encryptedData, 'base64'), decipher.final()]
    return parseObject(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(bytes)))
  } catch {
    return undefined
  }
}

type JsonObject = Partial<Record<string, unknown>>

function parseObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null
}
