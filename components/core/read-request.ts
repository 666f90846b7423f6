import { namesOf, warnOfOption } from './read-options'
import { fieldsOf } from './state/fields'
import type { RequestOptions } from './request-options'

/** The `typeof` that each option must have; `''`: any. */
const OPTION_TYPES: Record<keyof RequestOptions, string> = {
  url: 'string',
  data: '',
  header: 'object',
  success: 'function',
  fail: 'function',
  complete: 'function',
  method: 'string',
  timeout: 'number',
  dataType: 'string',
  responseType: 'string',
  enableCache: 'boolean',
  enableChunked: 'boolean',
  enableHttp2: 'boolean',
  enableHttpDNS: 'boolean',
  enableHttpDNSFallback: 'boolean',
  enableProfile: 'boolean',
  enableQuic: 'boolean',
  forceCellularNetwork: 'boolean',
  httpDNSServiceId: 'string',
  httpDNSTimeout: 'number',
  redirect: 'string',
  useHighPerformanceMode: 'boolean',
}

/**
 * What an app asked of `auth.request`, as far as it can be meant. The developer is warned of a value of
 * a wrong type, which is left out, and of a name that is not known here, which goes on to `wx.request`:
 * a newer client may know it.
 */
export function readRequestOptions(options: unknown): RequestOptions {
  const names = namesOf(options)
  const given = fieldsOf(options, ...names)
  const usable: Record<string, unknown> = {}
  for (const name of names) {
    const value = given[name]
    if (value === undefined) continue
    const type = OPTION_TYPES[name as keyof RequestOptions] as string | undefined
    if (type === undefined) warn(`${name} is not an option of wx.request that is known here`)
    if (!type || isMeant(value, type)) usable[name] = value
    else warn(`${name} left out, expected a ${type}`)
  }
  return usable as unknown as RequestOptions
}

const isMeant = (value: unknown, type: string) =>
  typeof value === type && value !== null && !(typeof value === 'number' && !(value > 0))

function warn(problem: string): void {
  warnOfOption('request', problem)
}
