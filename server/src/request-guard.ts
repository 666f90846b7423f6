import type { FastifyRequest, onRequestHookHandler } from 'fastify'
import { ApiError } from './errors'

/** Makes the hook that refuses what no route could read, before anything else looks at it. */
export function createRequestGuard(): onRequestHookHandler {
  let isWarned = false
  return (request, reply, done) => {
    reply.header('cache-control', 'no-store')
    // Behind a proxy that is not trusted, all users have one address, and share one limit.
    if (!isWarned && 'x-forwarded-for' in request.headers && (request.ips?.length ?? 1) === 1) {
      isWarned = true
      request.log.warn(UNTRUSTED_PROXY)
    }
    done(hasBody(request) ? faultOfBody(request) : undefined)
  }
}

const UNTRUSTED_PROXY =
  'X-Forwarded-For came from an address that is not trusted, and was ignored: everybody behind that address shares one limit. If it is your proxy, set TRUST_PROXY, or `trustProxy` of your own Fastify'

const BODY_CONSUMED =
  'The body was read before authServer received the request: mount authServer before express.json(), koa-bodyparser and the like, or have them leave out its path'

function hasBody({ headers }: FastifyRequest): boolean {
  const { 'content-length': length = '0', 'transfer-encoding': encoding } = headers
  return length !== '0' || encoding !== undefined
}

function faultOfBody({ method, raw }: FastifyRequest): ApiError | undefined {
  if (method === 'GET') return new ApiError('bad-request', 'GET takes no body')
  // A stream ends once only. A parser would wait for the second end for ever.
  if (raw.readableDidRead)
    return new ApiError('body-consumed', 'The server cannot read the body', {
      reason: BODY_CONSUMED,
    })
  return undefined
}
