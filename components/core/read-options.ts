import { attempt } from './client/client'
import { LOG_PREFIX } from './state/state'
import { fieldsOf, isObject } from './state/fields'
import { runCallback } from './state/store'
import { textsByLang } from '../locale/locale'
import type { AuthOptions } from './options'

type OptionName = keyof AuthOptions
type OptionType = 'boolean' | 'function' | 'number' | 'object' | 'string'

/** The `typeof` that each option must have. */
const OPTION_TYPES: Record<OptionName, OptionType> = {
  exchange: 'function',
  submitProfile: 'function',
  uploadAvatar: 'function',
  bindPhone: 'function',
  revoke: 'function',
  authorize: 'function',
  isUnauthorized: 'function',
  withCredentials: 'boolean',
  channels: 'object',
  lang: 'string',
  anonymous: 'object',
  texts: 'object',
  sessionMaxAge: 'number',
  renewBefore: 'number',
  profileMaxAge: 'number',
  timeout: 'number',
  uploadTimeout: 'number',
  isDemoted: 'function',
  track: 'function',
}

/**
 * What an app said, as far as it can be meant. A value of a wrong type or range is left out, and the
 * developer is warned: a bad option must not take the app down.
 */
export function readOptions(options: unknown): AuthOptions {
  const usableOptions: AuthOptions = {}
  const names = Object.keys(OPTION_TYPES) as OptionName[]
  const given = fieldsOf(options, ...names)
  for (const name of names) {
    const value = given[name]
    if (value === undefined) continue
    const usable = typeof value === OPTION_TYPES[name] ? readOption(name, value) : undefined
    if (usable === undefined) warn(`${name} left out, expected a ${OPTION_TYPES[name]}`)
    else Object.assign(usableOptions, { [name]: usable })
  }
  if (options !== undefined && !isObject(options)) warn('expected an object')
  for (const name of namesOf(options)) {
    if (!(name in given)) warn(`${name} is not an option`)
  }
  return usableOptions
}

/** The part of an option that can be meant; `undefined`: nothing of it. */
function readOption(name: OptionName, value: unknown): unknown {
  switch (name) {
    case 'channels':
      return readChannels(value)
    case 'anonymous':
      return readStrings(name, value, ['nickName', 'avatarUrl'])
    case 'texts':
      return readStrings(name, value, Object.keys(textsByLang.zh_CN), true)
    case 'track':
      return (event: unknown) => callOption(value, event)
    case 'isDemoted':
    case 'isUnauthorized':
      return (given: unknown) => callOption(value, given) === true
  }
  if (typeof value !== 'number') return value
  // A lifetime or a deadline of 0 leaves no time for anything; a timer takes 31 bits.
  const least = name === 'renewBefore' || name === 'profileMaxAge' ? 0 : 1
  return value >= least && value <= 2147483647 ? value : undefined
}

function readChannels(value: unknown): unknown {
  const channels = attempt(() => Array.isArray(value) && Array.from(value as unknown[]))
  const isMeant = (channel: unknown) => channel === 'getUserInfo' || channel === 'chooseAvatar'
  return channels && channels.length > 0 && channels.every(isMeant) ? channels : undefined
}

/** The strings of these names in an option that is a table of strings, or of functions that answer one. */
function readStrings(
  option: OptionName,
  value: unknown,
  names: string[],
  takesFunctions = false,
): unknown {
  if (!isObject(value)) return undefined
  const given = fieldsOf(value, ...names)
  const strings: Record<string, unknown> = {}
  for (const name of names) {
    const text = given[name]
    const isFunction = takesFunctions && typeof text === 'function'
    if (typeof text === 'string' || isFunction) strings[name] = text
    else if (text !== undefined) warn(`${option}.${name} left out, expected a string`)
  }
  for (const name of namesOf(value)) {
    if (!(name in given)) warn(`${option}.${name} is not known`)
  }
  return strings
}

/** A callback that runs inside a handler must not take the handler down. */
const callOption = (callback: unknown, given: unknown): unknown =>
  runCallback(() => (callback as (given: unknown) => unknown)(given))

/** The names of the fields that an app gave; never throws. */
export const namesOf = (value: unknown): string[] =>
  (isObject(value) && attempt(() => Object.keys(value))) || []

/** Tells the developer what cannot be meant in what this function of `auth` was given. */
export function warnOfOption(functionName: 'configure' | 'request', problem: string): void {
  console.warn(LOG_PREFIX, `${functionName}: ${problem}`)
}

function warn(problem: string): void {
  warnOfOption('configure', problem)
}
