import { fieldsOf } from './fields'

/** Where it is kept. */
export const KEY = 'miniprogram-auth-kit'
const VERSION = 1

/** Data in an envelope of ours. */
export const wrap = (data: unknown) => ({ kit: KEY, v: VERSION, data })

/** The content of our own envelope, of this version; `{}` for anything else. */
export function unwrap(value: unknown): Record<string, unknown> {
  const envelope = fieldsOf(value)
  const ours = envelope.kit === KEY && envelope.v === VERSION
  return fieldsOf(ours && envelope.data)
}
