import { fieldsOf } from '../state/fields'
import type { Credentials } from '../options'

const KEYS = ['encryptedData', 'iv', 'rawData', 'signature', 'cloudID'] as const

/** The part of a `getUserInfo` answer that only the server can read; whole, or none. */
export function readCredentials(detail: unknown): Credentials | undefined {
  const answer = fieldsOf(detail, ...KEYS)
  const credentials: Record<string, string> = {}
  for (const key of KEYS) {
    const value = answer[key]
    if (typeof value === 'string' && value) credentials[key] = value
    else if (key !== 'cloudID') return undefined
  }
  return credentials as unknown as Credentials
}
