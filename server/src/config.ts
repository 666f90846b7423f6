import envSchema from 'env-schema'
import { resolve } from 'node:path'
import {
  APP_VARIABLES,
  listOf,
  LOG_LEVELS,
  PUSH_VARIABLES,
  type Variable,
  VARIABLES,
} from './config-variables'
import { StartError } from './errors'
import type { LogOptions } from './log'
import type { WechatApp } from './options'

export interface Config {
  host: string
  /** 0: any free port. */
  port: number
  apps: WechatApp[]
  wechatUrl?: string
  dataDir: string
  redisUrl?: string
  storeTimeout?: number
  /** Seals phone numbers. The first seals, the others open. */
  dataKey?: string[]
  publicUrl?: string
  avatarHosts?: string[]
  corsOrigin?: string
  trustProxy?: number | string[]
  rateLimit?: number
  sessionMaxAge?: number
  /** `GET /metrics` answers whoever has this. */
  metricsToken?: string
  /** `GET /metrics` answers everybody who reaches this port of `host`. 0: any free port. */
  metricsPort?: number
  logLevel: NonNullable<LogOptions['level']>
}

/**
 * Names every wrong variable and the expected value. It never contains a value, which may be a
 * secret.
 */
export class ConfigError extends StartError {
  constructor(readonly problems: string[]) {
    super(`The server is not configured:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
    this.name = 'ConfigError'
  }
}

export type Environment = Partial<Record<string, string>>

/**
 * Reads the configuration from the environment. An empty variable counts as not set. Throws a
 * `ConfigError` that names everything that is wrong.
 */
export function readConfig(environment: Environment): Config {
  const given = Object.entries(environment).flatMap(([name, text = '']) =>
    text.trim() === '' ? [] : [[name, text.trim()] as const],
  )
  const suffixes = suffixesOf(given.map(([name]) => name))
  const env = validate(Object.fromEntries(given), suffixes)
  const numberOf = (name: string) => (env[name] === undefined ? undefined : Number(env[name]))
  return {
    host: env.HOST ?? '127.0.0.1',
    port: numberOf('PORT') ?? 3000,
    apps: appsOf(env, suffixes),
    wechatUrl: env.WX_BASE_URL,
    dataDir: resolve(env.DATA_DIR ?? 'auth-data'),
    redisUrl: env.REDIS_URL,
    storeTimeout: numberOf('STORE_TIMEOUT'),
    dataKey: env.DATA_KEY ? listOf(env.DATA_KEY) : undefined,
    publicUrl: env.PUBLIC_URL,
    avatarHosts: env.AVATAR_HOSTS ? listOf(env.AVATAR_HOSTS.toLowerCase()) : undefined,
    corsOrigin: env.CORS_ORIGIN,
    trustProxy: env.TRUST_PROXY ? trustProxyOf(env.TRUST_PROXY) : undefined,
    rateLimit: numberOf('RATE_LIMIT'),
    sessionMaxAge: numberOf('SESSION_SECONDS'),
    metricsToken: env.METRICS_TOKEN,
    metricsPort: numberOf('METRICS_PORT'),
    logLevel: LOG_LEVELS.find((level) => level === env.LOG_LEVEL) ?? 'info',
  }
}

/** Returns what the names of each mini-program's variables end in: '' for the first one. */
function suffixesOf(names: string[]): string[] {
  const numbers = names.flatMap(
    (name) => /^WX_(?:APPID|SECRET|PUSH_TOKEN|PUSH_AES_KEY)_([1-9]\d?)$/.exec(name)?.[1] ?? [],
  )
  const sorted = [...new Set(numbers.map(Number))].sort((one, other) => one - other)
  return ['', ...sorted.map((number) => `_${number}`)]
}

function validate(env: Environment, suffixes: string[]): Environment {
  const ofEachApp = (table: Record<string, Variable>) =>
    suffixes.flatMap((suffix) =>
      Object.entries(table).map(([name, variable]) => [name + suffix, variable] as const),
    )
  const required = ofEachApp(APP_VARIABLES)
  const variables = new Map<string, Variable>([
    ...Object.entries(VARIABLES),
    ...required,
    ...ofEachApp(PUSH_VARIABLES),
  ])
  const properties = Object.fromEntries(
    [...variables.keys()].map((name) => [name, { type: 'string', format: name }]),
  )
  try {
    return envSchema<Environment>({
      schema: {
        type: 'object',
        required: required.map(([name]) => name),
        properties,
        dependencies: Object.fromEntries(
          suffixes.map((suffix) => [`WX_PUSH_AES_KEY${suffix}`, [`WX_PUSH_TOKEN${suffix}`]]),
        ),
      },
      data: env,
      env: false,
      ajv: {
        customOptions(ajv) {
          for (const [name, { isRight }] of variables) ajv.addFormat(name, isRight)
          return ajv
        },
      },
    })
  } catch (error) {
    const problems = (error as { errors?: SchemaError[] }).errors?.map((fault) => {
      const missing = fault.params.missingProperty
      const name = missing ?? fault.instancePath.slice(1)
      return `${name} must be ${missing ? 'set: ' : ''}${variables.get(name)?.expected ?? ''}`
    })
    throw problems ? new ConfigError(problems) : error
  }
}

/** The part of Ajv's errors that is read. Their messages are not shown. */
interface SchemaError {
  instancePath: string
  params: { missingProperty?: string }
}

function appsOf(env: Environment, suffixes: string[]): WechatApp[] {
  const apps = suffixes.map((suffix) => {
    const token = env[`WX_PUSH_TOKEN${suffix}`]
    const encodingAESKey = env[`WX_PUSH_AES_KEY${suffix}`]
    return {
      appId: env[`WX_APPID${suffix}`] ?? '',
      secret: env[`WX_SECRET${suffix}`] ?? '',
      ...(token && { push: { token, ...(encodingAESKey && { encodingAESKey }) } }),
    }
  })
  if (new Set(apps.map(({ appId }) => appId)).size < apps.length)
    throw new ConfigError(['WX_APPID must be another one for each mini-program'])
  return apps
}

function trustProxyOf(text: string): number | string[] {
  return /^\d+$/.test(text) ? Number(text) : listOf(text)
}
