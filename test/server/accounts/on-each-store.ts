import { describeWith } from '../../support/requirement'
import { aRedisServer, Redis } from '../support/redis'

/** Runs a suite on the embedded store and on Redis. It receives the URL of Redis, if any. */
export function onEachStore(suite: (redisUrl: () => string | undefined) => void): void {
  describe('on the embedded store', () => suite(() => undefined))
  describeWith(aRedisServer, 'on Redis', () => {
    const redis = new Redis()
    beforeAll(() => redis.start())
    afterAll(() => redis.remove())
    suite(() => redis.url)
  })
}
