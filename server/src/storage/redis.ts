import KeyvRedis, { createClient, type RedisClientType } from '@keyv/redis'
import type { AtomicAdapter } from './store'

/** In ms. */
const TIMEOUT = 5_000
/** In ms. */
const MAX_RECONNECT_DELAY = 2_000

// KEYS: the key. ARGV: the expected value ('' for none), the next value, its lifetime in ms (0:
// none).
const COMPARE_AND_SET = `
local current = redis.call('GET', KEYS[1]) or ''
if current ~= ARGV[1] then return 0 end
if ARGV[3] == '0' then redis.call('SET', KEYS[1], ARGV[2])
else redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3]) end
return 1`

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

  async compareAndSet(
    key: string,
    expected: string | undefined,
    next: string,
    ttl = 0,
  ): Promise<boolean> {
    const reply = await this.#redis.eval(COMPARE_AND_SET, {
      keys: [key],
      arguments: [expected ?? '', next, String(Math.ceil(ttl))],
    })
    return reply === 1
  }
}
