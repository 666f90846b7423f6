import { join } from 'node:path'
import type { LogOptions } from './log'

export interface Config {
  host: string
  /** 0: any free port. */
  port: number
  /** The access to WeChat's servers. Undefined: a modelled WeChat. */
  wechat: { appId: string; secret: string; baseUrl?: string } | undefined
  /** The port of the modelled WeChat on 127.0.0.1; 0: any free port. */
  modelPort: number
  dataDir: string
  redisUrl?: string
  publicUrl?: string
  avatarHosts?: string[]
  corsOrigin?: string
  trustProxy?: boolean | string
  rateLimit?: number
  sessionMaxAge?: number
  logLevel: NonNullable<LogOptions['level']>
}

/**
 * Names every wrong variable and the expected value. It never contains a value, which may be a
 * secret.
 */
export class ConfigError extends Error {
  constructor(readonly problems: string[]) {
    super(`The server is not configured:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
    this.name = 'ConfigError'
  }
}

export type Environment = Partial<Record<string, string>>

/** Reads the configuration from the environment. An empty variable counts as not set. */
export function readConfig(env: Environment): Config {
  const problems: string[] = []
  const read = <T>(name: string, parse: Parser<T>): T | undefined => {
    const text = env[name]?.trim()
    if (!text) return undefined
    const value = parse.from(text)
    if (value === undefined) problems.push(`${name} must be ${parse.expected}`)
    return value
  }

  const appId = read('WX_APPID', APP_ID)
  const secret = read('WX_SECRET', SECRET)
  if (Boolean(env.WX_APPID?.trim()) !== Boolean(env.WX_SECRET?.trim()))
    problems.push('WX_APPID and WX_SECRET must be set together, or neither of them')
  const baseUrl = read('WX_BASE_URL', SAFE_URL)

  const config: Config = {
    host: read('HOST', TEXT) ?? '127.0.0.1',
    port: read('PORT', integer(0, 65_535)) ?? 3000,
    wechat: appId && secret ? { appId, secret, ...(baseUrl && { baseUrl }) } : undefined,
    modelPort: read('WX_MODEL_PORT', integer(0, 65_535)) ?? 0,
    dataDir: read('DATA_DIR', TEXT) ?? join(__dirname, '.data'),
    redisUrl: read('REDIS_URL', REDIS_URL),
    publicUrl: read('PUBLIC_URL', WEB_URL),
    avatarHosts: read('AVATAR_HOSTS', HOSTS),
    corsOrigin: read('CORS_ORIGIN', ORIGIN),
    trustProxy: read('TRUST_PROXY', PROXY),
    rateLimit: read('RATE_LIMIT', integer(1, 1_000_000)),
    sessionMaxAge: read('SESSION_SECONDS', integer(60, 3 * 86_400 - 1)),
    logLevel: read('LOG_LEVEL', LEVEL) ?? 'info',
  }
  if (problems.length > 0) throw new ConfigError(problems)
  return config
}

interface Parser<T> {
  expected: string
  from: (text: string) => T | undefined
}

const TEXT: Parser<string> = { expected: 'text', from: (text) => text }

const APP_ID = matching(/^wx[0-9a-z]{16}$/i, 'a mini-program id: wx and 16 letters or digits')
const SECRET = matching(/^[0-9a-z]{32}$/i, "the mini-program's secret: 32 letters or digits")
const REDIS_URL = url((parsed) => /^rediss?:$/.test(parsed.protocol), 'a redis:// or rediss:// URL')
const WEB_URL = url((parsed) => /^https?:$/.test(parsed.protocol), 'an http:// or https:// URL')
const SAFE_URL = url(
  ({ protocol, hostname }) =>
    protocol === 'https:' ||
    (protocol === 'http:' && /^(127\.[\d.]+|localhost|\[::1\])$/.test(hostname)),
  'an https:// URL, or http:// on this machine: the secret is sent there',
)
const ORIGIN = url(
  (parsed, text) => parsed.origin === text,
  'an origin: scheme, host and port, with nothing behind',
)

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const
const LEVEL: Parser<(typeof LEVELS)[number]> = {
  expected: `one of ${LEVELS.join(', ')}`,
  from: (text) => LEVELS.find((level) => level === text),
}

const HOSTS: Parser<string[]> = {
  expected: 'host names with commas between',
  from(text) {
    const hosts = text.split(',').map((host) => host.trim().toLowerCase())
    return hosts.every((host) => /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host)) ? hosts : undefined
  },
}

const PROXY: Parser<boolean | string> = {
  expected: 'true, false, or the addresses of your proxies with commas between',
  from(text) {
    if (/^(true|false)$/.test(text)) return text === 'true'
    return /^[\da-f.:]+(\/\d+)?(\s*,\s*[\da-f.:]+(\/\d+)?)*$/i.test(text) ? text : undefined
  },
}

function integer(min: number, max: number): Parser<number> {
  return {
    expected: `a whole number from ${min} to ${max}`,
    from(text) {
      const value = /^\d+$/.test(text) ? Number(text) : NaN
      return value >= min && value <= max ? value : undefined
    },
  }
}

function matching(pattern: RegExp, expected: string): Parser<string> {
  return { expected, from: (text) => (pattern.test(text) ? text : undefined) }
}

function url(isRight: (parsed: URL, text: string) => boolean, expected: string): Parser<string> {
  return {
    expected,
    from: (text) => (URL.canParse(text) && isRight(new URL(text), text) ? text : undefined),
  }
}
