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

function isGood(key: string, value: unknown): boolean {
  if (typeof value === 'number') {
    // A life or a deadline of nothing leaves no time for anything; a timer takes 31 bits.
    const least = /^(sessionMaxAge|timeout)$/.test(key) ? 1 : 0
    return value >= least && value <= 2147483647
  }
  if (key !== 'channels') return value !== null
  return /^\[("(getUserInfo|chooseAvatar)",?)+]$/.test(JSON.stringify(value))
}

/**
 * Options over what stood before. A value that cannot be meant is left out, and said to the
 * developer: a bad option must not take the app down.
 */
export function merge(before: Config, options: AuthOptions): Config {
  const next = Object.assign({}, before)
  for (const key of Object.keys(Object(options) as object) as (keyof AuthOptions)[]) {
    const value: unknown = options[key]
    const wanted = typeOf(key)
    if (typeof value === wanted && isGood(key, value))
      Object.assign(next, { [key]: safe(key, value) })
    else if (value !== undefined)
      console.warn(`[miniprogram-auth-kit] configure: ${key} left out, expected a ${wanted}`)
  }
  const { anonymous: { nickName, avatarUrl } = {}, texts } = next
  if (nickName) next.texts = Object.assign({}, texts, { anonymous: nickName })
  if (avatarUrl) next.avatarUrl = avatarUrl
  return next
}

/** What is called inside a handler must not take it down. */
const safe = (key: string, value: unknown): unknown =>
  /^(track|isDemoted)$/.test(key)
    ? (given: unknown) => guarded(() => (value as (given: unknown) => unknown)(given))
    : value
