import { resolve } from 'node:path'
import { ConfigError, type Environment, readConfig } from '../../server/src/config'

const problemsOf = (env: Environment): string[] => {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
  return []
}

const SECRET = '0123456789abcdef0123456789abcdef'
const [KEY, OTHER_KEY] = ['k', 'o'].map((letter) => `${letter.repeat(42)}A=`)
const APP = { WX_APPID: 'wx1234567890abcdef', WX_SECRET: SECRET }

describe('the configuration', () => {
  it('needs a mini-program and nothing else: it listens on this machine only', () => {
    const config = readConfig(APP)
    expect(config).toMatchObject({ host: '127.0.0.1', port: 3000, logLevel: 'info' })
    expect(config.apps).toEqual([{ appId: APP.WX_APPID, secret: SECRET }])
    expect(config.redisUrl).toBeUndefined()
  })

  it('keeps the data in a folder of the working directory, not in that of the package', () => {
    expect(readConfig(APP).dataDir).toBe(resolve('auth-data'))
  })

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ ...APP, PORT: '', HOST: ' ', REDIS_URL: '', WX_APPID_2: '' })).toEqual(
      readConfig(APP),
    )
  })

  it('leaves variables of other programs alone', () => {
    expect(readConfig({ ...APP, WX_OTHER: '1', PATH: '/bin', WX_APPID_x: 'x' })).toEqual(
      readConfig(APP),
    )
  })

  it('reads every variable', () => {
    expect(
      readConfig({
        HOST: '0.0.0.0',
        PORT: '8080',
        ...APP,
        WX_PUSH_TOKEN: 'token',
        WX_PUSH_AES_KEY: 'k'.repeat(43),
        WX_BASE_URL: 'https://proxy.example.cn',
        DATA_DIR: '/var/lib/auth',
        REDIS_URL: 'rediss://:password@redis.example.cn:6380/2',
        STORE_TIMEOUT: '500',
        DATA_KEY: `${KEY},${OTHER_KEY}`,
        PUBLIC_URL: 'https://login.example.cn',
        AVATAR_HOSTS: 'qlogo.cn, CDN.example.cn',
        CORS_ORIGIN: 'http://127.0.0.1:5173',
        TRUST_PROXY: '10.0.0.0/8, loopback,fd00::1',
        RATE_LIMIT: '100',
        SESSION_SECONDS: '3600',
        METRICS_TOKEN: 'a-token-of-16-chars',
        METRICS_PORT: '9090',
        LOG_LEVEL: 'warn',
      }),
    ).toEqual({
      host: '0.0.0.0',
      port: 8080,
      apps: [
        {
          appId: APP.WX_APPID,
          secret: SECRET,
          push: { token: 'token', encodingAESKey: 'k'.repeat(43) },
        },
      ],
      wechatUrl: 'https://proxy.example.cn',
      dataDir: '/var/lib/auth',
      redisUrl: 'rediss://:password@redis.example.cn:6380/2',
      storeTimeout: 500,
      dataKey: [KEY, OTHER_KEY],
      publicUrl: 'https://login.example.cn',
      avatarHosts: ['qlogo.cn', 'cdn.example.cn'],
      corsOrigin: 'http://127.0.0.1:5173',
      trustProxy: ['10.0.0.0/8', 'loopback', 'fd00::1'],
      rateLimit: 100,
      sessionMaxAge: 3600,
      metricsToken: 'a-token-of-16-chars',
      metricsPort: 9090,
      logLevel: 'warn',
    })
  })

  it('reads the number of proxies as a number, and not as an address', () => {
    expect(readConfig({ ...APP, TRUST_PROXY: '2' }).trustProxy).toBe(2)
  })

  it('reads several mini-programs, in the order of their numbers', () => {
    const appId = (n: number) => `wx${String(n).padStart(16, '0')}`
    expect(
      readConfig({
        WX_APPID_10: appId(10),
        WX_SECRET_10: SECRET,
        WX_APPID_2: appId(2),
        WX_SECRET_2: SECRET,
        ...APP,
      }).apps.map((app) => app.appId),
    ).toEqual([APP.WX_APPID, appId(2), appId(10)])
  })

  it.each<[string, Environment]>([
    ['PORT', { PORT: '80x' }],
    ['PORT', { PORT: '65536' }],
    ['PORT', { PORT: '-1' }],
    ['PORT', { PORT: '1e3' }],
    ['WX_APPID', { WX_APPID: 'wx12' }],
    ['WX_SECRET', { WX_SECRET: 'hush' }],
    ['WX_APPID', { WX_APPID: '' }],
    ['WX_SECRET', { WX_SECRET: '' }],
    ['WX_SECRET_2', { WX_APPID_2: 'wxfedcba0987654321' }],
    ['WX_APPID_2', { WX_SECRET_2: SECRET }],
    ['WX_APPID', { WX_APPID_2: APP.WX_APPID, WX_SECRET_2: SECRET }],
    ['WX_PUSH_TOKEN', { WX_PUSH_TOKEN: 'x' }],
    ['WX_PUSH_TOKEN', { WX_PUSH_AES_KEY: 'k'.repeat(43) }],
    ['WX_PUSH_AES_KEY', { WX_PUSH_TOKEN: 'token', WX_PUSH_AES_KEY: 'short' }],
    ['WX_BASE_URL', { WX_BASE_URL: 'http://api.weixin.qq.com' }],
    ['WX_BASE_URL', { WX_BASE_URL: 'http://127.evil.example' }],
    ['REDIS_URL', { REDIS_URL: 'localhost:6379' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'login.example.cn' }],
    ['AVATAR_HOSTS', { AVATAR_HOSTS: 'https://qlogo.cn' }],
    ['AVATAR_HOSTS', { AVATAR_HOSTS: 'cn' }],
    ['CORS_ORIGIN', { CORS_ORIGIN: '*' }],
    ['CORS_ORIGIN', { CORS_ORIGIN: 'http://127.0.0.1:5173/' }],
    ['RATE_LIMIT', { RATE_LIMIT: '0' }],
    ['SESSION_SECONDS', { SESSION_SECONDS: '259200' }],
    ['TRUST_PROXY', { TRUST_PROXY: 'my proxy' }],
    ['TRUST_PROXY', { TRUST_PROXY: 'true' }],
    ['TRUST_PROXY', { TRUST_PROXY: '0' }],
    ['TRUST_PROXY', { TRUST_PROXY: '10.0.0.0/99' }],
    ['TRUST_PROXY', { TRUST_PROXY: '10.0.0.1,' }],
    ['TRUST_PROXY', { TRUST_PROXY: '0.0.0.0/0' }],
    ['TRUST_PROXY', { TRUST_PROXY: '::/0' }],
    ['TRUST_PROXY', { TRUST_PROXY: 'fe' }],
    ['DATA_KEY', { DATA_KEY: 'hush' }],
    ['DATA_KEY', { DATA_KEY: `${KEY},` }],
    ['DATA_KEY', { DATA_KEY: `${KEY},${KEY}x` }],
    ['DATA_KEY', { DATA_KEY: `${KEY},${KEY}` }],
    ['STORE_TIMEOUT', { STORE_TIMEOUT: '1' }],
    ['METRICS_TOKEN', { METRICS_TOKEN: 'short' }],
    ['METRICS_PORT', { METRICS_PORT: 'x' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
  ])('says what %s should be: %j', (name, env) => {
    const problems = problemsOf({ ...APP, ...env })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(new RegExp(`^${name} must be `))
  })

  it('says all that is wrong at once, and repeats no value', () => {
    const env = { PORT: 'secret-1', WX_SECRET: 'secret-2', REDIS_URL: 'secret-3' }
    expect(problemsOf(env)).toHaveLength(4)
    expect(problemsOf(env).join()).not.toContain('secret-')
  })
})
