import type { Config } from './config'
import type { AuthOptions } from './options'

/** What an option must be; one that has no rule here takes anything. */
const RULES: Partial<Record<keyof AuthOptions, readonly [(value: unknown) => boolean, string]>> = {}
for (const key of ['sessionMaxAge', 'renewBefore', 'profileMaxAge', 'timeout'] as const) {
  const isGood = (value: unknown) => typeof value === 'number' && value >= 0 && value < 2 ** 31
  RULES[key] = [isGood, 'give a number, 0 or more']
}
for (const key of [
  'exchange',
  'submitProfile',
  'uploadAvatar',
  'revoke',
  'isDemoted',
  'track',
] as const) {
  RULES[key] = [(value) => typeof value === 'function', 'give a function']
}
const CHANNELS: readonly unknown[] = ['getUserInfo', 'chooseAvatar']
RULES.channels = [
  (value) =>
    Array.isArray(value) && value.length > 0 && value.every((one) => CHANNELS.includes(one)),
  "give 'getUserInfo', 'chooseAvatar' or both",
]

/**
 * Options over what stood before. A value that cannot be meant is left out, and said to the
 * developer: a bad option must not take the app down.
 */
export function merge(before: Config, options: AuthOptions): Config {
  const next = Object.assign({}, before)
  for (const key of Object.keys(options) as (keyof AuthOptions)[]) {
    const value: unknown = options[key]
    if (value === undefined) continue
    const [isGood, remedy] = RULES[key] ?? []
    if (!isGood || isGood(value)) Object.assign(next, { [key]: value })
    else console.warn(`[miniprogram-auth-kit] configure: ${key} is left out: ${String(remedy)}`)
  }
  return next
}
