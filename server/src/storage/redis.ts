import KeyvRedis, { createClient, type RedisClientType } from '@keyv/redis'
import { StartError } from '../errors'
import { inTime } from '../in-time'
import type { AtomicAdapter, Change, PageOfKeys } from './store'

/** In ms; how long a connection may take until Redis has answered. */
const CONNECT_TIMEOUT = 5_000
/** In ms. */
const MAX_RECONNECT_DELAY = 2_000
/** In ms; how long Redis has for its last answers. */
const CLOSE_TIMEOUT = 1_000

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

/** The number of keys that Redis looks at for one page. */
const SCAN_COUNT = 1_000

/** A Keyv adapter for Redis. While Redis is unreachable, every operation fails at once. */
export class RedisAdapter extends KeyvRedis<string> implements AtomicAdapter {
  readonly #url: string
  #redis: RedisClientType

  private constructor(url: string, client: RedisClientType) {
    super(client, { throwOnErrors: true })
    this.#url = url
    this.#redis = client
  }

  /** Rejects where Redis is unreachable at first. A connection that is lost later is restored. */
  static async connect(url: string): Promise<RedisAdapter> {
    const connection = { isToBeRestored: false }
    const client = createConnection(url, connection)
    try {
      await inTime(client.connect(), CONNECT_TIMEOUT)
    } catch (cause) {
      if (client.isOpen) client.destroy()
      throw new StartError('Redis cannot be reached at REDIS_URL', { cause })
    }
    connection.isToBeRestored = true
    return new RedisAdapter(url, client)
  }

  /**
   * Replaces a connection on which nothing is answered, such as one to a Redis that a failover left
   * behind: the system would notice after a quarter of an hour.
   */
  reconnect(): void {
    const silent = this.#redis
    const next = createConnection(this.#url, { isToBeRestored: true })
    next.connect().catch(() => undefined)
    this.#redis = next
    this.client = next
    silent.destroy()
    // A connection may also be accepted and then be silent, which node-redis does not notice.
    setTimeout(() => {
      if (this.#redis === next && next.isOpen && !next.isReady) this.reconnect()
    }, CONNECT_TIMEOUT).unref()
  }

  /** Waits for the answers that are due, but not long. */
  override async disconnect(): Promise<void> {
    const client = this.#redis
    if (!client.isOpen) return
    await inTime(client.ping(), CLOSE_TIMEOUT).catch(() => undefined)
    client.destroy()
  }

  read(key: string): Promise<string | null> {
    return this.#redis.get(key)
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

  async pageOfKeys(prefix: string, cursor = '0'): Promise<PageOfKeys> {
    const MATCH = `${prefix.replace(/[\\*?[\]]/g, '\\$&')}*`
    const page = await this.#redis.scan(cursor, { MATCH, COUNT: SCAN_COUNT })
    return { keys: page.keys, cursor: page.cursor === '0' ? undefined : page.cursor }
  }
}

/** @param connection Says whether a lost connection is to be restored. */
function createConnection(url: string, connection: { isToBeRestored: boolean }): RedisClientType {
  const client: RedisClientType = createClient({
    url,
    disableOfflineQueue: true,
    socket: {
      connectTimeout: CONNECT_TIMEOUT,
      reconnectStrategy: (retries) =>
        connection.isToBeRestored && Math.min(50 * 2 ** retries, MAX_RECONNECT_DELAY),
    },
  })
  // Each operation reports the failure itself. Without a listener the event would end the process.
  client.on('error', () => undefined)
  return client
}
