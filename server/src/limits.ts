import rateLimit, { type FastifyRateLimitStore } from '@fastify/rate-limit'
import Fastify, { type preHandlerAsyncHookHandler } from 'fastify'
import { performance } from 'node:perf_hooks'
import { ApiError } from './errors'

/** In ms. */
const WINDOW = 60_000
/** Addresses that are counted at the same time. */
const MAX_ADDRESSES = 10_000

/**
 * Makes the hook that counts requests by address. The plugin is registered in an instance of its
 * own: registered in the host's, it would share names and hooks with a limit of the host.
 */
export async function createRateLimit(perMinute: number): Promise<preHandlerAsyncHookHandler> {
  const holder = Fastify()
  await holder.register(rateLimit, {
    global: false,
    max: perMinute,
    timeWindow: WINDOW,
    store: Counters,
    errorResponseBuilder: () => new ApiError('rate-limited', 'Too many requests: try again later'),
  })
  return holder.rateLimit()
}

/**
 * Counts by a clock that is never set. By that of the plugin's own store, an address stays refused
 * for as long as the system's clock is set back.
 */
class Counters implements FastifyRateLimitStore {
  readonly #counters = new Map<string, { current: number; startedAt: number }>()

  incr(address: string, done: Parameters<FastifyRateLimitStore['incr']>[1]): void {
    const now = performance.now()
    let counter = this.#counters.get(address)
    if (!counter || counter.startedAt + WINDOW <= now) {
      counter = { current: 0, startedAt: now }
      this.#start(address, counter)
    }
    counter.current += 1
    done(null, { current: counter.current, ttl: WINDOW - (now - counter.startedAt) })
  }

  child(): FastifyRateLimitStore {
    return new Counters()
  }

  /** The counters are in the order of their start, so that the first is the one to give up. */
  #start(address: string, counter: { current: number; startedAt: number }): void {
    this.#counters.delete(address)
    this.#counters.set(address, counter)
    if (this.#counters.size <= MAX_ADDRESSES) return
    const [oldest = address] = this.#counters.keys()
    this.#counters.delete(oldest)
  }
}
