import { LOG_PREFIX } from './state/state'
import { runCallback } from './state/store'
import type { AuthOptions, ResolvedOptions } from './options'

type OptionType = 'boolean' | 'function' | 'number' | 'object' | 'string'

/** The `typeof` that each option must have. */
const OPTION_TYPES: Record<keyof AuthOptions, OptionType> = {
  exchange: 'function',
  submitProfile: 'function',
  uploadAvatar: 'function',
  revoke: 'function',
  withCredentials: 'boolean',
  channels: 'object',
  lang: 'string',
  anonymous: 'object',
  texts: 'object',
  sessionMaxAge: 'number',
  renewBefore: 'number',
  profileMaxAge: 'number',
  timeout: 'number',
  isDemoted: 'function',
  track: 'function',
}

/**
 * Options over the options that stood before. A value of a wrong type or range is left out, and the
 * developer is warned: a bad option must not take the app down.
 */
export function mergeOptions(before: ResolvedOptions, options: AuthOptions): ResolvedOptions {
  const next = Object.assign({}, before)
  for (const key of Object.keys(Object(options) as object) as (keyof AuthOptions)[]) {
    const value: unknown = options[key]
    if (isUsable(key, value)) Object.assign(next, { [key]: withGuard(key, value) })
    else if (value !== undefined) warnAboutOption(key)
  }
  const { anonymous: { nickName, avatarUrl } = {}, texts } = next
  if (nickName) next.texts = Object.assign({}, texts, { anonymous: nickName })
  if (avatarUrl) next.anonymousAvatarUrl = avatarUrl
  return next
}

function isUsable(key: keyof AuthOptions, value: unknown): boolean {
  if (typeof value !== OPTION_TYPES[key] || value === null) return false
  if (typeof value === 'number') {
    // A lifetime or a deadline of 0 leaves no time for anything; a timer takes 31 bits.
    const least = key === 'sessionMaxAge' || key === 'timeout' ? 1 : 0
    return value >= least && value <= 2147483647
  }
  if (key !== 'channels') return true
  const channels = Array.isArray(value) ? (value as unknown[]) : []
  return (
    channels.length > 0 &&
    channels.every((channel) => channel === 'getUserInfo' || channel === 'chooseAvatar')
  )
}

function warnAboutOption(key: string): void {
  const expected = (OPTION_TYPES as Record<string, OptionType | undefined>)[key]
  const problem = expected ? `left out, expected a ${expected}` : 'is not an option'
  console.warn(LOG_PREFIX, `configure: ${key} ${problem}`)
}

/** A callback that runs inside a handler must not take the handler down. */
const withGuard = (key: keyof AuthOptions, value: unknown): unknown =>
  key === 'track' || key === 'isDemoted'
    ? (given: unknown) => runCallback(() => (value as (given: unknown) => unknown)(given))
    : value
