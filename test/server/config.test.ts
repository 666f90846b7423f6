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

describe('the configuration', () => {
  it('needs nothing: it listens on this machine only, with a modelled WeChat', () => {
    const config = readConfig({})
    expect(config).toMatchObject({ host: '127.0.0.1', port: 3000, logLevel: 'info' })
    expect(config.wechat).toBeUndefined()
    expect(config.redisUrl).toBeUndefined()
  })

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ PORT: '', HOST: ' ', REDIS_URL: '', WX_APPID: '', WX_SECRET: '' })).toEqual(
      readConfig({}),
    )
  })

  it('reads every variable', () => {
    expect(
      readConfig({
        HOST: '0.0.0.0',
        PORT: '8080',
        WX_APPID: 'wx1234567890abcdef',
        WX_SECRET: SECRET,
        WX_BASE_URL: 'https://proxy.example.cn',
        WX_MODEL_PORT: '8081',
        DATA_DIR: 'data',
        REDIS_URL: 'rediss://:password@redis.example.cn:6380/2',
        PUBLIC_URL: 'https://login.example.cn',
        AVATAR_HOSTS: 'qlogo.cn, cdn.example.cn',
        CORS_ORIGIN: 'http://127.0.0.1:5173',
        TRUST_PROXY: '10.0.0.0/8',
        RATE_LIMIT: '100',
        SESSION_SECONDS: '3600',
        LOG_LEVEL: 'warn',
      }),
    ).toEqual({
      host: '0.0.0.0',
      port: 8080,
      wechat: { appId: 'wx1234567890abcdef', secret: SECRET, baseUrl: 'https://proxy.example.cn' },
      modelPort: 8081,
      dataDir: 'data',
      redisUrl: 'rediss://:password@redis.example.cn:6380/2',
      publicUrl: 'https://login.example.cn',
      avatarHosts: ['qlogo.cn', 'cdn.example.cn'],
      corsOrigin: 'http://127.0.0.1:5173',
      trustProxy: '10.0.0.0/8',
      rateLimit: 100,
      sessionMaxAge: 3600,
      logLevel: 'warn',
    })
  })

  it.each<[string, Environment]>([
    ['PORT', { PORT: '80x' }],
    ['PORT', { PORT: '65536' }],
    ['PORT', { PORT: '-1' }],
    ['PORT', { PORT: '1e3' }],
    ['WX_APPID', { WX_APPID: 'wx12', WX_SECRET: SECRET }],
    ['WX_SECRET', { WX_APPID: 'wx1234567890abcdef', WX_SECRET: 'hush' }],
    ['WX_APPID and WX_SECRET', { WX_APPID: 'wx1234567890abcdef' }],
    ['WX_APPID and WX_SECRET', { WX_SECRET: SECRET }],
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
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
  ])('says what %s should be: %j', (name, env) => {
    const problems = problemsOf(env)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(new RegExp(`^${name} must be `))
  })

  it('says all that is wrong at once, and repeats no value', () => {
    const env = { PORT: 'secret-1', WX_SECRET: 'secret-2', REDIS_URL: 'secret-3' }
    expect(problemsOf(env)).toHaveLength(4)
    expect(problemsOf(env).join()).not.toContain('secret-')
  })
})
