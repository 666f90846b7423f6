import { isIP } from 'node:net'
import { isDataKey } from './data-keys'

export interface Variable {
  /** Completes the sentence `NAME must be …`. */
  expected: string
  isRight: (text: string) => boolean
}

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const

const matching = (pattern: RegExp, expected: string): Variable => ({
  expected,
  isRight: (text) => pattern.test(text),
})
const integer = (min: number, max: number): Variable => ({
  expected: `a whole number from ${min} to ${max}`,
  isRight: (text) => /^\d+$/.test(text) && Number(text) >= min && Number(text) <= max,
})
const url = (isRight: (parsed: URL, text: string) => boolean, expected: string): Variable => ({
  expected,
  isRight: (text) => URL.canParse(text) && isRight(new URL(text), text),
})
const list = (isItem: (item: string) => boolean, expected: string): Variable => ({
  expected,
  isRight: (text) => listOf(text).every(isItem),
})

/** Returns the items of a variable that has commas between them. */
export function listOf(text: string): string[] {
  return text.split(',').map((item) => item.trim())
}

/** What each mini-program has. Those of the second one end in `_2`, those of the third in `_3`. */
export const APP_VARIABLES = {
  WX_APPID: matching(/^wx[0-9a-z]{16}$/i, 'a mini-program id: wx and 16 letters or digits'),
  WX_SECRET: matching(/^[0-9a-z]{32}$/i, "the mini-program's secret: 32 letters or digits"),
}

/** What each mini-program may have as well. */
export const PUSH_VARIABLES = {
  WX_PUSH_TOKEN: matching(/^[0-9a-z]{3,32}$/i, 'the Token of the push: 3 to 32 letters or digits'),
  WX_PUSH_AES_KEY: matching(/^[0-9a-z]{43}$/i, 'the EncodingAESKey: 43 letters or digits'),
}

export const VARIABLES = {
  DATA_KEY: {
    expected:
      'base64 of 32 bytes, as `openssl rand -base64 32` writes it, or several different ones with commas between',
    isRight: (text: string) => {
      const keys = listOf(text)
      return keys.every(isDataKey) && new Set(keys).size === keys.length
    },
  },
  HOST: matching(/./, 'a host name or an address'),
  PORT: integer(0, 65_535),
  WX_BASE_URL: url(
    ({ protocol, hostname }) =>
      protocol === 'https:' ||
      (protocol === 'http:' && /^(127\.[\d.]+|localhost|\[::1\])$/.test(hostname)),
    'an https:// URL, or http:// on this machine: the secret is sent there',
  ),
  DATA_DIR: matching(/./, 'a folder'),
  REDIS_URL: url(({ protocol }) => /^rediss?:$/.test(protocol), 'a redis:// or rediss:// URL'),
  STORE_TIMEOUT: integer(100, 60_000),
  PUBLIC_URL: url(({ protocol }) => /^https?:$/.test(protocol), 'an http:// or https:// URL'),
  AVATAR_HOSTS: list(
    (item) => /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(item),
    'host names with commas between',
  ),
  CORS_ORIGIN: url(
    ({ origin }, text) => origin === text,
    'an origin: scheme, host and port, with nothing behind',
  ),
  TRUST_PROXY: {
    expected: 'the number of your proxies (1 to 32), or their addresses with commas between',
    isRight: (text: string) =>
      /^\d+$/.test(text)
        ? Number(text) >= 1 && Number(text) <= 32
        : listOf(text).every(isProxyAddress),
  },
  RATE_LIMIT: integer(1, 1_000_000),
  SESSION_SECONDS: integer(60, 3 * 86_400 - 1),
  METRICS_TOKEN: matching(/^[\w.~-]{16,256}$/, 'a token: 16 to 256 letters, digits, - . _ ~'),
  METRICS_PORT: integer(0, 65_535),
  LOG_LEVEL: {
    expected: `one of ${LOG_LEVELS.join(', ')}`,
    isRight: (text: string) => LOG_LEVELS.some((level) => level === text),
  },
}

/** The names that Fastify and Express know for ranges of addresses. */
const RANGES = ['loopback', 'linklocal', 'uniquelocal']

/** A range that holds every address is refused: it would believe everybody. */
function isProxyAddress(text: string): boolean {
  if (RANGES.includes(text)) return true
  const [address = '', bits, ...others] = text.split('/')
  const version = isIP(address)
  if (version === 0 || others.length > 0) return false
  if (bits === undefined) return true
  return /^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= (version === 4 ? 32 : 128)
}
