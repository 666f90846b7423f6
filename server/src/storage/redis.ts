import KeyvRedis, { createClient, type RedisClientType } from '@keyv/redis'
import type { AtomicAdapter, Change } from './store'

/** In ms. */
const TIMEOUT = 5_000
/** In ms. */
const MAX_RECONNECT_DELAY = 2_000

// KEYS: the keys. ARGV, for each key: the expected value ('' for none), the next value ('' for
// none), its lifetime in ms (0: none). Redis runs a script as a whole and writes it as a whole.
const COMPARE_AND_SET_ALL = `
for i, key in ipairs(KEYS) do
  if (redis.call('GET', key) or '') ~= ARGV[3 * i - 2] then return 0 end
end
for i, key in ipairs(KEYS) do
  local next, lifetime = ARGV[3 * i - 1], ARGV[3 * i]
  if next == '' then redis.call('DEL', key)
  elseif lifetime == '0' then redis.call('SET', key, next)
  else redis.call('SET', key, next, 'PX', lifetime) end
end
return 1`

/** The number of keys that Redis looks at for one reply of a scan. */
const SCAN_COUNT = 1_000

/** A Keyv adapter for Redis. While Redis is unreachable, every operation fails at once. */
export class RedisAdapter extends KeyvRedis<string> implements AtomicAdapter {
  readonly #redis: RedisClientType

  private constructor(client: RedisClientType) {
    super(client, { throwOnErrors: true })
    this.#redis = client
  }

  /** Rejects where Redis is unreachable at first. A connection that is lost later is restored. */
  static async connect(url: string): Promise<RedisAdapter> {
    let wasConnected = false
    const client: RedisClientType = createClient({
      url,
      disableOfflineQueue: true,
      commandOptions: { timeout: TIMEOUT },
      socket: {
        connectTimeout: TIMEOUT,
        reconnectStrategy: (retries) =>
          wasConnected && Math.min(50 * 2 ** retries, MAX_RECONNECT_DELAY),
      },
    })
    // Each operation reports the failure itself. Without a listener the event would end the
    // process.
    client.on('error', () => undefined)
    try {
      await client.connect()
    } catch (cause) {
      throw new Error('Redis cannot be reached at REDIS_URL', { cause })
    }
    wasConnected = true
    return new RedisAdapter(client)
  }

  async compareAndSetAll(changes: readonly Change<string>[]): Promise<boolean> {
    const reply = await this.#redis.eval(COMPARE_AND_SET_ALL, {
      keys: changes.map(({ key }) => key),
      arguments: changes.flatMap(({ expected = '', next = '', ttl = 0 }) => [
        expected,
        next,
        String(Math.ceil(ttl)),
      ]),
    })
    return reply === 1
  }

  async keysWithPrefix(prefix: string): Promise<string[]> {
    const found = new Set<string>()
    const pattern = `${prefix.replace(/[\\*?[\]]/g, '\\$&')}*`
    for await (const keys of this.#redis.scanIterator({ MATCH: pattern, COUNT: SCAN_COUNT }))
      for (const key of keys) found.add(key)
    return [...found]
  }
}
