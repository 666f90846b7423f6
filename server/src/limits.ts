import rateLimit from '@fastify/rate-limit'
import Fastify, { type preHandlerAsyncHookHandler } from 'fastify'
import { ApiError } from './errors'

/**
 * Makes the hook that counts requests by address. The plugin is registered in an instance of its
 * own: registered in the host's, it would share names and hooks with a limit of the host.
 */
export async function createRateLimit(perMinute: number): Promise<preHandlerAsyncHookHandler> {
  const holder = Fastify()
  await holder.register(rateLimit, {
    global: false,
    max: perMinute,
    timeWindow: 60_000,
    errorResponseBuilder: () => new ApiError('rate-limited', 'Too many requests: try again later'),
  })
  return holder.rateLimit()
}
