import type { FastifyRequest, onRequestAsyncHookHandler } from 'fastify'
import { ApiError } from './errors'
import type { Session, Sessions } from './sessions'

const BEARER = /^Bearer ([\w-]{43})$/i

/** Where a request keeps its session. A WeakMap of all requests would cost the collector more. */
const SESSION = Symbol('miniprogram-auth-server.session')

interface AuthenticatedRequest extends FastifyRequest {
  [SESSION]?: Session
}

/** Makes a hook that refuses requests without a valid token before their body is read. */
export function authenticate(sessions: Sessions): onRequestAsyncHookHandler {
  return async (request: AuthenticatedRequest) => {
    const token = BEARER.exec(request.headers.authorization ?? '')?.[1]
    const session = token === undefined ? undefined : await sessions.find(token)
    if (!session) throw new ApiError('unauthorized', 'The token is missing, unknown or expired')
    request[SESSION] = session
  }
}

/** Returns the session of a request that `authenticate` accepted. */
export function sessionOf(request: AuthenticatedRequest): Session {
  const session = request[SESSION]
  if (!session) throw new ApiError('unauthorized', 'The token is missing, unknown or expired')
  return session
}
