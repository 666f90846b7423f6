import KeyvRedis, { createClient, type RedisClientType } from '@keyv/redis'
import type { AtomicAdapter } from './store'

/** ms */
const TIMEOUT = 5_000
const MAX_PAUSE = 2_000

// KEYS: key; ARGV: expected ('' for nothing), next, lifetime in ms (0 for none).
const COMPARE_AND_SET = `
local held = redis.call('GET', KEYS[1]) or ''
if held ~= ARGV[1] then return 0 end
if ARGV[3] == '0' then redis.call('SET', KEYS[1], ARGV[2])
else redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3]) end
return 1`

/** Keyv on Redis. While Redis is away every operation fails at once, and works again when it is back. */
export class RedisAdapter extends KeyvRedis<string> implements AtomicAdapter {
  readonly #redis: RedisClientType

  private constructor(client: RedisClientType) {
    super(client, { throwOnErrors: true })
    this.#redis = client
  }

  /** Rejects where Redis is not there to begin with; comes back by itself when it goes later. */
  static async connect(url: string): Promise<RedisAdapter> {
    let wasThere = false
    const client: RedisClientType = createClient({
      url,
      disableOfflineQueue: true,
      commandOptions: { timeout: TIMEOUT },
      socket: {
        connectTimeout: TIMEOUT,
        reconnectStrategy: (retries) => wasThere && Math.min(50 * 2 ** retries, MAX_PAUSE),
      },
    })
    // Whoever asks while Redis is away is told so; the event alone would end the process.
    client.on('error', () => undefined)
    try {
      await client.connect()
    } catch (cause) {
      throw new Error('Redis cannot be reached at REDIS_URL', { cause })
    }
    wasThere = true
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
