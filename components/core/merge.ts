import { guarded } from './attempt'
import type { Config } from './config'
import type { AuthOptions } from './options'

/** What an option must be. */
function typeOf(key: string): string {
  if (/^(sessionMaxAge|renewBefore|profileMaxAge|timeout)$/.test(key)) return 'number'
  if (/^(channels|anonymous|texts)$/.test(key)) return 'object'
  if (key === 'lang') return 'string'
  return key === 'withCredentials' ? 'boolean' : 'function'
}

/** What a timer can wait, in ms. */
const LONGEST = 2147483647
const CHANNELS = /^\[("(getUserInfo|chooseAvatar)",?)+]$/

function isGood(key: keyof AuthOptions, value: unknown): boolean {
  if (typeof value !== typeOf(key) || value === null) return false
  // A life or a deadline of nothing leaves no time for anything.
  const least = /sessionMaxAge|timeout/.test(key) ? 1 : 0
  if (typeof value === 'number') return value >= least && value <= LONGEST
  return key !== 'channels' || CHANNELS.test(JSON.stringify(value))
}

/**
 * Options over what stood before. A value that cannot be meant is left out, and said to the
 * developer: a bad option must not take the app down.
 */
export function merge(before: Config, options: AuthOptions): Config {
  const next = Object.assign({}, before)
  for (const key of Object.keys(Object(options) as object) as (keyof AuthOptions)[]) {
    const value: unknown = options[key]
    if (value === undefined) continue
    if (isGood(key, value)) Object.assign(next, { [key]: safe(key, value) })
    else
      console.warn(`[miniprogram-auth-kit] configure: ${key} left out, expected a ${typeOf(key)}`)
  }
  const { anonymous = {}, texts } = next
  const { nickName, avatarUrl } = anonymous
  if (nickName) next.texts = Object.assign({}, texts, { anonymous: nickName })
  if (avatarUrl) next.avatarUrl = avatarUrl
  return next
}

/** What is called inside a handler must not take it down. */
const safe = (key: string, value: unknown): unknown =>
  /^(track|isDemoted)$/.test(key)
    ? (given: unknown) => guarded(() => (value as (given: unknown) => unknown)(given))
    : value
